import { decodeTime, isValid } from 'ulid'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../../functions/store/table/ids.ts'

describe('a new id', () => {
  const at = '2026-03-02T09:00:00.000Z'
  const many = Array.from({ length: 5000 }, () => newId(at))

  it('is a ULID of its instant, and no two are alike', () => {
    expect(many.every((id) => isValid(id) && decodeTime(id) === Date.parse(at))).toBe(true)
    expect(new Set(many).size).toBe(many.length)
  })

  it('sorts after those of earlier instants', () => {
    expect(newId('2026-03-02T09:00:00.001Z') > (many.toSorted().at(-1) ?? '')).toBe(true)
  })

  it('has every letter in every place of its random part', () => {
    for (let place = 10; place < 26; place++) expect(new Set(many.map((id) => id[place])).size).toBe(32)
  })
})
