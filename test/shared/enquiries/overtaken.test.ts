import { describe, expect, it } from 'vitest'
import { becameClient } from '../../../shared/enquiries/becoming.ts'
import type { Enquiry, EnquiryFacts } from '../../../shared/enquiries/enquiry.ts'
import {
  correctedEnquiry,
  type EnquiryPlanFor,
  namedEnquiry as namedBy,
  recordedEnquiry,
  repliedTo,
  returnedBy,
} from '../../../shared/enquiries/enquiry-changes.ts'
import { type EnquiryField, enquiryFields } from '../../../shared/enquiries/enquiry-fields.ts'
import { linkedTo, unlinked } from '../../../shared/enquiries/linking.ts'
import { isOvertaken } from '../../../shared/enquiries/overtaken.ts'
import { anonymousEnquiry, correctionOf, namedEnquiry, recordOf, reply } from '../../support/enquiries.ts'

const step = { by: 'liberec-sluzba', now: '2026-03-02T10:00:00.000Z' }
const PROMISED = '2026-03-03T08:30:00.000Z'
const base = namedEnquiry({ reply: reply({ promisedAt: PROMISED }) })

/** Each field said otherwise. */
const otherwise: Readonly<Record<EnquiryField, Enquiry>> = {
  at: { ...base, at: '2026-03-02T08:00:00.000Z' },
  kind: { ...base, kind: 'refused', refusal: 'capacity' },
  sex: { ...base, sex: 'male' },
  ageBand: { ...base, ageBand: '65-80' },
  said: { ...base, said: 'Jinak.' },
  offered: { ...base, offered: null },
  sentTo: { ...base, sentTo: 'Občanská poradna.' },
  name: { ...base, name: 'Jiná Zkušební' },
  reply: { ...base, reply: reply({ channel: 'message', promisedAt: PROMISED }) },
}

const stepped = (before: EnquiryFacts, planFor: EnquiryPlanFor): EnquiryFacts => {
  const plan = planFor(before)
  if (plan === undefined) throw new Error('nothing was planned')
  return { ...plan.facts, version: before.version + 1 }
}
const correction = (field: EnquiryField) => correctedEnquiry(correctionOf(otherwise[field], [field]), step)
const recorded = (enquiry: Enquiry = base) => recordedEnquiry(recordOf(enquiry, 'id'), step).facts
const SEEN = 1

describe('a correction of one field, after a colleague corrected', () => {
  const pairs = enquiryFields.flatMap((mine) => enquiryFields.map((theirs) => [mine, theirs] as const))
  it.each(pairs.filter(([mine, theirs]) => mine !== theirs))('%s: %s, lands beside it', (mine, theirs) => {
    const before = stepped(recorded(), correction(theirs))
    expect(isOvertaken(correction(mine), before, SEEN)).toBe(false)
    const { enquiry } = stepped(before, correction(mine))
    expect(enquiry).toMatchObject(partOf(mine))
    expect(enquiry).toMatchObject(partOf(theirs))
  })

  it.each(enquiryFields)('%s: the same one otherwise, asks', (field) => {
    const theirs = {
      ...base,
      said: 'Třetí.',
      offered: 'Třetí.',
      sentTo: 'Třetí.',
      name: 'Třetí Zkušební',
      sex: 'other' as const,
    }
    const third: Enquiry = {
      ...theirs,
      at: '2026-03-02T07:00:00.000Z',
      kind: 'rescuer',
      ageBand: '16-18',
      reply: reply({ channel: 'e-mail', to: 'a@b.example', promisedAt: PROMISED }),
    }
    const before = stepped(recorded(), correctedEnquiry(correctionOf(third, [field]), step))
    expect(isOvertaken(correction(field), before, SEEN)).toBe(true)
    expect(isOvertaken(correction(field), before, SEEN + 1)).toBe(false)
  })

  it('beside another one that nobody touched, asks all the same', () => {
    const before = stepped(recorded(), correction('said'))
    const both = { ...base, said: 'Moje.', sentTo: 'Moje.' }
    expect(isOvertaken(correctedEnquiry(correctionOf(both, ['said', 'sentTo']), step), before, SEEN)).toBe(true)
  })

  it('that was seen, with something else done since, lands', () => {
    const before = stepped(stepped(recorded(), correction('said')), correction('sex'))
    const mine = correctedEnquiry(correctionOf({ ...base, said: 'Moje.' }, ['said']), step)
    expect([1, 2, 3].map((seen) => isOvertaken(mine, before, seen))).toEqual([true, false, false])
  })

  it.each(enquiryFields)('%s: the same one in the same words, is no step', (field) => {
    const before = stepped(recorded(), correction(field))
    expect(correction(field)(before)).toBeUndefined()
    expect(isOvertaken(correction(field), before, SEEN)).toBe(false)
  })

  function partOf(field: EnquiryField): object {
    const { refusal, refusalWords: _words, ...said } = otherwise[field]
    const part = Object.entries(said).filter(([name]) => name === field && field !== 'reply')
    return { ...Object.fromEntries(part), ...(field === 'kind' && { refusal }) }
  }
})

describe('another step, after a colleague corrected what was said', () => {
  const anonymous = stepped(
    recorded(anonymousEnquiry()),
    correctedEnquiry(correctionOf(anonymousEnquiry({ said: 'Jinak.' })), step),
  )
  const named = stepped(recorded(), correction('said'))
  it.each<[string, EnquiryFacts, EnquiryPlanFor, boolean]>([
    ['she gives her name', anonymous, namedBy({ name: 'Zkušební' }, step), false],
    ['the promise was kept', named, repliedTo(step), false],
    ['it is linked', named, linkedTo('client', step), false],
    ['the link is undone', stepped(named, linkedTo('client', step)), unlinked(step), false],
    ['she comes back by her code', anonymous, returnedBy(step), false],
    ['a file is opened of it', named, becameClient({ client: 'client' }, step), true],
  ])('%s', (_, before, planFor, asks) => {
    expect(isOvertaken(planFor, before, SEEN)).toBe(asks)
  })

  it('that keeps another promise than was seen, asks', () => {
    expect(isOvertaken(repliedTo(step), stepped(recorded(), correction('reply')), SEEN)).toBe(true)
  })

  it('that is refused as things are now, is shown how they are', () => {
    const before = stepped(named, linkedTo('other', step))
    expect(isOvertaken(linkedTo('client', step), before, SEEN)).toBe(true)
    expect(isOvertaken(linkedTo('client', step), before, before.version)).toBe(false)
  })
})
