import * as z from 'zod/mini'
import { createIntake } from '../../../functions/intake/app.ts'
import type { CentreStore } from '../../../functions/store/for-centre.ts'
import { openSigner } from '../../../functions/store/signer.ts'
import type { Table } from '../../../functions/store/table/connection.ts'
import { openTenants } from '../../../functions/store/tenants.ts'
import type { Environment } from '../base/environment.ts'
import { callDoor } from '../http/gateway-event.ts'
import { people } from '../people/people.ts'
import { demoId } from './demo-id.ts'
import type { DemoNotice } from './demo-notices.ts'
import { type PoliceKey, signNotice } from './police-signature.ts'
import type { Delivered } from './writing.ts'

/** The centre that has years of work behind it. */
export const FULL = 'liberec'

export interface DemoUnit {
  readonly env: Environment
  readonly table: Table
  readonly policeKey: PoliceKey
  readonly storeOf: (centre: string) => CentreStore
}

/** What is read of a receipt: who was handed the notice. */
const handedTo = z.object({ centre: z.object({ id: z.string() }) })

/**
 * Hands a notice over as police would, at its own time, and records what was done about it. Answers the files of its people; the same again
 * changes nothing.
 */
export async function handOver(
  { env, table, policeKey, storeOf }: DemoUnit,
  { notice, deliveredAt, attempts }: DemoNotice,
): Promise<readonly Delivered[]> {
  const then = new Date(deliveredAt)
  const intake = createIntake({
    table,
    publicOrigin: env.PUBLIC_ORIGIN,
    now: () => then,
    signer: openSigner(env.RECEIPT_KEY),
  })
  const url = `${env.PUBLIC_ORIGIN}/police/v1/notices`
  const answer = await callDoor(
    intake,
    await signNotice({ url, body: JSON.stringify(notice), key: policeKey, now: then }),
  )
  if (!answer.ok) throw new Error(`demo notice refused: ${await answer.text()}`)
  const { id } = handedTo.parse(await answer.json()).centre
  const store = storeOf(id)
  const isFirst = answer.status === CREATED
  const delivered = isFirst ? await lately(store, deliveredAt) : await before(store, deliveredAt)
  const worker = people.find(({ group }) => group === `${id}.worker`)
  if (worker) await recordAttempts(store, { delivered, attempts, by: worker.id })
  return delivered
}

const CREATED = 201

/** The files of a notice that was just handed over: help is still to be offered. */
async function lately(store: CentreStore, deliveredAt: string): Promise<readonly Delivered[]> {
  return (await store.duties()).filter(({ startsAt }) => startsAt === deliveredAt)
}

/** The files of a notice that was handed over before, whatever was done about it since. */
async function before(store: CentreStore, deliveredAt: string): Promise<readonly Delivered[]> {
  const found: Delivered[] = []
  let after: string | undefined
  do {
    const { clients, next } = await store.clients({ whose: 'all', me: '', after })
    found.push(...clients.filter(({ arrivedAt }) => arrivedAt === deliveredAt))
    after = next
  } while (after !== undefined)
  return found
}

interface Attempted {
  readonly delivered: readonly Delivered[]
  readonly attempts: DemoNotice['attempts']
  readonly by: string
}

async function recordAttempts(store: CentreStore, { delivered, attempts, by }: Attempted): Promise<void> {
  for (const { client } of delivered)
    for (const [index, { at, outcome, note }] of attempts.entries()) {
      const change = { client, version: index + 1, by, role: 'worker' as const, now: at }
      const id = demoId(at, `attempt ${client} ${index}`)
      await store.recordAttempt(change, { id, channel: 'phone', outcome, at, note })
    }
}

/** Opens the stores of centres, each once. */
export function openStores({ TABLE_NAME, CENTRE_KEYS }: Environment): (centre: string) => CentreStore {
  return openTenants({ tableName: TABLE_NAME, centreKeys: CENTRE_KEYS, tenantRole: 'none', now: () => new Date() })
}
