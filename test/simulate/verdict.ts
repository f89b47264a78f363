import type { Deed } from './people.ts'
import { HOUR, MINUTE, type Plan, type Span } from './plan.ts'
import type { Taken } from './post-office.ts'
import { nameOf } from './watch.ts'

/*
 * What was promised, written down anew from the design: it must not ask the code that it judges. It knows when duties came, what
 * people did and when, what the post took and what came back, and when the post and the sweep were down.
 */

interface Evidence {
  readonly items: readonly Record<string, unknown>[]
  readonly taken: readonly Taken[]
  readonly deeds: ReadonlyMap<string, readonly Deed[]>
  readonly born: ReadonlyMap<string, number>
  readonly plan: Plan
  readonly until: number
}

/** A promise that was broken, by whom or what it concerns; ids only. */
export interface Broken {
  readonly promise: 'untold' | 'silent' | 'lost' | 'doubled' | 'unrecorded' | 'disturbed'
  readonly id: string
  readonly why: string
}

export interface Verdict {
  readonly broken: readonly Broken[]
  readonly untold: number
  readonly silent: number
  readonly lost: number
  readonly doubled: number
  readonly letters: number
  readonly duties: number
  readonly overdue: number
  /** Letters that each notice came to. */
  readonly perNotice: readonly number[]
  /** Minutes from the coming of each contact duty until a letter about it had reached somebody, or the duty was met. */
  readonly silences: readonly number[]
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const time = (value: unknown) => Date.parse(text(value))

interface Duty {
  readonly name: string
  readonly centre: string
  readonly kind: string
  readonly subject: string
  readonly thread: string
  readonly reference: string
  readonly startsAt: number
  readonly dueAt: number
  readonly status: string
  readonly metAt: number
  readonly overdueAt: string
  /** Addresses of who is on a visit: no letter about it lights up a telephone there. */
  readonly away: readonly string[]
}

interface StoredLetter {
  readonly id: string
  readonly centre: string
  readonly kind: string
  readonly step: string
  readonly subject: string
  readonly thread: string
  readonly references: readonly string[]
  readonly createdAt: number
  readonly isSent: boolean
  readonly taken: readonly Taken[]
}

/** Steps by their strength: when several passed unseen, a stronger one speaks for a weaker. */
const strength = ['arrival', 'unacknowledged', 'promise', 'day-before', 'hours-before', 'overdue']
const complaintStrength = ['arrival', 'fourteen-days', 'seven-days', 'three-days', 'day-before', 'overdue']

const visitStrength = ['no-word', 'still-no-word']

const contactSteps: readonly (readonly [string, (duty: Duty) => number])[] = [
  ['arrival', ({ startsAt }) => startsAt],
  ['unacknowledged', ({ startsAt }) => startsAt + 2 * HOUR],
  ['day-before', ({ dueAt }) => dueAt - 24 * HOUR],
  ['hours-before', ({ dueAt }) => dueAt - 6 * HOUR],
  ['overdue', ({ dueAt }) => dueAt],
]
const complaintSteps: typeof contactSteps = [
  ['fourteen-days', ({ dueAt }) => dueAt - 14 * 24 * HOUR],
  ['seven-days', ({ dueAt }) => dueAt - 7 * 24 * HOUR],
  ['three-days', ({ dueAt }) => dueAt - 3 * 24 * HOUR],
  ['day-before', ({ dueAt }) => dueAt - 24 * HOUR],
  ['overdue', ({ dueAt }) => dueAt],
]

// Its clock starts when they are expected back.
const visitSteps: typeof contactSteps = [
  ['no-word', ({ dueAt }) => dueAt + 20 * MINUTE],
  ['still-no-word', ({ dueAt }) => dueAt + 40 * MINUTE],
]

/** The steps of each kind of duty, and how strong each is beside the others. */
const ladders: Readonly<Record<string, { steps: typeof contactSteps; strength: readonly string[] }>> = {
  contact: { steps: contactSteps, strength },
  complaint: { steps: complaintSteps, strength: complaintStrength },
  visit: { steps: visitSteps, strength: visitStrength },
}
const ladderOf = ({ kind }: Duty) => {
  const ladder = ladders[kind]
  if (ladder === undefined) throw new Error(`no promise is known of ${kind}`)
  return ladder
}

/** Minutes for a crashed sweep to be called again, for a lease to run out, for a letter to be offered once more. */
const GRACE = 12 * MINUTE

/** Judges a simulation by what it left. */
export function verdictOn(evidence: Evidence): Verdict {
  const letters = lettersOf(evidence)
  const duties = evidence.items.filter(({ type }) => type === 'deadline').map(dutyOf)
  const byDuty = groupByDuty(letters, duties)
  const of = ({ name }: Duty) => byDuty.get(name) ?? []
  const lost = letters.filter(({ isSent, taken }) => !isSent || taken.length === 0)
  const doubled = letters.flatMap((letter) => takenAgain(letter).map(() => letter))
  const untold = duties.flatMap((duty) => untoldOf(duty, of(duty), evidence))
  const silent = duties.flatMap((duty) => silentOf(duty, of(duty), evidence))
  const unrecorded = duties.filter((duty) => !isRecorded(duty, evidence))
  const tooMany = doubled.length * 1000 > letters.length ? doubled : []
  return {
    broken: [
      ...untold,
      ...silent,
      ...lost.map((letter) => broken('lost', letter, 'was never taken by the post')),
      ...tooMany.map((letter) => broken('doubled', letter, 'was taken more than once')),
      ...duties.flatMap((duty) => disturbing(duty, of(duty))),
      ...unrecorded.map(({ name, status }) => ({ promise: 'unrecorded' as const, id: name, why: `is ${status}` })),
    ],
    untold: untold.length,
    silent: silent.length,
    lost: lost.length,
    doubled: doubled.length,
    letters: letters.length,
    duties: duties.length,
    overdue: duties.filter(({ overdueAt }) => overdueAt).length,
    perNotice: perNotice(letters, duties, of),
    silences: duties.filter(({ kind }) => kind === 'contact').map((duty) => silenceOf(duty, of(duty), evidence)),
  }
}

function broken(promise: Broken['promise'], { centre, id }: StoredLetter, why: string): Broken {
  return { promise, id: `${centre}/${id}`, why }
}

function dutyOf(item: Record<string, unknown>): Duty {
  return {
    name: nameOf(item),
    centre: text(item['centre']),
    kind: text(item['kind']),
    subject: text(item['subject']),
    thread: text(item['thread']) || text(item['subject']),
    reference: text(item['reference']),
    startsAt: time(item['startsAt']),
    dueAt: time(item['dueAt']),
    status: text(item['status']),
    metAt: item['metAt'] === undefined ? Number.POSITIVE_INFINITY : time(item['metAt']),
    overdueAt: text(item['overdueAt']),
    away: ((item['away'] ?? []) as string[]).map(addressOf),
  }
}

/** `volno@liberec.example` of `liberec-volno`. */
function addressOf(id: string): string {
  const [, centre, name] = /^(.+)-([^-]+)$/.exec(id) ?? []
  return `${name}@${centre}.example`
}

/** Letters about a visit that went to those who are on it. In the simulation somebody of the centre always stays. */
function disturbing({ away }: Duty, letters: readonly StoredLetter[]): Broken[] {
  return letters
    .filter(({ taken }) => taken.some(({ to }) => to.some((address) => away.includes(address))))
    .map((letter) => broken('disturbed', letter, 'went to somebody who is on the visit'))
}

/** Messages of a letter that brought it to somebody who had it before. To whom it goes for the first time is another part of it. */
function takenAgain({ taken }: StoredLetter): Taken[] {
  return taken.filter(({ to }, index) =>
    taken.slice(0, index).some((before) => before.to.some((address) => to.includes(address))),
  )
}

function lettersOf({ items, taken }: Evidence): StoredLetter[] {
  const takenBy = Map.groupBy(taken, ({ centre, id }) => `${centre}/${id}`)
  return items
    .filter(({ type }) => type === 'letter')
    .map((item) => {
      const [id, centre, kind] = [text(item['id']), text(item['centre']), text(item['kind'])]
      const digest = (item['duties'] ?? []) as readonly { reference: string }[]
      return {
        id,
        centre,
        kind,
        step: text(item['step']),
        subject: text(item['subject']),
        thread: text(item['thread']),
        references: [...((item['references'] ?? []) as string[]), ...digest.map(({ reference }) => reference)],
        createdAt: time(item['createdAt']),
        isSent: item['status'] === 'sent',
        taken: takenBy.get(`${centre}/${id}`) ?? [],
      }
    })
}

/** The letters that tell of each duty. Those about a visit have the reference of its file, and tell nothing of the duty of that. */
function groupByDuty(letters: readonly StoredLetter[], duties: readonly Duty[]): Map<string, StoredLetter[]> {
  const byReference = Map.groupBy(
    letters.flatMap((letter) =>
      letter.references.map((reference) => ({ letter, key: `${letter.centre}/${reference}` })),
    ),
    ({ key }) => key,
  )
  const found = ({ centre, reference, kind, subject }: Duty) =>
    (byReference.get(`${centre}/${reference}`) ?? []).filter(({ letter }) =>
      kind === 'visit' ? letter.kind === 'visit' && letter.subject === subject : letter.kind !== 'visit',
    )
  return new Map(duties.map((duty) => [duty.name, found(duty).map(({ letter }) => letter)]))
}

/** The steps of a duty that nobody heard of in time. */
function untoldOf(duty: Duty, letters: readonly StoredLetter[], evidence: Evidence): Broken[] {
  return expected(duty, evidence)
    .filter(({ step, at }) => !isTold({ duty, step, at }, letters, evidence.plan))
    .map(({ step, at }) => {
      const why = `${step} of ${new Date(at).toISOString()} reached nobody in time`
      return { promise: 'untold' as const, id: duty.name, why }
    })
}

function expected(duty: Duty, evidence: Evidence): { step: string; at: number }[] {
  const { plan, until, born } = evidence
  const bornAt = born.get(duty.name) ?? duty.startsAt
  const deeds = evidence.deeds.get(duty.name) ?? []
  const { steps } = ladderOf(duty)
  const isSilent = (step: string, at: number) => {
    const end = after(at, GRACE, plan)
    const isOver = duty.metAt <= end || end > until
    // A promise silences everything but that the duty is overdue.
    const isPromised =
      step !== 'overdue' && deeds.some((deed) => deed.until !== undefined && deed.at < end && at < deed.until)
    return isOver || isPromised || (step === 'unacknowledged' && deeds.some((deed) => deed.at <= end))
  }
  const timed = steps.map(([step, at]) => ({ step, at: at(duty) }))
  const promises = deeds.flatMap(({ at, until: promised }) => {
    const isTaken = deeds.some((other) => other.at > at && other.at <= after(promised ?? 0, GRACE, plan))
    return promised === undefined || isTaken ? [] : [{ step: 'promise', at: promised }]
  })
  const isOwn = ({ step, at }: { step: string; at: number }) => step === 'arrival' || at > bornAt
  return [...timed.filter(isOwn), ...promises].filter(({ step, at }) => !isSilent(step, at))
}

/** A day and the hour that the night in October is longer by, and the longest that any silence may last. */
const LONGEST = { workday: 25 * HOUR, ever: 72 * HOUR, visit: HOUR }

/**
 * When nobody heard of a duty too long: of an overdue one at least every 24 hours when an office was open meanwhile, and never less
 * than every 72. The same holds for the offer of help before its end, but for the time up to which somebody promised the next try. Of a
 * visit that gives no word somebody hears each hour, at any hour.
 */
function silentOf(duty: Duty, letters: readonly StoredLetter[], evidence: Evidence): Broken[] {
  const { plan, until } = evidence
  const from = duty.kind === 'contact' ? (evidence.born.get(duty.name) ?? duty.startsAt) : duty.dueAt
  const end = Math.min(duty.metAt, until)
  const promises = (evidence.deeds.get(duty.name) ?? []).flatMap(({ at, until }) =>
    until === undefined ? [] : [at, until],
  )
  const told = letters.flatMap((letter) => reachedAt(letter, letters, plan) ?? [])
  const heard = [from, ...told, ...promises].filter((at) => at >= from && at < end).sort((a, b) => a - b)
  return heard.flatMap((at, index) => {
    const next = heard[index + 1] ?? end
    const isWithinHour = next <= after(at, LONGEST.visit + GRACE, plan)
    if (duty.kind === 'visit' && isWithinHour) return []
    const isDay = next > after(at, LONGEST.workday + GRACE, plan) && hasOfficeMinute(at, next)
    if (duty.kind !== 'visit' && !isDay && next <= after(at, LONGEST.ever + GRACE, plan)) return []
    const span = `${new Date(at).toISOString()} to ${new Date(next).toISOString()}`
    return [{ promise: 'silent' as const, id: duty.name, why: `nobody heard of it from ${span}` }]
  })
}

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Prague',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
})

/** Whether some minute between two instants lies in the hours of an office, 8 to 16 on Monday to Friday in Prague. */
function hasOfficeMinute(from: number, until: number): boolean {
  for (let at = from; at < until; at += HOUR) {
    const parts = wall.formatToParts(at)
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
    const hour = Number(of('hour'))
    if (!/Sat|Sun/.test(of('weekday')) && hour >= 8 && hour < 16) return true
  }
  return false
}

interface Said {
  readonly duty: Duty
  readonly step: string
  readonly at: number
}

function isTold({ duty, step, at }: Said, letters: readonly StoredLetter[], plan: Plan): boolean {
  const { strength: order } = ladderOf(duty)
  const latest = after(at, GRACE, plan)
  const speaks = (letter: StoredLetter) =>
    // A promise may pass together with any step; the later of both speaks.
    (letter.step === step ||
      order.indexOf(letter.step) > order.indexOf(step) ||
      letter.step === 'promise' ||
      step === 'promise') &&
    letter.createdAt >= at - MINUTE &&
    letter.createdAt <= latest
  return letters.some((letter) => speaks(letter) && reachedAt(letter, letters, plan) !== undefined)
}

/** When a letter, or what was written to the next person in its place, reached somebody in time. */
function reachedAt(letter: StoredLetter, letters: readonly StoredLetter[], plan: Plan): number | undefined {
  const first = letter.id.replace(/-again-\d+$/, '')
  const chain = letters.filter(
    ({ id, createdAt }) => id === letter.id || (id.startsWith(`${first}-again-`) && createdAt >= letter.createdAt),
  )
  const good = chain.flatMap(({ createdAt, taken }) =>
    taken.filter(({ at, to, bounced }) => bounced.length < to.length && at <= after(createdAt, GRACE, plan)),
  )
  return good.map(({ at }) => at).sort((a, b) => a - b)[0]
}

/** So long after an instant, not counting the time in which the post or the sweep was down. */
function after(at: number, long: number, { outages, stalls }: Plan): number {
  return [...outages, ...stalls]
    .sort((a, b) => a.from - b.from)
    .reduce((end, span) => (overlaps(span, at, end) ? end + span.until - Math.max(span.from, at) : end), at + long)
}

function overlaps({ from, until }: Span, at: number, end: number): boolean {
  return from < end && until > at
}

function isRecorded({ kind, dueAt, metAt, status, overdueAt }: Duty, { plan, until }: Evidence): boolean {
  const isLate = metAt > dueAt && after(dueAt, GRACE, plan) <= until
  if (kind !== 'contact' && status === 'met') return !isLate || overdueAt !== ''
  return !isLate || (Date.parse(overdueAt) === dueAt && (status === 'overdue' || metAt < Number.POSITIVE_INFINITY))
}

function silenceOf(duty: Duty, letters: readonly StoredLetter[], { plan, until }: Evidence): number {
  const reached = letters.flatMap((letter) => reachedAt(letter, letters, plan) ?? [])
  return Math.round((Math.min(...reached, duty.metAt, until) - duty.startsAt) / MINUTE)
}

/** Letters that the post took for each notice: those about its people, and letters of days that name one of them. */
function perNotice(
  letters: readonly StoredLetter[],
  duties: readonly Duty[],
  of: (duty: Duty) => readonly StoredLetter[],
): number[] {
  const contact = duties.filter(({ kind }) => kind === 'contact')
  const threads = Map.groupBy(contact, ({ centre, thread }) => `${centre}/${thread}`)
  return [...threads.values()].map((people) => {
    const told = new Set(people.flatMap((duty) => of(duty)))
    return letters.length === 0 ? 0 : [...told].reduce((sum, { taken }) => sum + taken.length, 0)
  })
}
