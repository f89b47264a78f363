import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  anonymousSchema,
  enquirySchema,
  refusalLetters,
  refusals,
  storedAnonymousSchema,
} from '../../../shared/enquiries/enquiry.ts'
import { faults } from '../../../shared/problems/faults.ts'
import { anonymousEnquiry, namedEnquiry, reply } from '../../support/enquiries.ts'

const faultsOf = (sent: unknown) => {
  const { error } = enquirySchema.safeParse(sent)
  return error && faults(error)
}

describe('an enquiry', () => {
  it('is taken in whether she gives a name or not', () => {
    expect(faultsOf(anonymousEnquiry())).toBeUndefined()
    expect(faultsOf(namedEnquiry({ reply: reply() }))).toBeUndefined()
    const { name: _name, ...nameless } = namedEnquiry()
    expect(faultsOf(nameless)).toBeUndefined()
  })

  it('an anonymous one has no place for who she is', () => {
    const places = Object.keys(anonymousSchema.def.shape)
    expect(places.toSorted()).toEqual(
      ['anonymous', 'at', 'kind', 'refusal', 'refusalWords', 'sex', 'ageBand', 'said', 'offered', 'sentTo'].toSorted(),
    )
  })

  it.each([
    ['name', 'Zkušební'],
    ['givenName', 'Zkušební'],
    ['familyName', 'Zkušební'],
    ['phone', '777 000 111'],
    ['reply', reply()],
    ['callBack', '2026-03-03T09:00:00Z'],
    ['email', 'a@b.example'],
    ['address', 'Zkušební 1, Liberec'],
    ['street', 'Zkušební 1'],
    ['municipality', 'Liberec'],
    ['birthDate', '1990-01-02'],
    ['birthNumber', '905102/1234'],
    ['age', 36],
    ['yearOfBirth', 1990],
    ['person', { name: 'Zkušební' }],
    ['safeContact', { numbers: [] }],
    ['client', '01JX0000000000000000000000'],
  ])('an anonymous one that brings %s is refused', (field, value) => {
    expect(faultsOf({ ...anonymousEnquiry(), [field]: value })).toEqual([{ path: field, code: 'unrecognized_keys' }])
  })

  it('what is stored of an anonymous one has no place for it either', () => {
    const stored = {
      said: '',
      offered: null,
      sentTo: null,
      recorded: { by: 'liberec-sluzba', at: '2026-03-02T09:00:00.000Z' },
      returns: [],
      name: 'Zkušební',
      reply: reply(),
    }
    expect(JSON.stringify(storedAnonymousSchema.parse(stored))).not.toMatch(/Zkušební|777/)
  })

  it.each([
    ['neither anonymous nor not', { anonymous: undefined }, 'anonymous'],
    ['an unknown kind', { kind: 'client' }, 'kind'],
    ['two kinds', { kind: ['one-off', 'rescuer'] }, 'kind'],
    ['no kind', { kind: undefined }, 'kind'],
    ['nothing about what was offered', { offered: undefined }, 'offered'],
    ['silence about what was offered', { offered: '' }, 'offered'],
    ['blanks about what was offered', { offered: ' \n ' }, 'offered'],
    ['nothing about where she was sent', { sentTo: undefined }, 'sentTo'],
    ['silence about where she was sent', { sentTo: '' }, 'sentTo'],
    ['an exact age', { ageBand: '36' }, 'ageBand'],
    ['no sex', { sex: undefined }, 'sex'],
    ['a time without its zone', { at: '2026-03-02T09:00' }, 'at'],
    ['words that are too long', { said: 'x'.repeat(2001) }, 'said'],
    ['a control character', { said: 'a\u0007' }, 'said'],
  ])('is refused with %s', (_, changes, path) => {
    for (const base of [anonymousEnquiry(), namedEnquiry()]) {
      const found = faultsOf({ ...base, ...changes }) ?? []
      expect(found.map((fault) => fault.path)).toEqual([path])
    }
  })

  it.each([
    ['a name without a letter', { name: '123' }, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['a way to reach her without a number', { reply: reply({ to: '' }) }, 'reply.to'],
    ['an unknown channel', { reply: { ...reply(), channel: 'letter' } }, 'reply.channel'],
    ['a window that ends when it begins', { reply: reply({ windows: [sameTime()] }) }, 'reply.windows.0.until'],
    ['a field that nobody knows', { reply: { ...reply(), address: 'Zkušební 1' } }, 'reply.address'],
  ])('of somebody who gives a name is refused with %s', (_, changes, path) => {
    const found = faultsOf({ ...namedEnquiry(), ...changes }) ?? []
    expect(found.map((fault) => fault.path)).toEqual([path])
  })

  it('each reason of a refusal has the letter of § 91 (3), or none', () => {
    const letters: Partial<Record<(typeof refusals)[number], string>> = refusalLetters
    expect(refusals.map((refusal) => letters[refusal])).toEqual(['a', 'a', 'b', 'd', undefined])
  })

  it('is of one schema whichever way it is written', () => {
    const both = [anonymousEnquiry(), namedEnquiry({ reply: reply() })]
    expect(z.array(enquirySchema).parse(both)).toEqual(both)
  })
})

function sameTime() {
  return { weekdays: [1], from: '09:00', until: '09:00', weeks: 'every' as const, call: 'safe' as const }
}
