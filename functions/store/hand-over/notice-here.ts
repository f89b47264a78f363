import * as z from 'zod/mini'
import { isDone } from '../../../shared/duties/deadline.ts'
import type { FileState, Holder } from '../../../shared/hand-over/hand-over.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { readPlainClient } from '../clients/file.ts'
import { clientHere } from '../clients/handed-file.ts'
import { readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { pathOf } from './items.ts'
import { type NoticeParts, readParts } from './parts.ts'

/** A notice as it lies in its centre, and what its rule must know. */
export interface NoticeHere {
  readonly notice: string
  readonly clients: readonly string[]
  readonly district: string
  readonly path: readonly Holder[]
  readonly parts: NoticeParts
  /** Of each of its people, in the order of `clients`. */
  readonly states: readonly FileState[]
}

const noticeSchema = z.object({ clients: z.array(z.string()), district: z.string() })

/** Reads the notice that opened a file. Throws `not-found`, also for a file that no notice opened, and `handed-over`. */
export async function readNoticeOf(centre: Centre, client: string): Promise<NoticeHere> {
  const { notice } = readPlainClient(await clientHere(centre, client))
  const item = notice === undefined ? undefined : await readItem(centre.table, keys.notice(centre.id, notice))
  if (notice === undefined || item === undefined) throw new Problem('not-found')
  const { clients, district } = stored(noticeSchema, item)
  const parts = await readParts(centre, notice, clients)
  const states = clients.map((one) => stateOf(parts.files.get(one) ?? []))
  return { notice, clients, district, path: pathOf(item), parts, states }
}

const agreementsSchema = z.object({ agreements: z.array(z.object({ isWithdrawn: z.exactOptional(z.boolean()) })) })
const idSchema = z.object({ id: z.exactOptional(z.string()) })

function stateOf(items: readonly Item[]): FileState {
  const of = (type: string) => items.filter((item) => item['type'] === type)
  const [client] = of('client').map(readPlainClient)
  const agreements = of('service').flatMap((item) => stored(agreementsSchema, item).agreements)
  return {
    hasAgreement: agreements.some(({ isWithdrawn }) => !isWithdrawn),
    // One that was moved elsewhere left a place without an id.
    hasAppointment: of('appointment').some((item) => stored(idSchema, item).id !== undefined),
    hasVisit: of('visit').length > 0,
    isShared: of('share').length > 0,
    isHeld: client?.isHeld === true,
    isJoined: (client?.joined ?? []).length > 0,
    hasEnquiry: client?.enquiry !== undefined || (client?.linkedEnquiries ?? []).length > 0,
    isMet: of('deadline').map(readDeadline).every(isDone),
    isClosed: client?.closedOn !== undefined,
    isErased: client === undefined || client.erasedOn !== undefined,
    items: items.length,
  }
}
