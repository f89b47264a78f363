import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { keys } from '../../../functions/store/table/keys.ts'
import { instant } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { lengthen } from '../../support/long-file.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, freshNotice, openBenchWorld } from '../bench-world.ts'
import { compared, comparison } from '../report/comparison.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { inTurn, timed } from '../report/in-turn.ts'

const LONG = 500
const SHORT = 2
const ROUNDS = 25
const NOTE = 'Vymyšlený záznam.'

/** Of the time in a short file. */
const BUDGET = 2

/** What recording an attempt takes in a long file, beside a short one. */
export async function attemptFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    const api = openApi(world)
    const files = { long: await fileWith(world, api, LONG), short: await fileWith(world, api, SHORT) }
    const { long, short } = await inTurn(
      { what: 'recording attempts', rounds: ROUNDS },
      { long: () => recordInPassing(world, api, files.long), short: () => recordInPassing(world, api, files.short) },
    )
    return {
      title: 'Record an attempt, ms',
      notes: [
        `baseline: in a file of ${SHORT} attempts. ${ROUNDS} each, in turn; both files stay as long as they are.`,
      ],
      columns: comparison('one'),
      rows: [
        {
          label: `in a file of ${LONG} attempts`,
          ...compared({ measured: long, baseline: short }, (ratio) => atMost(BUDGET, ratio)),
        },
      ],
    }
  } finally {
    await world.close()
  }
}

type Api = ReturnType<typeof openApi>

interface File {
  readonly client: string
  version: number
}

/** A new file with so many attempts, one of them through the api. */
async function fileWith(world: World, api: Api, attempts: number): Promise<File> {
  const { noticeId } = await world.deliver(freshNotice())
  const found = (await world.everything()).find(({ type, notice }) => type === 'client' && notice === noticeId)
  const client = String(found?.['id'])
  await lengthen(world, { centre: CENTRE, client, attempts: attempts - 1, by: 'liberec-sluzba' })
  const file = { client, version: 1 }
  await record(world, api, file)
  return file
}

/** Records an attempt in a file that stays as long as it is: what was recorded is taken out again. */
async function recordInPassing(world: World, api: Api, file: File): Promise<number> {
  const { id, ms } = await record(world, api, file)
  const Key = keys.entry(CENTRE, file.client, id)
  await world.table.doc.send(new DeleteCommand({ TableName: world.table.name, Key }))
  return ms
}

async function record(world: World, api: Api, file: File): Promise<{ id: string; ms: number }> {
  const id = ulid()
  const attempt = { id, channel: 'phone', outcome: 'not-reached', at: instant(world.now()), note: NOTE }
  const path = `/api/clients/${file.client}/attempts`
  const ms = await timed(async () => {
    const answer = await api({ method: 'POST', path, body: { version: file.version, attempt }, as: people.onDuty })
    if (!answer.ok) throw new Error(`not recorded: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  })
  file.version++
  return { id, ms }
}
