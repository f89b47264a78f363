import * as z from 'zod/mini'
import { isHere } from '../../../shared/centres/standing.ts'
import { clientFile } from '../../../shared/clients/client-file.ts'
import { isShared, mayShare, type Share, shared, storedShareSchema, unshared } from '../../../shared/clients/share.ts'
import { sharedFile } from '../../../shared/clients/shared-file.ts'
import type { SharedFile, SharedFiles, Shares } from '../../../shared/clients/views.ts'
import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import { peopleSchema } from '../../../shared/on-duty/people.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Day, Instant } from '../../../shared/time/instant.ts'
import { readSettings } from '../centres/read-settings.ts'
import { rowOf } from '../clients/clients.ts'
import { readFile } from '../clients/file.ts'
import { changeRecord, findRecord, listRecords, type RecordKind, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { openService, serviceKind } from './service-record.ts'

export const shareKind: RecordKind<Share> = { type: 'share', schema: storedShareSchema, listedFor: ({ id }) => id }

/** What stands readable of a share. */
const plainSchema = z.object({ client: z.string(), until: z.string() })

/** What can be asked of files that are shared with externals. */
export function sharesOf(centre: Centre) {
  return {
    /** Whether an external sees a file now. */
    isSharedWith: async ({ client, external }: { client: string; external: string }, now: Instant) => {
      const item = await readItem(centre.table, keys.record(centre.id, client, { type: 'share', id: external }))
      return item !== undefined && isShared(stored(plainSchema, item), now)
    },
    /** Files that an external sees now, newest first. */
    sharedFiles: (external: string, now: Instant) => listShared(centre, external, now),
    /** A file as an external reads it, with a page of its time line; leaves the audit entry of reading it. Throws `not-found`. */
    sharedFile: (turning: Turning, after?: string) => showShared(centre, turning, after),
    /** With whom a file is, and was, shared; leaves the audit entry of reading it. Throws `not-found`. */
    shares: (turning: Turning) => showShares(centre, turning),
    /** Shares a file with an external to the end of a day. Throws `not-found`, `forbidden` and `invalid`. */
    share: (turning: Turning, { external, until }: { external: string; until: Day }) =>
      changeShare(centre, { ...turning, id: external, did: 'share' }, async () =>
        shared(await staffOf(centre), { external, until }, turning),
      ),
    /** Takes a file back from an external, at once. Throws `not-found` and `forbidden`. */
    unshare: (turning: Turning, external: string) =>
      changeShare(centre, { ...turning, id: external, did: 'unshare' }, (before) => unshared(before, turning)),
  }
}

type Changing = Turning & { readonly id: string; readonly did: ChangeDeed }
type Plan = (before: Share | undefined) => Share | undefined | Promise<Share | undefined>

async function changeShare(centre: Centre, { id, did, ...turning }: Changing, plan: Plan): Promise<Shares> {
  if (!mayShare({ id: turning.by, role: turning.role }, await keyWorkerOf(centre, turning)))
    throw new Problem('forbidden')
  await changeRecord(centre, { ...turning, id, did }, { kind: shareKind, plan })
  return showShares(centre, turning)
}

async function showShares(centre: Centre, turning: Turning): Promise<Shares> {
  const { by: id, role, now } = turning
  const [kept, staff, keyWorker] = await Promise.all([
    listRecords(centre, turning, shareKind),
    staffOf(centre),
    keyWorkerOf(centre, turning),
  ])
  return {
    now,
    client: turning.client,
    shares: kept.map(({ version: _version, ...share }) => share),
    externals: staff.flatMap((member) =>
      member.role === 'external' && isHere(member, now) ? [{ id: member.id, name: member.name }] : [],
    ),
    mayShare: mayShare({ id, role }, keyWorker),
  }
}

async function keyWorkerOf(centre: Centre, turning: Turning): Promise<string | undefined> {
  const service = await findRecord(centre, { ...turning, id: turning.client }, serviceKind)
  return service && openService(service).periods.at(-1)?.keyWorker
}

async function staffOf({ table, id }: Centre) {
  return (await readSettings(table, id, peopleSchema)).staff
}

async function listShared(centre: Centre, external: string, now: Instant): Promise<SharedFiles> {
  const items = await allItems(centre.table, list(byCentre.keyFiles(centre.id, external)))
  const seen = items.map((item) => stored(plainSchema, item)).filter((share) => isShared(share, now))
  const openKey = await centre.keys()
  const rows = await Promise.all(
    seen.map(async ({ client, until }) => ({ until, row: await rowOf(centre, client, openKey) })),
  )
  const files = rows.flatMap(({ until, row }) => (row ? [{ ...row, until }] : []))
  return { now, files: files.toReversed() }
}

async function showShared(centre: Centre, { client, by, role, now }: Turning, after?: string): Promise<SharedFile> {
  const [{ facts }, staff] = await Promise.all([readFile(centre, client, { after }), staffOf(centre)])
  await noteReading(centre, { client, by, role, at: now })
  return sharedFile(clientFile(facts, now), staff)
}
