import { fullName } from '../clients/full-name.ts'
import type { ImportRow } from './row.ts'
import { folded } from './sheet.ts'

/** Why two rows, or a row and a file, may be of one person. */
export const twinReasons = ['same-birth', 'same-phone', 'same-name'] as const
export type TwinReason = (typeof twinReasons)[number]

/** An earlier row of the same file that may be of the same person. */
export interface Twin {
  readonly row: number
  readonly why: TwinReason
}

/**
 * Rows that may be of somebody whom an earlier row is of already, by their number: the surest reason of each. Whoever came twice stands in
 * two rows of a register; whether that is so here a person decides.
 */
export function twinsAmong(rows: readonly ImportRow[]): ReadonlyMap<number, Twin> {
  const seen = new Map<string, number>()
  const found = new Map<number, Twin>()
  for (const row of rows) {
    const { looked, left } = marksOf(row)
    const [twin] = looked.flatMap(([why, mark]) => {
      const other = seen.get(mark)
      return other === undefined ? [] : [{ row: other, why }]
    })
    if (twin) found.set(row.row, twin)
    for (const mark of left) if (!seen.has(mark)) seen.set(mark, row.row)
  }
  return found
}

/**
 * By what a person is known again, the surest first, and what a row leaves for others to be known by. A name alone is common: it counts
 * where one of the two births is not known.
 */
function marksOf({ person, phones }: ImportRow): {
  readonly looked: readonly (readonly [TwinReason, string])[]
  readonly left: readonly string[]
} {
  const name = folded(fullName(person)).split(' ').toSorted().join(' ')
  const birth = typeof person.birthDate === 'string' ? `birth ${person.birthDate} ${name}` : undefined
  const numbers = phones.map((phone) => `phone ${phone.replace(/\D/g, '').slice(-NINE)}`)
  const [any, withoutBirth] = [`name ${name}`, `name alone ${name}`]
  return {
    looked: [
      ...(birth === undefined ? [] : [['same-birth', birth] as const]),
      ...numbers.map((number) => ['same-phone', number] as const),
      ['same-name', birth === undefined ? any : withoutBirth],
    ],
    left: [...numbers, any, birth ?? withoutBirth],
  }
}

/** Digits of a Czech number without its country. */
const NINE = 9
