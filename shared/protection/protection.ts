import { endOfEviction } from '../police/eviction.ts'
import { shownEnd } from '../time/clock.ts'
import { type Day, type Instant, instant } from '../time/instant.ts'
import { appealLastDay, courtDecidesBy, orderLastDay, orderLatestDay, ruleOn, rules } from '../time/law.ts'
import { endOfPragueDay, pragueDay, startOfPragueDay } from '../time/prague.ts'
import type { Ban } from './ban.ts'
import type { CodedStep, Step } from './step.ts'
import type { Next, Protection, Term, Why } from './views.ts'

/** The eviction that a file began with, as police reported it. */
export interface EvictionFacts {
  readonly from: Instant
  readonly endsAt: Instant
  readonly endBy: 'police' | 'rule'
  /** Whether police noted objections when they carried it out. */
  readonly objected?: boolean
  /** When police said later that it ended, whatever it was to last. */
  readonly endedAt?: Instant
}

/** What of a report tells of the eviction. */
interface Reported {
  readonly evictedAt: string
  readonly endsAt?: string | undefined
  readonly evicted: { readonly objectionRaised?: boolean | undefined }
}

/** The eviction that a report tells of. */
export function evictionFacts(report: Reported): EvictionFacts {
  const end = endOfEviction(report)
  const objected = report.evicted.objectionRaised === true
  return { from: instant(report.evictedAt), endsAt: end.at, endBy: end.by, ...(objected && { objected }) }
}

/** An order of the court. */
interface Order {
  readonly on: Day
  readonly until: Day
  readonly latest: Day
  readonly why: Why
  /** Whether a petition for its extension waits for the court: then it lasts until the court decides. */
  readonly isWaiting: boolean
  /** The day on which the court ended it. */
  readonly endedOn?: Day
  readonly bans?: readonly Ban[]
}

/** What is known after some steps. */
interface State {
  readonly eviction?: EvictionFacts
  /** How the eviction ends after what came to pass about it. */
  readonly end?: Pick<Term, 'until' | 'hourUnknown' | 'unsure' | 'why'>
  /** Objections that wait for the directorate. */
  readonly objections: boolean
  /** The day on which the petition came that waits for the court. */
  readonly petition?: Day
  readonly rejectedOn?: Day
  readonly orders: readonly Order[]
  readonly heeded: boolean
}

/** What is wrong with a step after those before it, as a code by its field. */
export type StepFaults = Readonly<Partial<Record<'kind' | 'on' | 'until' | 'bans', string>>>

type Taken = State | { readonly faults: StepFaults }

const taken: Readonly<Record<CodedStep['kind'], (state: State, step: CodedStep) => Taken>> = {
  'petition-filed': petitionFiled,
  granted,
  rejected,
  'extension-filed': extensionFiled,
  extended,
  'extension-rejected': extensionRejected,
  ended,
  'objections-raised': (state, { on }) =>
    aboutEviction(state, on) ??
    (state.objections ? fault('kind', 'objections-pending') : { ...state, objections: true }),
  'objections-upheld': objectionsUpheld,
  'objections-refused': (state, { on }) =>
    aboutEviction(state, on) ?? (state.objections ? { ...state, objections: false } : fault('kind', 'no-objections')),
  'let-lapse': (state) => state,
}

function fault(field: keyof StepFaults, code: string): { faults: StepFaults } {
  return { faults: { [field]: code } }
}

function petitionFiled(state: State, { on }: CodedStep): Taken {
  if (state.petition !== undefined) return fault('kind', 'petition-pending')
  const { end, eviction } = state
  const isWithin =
    eviction && end?.why === eviction.endBy && on >= pragueDay(eviction.from) && on <= lastDay(eviction.endsAt)
  if (!isWithin) return { ...state, petition: on }
  const isUnsure = on === lastDay(eviction.endsAt) && shownEnd(eviction.endsAt).time !== '24:00'
  return { ...state, petition: on, end: { why: 'petition', ...(isUnsure && { unsure: true }) } }
}

function lastDay(end: Instant): Day {
  return shownEnd(end).day
}

/** A decision on the petition that waits: from its day on the eviction lasts no longer than it did by itself. */
function decided(state: State, on: Day): State {
  const { petition: _petition, ...others } = state
  const { eviction, end } = state
  if (eviction === undefined || end?.why !== 'petition') return others
  const own = { until: eviction.endsAt, why: eviction.endBy }
  return { ...others, end: startOfPragueDay(on) <= eviction.endsAt ? own : endedOn(on, 'decision') }
}

function endedOn(on: Day, why: Why): Pick<Term, 'until' | 'hourUnknown' | 'why'> {
  return { until: startOfPragueDay(on), hourUnknown: true, why }
}

function granted(state: State, { on, until: told, bans }: CodedStep): Taken {
  if (state.petition === undefined) return fault('kind', 'no-petition')
  const until = told ?? orderLastDay(on)
  const latest = orderLatestDay(on)
  if (until < on) return fault('until', 'before-it')
  if (until > latest) return fault('until', 'too-long')
  const order: Order = {
    on,
    until,
    latest,
    why: told === undefined ? 'month' : 'court',
    isWaiting: false,
    ...(bans && { bans }),
  }
  return { ...decided(state, on), orders: [...state.orders, order] }
}

function rejected(state: State, { on }: CodedStep): Taken {
  return state.petition === undefined ? fault('kind', 'no-petition') : { ...decided(state, on), rejectedOn: on }
}

function extensionFiled(state: State, { on }: CodedStep): Taken {
  const order = state.orders.at(-1)
  if (order === undefined || order.endedOn !== undefined) return fault('kind', 'no-order')
  if (order.isWaiting) return fault('kind', 'extension-pending')
  if (on > order.until) return fault('on', 'order-over')
  if (order.until === order.latest) return fault('kind', 'longest-already')
  return withOrder(state, { ...order, isWaiting: true })
}

function extended(state: State, { on, until }: CodedStep): Taken {
  const order = waiting(state)
  if (order === undefined) return fault('kind', 'no-extension')
  if (on > order.latest) return fault('on', 'order-over')
  if (until === undefined) return fault('until', 'missing')
  if (until <= order.until || until < on) return fault('until', 'not-longer')
  if (until > order.latest) return fault('until', 'too-long')
  return withOrder(state, { ...order, until, why: 'extended', isWaiting: false })
}

function extensionRejected(state: State, { on }: CodedStep): Taken {
  const order = waiting(state)
  if (order === undefined) return fault('kind', 'no-extension')
  const isOver = on > order.until
  return withOrder(state, { ...order, isWaiting: false, ...(isOver && { endedOn: on, why: 'decision' }) })
}

function ended(state: State, { on }: CodedStep): Taken {
  const order = state.orders.at(-1)
  if (order === undefined || order.endedOn !== undefined) return fault('kind', 'no-order')
  if (on > (order.isWaiting ? order.latest : order.until)) return fault('on', 'order-over')
  return withOrder(state, { ...order, isWaiting: false, endedOn: on, why: 'ended' })
}

function objectionsUpheld(state: State, { on }: CodedStep): Taken {
  const refused = aboutEviction(state, on)
  if (refused) return refused
  if (!state.objections) return fault('kind', 'no-objections')
  return { ...state, objections: false, end: endedOn(on, 'objections') }
}

/** What is wrong with saying something about the eviction on a day. */
function aboutEviction({ eviction, end }: State, on: Day): { faults: StepFaults } | undefined {
  if (eviction === undefined) return fault('kind', 'no-eviction')
  if (on < pragueDay(eviction.from)) return fault('on', 'before-eviction')
  const isOver = end?.until !== undefined && startOfPragueDay(on) > end.until
  return isOver ? fault('on', 'eviction-over') : undefined
}

function waiting({ orders }: State): Order | undefined {
  const order = orders.at(-1)
  return order?.isWaiting ? order : undefined
}

/** The last order changed. */
function withOrder(state: State, order: Order): State {
  return { ...state, orders: [...state.orders.slice(0, -1), order] }
}

function beginning(eviction: EvictionFacts | undefined): State {
  const none = { objections: eviction?.objected === true, orders: [], heeded: false }
  return eviction === undefined ? none : { ...none, eviction, end: { until: eviction.endsAt, why: eviction.endBy } }
}

/** What a step leads to after those before it, or what is wrong with it. */
function after(state: State, step: CodedStep): Taken {
  const next = taken[step.kind](state, step)
  return 'faults' in next ? next : { ...next, heeded: step.kind === 'let-lapse' }
}

/** What the steps come to that count, up to the first that does not fit, and that one. */
function folded(eviction: EvictionFacts | undefined, steps: readonly Step[]) {
  let state = beginning(eviction)
  for (const step of counting(steps)) {
    const next = after(state, step)
    if ('faults' in next) return { state: endedByPolice(state), misfit: { id: step.id, faults: next.faults } }
    state = next
  }
  return { state: endedByPolice(state) }
}

/** What police say of its end holds over whatever came to pass about it; orders of the court stand. */
function endedByPolice(state: State): State {
  const endedAt = state.eviction?.endedAt
  return endedAt === undefined ? state : { ...state, end: { until: endedAt, why: 'police-end' } }
}

function counting(steps: readonly Step[]): Step[] {
  return steps.filter(({ withdrawn }) => withdrawn === undefined)
}

/** The first step of a list that does not fit those before it, and what is wrong with it. */
export function misfitIn(
  eviction: EvictionFacts | undefined,
  steps: readonly Step[],
): { readonly id: string; readonly faults: StepFaults } | undefined {
  return folded(eviction, steps).misfit
}

/** Who may not come until when, and what comes next, as the steps leave it at an instant. Steps come in their order. */
export function protectionOf(eviction: EvictionFacts | undefined, steps: readonly Step[], now: Instant): Protection {
  const { state } = folded(eviction, steps)
  const next = nextOf(state, now)
  return { terms: termsOf(state), ...(next && { next }), heeded: state.heeded }
}

function termsOf({ eviction, end, orders }: State): Term[] {
  const evicted = eviction &&
    end && { by: 'eviction' as const, from: eviction.from, ...end, source: evictionSource(eviction) }
  return [...(evicted ? [evicted] : []), ...orders.map(termOf)]
}

function evictionSource({ from }: EvictionFacts): string {
  return ruleOn(rules.evictionDays, pragueDay(from)).source
}

function termOf({ on, until, latest, why, isWaiting, endedOn: ended, bans }: Order): Term {
  const said = { source: orderSource(on, why), ...(bans && { bans }) }
  const term = { by: 'order' as const, from: startOfPragueDay(on), ...said }
  if (isWaiting) return { ...term, latest, why: 'extension' }
  return { ...term, why, ...(ended === undefined ? { until: endOfPragueDay(until) } : endedOn(ended, why)) }
}

function orderSource(on: Day, why: Why): string {
  return ruleOn(why === 'extended' ? rules.longestOrderMonths : rules.orderMonths, on).source
}

function nextOf(state: State, now: Instant): Next | undefined {
  const { petition, end, rejectedOn } = state
  if (petition !== undefined) return { what: 'decision', by: courtDecidesBy(petition) }
  const order = state.orders.at(-1)
  if (order && holds(termOf(order), now)) return nextOfOrder(order)
  const today = pragueDay(now)
  if (end?.until !== undefined && now < end.until) return { what: 'petition', by: lastDay(end.until) }
  const appeal = rejectedOn === undefined ? undefined : appealLastDay(rejectedOn)
  return appeal !== undefined && appeal >= today ? { what: 'appeal', by: appeal } : undefined
}

function nextOfOrder({ until, latest, isWaiting }: Order): Next {
  if (isWaiting) return { what: 'extension-decision', by: latest }
  return until < latest ? { what: 'extension', by: until } : { what: 'longest', by: until }
}

/** Whether a term holds at an instant. */
export function holds({ from, until, latest }: Term, now: Instant): boolean {
  const end = until ?? (latest === undefined ? undefined : endOfPragueDay(latest))
  return from <= now && (end === undefined || now < end)
}

/**
 * Whether the end of an eviction is to be asked about: by its own notice it was over before that was delivered, and nobody has said of the
 * end since.
 */
export function isEndDoubted({ by, why, until }: Term, deliveredAt: Instant): boolean {
  return by === 'eviction' && (why === 'rule' || why === 'police') && until !== undefined && until <= deliveredAt
}

/** The term that says most at an instant: of those that hold the one that ends last, or else the one that ended last. */
export function leading(terms: readonly Term[], now: Instant): Term | undefined {
  const open = '~'
  const byEnd = terms.toSorted((a, b) => ((a.until ?? open) < (b.until ?? open) ? -1 : 1))
  return byEnd.findLast((term) => holds(term, now)) ?? byEnd.at(-1)
}

/**
 * When somebody has to see to the protection of a person: at the end that nobody has dealt with, or when the court will have decided.
 * Undefined when nothing more is wanted, and for an end that had passed when the last step was recorded.
 */
export function seeToItAt(eviction: EvictionFacts | undefined, steps: readonly Step[]): Instant | undefined {
  const { state } = folded(eviction, steps)
  if (state.heeded) return undefined
  if (state.petition !== undefined) return endOfPragueDay(courtDecidesBy(state.petition))
  const order = waiting(state)
  if (order) return endOfPragueDay(order.until)
  const ends = termsOf(state).flatMap(({ until, hourUnknown }) => (until && !hourUnknown ? [until] : []))
  const last = ends.toSorted().at(-1)
  const recorded = counting(steps).map(({ recordedAt }) => recordedAt)
  return last !== undefined && recorded.every((at) => at < last) ? last : undefined
}
