import * as z from 'zod/mini'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { checkHandOver, isLoop, type NewHandOver } from '../../../shared/hand-over/hand-over.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readPlainClient } from '../clients/file.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { type Action, create, put, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { handOverItem, readHandOver, type StoredHandOver } from './items.ts'
import { type NoticeHere, readNoticeOf } from './notice-here.ts'
import { readOpen } from './open-centres.ts'
import { packed } from './packing.ts'
import { newAttempt, putParcels, readParcels, removeParcels } from './parcels.ts'
import { digestOf } from './parts.ts'

/** Who hands over, as what and when. */
export interface Doer {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/** A notice is handed over by the file of any of its people. */
type Wanted = NewHandOver & { readonly client: string }

/**
 * Hands the notice of a file over: writes what goes as parcels, sealed for the other centre, and then that it is on its way. Nothing of
 * the files changes before they stand there. The same again is answered as it stands; what was overtaken is tried anew. Throws
 * `not-found`, `handed-over`, `invalid` and `hand-over-loop`.
 */
export async function send(centre: Centre, wanted: Wanted, doer: Doer): Promise<StoredHandOver> {
  const before = await readSent(centre, wanted.id)
  if (before !== undefined && before.status !== 'overtaken') return before
  const [here, { own, others }] = await Promise.all([readNoticeOf(centre, wanted.client), readOpen(centre, doer.now)])
  checkHandOver({ from: centre.id, to: wanted.to, open: others.map(({ id }) => id), files: here.states })
  await refuseLoop(centre, { here, wanted }, doer)
  const other = others.find(({ id }) => id === wanted.to)
  if (other === undefined) throw new Error('an open centre is not open')
  const path = [...here.path, { centre: centre.id, at: doer.now, reason: wanted.reason }]
  const { id, to, words } = wanted
  const { publicKey, name: toName } = other
  const way = { id, from: centre.id, fromName: own.name, to, publicKey, open: await centre.keys(), path, words }
  const is = handOverOf(here, { wanted, toName, doer, attempt: newAttempt() })
  await putParcels(centre.table, { centre: centre.id, ...is }, packed(here, way))
  return commit(centre, { is, before }, doer)
}

async function readSent({ id: centre, table }: Centre, id: string): Promise<StoredHandOver | undefined> {
  const item = await readItem(table, keys.handOver(centre, id))
  return item && readHandOver(item)
}

interface Asked {
  readonly here: NoticeHere
  readonly wanted: Wanted
}

/** It stays with whoever has it, and the platform's admin learns of it: centres, times and codes. */
async function refuseLoop({ id: from, table }: Centre, { here, wanted }: Asked, { now: at }: Doer): Promise<void> {
  const { notice, path } = here
  const { to, reason } = wanted
  if (!isLoop(path, { from, to })) return
  const loop = { ...keys.handOverLoop(from, { at, notice }), type: 'hand-over-loop' as const, notice, to, reason, at }
  await transact(table, { loop: put({ ...loop, path: [...path, { centre: from, at, reason }] }) })
  throw new Problem('hand-over-loop')
}

interface Sending {
  readonly wanted: Wanted
  readonly toName: string
  readonly doer: Doer
  readonly attempt: number
}

const versionSchema = z.object({ version: z.number() })
const touchesSchema = z.object({ touches: z.number() })

function handOverOf(here: NoticeHere, { wanted: { id, to, reason }, toName, doer, attempt }: Sending): StoredHandOver {
  const { notice, clients, parts } = here
  const guards = clients.map((client) => {
    const of = (type: string) => parts.files.get(client)?.find((item) => item['type'] === type)
    const [file, activity] = [of('client'), of('activity')]
    return {
      client,
      version: file ? stored(versionSchema, file).version : 0,
      touches: activity ? stored(touchesSchema, activity).touches : 0,
    }
  })
  const files = clients.flatMap((client) => parts.files.get(client) ?? [])
  return {
    ...{ id, notice, clients: [...clients], to, toName, at: doer.now, by: doer.by, reason, guards, attempt },
    references: files.filter(({ type }) => type === 'client').map((item) => readPlainClient(item).reference),
    status: 'sent',
    seen: digestOf(parts),
    version: 1,
  }
}

interface Committing {
  readonly is: StoredHandOver
  /** The try before, which was overtaken. */
  readonly before: StoredHandOver | undefined
}

/** From here on it is on its way, and the audit of each file says who sent it. Somebody who sent the same at this moment was first. */
async function commit(
  centre: Centre,
  { is, before }: Committing,
  { by, role, now: at }: Doer,
): Promise<StoredHandOver> {
  const item = handOverItem(centre.id, is)
  const audit = is.clients.map((client): [string, Action] => [
    `audit ${client}`,
    create(changeEntry(centre.id, { client, by, role, at, did: 'hand-over' })),
  ])
  const refused = await somebodyWasFirst(
    transact<string>(centre.table, {
      'hand-over': before ? replace(item, before.version) : create(item),
      ...Object.fromEntries(audit),
    }),
  )
  const stands = refused && (await readSent(centre, is.id))
  if (stands === undefined || stands.attempt === is.attempt) return is
  await removeParcels(centre.table, await readParcels(centre.table, { centre: centre.id, ...is }))
  return stands
}
