import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { createApi } from '../../../functions/api/app.ts'
import { forCentre } from '../../../functions/store/for-centre.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { people } from '../../support/api.ts'
import { consultation } from '../../support/entries.ts'
import { workIn } from '../../support/long-file.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, freshNotice, openBenchWorld } from '../bench-world.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { inTurn, timed } from '../report/in-turn.ts'
import { median, pairwise, quantile } from '../report/statistics.ts'
import { meter } from '../units/meter.ts'

const SHORT = 10
const LONG = 500
const ROUNDS = 60

/** Of the time in a short file, and read units of its first page. */
const BUDGET = { ratio: 1.5, units: 8 }

/** What it takes to open the first page of a file, short and long, and to append an entry to it. */
export async function fileFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    const files = { [SHORT]: await fileWith(world, SHORT), [LONG]: await fileWith(world, LONG) }
    const plain = workOn(world, files, world.centre(CENTRE))
    const times = await inTurn({ what: 'opening files', rounds: ROUNDS }, plain)
    // What counts units asks the table more often: it is not what is timed.
    const metered = workOn(world, files, forCentre({ ...world, table }, CENTRE))
    const measure = meter(table, world.endpoint)
    const rowOf = async (name: keyof typeof plain) => {
      const { aws } = await measure(metered[name])
      const cells = [median(times[name]), quantile(times[name], 0.99), aws.read, aws.write + aws.indexes]
      const row = { label: name.replaceAll('_', ' '), cells: cells.map((each) => each.toFixed(1)) }
      return name === 'open_500_entries' ? { ...row, budget: atMost(BUDGET.units, aws.read) } : row
    }
    const ratio = median(pairwise(times.open_500_entries, times.open_10_entries))
    return {
      title: 'A file: its first page, and one entry more',
      notes: [`${ROUNDS} each, in turn, through the api door; both files stay as long as they are.`],
      columns: ['p50 ms', 'p99 ms', 'read units', 'write units'],
      rows: [
        await rowOf('open_10_entries'),
        await rowOf('open_500_entries'),
        { label: 'of the time with 10', cells: [ratio.toFixed(2), '', '', ''], budget: atMost(BUDGET.ratio, ratio) },
        await rowOf('append_to_10'),
        await rowOf('append_to_500'),
      ],
    }
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

type Files = Readonly<Record<typeof SHORT | typeof LONG, string>>

/** Everything that is measured, by what the report calls it; each answers how many milliseconds it took. */
function workOn(world: World, files: Files, store: ReturnType<World['centre']>) {
  const api = createApi({ openCentre: () => store, openAssociation: () => store.published(), now: world.now })
  const event = { requestContext: { authorizer: { jwt: { claims: people.onDuty, scopes: null } } } }
  const ask = (path: string, init: RequestInit = {}) =>
    timed(async () => {
      const answer = await api.request(`https://opora.example/api/clients/${path}`, init, { event })
      if (!answer.ok) throw new Error(`not answered: ${answer.status} ${await answer.text()}`)
      await answer.arrayBuffer()
    })
  const append = async (client: string) => {
    const entry = consultation()
    const init = { method: 'POST', body: JSON.stringify({ entry }), headers: { 'content-type': 'application/json' } }
    const ms = await ask(`${client}/entries`, init)
    const Key = keys.entry(CENTRE, client, entry.id)
    await world.table.doc.send(new DeleteCommand({ TableName: TABLE, Key }))
    return ms
  }
  return {
    open_10_entries: () => ask(files[SHORT]),
    open_500_entries: () => ask(files[LONG]),
    append_to_10: () => append(files[SHORT]),
    append_to_500: () => append(files[LONG]),
  }
}

/** A new file with so many entries. */
async function fileWith(world: World, entries: number): Promise<string> {
  const { noticeId } = await world.deliver(freshNotice())
  const found = (await world.everything()).find(({ type, notice }) => type === 'client' && notice === noticeId)
  const client = String(found?.['id'])
  await workIn(world, { centre: CENTRE, client, entries, by: 'liberec-sluzba' })
  return client
}
