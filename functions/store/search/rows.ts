import { fullName } from '../../../shared/clients/full-name.ts'
import type { RegisterCard } from '../../../shared/register/card.ts'
import type { RegisterRow } from '../../../shared/register/views.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { readPlainClient } from '../clients/file.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'

/** What is shown of a card; whether its file is closed stands in the file only. */
export async function rowOf(centre: Centre, card: RegisterCard): Promise<RegisterRow> {
  const { of, id, reference, birth, municipality, at } = card
  const closedOn = of === 'client' ? await closedOnOf(centre, id) : undefined
  return {
    of,
    id,
    ...(reference !== undefined && { reference }),
    name: fullName(card),
    ...(birth !== undefined && { birth }),
    ...(municipality !== undefined && { municipality }),
    at,
    ...(closedOn !== undefined && { closedOn }),
  }
}

async function closedOnOf({ id, table }: Centre, client: string): Promise<Day | undefined> {
  const item = await readItemLately(table, keys.client(id, client))
  return item && readPlainClient(item).closedOn
}
