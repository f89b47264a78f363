import { NEVER } from '../../shared/agreements/span.ts'
import { type ListChoice, type ListColumn, listColumns } from '../../shared/register/lists.ts'
import type { FileList, ListRow } from '../../shared/register/views.ts'
import type { Column, Value } from '../../shared/sheets/column.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { useBornWords } from '../joined/use-born-words.ts'
import { dayInFull } from '../moments.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useClientsTexts } from './use-clients-texts.ts'

/** A list as it is taken out: all its rows, with the columns that are shown, the name and the status. */
export function useListTable(choice: ListChoice) {
  const texts = useTexts()
  const { lists } = useClientsTexts()
  const { calls } = useServices()
  const born = useBornWords()
  const rowsOf = async (): Promise<ListRow[]> => {
    const rows: ListRow[] = []
    for (let from: number | undefined = 0; from !== undefined; ) {
      const json = { choice, from }
      const page: FileList = await calls.ask(({ lists }) => lists['given-out'].$post({ json }))
      rows.push(...page.rows)
      from = page.next
    }
    return rows
  }
  const dayOf = (at: Instant | undefined): Value => (at === undefined ? '' : { day: pragueDay(at) })
  const values = {
    reference: ({ reference = '' }) => reference,
    born: ({ birth }) => (typeof birth === 'string' && birth.length > 4 ? { day: birth } : (born(birth) ?? '')),
    municipality: ({ municipality = '' }) => municipality,
    opened: ({ at }) => dayOf(at),
    active: ({ activeAt }) => dayOf(activeAt),
    agreed: ({ agreedUntil }) =>
      agreedUntil === NEVER ? lists.withoutEnd : agreedUntil === undefined ? '' : { day: agreedUntil },
    protection: ({ protectionAt }) => dayOf(protectionAt),
    review: ({ reviewAt }) => dayOf(reviewAt),
  } satisfies Record<ListColumn, (row: ListRow) => Value>
  const shown = listColumns.filter((column) => choice.columns.includes(column))
  const columns: Column<ListRow>[] = [
    { heading: lists.name, width: 28, value: ({ name }) => name || texts.clients.unknownPerson },
    {
      heading: lists.status,
      width: 20,
      value: ({ closedOn }) => (closedOn ? lists.closedOn(dayInFull(texts, closedOn)) : lists.open),
    },
    ...shown.map((column) => ({ heading: lists.columns[column], width: 18, value: values[column] })),
  ]
  return { rowsOf, columns }
}
