import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import { openCentre } from '../../functions/store/open-centre.ts'
import { indexStreamRecords } from '../../infra/local/engine/stream-records.ts'
import { ensureTable } from '../../infra/local/engine/table.ts'
import { lambdaRecord } from '../../infra/local/stream/stream-event.ts'
import { StreamSource } from '../../infra/local/stream/stream-source.ts'
import { type DeadlineKind, deadlineKinds } from '../../shared/duties/deadline.ts'
import { messageTag } from '../../shared/duties/message-tag.ts'
import { instant } from '../../shared/time/instant.ts'
import { endangered, notice } from '../support/notices.ts'
import { openWorld, type World } from '../support/world.ts'
import { Agenda } from './agenda.ts'
import { settingsFor } from './centres.ts'
import { dice } from './dice.ts'
import { openDoors, type SimulatedDoors } from './doors.ts'
import { openPeople } from './people.ts'
import { DAY, HOUR, MINUTE, type Options, type Plan, planOf } from './plan.ts'
import { bounceDelay, openPostOffice, type Taken } from './post-office.ts'
import { type Verdict, verdictOn } from './verdict.ts'
import { Watch } from './watch.ts'

/** After the end nothing new comes, and what is under way comes to its end. */
const DRAIN_DAYS = 4

/** What a simulation came to. */
export interface Simulated {
  readonly verdict: Verdict
  readonly sweeps: number
  readonly crashes: number
  /** Everything stored at the end. */
  readonly items: readonly Record<string, unknown>[]
}

/**
 * Lives through a virtual span of time on the real engine, store and doors, from one minute at which something happens to the next,
 * and judges it. `progress` hears how far it is.
 */
export async function simulate(
  options: Options,
  progress: (day: number) => void = () => undefined,
): Promise<Simulated> {
  const world = await openWorld()
  const simulation = await Simulation.open(world, options)
  try {
    return await simulation.run(progress)
  } finally {
    simulation.close()
    await world.close()
  }
}

class Simulation {
  readonly #world: World
  readonly #options: Options
  readonly #plan: Plan
  readonly #agenda = new Agenda()
  readonly #watch = new Watch()
  readonly #source: StreamSource
  readonly #arn: string
  readonly #doors: SimulatedDoors
  readonly #people: ReturnType<typeof openPeople>
  readonly #post: ReturnType<typeof openPostOffice>
  #now: number
  #sweeps = 0
  #lastSweep: Record<DeadlineKind, number> = { contact: 0, complaint: 0, visit: 0 }

  static async open(world: World, options: Options): Promise<Simulation> {
    await indexStreamRecords(join(world.dir, 'dynamo.db'))
    for (const [index, centre] of options.centres.entries()) await openCentre(world, centre, settingsFor(centre, index))
    return new Simulation(world, options, await ensureTable(world.endpoint))
  }

  private constructor(world: World, options: Options, arn: string) {
    this.#world = world
    this.#options = options
    this.#plan = planOf(options)
    this.#now = this.#plan.from
    this.#arn = arn
    this.#source = new StreamSource(world.endpoint, arn)
    const now = () => this.#now
    const [post, posted] = [dice(options.seed, 'post'), (taken: Taken) => this.#taken(taken)]
    this.#post = openPostOffice({ plan: this.#plan, options, now, dice: post, onTaken: posted })
    this.#doors = openDoors(world, this.#post.send, options)
    this.#people = openPeople({ agenda: this.#agenda, doors: this.#doors, now }, options)
  }

  close(): void {
    this.#source.close()
  }

  async run(progress: (day: number) => void): Promise<Simulated> {
    const { notices, complaints, visits, brokenMailboxes, from } = this.#plan
    const until = this.#plan.until + (this.#options.drainDays ?? DRAIN_DAYS) * DAY
    for (const [index, planned] of notices.entries()) this.#deliver(planned, index)
    for (const complaint of complaints) this.#people.complain(complaint)
    for (const visit of visits) this.#people.visit(visit)
    for (const box of brokenMailboxes) this.#people.repair(box)
    this.#lastSweep = { contact: from - MINUTE, complaint: from - MINUTE, visit: from - MINUTE }
    this.#setTime(from)
    await this.#settle()
    for (let day = 0; ; ) {
      const next = this.#next()
      if (next > until) break
      this.#setTime(next)
      await this.#live()
      for (; day < Math.floor((next - from) / DAY); day++) progress(day + 1)
      // A long run must not keep signals and timers waiting.
      await breathe()
    }
    const items = await this.#world.everything()
    const [post, deeds, born] = [this.#post.taken, this.#people.deeds, this.#watch.born]
    const verdict = verdictOn({ items, taken: post, deeds, born, plan: this.#plan, until })
    return { verdict, items, sweeps: this.#sweeps, crashes: this.#doors.ended() }
  }

  #setTime(at: number): void {
    this.#now = at
    this.#world.setTime(new Date(at))
  }

  #next(): number {
    return Math.min(this.#agenda.next(), ...deadlineKinds.map((kind) => this.#nextSweep(kind)))
  }

  /** The next minute at which a schedule is called and finds something. */
  #nextSweep(kind: DeadlineKind): number {
    if (this.#options.plant === 'deaf') return Number.POSITIVE_INFINITY
    const after = this.#lastSweep[kind]
    const at = this.#options.everyMinute ? after + MINUTE : this.#watch.nextSweep(kind, after)
    const stall = this.#plan.stalls.find(({ from, until }) => from <= at && at < until)
    return stall ? Math.ceil(stall.until / MINUTE) * MINUTE : at
  }

  /** Everything that falls on this instant. */
  async #live(): Promise<void> {
    while (this.#agenda.next() <= this.#now) await this.#agenda.runNext()
    await this.#settle()
    for (const kind of deadlineKinds) {
      if (this.#nextSweep(kind) > this.#now) continue
      this.#lastSweep[kind] = this.#now
      this.#sweeps++
      await this.#doors.sweep(kind)
      await this.#settle()
    }
  }

  /** Brings everything that is in the stream to the mail door. */
  async #settle(): Promise<void> {
    for (;;) {
      const page = await this.#source.next({})
      if (page === undefined) return
      const records = page.records.map((record) => lambdaRecord(record, this.#arn))
      for (const record of records) this.#watch.note(record, this.#now)
      const letters = records.filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'letter')
      for (const batch of batches(letters)) await this.#doors.mail(batch)
    }
  }

  #deliver({ at, centre, district, people }: Plan['notices'][number], index: number): void {
    const entered = new Date(at - 3 * HOUR)
    const [enteredAt, evictedAt] = [instant(entered), instant(new Date(at - 2 * HOUR))]
    const content = notice({
      reference: `SIM-${index}`,
      enteredAt,
      evictedAt,
      dwelling: { ...notice().dwelling, ...(district && { district }) },
      endangered: Array.from({ length: people }, () => endangered()),
    })
    const send = async () => {
      const doors = this.#doors
      const isTaken = district === undefined ? await doors.enter(centre, content) : await doors.deliver(content)
      if (!isTaken) this.#agenda.add(this.#now + 5 * MINUTE, send)
    }
    this.#agenda.add(at, send)
  }

  #taken(taken: Taken): void {
    if (taken.bounced.length > 0) this.#comesBack(taken)
    if (taken.bounced.length === taken.to.length) return
    for (const client of this.#watch.clientsOf(taken.centre, taken.id)) this.#people.reads(taken.centre, client)
  }

  #comesBack({ centre, id, to, bounced }: Taken): void {
    const at = this.#now + bounceDelay(dice(this.#options.seed, `bounce ${this.#post.taken.length}`))
    const letter = { id, at: instant(new Date(this.#now)), from: 'opora@opora.example', to: [...to] }
    const tell = async () => {
      const sent = { ...letter, subject: '', text: '', tags: { centre: messageTag(centre), letter: messageTag(id) } }
      const event = { kind: 'bounce', letter: sent, addresses: bounced, at: new Date(this.#now) } as const
      if (!(await this.#doors.bounce(event))) this.#agenda.add(this.#now + MINUTE, tell)
    }
    this.#agenda.add(at, tell)
  }
}

const BATCH = 10

function batches(records: readonly DynamoDBRecord[]): DynamoDBRecord[][] {
  return Array.from({ length: Math.ceil(records.length / BATCH) }, (_, index) =>
    records.slice(index * BATCH, (index + 1) * BATCH),
  )
}
