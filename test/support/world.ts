import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb'
import { createIntake } from '../../functions/intake/app.ts'
import { forCentre } from '../../functions/store/for-centre.ts'
import { openCentre } from '../../functions/store/open-centre.ts'
import type { SenderKey } from '../../functions/store/police/senders.ts'
import { registerSenderKey } from '../../functions/store/police/unit-keys.ts'
import { openSigner } from '../../functions/store/signer.ts'
import { openTable, type Table } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient, TABLE } from '../../infra/local/base/environment.ts'
import { makeKeyFiles, readPoliceKey } from '../../infra/local/demo/key-files.ts'
import { type PoliceKey, signNotice, signRequest } from '../../infra/local/demo/police-signature.ts'
import { startEngine } from '../../infra/local/engine/engine.ts'
import { ensureTable } from '../../infra/local/engine/table.ts'
import { callDoor } from '../../infra/local/http/gateway-event.ts'
import type { Notice } from '../../shared/police/notice.ts'
import type { Receipt } from '../../shared/police/receipt.ts'
import { settingsOf } from './centre-settings.ts'

export const ORIGIN = 'https://opora.example'
const NOTICES = `${ORIGIN}/police/v1/notices`

/** A world of its own on the real engine: a table, keys, the centres of Liberec and Brno, one police unit, a clock that stands still. */
export async function openWorld() {
  const dir = mkdtempSync(join(tmpdir(), 'opora-test-'))
  const engine = await startEngine(dir, () => undefined)
  await ensureTable(engine.endpoint)
  const table = openTable(TABLE, engineClient(engine.endpoint))
  await makeKeyFiles(dir)
  const vault = openVault(`file:${join(dir, 'centre-keys.json')}`)
  const policeKey = readPoliceKey(dir)
  if (policeKey === undefined) throw new Error('no police key')
  await registerPolice(table, policeKey)
  for (const centre of ['liberec', 'brno']) await openCentre({ table, vault }, centre, settingsOf(centre))

  let time = new Date('2026-03-02T09:00:00Z')
  const now = () => time
  const signer = openSigner(`file:${join(dir, 'receipt-key.json')}`)
  // The clock stands still: a test sends more within its minute than any unit.
  const intake = createIntake({ table, signer, publicOrigin: ORIGIN, now, requestsAMinute: 1_000_000 })
  const request = (asked: Request | string) =>
    callDoor(intake, typeof asked === 'string' ? new Request(`${ORIGIN}${asked}`) : asked)

  return {
    table,
    vault,
    endpoint: engine.endpoint,
    dir,
    /** Asked as if the gateway stood before it; `door` is the door itself. */
    intake: { door: intake, request },
    signer,
    policeKey,
    now,
    /** Sets the clock. */
    setTime: (at: string | Date) => {
      time = new Date(at)
    },
    /** Opens a centre as the api door would. */
    centre: (id: string) => forCentre({ table, vault, now }, id),
    /** A signed request for a notice, unsent. */
    sign: (
      content: Notice | string | Uint8Array<ArrayBuffer>,
      changes: { key?: PoliceKey; now?: Date; nonce?: string } = {},
    ) =>
      signNotice({
        url: NOTICES,
        key: policeKey,
        now: time,
        body: typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
        ...changes,
      }),
    /** Hands a notice over; fails unless it is accepted for the first time. */
    deliver: async (content: Notice): Promise<Receipt> => {
      const answer = await request(
        await signNotice({ url: NOTICES, body: JSON.stringify(content), key: policeKey, now: time }),
      )
      if (answer.status !== 201) throw new Error(`not accepted: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    /** A signed request about a notice: a supplement, an end, or a question about it; unsent. */
    signLater: (
      notice: string,
      what: '' | '/supplements' | '/end',
      {
        content,
        ...changes
      }: { content?: unknown; ifMatch?: string; key?: PoliceKey; now?: Date; nonce?: string } = {},
    ) =>
      signRequest({
        url: `${NOTICES}/${notice}${what}`,
        method: what === '' ? 'GET' : 'POST',
        ...(content !== undefined && { body: typeof content === 'string' ? content : JSON.stringify(content) }),
        key: policeKey,
        now: time,
        ...changes,
      }),
    /** Everything stored, for tests that must look behind the drawers. */
    everything: () => scan(table),
    /** Of it all but what is counted of whatever comes: how much a key sent, and how often something was refused. */
    kept: async () => (await scan(table)).filter(({ type }) => type !== 'refusals' && type !== 'request-count'),
    close: async () => {
      table.doc.destroy()
      await engine.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>

export async function registerPolice(
  table: Table,
  { keyId, privateKey }: PoliceKey,
  changes: Partial<Pick<SenderKey, 'sender' | 'isTest' | 'validFrom' | 'validUntil' | 'revokedAt'>> = {},
): Promise<void> {
  const { d: _d, ...publicKey } = privateKey
  await registerSenderKey(table, { keyId, sender: 'pcr-zkouska', publicKey, ...changes }, '2026-01-01T00:00:00.000Z')
}

async function scan(table: Table): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page: ScanCommandOutput = await table.doc.send(
      new ScanCommand({ TableName: table.name, ExclusiveStartKey: from }),
    )
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return items
}
