import { Problem } from '../problems/problem.ts'
import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { EARLIEST_DAY } from '../time/written.ts'
import {
  type Agreement,
  type AgreementFields,
  agreementFaults,
  agreementParts,
  MOST_AGREEMENTS,
  type NewAgreement,
} from './agreement.ts'
import { type Earlier, MOST_REPLACED, replacedWords } from './earlier.ts'
import { differ, merged } from './merged.ts'
import {
  type Arrival,
  type Closing,
  closingFaults,
  endsDuty,
  firstPeriod,
  MOST_PERIODS,
  type Period,
  type PeriodCorrection,
  periodParts,
  type Reopening,
  runningPeriod,
  spanOf,
} from './period.ts'
import { holdsOn, isWithin, overlap } from './span.ts'

/*
 * The service to one person: its periods and its agreements, which are kept together because none of either may overlap. Every change
 * is a function of what is kept and what somebody wants; undefined when that was done before and only its answer was lost.
 */

/** Oldest first, both. It has the id of the file. */
export interface Service {
  readonly id: string
  readonly periods: readonly Period[]
  readonly agreements: readonly Agreement[]
}

/** Who changes it, and when. */
interface Deed {
  readonly by: string
  readonly now: Instant
}

/** The service of a file of which nothing was written down yet: it began with the file. */
export function serviceFromArrival(arrival: Arrival): Service {
  return { id: arrival.client, periods: [firstPeriod(arrival)], agreements: [] }
}

/** With one more agreement. Throws `invalid` with faults. */
export function withAgreement(
  service: Service,
  { id, agreement, ends }: NewAgreement,
  deed: Deed,
): Service | undefined {
  if (service.agreements.some((other) => other.id === id)) return undefined
  const agreements = service.agreements.map((other) => (other.id === ends ? endedBy(other, agreement.from) : other))
  if (agreements.length >= MOST_AGREEMENTS) throw invalid({ 'agreement.from': 'too-many' })
  return placed({ ...service, agreements }, { ...agreement, id, by: deed.by, at: deed.now }, deed)
}

/** An agreement that is put right, and what of it its maker saw: left out when it is as they saw it. */
export interface AgreementCorrection {
  readonly id: string
  readonly agreement: AgreementFields
  readonly was?: AgreementFields | undefined
}

/**
 * With an agreement put right; undefined when it says so already. Throws `not-found`, `invalid` with faults, and `changed-meanwhile` when
 * somebody has put the same field right, or marked it as a mistake.
 */
export function withCorrection(
  service: Service,
  { id, agreement, was }: AgreementCorrection,
  deed: Deed,
): Service | undefined {
  const { corrections = 0, ...before } = holding(service, id)
  const is = agreementSaid(before)
  const after = merged<AgreementFields>(agreementParts, { was: was ?? is, is, sent: agreement })
  if (after === undefined) throw new Problem('changed-meanwhile')
  if (!differ(is, after, agreementParts.flat())) return undefined
  if (corrections >= MOST_REPLACED) throw invalid({ agreement: 'too-many-corrections' })
  return placed(service, { ...after, id, by: deed.by, at: deed.now, ...(corrections > 0 && { corrections }) }, deed)
}

/** What an agreement says. */
export function agreementSaid(agreement: AgreementFields): AgreementFields {
  const { form, from, until, extent, activities, assignment, place, signed } = agreement
  return {
    ...{ form, from, extent, activities, assignment, place },
    ...(until !== undefined && { until }),
    ...(signed && { signed }),
  }
}

/** With an agreement marked as written down by mistake. Throws `not-found`. */
export function withoutAgreement(service: Service, { id, reason }: { id: string; reason: string }, deed: Deed) {
  const before = service.agreements.find((one) => one.id === id)
  if (before?.withdrawn) return undefined
  const withdrawn = { by: deed.by, at: deed.now, reason }
  return { ...service, agreements: inPlace(service.agreements, { ...holding(service, id), withdrawn }) }
}

function holding({ agreements }: Service, id: string): Agreement {
  const found = agreements.find((one) => one.id === id)
  if (found === undefined) throw new Problem('not-found')
  if (found.withdrawn) throw new Problem('changed-meanwhile')
  return found
}

function placed(service: Service, agreement: Agreement, { now }: Deed): Service {
  const others = service.agreements.filter(({ id, withdrawn }) => id !== agreement.id && withdrawn === undefined)
  const faults = {
    ...servedFaults(service, agreement),
    ...(others.some((other) => overlap(agreement, other)) && { from: 'two-at-once' }),
    ...agreementFaults(agreement, pragueDay(now)),
  }
  refuse('agreement', faults)
  return { ...service, agreements: inPlace(service.agreements, agreement) }
}

/** An agreement holds within one period; one without an end ends with it. */
function servedFaults(service: Service, agreement: AgreementFields) {
  const periods = service.periods.filter(wasMeant)
  if (isServed({ periods }, agreement)) return {}
  const isBegun = periods.some((period) => holdsOn(spanOf(period), agreement.from))
  return isBegun ? { until: 'outside-service' } : { from: 'outside-service' }
}

/** Nothing is agreed in a period that there should not have been. */
function wasMeant({ end }: Period): boolean {
  return end?.reason !== 'mistake'
}

function isServed({ periods }: Pick<Service, 'periods'>, agreement: AgreementFields): boolean {
  return periods.some((period) => isWithin(agreement, spanOf(period)))
}

function inPlace(agreements: readonly Agreement[], agreement: Agreement): Agreement[] {
  const others = agreements.filter(({ id }) => id !== agreement.id)
  return [...others, agreement].toSorted((a, b) => (a.from < b.from || (a.from === b.from && a.at < b.at) ? -1 : 1))
}

/** A period that is put right, and what of it its maker saw: left out when it is as they saw it. */
export interface CorrectedPeriod {
  readonly id: string
  readonly period: PeriodCorrection
  readonly was?: PeriodCorrection | undefined
}

/**
 * With a period put right; undefined when it says so already. Throws `not-found`, `invalid` with faults, and `changed-meanwhile` when
 * somebody has put the same field right.
 */
export function withPeriod(
  service: Service,
  { id, period, was }: CorrectedPeriod,
  { now }: Pick<Deed, 'now'>,
): Service | undefined {
  const before = service.periods.find((one) => one.id === id)
  if (before === undefined) throw new Problem('not-found')
  const is = periodSaid(before)
  const after = merged<PeriodCorrection>(periodParts, { was: was ?? is, is, sent: period })
  if (after === undefined) throw new Problem('changed-meanwhile')
  if (!differ(is, after, periodParts.flat())) return undefined
  const { keyWorker: _keyWorker, ...kept } = before
  if ((kept.corrections ?? 0) >= MOST_REPLACED) throw invalid({ period: 'too-many-corrections' })
  const right: Period = { ...kept, ...after }
  refuse('period', periodFaults(service, right, pragueDay(now)))
  return { ...service, periods: ordered(service.periods.map((one) => (one.id === id ? right : one))) }
}

/** With another key worker in the running period; undefined when who gives it up is not the key worker any more. Throws as `withPeriod`. */
export function withKeyWorker(
  service: Service,
  { from, to }: { readonly from: string; readonly to: string },
  deed: Pick<Deed, 'now'>,
): Service | undefined {
  const running = runningPeriod(service.periods)
  if (running?.keyWorker !== from) return undefined
  return withPeriod(service, { id: running.id, period: { ...periodSaid(running), keyWorker: to } }, deed)
}

/** What is put right about a period. */
function periodSaid({ from, origin, targetGroup, keyWorker }: PeriodCorrection): PeriodCorrection {
  return { from, origin, targetGroup, ...(keyWorker !== undefined && { keyWorker }) }
}

/** A service after a change, with what of it said something else before: it is counted, and kept. */
export function keepingEarlier(
  before: Service & { readonly version: number },
  after: Service,
  deed: Deed,
): { readonly service: Service; readonly earlier: readonly Earlier[] } {
  const replaced = { ...deed, version: before.version }
  const agreements = changedOf(before.agreements, after.agreements, agreementParts.flat())
  const periods = changedOf(before.periods, after.periods, periodParts.flat())
  const changed = new Set([...agreements, ...periods].map(({ id }) => id))
  const counted = <Part extends { readonly id: string; readonly corrections?: number }>(part: Part) =>
    changed.has(part.id) ? { ...part, corrections: (part.corrections ?? 0) + 1 } : part
  return {
    service: { ...after, periods: after.periods.map(counted), agreements: after.agreements.map(counted) },
    earlier: [
      ...agreements.map((each) => replacedWords(each.id, { agreement: agreementSaid(each) }, replaced)),
      ...periods.map((each) => replacedWords(each.id, { period: periodSaid(each) }, replaced)),
    ],
  }
}

/** Of some parts, as they were, those that say something else now. */
function changedOf<Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
  fields: readonly (keyof Part)[],
): Part[] {
  return before.filter((was) => after.some((is) => is.id === was.id && differ(was, is, fields)))
}

function periodFaults(service: Service, period: Period, today: Day) {
  const span = spanOf(period)
  const others = service.periods.filter(({ id }) => id !== period.id)
  const served = { ...service, periods: [...others, period] }
  const isLeftOut = service.agreements.some((each) => each.withdrawn === undefined && !isServed(served, each))
  return {
    ...(isLeftOut && { from: 'agreement-outside' }),
    ...(others.some((other) => overlap(span, spanOf(other))) && { from: 'overlapping' }),
    ...(period.from > today && { from: 'in-the-future' }),
    ...(period.from < EARLIEST_DAY && { from: 'not-of-our-time' }),
    ...(span.until !== undefined && span.until < span.from && { from: 'after-end' }),
  }
}

function ordered(periods: readonly Period[]): Period[] {
  return periods.toSorted((a, b) => (a.from < b.from || (a.from === b.from && a.end !== undefined) ? -1 : 1))
}

/** What else stands in a file that is to be closed. */
export interface Unfinished {
  /** Whether help is still to be offered. */
  readonly offerIsOwed: boolean
  /** Whether a visit is planned, or somebody is still out on one. */
  readonly isVisited: boolean
}

/**
 * With the running period ended, and agreements that still held ended with it. Nothing else changes and nothing is lost. Throws
 * `invalid` with faults. One is that help is still to be offered: only a reason for which it cannot be ends that duty too. Another, that
 * something was agreed in what is called a mistake: that agreement is marked as one first.
 */
export function closed(service: Service, closing: Closing, deed: Deed & Unfinished): Service | undefined {
  const { period: id, ...end } = closing
  const period = service.periods.find((one) => one.id === id)
  if (period === undefined) throw new Problem('not-found')
  if (period.end) {
    if (period.end.by === deed.by && period.end.on === end.on && period.end.reason === end.reason) return undefined
    throw invalid({ 'closing.on': 'closed-already' })
  }
  const held = service.agreements.filter(({ withdrawn }) => withdrawn === undefined)
  refuse('closing', {
    ...(held.some(({ from }) => from > end.on) && { on: 'agreement-after' }),
    ...closingFaults(closing, period, pragueDay(deed.now)),
    ...(end.reason === 'mistake' && held.some(({ from }) => from >= period.from) && { reason: 'agreement-made' }),
    ...(deed.offerIsOwed && !endsDuty(end.reason) && { reason: 'offer-owed' }),
    ...(deed.isVisited && { on: 'visit-under-way' }),
  })
  const ended = { ...period, end: { ...end, by: deed.by, at: deed.now } }
  return {
    ...service,
    periods: ordered(service.periods.map((one) => (one.id === id ? ended : one))),
    agreements: service.agreements.map((each) => endedBy(each, end.on)),
  }
}

/** An agreement that holds on a day and after it ends on that day; others stay as they are. */
function endedBy(agreement: Agreement, on: Day): Agreement {
  const { from, until, withdrawn } = agreement
  const runsOn = withdrawn === undefined && from <= on && (until === undefined || until > on)
  return runsOn ? { ...agreement, until: on } : agreement
}

/** With another period begun. Throws `invalid` with faults. */
export function reopened(service: Service, { id, ...about }: Reopening, { now }: Deed): Service | undefined {
  if (service.periods.some((period) => period.id === id)) return undefined
  const period: Period = { id, ...about }
  refuse('reopening', {
    ...periodFaults(service, period, pragueDay(now)),
    ...(service.periods.length >= MOST_PERIODS && { from: 'too-many' }),
    ...(runningPeriod(service.periods) !== undefined && { from: 'open-already' }),
  })
  return { ...service, periods: ordered([...service.periods, period]) }
}

function refuse(part: string, faults: Readonly<Record<string, string>>): void {
  if (Object.keys(faults).length > 0)
    throw invalid(Object.fromEntries(Object.entries(faults).map(([field, code]) => [`${part}.${field}`, code])))
}

function invalid(codes: Readonly<Record<string, string>>): Problem {
  return new Problem('invalid', { faults: Object.entries(codes).map(([path, code]) => ({ path, code })) })
}
