import { describe, expect, it } from 'vitest'
import { stillMissing } from '../../../shared/police/still-missing.ts'
import type { Supplement } from '../../../shared/police/supplement.ts'

describe('what a notice still lacks after a supplement', () => {
  const before = [
    'unit.phone',
    'dwelling.street',
    'evicted',
    'endangered.0.phone',
    'endangered.0.otherPhones.0.owner',
    'children.0.age',
    'ospod',
  ]
  const still = (supplement: Supplement) => stillMissing(before, supplement, 1)
  const without = (...paths: string[]) => before.filter((path) => !paths.includes(path))

  it.each<[string, Supplement, readonly string[]]>([
    ['that says nothing of it', { reason: 'Proč.' }, before],
    ['of a field', { unit: { phone: '158' } }, without('unit.phone')],
    ['of another field of the same part', { unit: { name: 'Oddělení' } }, before],
    ['of a house number where no street is', { dwelling: { houseNumber: '1' } }, without('dwelling.street')],
    ['of a whole list', { children: [] }, without('children.0.age')],
    [
      'of a list that lacks something again',
      { children: [{ age: 1, livesInDwelling: true, presentAtIncident: true }] },
      [...without('children.0.age', 'ospod'), 'children.0.directlyEndangered', 'ospod'],
    ],
    ['of a person', { endangered: [{ number: 1, phone: '1' }] }, without('endangered.0.phone')],
    [
      'of a list of a person',
      { endangered: [{ number: 1, otherPhones: [] }] },
      without('endangered.0.otherPhones.0.owner'),
    ],
    ['of a part of which nothing was known', { ospod: { informed: true } }, [...without('ospod'), 'ospod.name']],
  ])('%s', (_what, supplement, expected) => {
    expect(still(supplement)).toEqual(expected)
  })

  it('of a new person has what that one lacks', () => {
    const found = still({ endangered: [{ familyName: 'Nová', phone: '1' }] })
    expect(found).toEqual(expect.arrayContaining(['endangered.1.givenName', 'endangered.1.birthDate']))
    expect(found).not.toContain('endangered.1.phone')
    expect(found.filter((path) => !path.startsWith('endangered.1'))).toEqual(before)
  })
})
