import { describe, expect, it } from 'vitest'
import {
  type Associate,
  type AssociateChange,
  associateAccount,
  associateChangeSchema,
  associatesAfter,
  MOST_OF_ASSOCIATION,
} from '../../../shared/association/people.ts'

const now = '2026-03-02T09:00:00.000Z'
const someone = (id: string, more: Partial<Associate> = {}): Associate => ({
  id,
  name: 'Zdeněk Zkušební',
  email: `${id}@apic.example`,
  role: 'admin',
  ...more,
})
const gone = { until: '2026-01-01T00:00:00.000Z' }
const deed = (person: string, by: string | undefined = 'first') => ({ person, by, now })
const invite = (email: string): AssociateChange => ({ what: 'invite', name: 'Nová Zkouška', email, role: 'analyst' })

describe('people of the association after a change', () => {
  const first = someone('first')
  it.each<[string, Associate[], AssociateChange, string, Associate[]]>([
    [
      'somebody comes',
      [first],
      invite('n@apic.example'),
      'new',
      [first, { id: 'new', name: 'Nová Zkouška', email: 'n@apic.example', role: 'analyst' }],
    ],
    ['the same call comes twice', [first, someone('new')], invite('n@apic.example'), 'new', [first, someone('new')]],
    ['the invitation is sent again', [first, someone('new')], { what: 'invite-again' }, 'new', [first, someone('new')]],
    [
      'somebody’s access ends',
      [first, someone('new')],
      { what: 'end' },
      'new',
      [first, someone('new', { until: now })],
    ],
    [
      'an end that was is not moved',
      [first, someone('new', gone)],
      { what: 'end' },
      'new',
      [first, someone('new', gone)],
    ],
    ['somebody comes back', [first, someone('new', gone)], { what: 'return' }, 'new', [first, someone('new')]],
    [
      'whoever left is in nobody’s way',
      [first, someone('old', gone)],
      invite('OLD@apic.example'),
      'new',
      [first, someone('old', gone), { id: 'new', name: 'Nová Zkouška', email: 'OLD@apic.example', role: 'analyst' }],
    ],
  ])('%s', (_what, before, change, person, after) => {
    expect(associatesAfter(before, change, deed(person))).toEqual(after)
  })

  it.each<[string, Associate[], AssociateChange, string, string]>([
    ['an address in use, in other letters', [first], invite('FIRST@apic.example'), 'new', 'taken'],
    [
      'an address that is in use by now',
      [first, someone('old', { ...gone, email: 'first@apic.example' })],
      { what: 'return' },
      'old',
      'taken',
    ],
    ['an admin who ends themselves', [first, someone('new')], { what: 'end' }, 'first', 'oneself'],
    [
      'more than fit',
      Array.from({ length: MOST_OF_ASSOCIATION }, (_, index) => someone(`x${index}`)),
      invite('n@apic.example'),
      'new',
      'too-many-people',
    ],
  ])('%s is refused', (_what, before, change, person, code) => {
    expect(() => associatesAfter(before, change, deed(person))).toThrow(
      expect.objectContaining({ code: 'invalid', details: { faults: [expect.objectContaining({ code })] } }),
    )
  })

  it.each<AssociateChange['what']>(['invite-again', 'end', 'return'])('%s of nobody is not found', (what) => {
    const change = { what } as AssociateChange
    expect(() => associatesAfter([first], change, deed('nobody'))).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  it.each<[AssociateChange['what'], boolean | undefined, boolean, 'open' | 'closed' | undefined]>([
    ['invite', undefined, true, 'open'],
    ['invite', true, true, undefined],
    ['invite-again', true, true, 'open'],
    ['invite-again', false, false, undefined],
    ['end', true, false, 'closed'],
    ['end', false, false, undefined],
    ['return', false, true, 'open'],
    ['return', true, true, undefined],
  ])('after %s of somebody who was there: %s, is there: %s, the account is to be %s', (what, was, is, wanted) => {
    const person = (isThere: boolean) => someone('x', isThere ? {} : gone)
    const before = was === undefined ? undefined : person(was)
    expect(associateAccount(before, person(is), { what })).toBe(wanted)
  })

  it('takes no role that there is not, and no field it does not know', () => {
    for (const wrong of [
      { ...invite('n@apic.example'), role: 'head' },
      { what: 'end', until: now },
      { what: 'x' },
      { ...invite('n') },
    ])
      expect(associateChangeSchema.safeParse(wrong).success).toBe(false)
  })
})
