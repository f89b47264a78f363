import { describe, expect, it } from 'vitest'
import { supplementSchema } from '../../../shared/police/supplement.ts'
import { blankNotice, blankPerson, type TypedNotice } from '../../../web/notice-form/typed-notice.ts'
import { faultsBefore } from '../../../web/police/checks.ts'
import { addedIn, onScreen, supplementOf } from '../../../web/police/supplement.ts'

const NOW = '2026-11-25T10:00:00.000Z'
const KNOWN = 2

const blank: TypedNotice = { ...blankNotice, endangered: [blankPerson, blankPerson] }
const draft = (changes: Partial<TypedNotice>, reason = '') => ({
  notice: { ...blank, ...changes },
  reason,
  pending: '',
})
const added = { ...blankPerson, familyName: 'Další' }

describe('a supplement that is written', () => {
  it.each<[string, Partial<TypedNotice>, object]>([
    [
      'a corrected phone of the second person',
      { endangered: [blankPerson, { ...blankPerson, phone: '700 000 001' }] },
      { endangered: [{ number: 2, phone: '700 000 001' }] },
    ],
    ['somebody new', { endangered: [blankPerson, blankPerson, added] }, { endangered: [{ familyName: 'Další' }] }],
    [
      'both, each as what it is',
      { endangered: [{ ...blankPerson, language: 'čeština' }, blankPerson, added] },
      { endangered: [{ number: 1, language: 'čeština' }, { familyName: 'Další' }] },
    ],
    [
      'the street, without a district',
      { dwelling: { ...blank.dwelling, street: 'Zkušební', district: 'CZ0513' } },
      { dwelling: { street: 'Zkušební' } },
    ],
    ['that there are no children', { anyChildren: 'no' }, { children: [] }],
    [
      'nothing of what is told once',
      {
        reference: 'X',
        enteredAt: '25. 11.T8',
        evictedAt: '25. 11.T9',
        incident: { ...blank.incident, saraDn: 'high' },
      },
      { incident: { saraDn: 'high' } },
    ],
  ])('says %s', (_what, changes, said) => {
    const { body } = supplementOf(draft(changes), KNOWN, NOW)
    expect(body).toEqual(said)
    expect(supplementSchema.safeParse(body).success).toBe(true)
  })

  it('says why it is sent', () => {
    expect(supplementOf(draft({ anyChildren: 'no' }, ' oprava '), KNOWN, NOW).body).toEqual({
      reason: 'oprava',
      children: [],
    })
  })

  it('that says nothing is told so', () => {
    const { body } = supplementOf(draft({}), KNOWN, NOW)
    expect(body).toEqual({})
    expect(faultsBefore('supplements', body)).toEqual({ '': 'nothing-said' })
  })

  it('has its faults at the person on the screen', () => {
    const ready = supplementOf(draft({ endangered: [blankPerson, blankPerson, blankPerson] }), KNOWN, NOW)
    expect(ready.body).toEqual({ endangered: [{}] })
    expect(onScreen(faultsBefore('supplements', ready.body), ready)).toEqual({
      'endangered.2.familyName': 'name-missing',
    })
  })

  it('names whom it adds', () => {
    expect(addedIn({ ...blank, endangered: [blankPerson, blankPerson, added] }, KNOWN)).toEqual(['Další'])
  })
})

it.each([
  [{ reason: 'police', endedAt: '2026-11-25T08:00:00Z' }, {}],
  [{}, { reason: 'missing', endedAt: 'missing' }],
  [{ reason: 'police', endedAt: 'včera' }, { endedAt: 'invalid_format' }],
])('of the end %j is wrong %j', (end, faults) => {
  expect(faultsBefore('end', end)).toEqual(faults)
})
