import { describe, expect, it } from 'vitest'
import type { Enquiry } from '../../../shared/enquiries/enquiry.ts'
import {
  correctionSchema,
  differingFields,
  type EnquiryField,
  enquiryFields,
  formerSchema,
  partsIn,
  withFieldsOf,
} from '../../../shared/enquiries/enquiry-fields.ts'
import { anonymousEnquiry, correctionOf, namedEnquiry, reply } from '../../support/enquiries.ts'

const { name: _name, ...nameless } = namedEnquiry()
const other = { refusal: 'other', refusalWords: 'Hledá opatrovníka.' } as const

describe('the fields in which two enquiries differ', () => {
  it.each<[string, Enquiry, Enquiry, EnquiryField[]]>([
    ['none', namedEnquiry(), namedEnquiry(), []],
    ['the kind', namedEnquiry(), namedEnquiry({ kind: 'rescuer' }), ['kind']],
    ['the reason only', refused(), refused({ refusal: 'outside-group' }), ['kind']],
    ['the words of a reason only', refused(other), refused({ ...other, refusalWords: 'Jinak.' }), ['kind']],
    ['nothing said in so many words', namedEnquiry({ offered: 'Něco.' }), namedEnquiry({ offered: null }), ['offered']],
    ['a name that was none', nameless, namedEnquiry(), ['name']],
    ['how to be reached, gone', namedEnquiry({ reply: reply() }), namedEnquiry(), ['reply']],
    ['hours in which to call', withHours('09:00'), withHours('10:00'), ['reply']],
    ['several', namedEnquiry(), namedEnquiry({ said: 'Jinak.', sex: 'male' }), ['sex', 'said']],
  ])('are %s', (_, one, another, fields) => {
    expect(differingFields(one, another)).toEqual(fields)
    expect(differingFields(another, one)).toEqual(fields)
  })

  it('are none when parts stand in another order, or say nothing', () => {
    const { channel, to, windows, mayLeaveMessage } = reply()
    const one = namedEnquiry({ reply: { channel, to, windows, mayLeaveMessage } })
    const another = namedEnquiry({ reply: { mayLeaveMessage, windows, to, channel, promisedAt: undefined } })
    expect(differingFields(one, another)).toEqual([])
  })
})

describe('an enquiry with some fields of another', () => {
  it('loses what the other does not say', () => {
    const before = { ...refused(other), reply: reply() }
    expect(withFieldsOf(before, nameless, ['kind', 'reply', 'name'])).toEqual(nameless)
  })

  it('keeps every other field, and whether somebody is anonymous', () => {
    const theirs = refused({ ...other, said: 'Jinak.', offered: null, sentTo: 'Poradna.' })
    expect(withFieldsOf(namedEnquiry(), theirs, ['said'])).toEqual(namedEnquiry({ said: 'Jinak.' }))
    expect(withFieldsOf(anonymousEnquiry(), theirs, [])).toEqual(anonymousEnquiry())
  })

  it('says in a field no more than there is', () => {
    expect(partsIn(refused(other), ['kind'])).toEqual({ kind: 'refused', ...other })
    expect(Object.keys(partsIn({ ...nameless, name: undefined }, ['name', 'sex']))).toEqual(['sex'])
  })
})

describe('a correction as it is sent', () => {
  it('names the fields that were changed, each of those there are', () => {
    const sent = correctionOf(namedEnquiry())
    expect(correctionSchema.parse(sent)).toEqual(sent)
    expect(sent.changed).toHaveLength(enquiryFields.length)
  })

  it.each([
    ['without them', { enquiry: namedEnquiry() }],
    ['of a field that is none', { enquiry: namedEnquiry(), changed: ['anonymous'] }],
    ['of more than there are', { enquiry: namedEnquiry(), changed: [...enquiryFields, 'said'] }],
    ['with anything else', { ...correctionOf(namedEnquiry()), code: 'K4E 7RA 9XW' }],
    ['without the enquiry', { changed: ['said'] }],
    ['that names somebody anonymous', correctionOf({ ...anonymousEnquiry(), name: 'Zkušební' } as never)],
  ])('is refused %s', (_, sent) => {
    expect(correctionSchema.safeParse(sent).success).toBe(false)
  })
})

describe('what stood before, as it is stored', () => {
  const corrected = { by: 'liberec-sluzba', at: '2026-03-02T10:00:00.000Z' }
  const { anonymous: _anonymous, ...said } = { ...refused(other), reply: reply() }

  it('is all that was said of somebody who gave a name', () => {
    const former = { fields: [...enquiryFields], was: { anonymous: false, ...said }, corrected }
    expect(formerSchema.parse(former)).toEqual(former)
  })

  it('has no place for who somebody anonymous is', () => {
    const { name: _ofNobody, reply: _noReply, ...rest } = said
    const former = { fields: ['said'], was: { anonymous: true, ...said }, corrected }
    expect(formerSchema.parse(former).was).toEqual({ anonymous: true, ...rest })
  })

  it('may be of a single field', () => {
    const former = { fields: ['offered'], was: { anonymous: true, offered: null }, corrected }
    expect(formerSchema.parse(former)).toEqual(former)
  })
})

function refused(changes: Parameters<typeof namedEnquiry>[0] = {}) {
  return namedEnquiry({ kind: 'refused', refusal: 'capacity', ...changes })
}

function withHours(from: string) {
  const hours = { weekdays: [1], from, until: '18:00', weeks: 'every' as const, call: 'safe' as const }
  return namedEnquiry({ reply: reply({ windows: [hours] }) })
}
