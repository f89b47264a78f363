import type { DutyLetter } from '../../../shared/duties/letter.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, type Key } from '../table/keys.ts'
import { allItems, list, readItem } from '../table/query.ts'
import { type DeadlineItem, readDeadline } from './deadlines.ts'
import { storedLetter } from './letters.ts'

/** A duty by its name and the letters of its list, oldest first. It opens nothing that is sealed. Throws `not-found`. */
export async function readDutyLetters(
  { table, id }: Pick<Centre, 'table' | 'id'>,
  name: Key,
): Promise<{ deadline: DeadlineItem; letters: DutyLetter[] }> {
  const item = await readItem(table, name)
  if (item === undefined) throw new Problem('not-found')
  const deadline = readDeadline(item)
  const stored = await allItems(table, list(byCentre.letters(id, deadline.thread ?? deadline.subject)))
  const letters = stored.map(storedLetter).flatMap((letter) => ('step' in letter ? [letter] : []))
  return { deadline, letters }
}
