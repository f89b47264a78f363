import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingIn, stillMissing } from '../../../shared/police/missing.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import type { Supplement } from '../../../shared/police/supplement.ts'
import { changed, fullNotice, places } from '../../support/full-notice.ts'

describe('what police left out', () => {
  it('is nothing when they said everything', () => {
    expect(missingIn(noticeSchema.parse(fullNotice))).toEqual([])
  })

  const never = [
    'endangered.0.nameUnknown',
    ...['dwelling.houseNumber', 'evicted.deliveryAddress.houseNumber'],
    ...['dwelling.municipalityCode', 'dwelling.municipalityPart'],
  ]
  const mayBeLeftOut = places
    .map(({ path }) => path)
    .filter((path) => !never.includes(path) && !/\.\d+$/.test(path))
    .filter((path) => noticeSchema.safeParse(changed(path, undefined)).success)

  // A house number says where it is in a village, where streets have no names; a code says which municipality it is.
  const instead = /street$|^dwelling\.municipality$/
  it.each(mayBeLeftOut.filter((path) => !instead.test(path)))('is told by its place: %s', (path) => {
    expect(missingIn(noticeSchema.parse(changed(path, undefined)))).toEqual([path])
    expect(missingIn(noticeSchema.parse(changed(path, null)))).toEqual([path])
  })

  it('is a street only where there is no house number either', () => {
    const { street: _street, ...village } = fullNotice.dwelling
    const { houseNumber: _number, ...nowhere } = village
    expect(missingIn(noticeSchema.parse({ ...fullNotice, dwelling: village }))).toEqual([])
    expect(missingIn(noticeSchema.parse({ ...fullNotice, dwelling: nowhere }))).toEqual(['dwelling.street'])
  })

  it('is a municipality only where there is no code of it either', () => {
    const { municipality: _name, ...coded } = fullNotice.dwelling
    const { municipalityCode: _code, ...nowhere } = coded
    expect(missingIn(noticeSchema.parse({ ...fullNotice, dwelling: coded }))).toEqual([])
    expect(missingIn(noticeSchema.parse({ ...fullNotice, dwelling: nowhere }))).toEqual(['dwelling.municipality'])
  })

  it('holds no word of anybody', () => {
    const text = readFileSync('test/examples/notice-little-known.json', 'utf8')
    const missing = missingIn(noticeSchema.parse(JSON.parse(text)))
    expect(missing).toContain('endangered.1.givenName')
    expect(missing).toContain('children.0.age')
    for (const path of missing) expect(path).toMatch(/^[a-zA-Z0-9.]+$/)
  })
})

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
