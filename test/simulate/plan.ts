import { centres, coverage } from '../support/centres.ts'
import { type Dice, dice } from './dice.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** What is to happen in a virtual span of time. Times are milliseconds since 1970. */
export interface Options {
  readonly seed: number
  /** ISO 8601. */
  readonly from: string
  readonly days: number
  /** Ids of centres. One that is in no table of coverage gets notices past the police's door, and no complaints. */
  readonly centres: readonly string[]
  readonly notices: number
  readonly complaints: number
  readonly visits: number
  readonly outages: number
  readonly stalls: number
  /** How probable it is that a process ends before or after a write, and between handing a letter over and marking it as sent. */
  readonly crashes: { readonly write: number; readonly unmarked: number }
  /** How long it goes on after the last new thing came; four days when left out. */
  readonly drainDays?: number
  /** Sweeps every minute instead of only when something is due. */
  readonly everyMinute?: boolean
  /** A fault built in, to see that it is found. */
  readonly plant?: Plant
}

/** Letters vanish in the post; nobody calls the sweep; letters go out twice; no morning speaks; each letter goes to everybody. */
export type Plant = 'drop' | 'deaf' | 'twice' | 'mute' | 'wake'

export interface Span {
  readonly from: number
  readonly until: number
}

interface NoticePlan {
  readonly at: number
  readonly centre: string
  /** Left out when no district leads to the centre. */
  readonly district?: string
  readonly people: number
}

interface ComplaintPlan {
  readonly at: number
  readonly centre: string
  readonly about: 'service' | 'head'
  readonly isAnonymous: boolean
}

interface VisitPlan {
  readonly at: number
  readonly centre: string
  /** Two of the three of a centre, or one. */
  readonly workers: readonly [string, ...string[]]
  readonly minutes: number
  /** How many minutes after the expected return they say that they are back; before it when negative. */
  readonly late: number
}

export interface Plan {
  readonly from: number
  readonly until: number
  readonly notices: readonly NoticePlan[]
  readonly complaints: readonly ComplaintPlan[]
  readonly visits: readonly VisitPlan[]
  /** When the mail service takes nothing. */
  readonly outages: readonly Span[]
  /** When nobody calls the sweep. */
  readonly stalls: readonly Span[]
  /** When an address takes no post. */
  readonly brokenMailboxes: readonly (Span & { readonly centre: string; readonly address: string })[]
}

/*
 * No public source tells at which hour records reach centres. The weights are those of an evening offence whose record is written
 * by the end of the officer's shift: most in the late evening and the early morning, fewest before noon. Weekends have a third more.
 */
const byHour = [6, 5, 4, 4, 4, 5, 6, 6, 4, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]
const byWeekday = [1.3, 1, 1, 1, 1, 1.1, 1.3]

/** Evictions of 2022 by region as far as they are public; the other centres share the rest. */
const knownYearly: Readonly<Record<string, number>> = { usti: 177, praha: 156, sokolov: 41 }
const YEARLY_REST = 51

/** What happens, and when, for a seed. */
export function planOf(options: Options): Plan {
  const from = Date.parse(options.from)
  const until = from + options.days * DAY
  const span = { from, until }
  return {
    ...span,
    notices: noticesOf(options, span),
    complaints: complaintsOf(options, span),
    visits: visitsOf(options, span),
    outages: spans(options.outages, span, { dice: dice(options.seed, 'outages'), longest: 6 * HOUR }),
    stalls: spans(options.stalls, span, { dice: dice(options.seed, 'stalls'), longest: 3 * HOUR }),
    // Events of the post about a centre that is in no table are refused.
    brokenMailboxes: options.centres
      .filter((centre) => centres.has(centre))
      .flatMap((centre) => brokenMailboxesOf(centre, span, options.seed)),
  }
}

function noticesOf({ seed, centres, notices }: Options, span: Span): NoticePlan[] {
  const chance = dice(seed, 'notices')
  const places = centres.flatMap((centre) => {
    const districts = coverage.filter((line) => line.centre === centre && line.validUntil === undefined)
    const weight = knownYearly[centre] ?? YEARLY_REST
    if (districts.length === 0) return [[{ centre }, weight] as const]
    return districts.map(({ district }) => [{ centre, district }, weight / districts.length] as const)
  })
  return Array.from({ length: notices }, () => ({
    at: arrival(span, chance),
    ...chance.weighted<{ centre: string; district?: string }>(places),
    people: chance.weighted([
      [1, 85],
      [2, 12],
      [3, 3],
    ]),
  })).sort((a, b) => a.at - b.at)
}

/** Thrown away until it fits the weights of its hour and weekday. */
function arrival({ from, until }: Span, chance: Dice): number {
  const at = Math.floor(chance.between(from, until))
  const [hour, weekday] = [pragueHour(at), new Date(at).getUTCDay()]
  const weight = (byHour[hour] ?? 0) * (byWeekday[weekday] ?? 1)
  return chance.chance(weight / 10) ? at : arrival({ from, until }, chance)
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: 'numeric', hourCycle: 'h23' })

function pragueHour(at: number): number {
  return Number(clock.format(at))
}

function complaintsOf({ seed, centres: ids, complaints }: Options, { from, until }: Span): ComplaintPlan[] {
  const chance = dice(seed, 'complaints')
  const places = ids.filter((centre) => centres.has(centre)).map((centre) => [centre, 1] as const)
  return Array.from({ length: complaints }, () => ({
    at: Math.floor(chance.between(from, until)),
    centre: chance.weighted(places),
    about: chance.chance(0.1) ? ('head' as const) : ('service' as const),
    isAnonymous: chance.chance(0.1),
  }))
}

/** Most are back in time, some late, and a few forget to say so for hours. */
function visitsOf({ seed, centres, visits }: Options, { from, until }: Span): VisitPlan[] {
  const chance = dice(seed, 'visits')
  return Array.from({ length: visits }, () => {
    const centre = chance.weighted(centres.map((each) => [each, 1] as const))
    return {
      at: Math.floor(chance.between(from, until)),
      centre,
      workers: chance.pick<VisitPlan['workers']>([
        [`${centre}-sluzba`, `${centre}-volno`],
        [`${centre}-sluzba`, `${centre}-vedouci`],
        [`${centre}-volno`],
      ]),
      minutes: Math.round(chance.between(30, 180)),
      late: chance.weighted([
        [-15, 5],
        [10, 2],
        [45, 2],
        [400, 1],
      ]),
    }
  })
}

function spans(count: number, { from, until }: Span, { dice, longest }: { dice: Dice; longest: number }): Span[] {
  return Array.from({ length: count }, () => {
    const begin = dice.between(from, until - longest)
    return { from: begin, until: begin + dice.between(longest / 6, longest) }
  })
}

/** One mailbox at a time: a centre of which nobody can be reached is for the operator, not for a ladder. */
function brokenMailboxesOf(centre: string, { from, until }: Span, seed: number) {
  const chance = dice(seed, `mailboxes ${centre}`)
  const found: Plan['brokenMailboxes'][number][] = []
  for (let at = from; ; ) {
    const begin = at + 7 * DAY + chance.around(90 * DAY)
    const end = begin + chance.between(3 * DAY, 21 * DAY)
    if (end > until) return found
    const who = chance.pick(['sluzba', 'volno', 'vedouci'])
    found.push({ centre, address: `${who}@${centre}.example`, from: begin, until: end })
    at = end
  }
}
