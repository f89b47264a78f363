import { cardOfFile } from '../../../shared/clients/register-card.ts'
import { putCard } from '../register/cards.ts'
import type { Centre } from '../table/access.ts'
import { type Action, inPlaceOf, put, somebodyWasFirst, transact } from '../table/transact.ts'
import { sealedReport } from './arrivals.ts'
import type { OpenFile } from './file.ts'

/**
 * Writes the whole report into the file of somebody whom a supplement added, once the centre opens it: police's door could open no other file
 * to take it from. Then it stays when the other file is disposed of, and the file is found by what stands in it.
 */
export async function keepReport(
  centre: Centre,
  { borrowed, delivered, client, dataKey, facts }: OpenFile,
): Promise<void> {
  if (borrowed === undefined || delivered === undefined) return
  const { id, notice = '', reference, arrivedAt, key } = client
  const { beside, apart } = sealedReport(delivered, { centre: centre.id, client: id, notice, key: dataKey })
  const { of: _of, ...item } = borrowed
  const { person, safeContact } = facts
  const card = cardOfFile({ client: id, reference, arrivedAt, notice, person, safeContact, report: delivered })
  // Whoever opened it at the same moment has written the same.
  await somebodyWasFirst(
    transact<string>(centre.table, {
      report: inPlaceOf(borrowed, { ...item, ...beside }),
      ...(apart && { 'long report': put(apart) }),
      card: putCard(centre.id, card, { dataKey, key }),
    } satisfies Record<string, Action>),
  )
}
