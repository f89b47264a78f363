import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingIn } from '../../../shared/police/missing.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
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
