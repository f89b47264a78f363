import { expect, it } from 'vitest'
import { printed, publishedTable } from '../../../infra/operations/published-table.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'

const of = { centre: 'liberec', name: 'Intervenční centrum Liberec', year: 2023 }
const slice = sliceOf([], { period: '2023', parameters: usualParameters })
const rows = (...n: number[]) =>
  (['one-off', 'rescuers', 'refused-not-violence', 'clients'] as const).map((row, place) => ({ row, n: n[place] ?? 0 }))
const overlap = { rows: rows(2, 1, 3, 4), sum: 10, total: 10, again: 0, repeated: 0, inNoRow: 0 }
const figures = { ...slice, interested: { kind: 'distinct' as const, n: 10, by: {} } }

it.each([
  [overlap, '2 + 1 + 3 + 4 = 10, tolik je i zájemců.'],
  [
    { ...overlap, total: 9, again: 1 },
    '2 + 1 + 3 + 4 = 10, zájemců je 9: vícekrát započteno 1, v žádném z těch řádků 0.',
  ],
  [
    { ...overlap, again: 1, inNoRow: 1 },
    '2 + 1 + 3 + 4 = 10, zájemců je 10: vícekrát započteno 1, v žádném z těch řádků 1.',
  ],
  [
    { ...overlap, total: 12, inNoRow: 2 },
    '2 + 1 + 3 + 4 = 10, zájemců je 12: vícekrát započteno 0, v žádném z těch řádků 2.',
  ],
])('says why rows do not add up: %o', (found, said) => {
  const text = printed.text(publishedTable(of, figures, found))
  expect(text.split('\n')[0]).toBe('Intervenční centrum Liberec, rok 2023')
  expect(text.trimEnd().split('\n').at(-1)).toBe(said)
})

it('is a table that Czech Excel opens, and JSON', () => {
  const table = publishedTable(of, figures, overlap)
  expect(printed.csv(table)).toMatch(/^\ufeffUkazatel;Počet\r\nCelkový počet zájemců o službu;10\r\n/)
  expect(JSON.parse(printed.json(table))).toEqual(table)
})

it('of a year without records has no nought', () => {
  const table = publishedTable(of, slice, overlap)
  expect(new Set(table.rows.map(({ n }) => n))).toEqual(new Set([null]))
  expect(printed.text(table)).toContain('chybí')
  expect(printed.csv(table)).toContain(';chybí\r\n')
})
