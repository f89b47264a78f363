import { marshall } from '@aws-sdk/util-dynamodb'
import { ulid } from 'ulid'
import { dueItems } from '../../../functions/store/duties/letters.ts'
import { DUE_SHARDS, due } from '../../../functions/store/table/keys.ts'
import { lambdaRecord } from '../../../infra/local/stream/stream-event.ts'
import type { DeadlineKind } from '../../../shared/duties/deadline.ts'
import type { Today } from '../../../shared/duties/views.ts'
import { instant, plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { endangered } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { sweepOf } from '../../support/sweep.ts'
import type { World } from '../../support/world.ts'
import { freshNotice } from '../bench-world.ts'
import type { Budget } from '../report/figure.ts'
import type { Usage } from './meter.ts'

/** One thing the platform does, and what it may cost by the design, section 5. */
export interface Operation {
  readonly label: string
  /** What must be there before; not measured. */
  readonly prepare?: () => Promise<unknown>
  readonly run: () => Promise<unknown>
  readonly budget?: (usage: Usage) => Budget
}

/** The operations worth knowing the cost of, in an order in which each leaves the world as the next one needs it. */
export function operations(world: World): Operation[] {
  return [...police(world), ...staff(world), ...minuteByMinute(world)]
}

function police(world: World): Operation[] {
  const [one, three] = [1, 3].map((count) =>
    freshNotice({ endangered: Array.from({ length: count }, () => endangered()) }),
  )
  const handOver = (content = freshNotice()) => {
    let request = new Request('http://unsigned')
    return {
      prepare: async () => {
        request = await world.sign(content)
      },
      run: async () => expectOk(await world.intake.request(request)),
    }
  }
  return [
    { label: 'accept a notice, 1 person', ...handOver(one), budget: threeItems },
    { label: 'accept a notice, 3 persons', ...handOver(three), budget: threeItems },
    { label: 'the same notice again', ...handOver(one) },
    ...later(world),
  ]
}

/** What police tell of a notice later, and ask about it. */
function later(world: World): Operation[] {
  let notice = ''
  let version = 1
  let request = new Request('http://unsigned')
  const operation = (label: string, what: '' | '/supplements' | '/end', content?: object): Operation => ({
    label,
    prepare: async () => {
      if (notice === '') notice = (await world.deliver(freshNotice())).noticeId
      const said = content === undefined ? {} : { content, ifMatch: `"${version++}"` }
      request = await world.signLater(notice, what, said)
    },
    run: async () => expectOk(await world.intake.request(request)),
  })
  const evictedAt = freshNotice().evictedAt
  return [
    operation('a supplement about a person', '/supplements', { endangered: [{ number: 1, injuries: 'Vymyšlené.' }] }),
    operation('a supplement that adds one', '/supplements', { endangered: [endangered()] }),
    operation('an end', '/end', { reason: 'objection-upheld', endedAt: plusMinutes(instant(evictedAt), 1) }),
    operation('how a notice stands', ''),
  ]
}

/** Design, section 5: the sender's key, the directory and the network of centres in one request, and nothing else. */
function threeItems({ requests, itemsRead }: Usage): Budget {
  return { text: 'reads ≤ 1, of 3 items', kept: requests.read <= 1 && itemsRead <= 3 }
}

function staff(world: World): Operation[] {
  const api = openApi(world)
  const get = (path: string) => async () => expectOk(await api({ path, as: people.onDuty }))
  let client = ''
  const post = (action: string, body: () => object) => async () =>
    expectOk(await api({ method: 'POST', path: `/api/clients/${client}/${action}`, body: body(), as: people.onDuty }))
  const attempt = () => {
    const at = instant(world.now())
    return { id: ulid(), channel: 'phone', outcome: 'not-reached', at, note: 'Vymyšlený záznam.' }
  }
  const pickClient = async () => {
    const { duties }: Today = await (await api({ path: '/api/today', as: people.onDuty })).json()
    client = duties[0]?.client ?? ''
  }
  return [
    { label: 'open Today, first time', run: get('/api/today'), budget: queries(2) },
    { label: 'open Today, then', run: get('/api/today'), budget: queries(2) },
    { label: 'list clients, a page of 50', run: get('/api/clients') },
    { label: 'open a file', prepare: pickClient, run: () => get(`/api/clients/${client}`)(), budget: queries(1) },
    { label: 'acknowledge a duty', run: post('acknowledgement', () => ({ version: 1 })) },
    { label: 'record an attempt', run: post('attempts', () => ({ version: 2, attempt: attempt() })) },
  ]
}

function queries(limit: number): (usage: Usage) => Budget {
  return ({ requests }) => ({ text: `reads ≤ ${limit}`, kept: requests.read <= limit })
}

/** A clock of its own: one notice arrives an hour before all others, so that a step of its ladder comes while they are quiet. */
function minuteByMinute(world: World): Operation[] {
  const store = sweepOf(world.table)
  // As the sweep door does, without its log line.
  const sweep = async (kind: DeadlineKind) => {
    await store.climbDue(kind, instant(world.now()))
    if (kind === 'contact') await store.reofferDue(instant(world.now()))
  }
  const { mail } = openPost(world)
  const start = instant(world.now())
  const settle = async () => {
    world.setTime(plusHours(start, -1))
    await world.deliver(freshNotice())
    world.setTime(plusMinutes(start, 1))
    await sweep('contact')
    await mail({ Records: await letterRecords(world) })
  }
  let records: Awaited<ReturnType<typeof letterRecords>> = []
  return [
    // Deadlines and unsent letters are two queues; complaints have only the first.
    { label: 'sweep contacts, nothing due', prepare: settle, run: () => sweep('contact'), budget: idle(2) },
    { label: 'sweep complaints, nothing due', run: () => sweep('complaint'), budget: idle(1) },
    {
      label: 'sweep contacts, one due, a letter',
      prepare: async () => world.setTime(plusHours(start, 1)),
      run: () => sweep('contact'),
    },
    {
      label: 'send one letter',
      prepare: async () => {
        records = await letterRecords(world)
      },
      run: () => mail({ Records: records }),
    },
  ]
}

function idle(queues: number): (usage: Usage) => Budget {
  const limit = queues * DUE_SHARDS
  return ({ requests, itemsRead }) => ({
    text: `reads ≤ ${limit}, no items`,
    kept: requests.read <= limit && itemsRead === 0,
  })
}

const FAR_AHEAD_HOURS = 1000

/** The letters that are not sent yet, as the stream would bring them. */
async function letterRecords(world: World) {
  const later = plusHours(instant(world.now()), FAR_AHEAD_HOURS)
  const letters: Record<string, unknown>[] = []
  for (let shard = 0; shard < DUE_SHARDS; shard++) {
    const queue = { queue: due.shard('letter', shard), read: (letter: Record<string, unknown>) => letter }
    for await (const { read } of dueItems(world.table, queue, later)) letters.push(read())
  }
  return letters.map((letter) =>
    lambdaRecord({ eventName: 'INSERT', dynamodb: { NewImage: marshall(letter) } }, 'bench'),
  )
}

function expectOk({ ok, status }: Response): void {
  if (!ok) throw new Error(`answered ${status}`)
}
