import type { ImportRow } from '../../../shared/import/row.ts'
import { opened } from '../../../shared/import/steps.ts'
import { serviceKind, storedService } from '../agreements/service-record.ts'
import { gone, readActivity } from '../clients/activity.ts'
import { readPlainClient } from '../clients/file.ts'
import { newFile } from '../clients/new-clients.ts'
import { recordItem } from '../clients/record-items.ts'
import { forgetCard } from '../register/cards.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type Action, create, remove } from '../table/transact.ts'
import type { Doer } from './imports.ts'

type Actions = Record<string, Action | undefined>

/** Which file a row becomes by which import. */
interface Becoming extends Doer {
  readonly import: string
  readonly client: string
}

/** All that is written when a row becomes a file: the file itself, and its one period of service. */
export async function openedActions(centre: Centre, row: ImportRow, becoming: Becoming): Promise<Actions> {
  const { by, role, now, client: id } = becoming
  const { client, arrivedAt, closedOn, service, note: entry } = opened(row, { id, by, now })
  const takenOver = { import: becoming.import, arrivedAt, closedOn }
  const { dataKey, actions } = await newFile(centre, client, { by, role, now, entry, takenOver })
  const name = serviceName(centre, id)
  const record = { client: id, arrivedAt, record: storedService(service), kind: serviceKind, dataKey, name }
  return { ...actions, service: create(recordItem(centre.id, record)) }
}

function serviceName(centre: Centre, client: string) {
  return keys.record(centre.id, client, { type: serviceKind.type, id: client })
}

/**
 * All that is written when a file is taken away that was taken over; `changed` when somebody has done anything in it since, `none` when
 * there is none. The key of the file goes with it: nobody can open it any more. Its audit stays.
 */
export async function takenAwayActions(
  centre: Centre,
  client: string,
  { by, role, now }: Doer,
): Promise<Actions | 'changed' | 'none'> {
  const name = keys.client(centre.id, client)
  const note = keys.entry(centre.id, client, client)
  const [file, activity, noted] = await Promise.all(
    [name, keys.activity(centre.id, client), note].map((key) => readItem(centre.table, key)),
  )
  if (file === undefined) return 'none'
  const isUntouched =
    readPlainClient(file).version === 1 && activity !== undefined && readActivity(activity).touches === 1
  if (!isUntouched) return 'changed'
  return {
    client: remove(name, 1),
    version: remove(keys.version(centre.id, client), 1),
    activity: gone(centre.id, { client, now, touches: 1 }),
    service: remove(serviceName(centre, client), 1),
    note: noted && remove(note, 1),
    card: forgetCard(centre.id, { of: 'client', id: client }),
    audit: create(changeEntry(centre.id, { client, by, role, at: now, did: 'import-undo' })),
  }
}
