import { firstPeriod, type Period, UNRECORDED } from '../agreements/period.ts'
import { NEVER, type Span } from '../agreements/span.ts'
import type { Channel } from '../clients/attempt.ts'
import type { PersonFigures } from '../clients/person-figures.ts'
import type { Origin } from '../clients/views.ts'
import { type Deadline, isMetInTime } from '../duties/deadline.ts'
import type { Outcome } from '../duties/outcome.ts'
import type { StepKind } from '../protection/step.ts'
import { type Day, type Instant, minutesBetween } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { type Fact, type FactOf, factSchema } from './facts.ts'
import { firstDayOf, lastDayOf, monthOf, monthsBetween } from './period.ts'
import { type CodedWork, workFacts } from './work-facts.ts'

/** What of an agreement figures know. */
export interface CodedAgreement extends Span {
  readonly id: string
  readonly form: FactOf<'agreement'>['form']
  readonly isWithdrawn?: boolean
}

type MaybeKnown = { readonly [About in keyof PersonFigures]?: PersonFigures[About] | undefined }

/** What of a file figures know: nothing that was ever sealed. */
export interface CodedFile extends MaybeKnown {
  readonly id: string
  readonly origin: Origin
  readonly arrivedAt: Instant
  readonly closedOn?: Day
  readonly isImported?: boolean
  readonly notice?: string
  /** The first known eviction of its household, by its notice; left out when no worker has said. */
  readonly household?: string
  readonly duty?: Pick<Deadline, 'status' | 'startsAt' | 'dueAt' | 'metAt'>
  readonly attempts: readonly {
    readonly id: string
    readonly at: Instant
    readonly channel: Channel
    readonly outcome: Outcome
    readonly withdrawn?: unknown
  }[]
  readonly work: readonly CodedWork[]
  /** Left out when nothing of the service was written down: then it began with the file. */
  readonly service?: { readonly periods: readonly CodedPeriod[]; readonly agreements: readonly CodedAgreement[] }
  readonly steps: readonly {
    readonly id: string
    readonly kind: StepKind
    readonly on: Day
    readonly withdrawn?: unknown
  }[]
  /** When she turned to the centre for the first time: of an enquiry that became the file. */
  readonly askedAt?: Instant
  /** Her first appointment that was held. */
  readonly metAt?: Instant
}

type CodedPeriod = Pick<Period, 'id' | 'from' | 'origin' | 'targetGroup'> & {
  readonly end?: Pick<NonNullable<Period['end']>, 'on' | 'reason'>
}

/** Whose file it is, and of which day facts are wanted: the service that runs has one for each month up to it. */
interface Knowing {
  readonly person: string
  /** The first day on which any service was given to the person, in any file. */
  readonly since: Day
  readonly today: Day
}

/** All facts of a file, up to a day. A file that was opened by mistake gives none of a service. */
export function factsOfFile(file: CodedFile, knowing: Knowing): Fact[] {
  const agreements = agreementsOf(file)
  return [
    ...arrivalFacts(file, knowing),
    ...dutyFacts(file),
    ...file.attempts.filter(counts).map((attempt) => attemptFact(file, attempt)),
    ...workFacts(file.work, { of: 'file', id: file.id, agreements }),
    ...periodsOf(file).flatMap((period) => periodFacts(file, period, knowing)),
    ...agreements.map(({ id, from, form }): Fact => {
      return { kind: 'agreement', on: from, id: file.id, person: knowing.person, entry: id, form }
    }),
    ...file.steps.filter(counts).map((step): Fact => courtFact(file, step)),
  ].map((fact) => factSchema.parse(fact))
}

/** The first day on which a service was given by a file; undefined when it never was. */
export function servedSince(file: CodedFile): Day | undefined {
  return periodsOf(file)
    .map(({ from }) => from)
    .toSorted()[0]
}

function counts({ withdrawn }: { readonly withdrawn?: unknown }): boolean {
  return withdrawn === undefined
}

function agreementsOf({ service }: CodedFile): CodedAgreement[] {
  return (service?.agreements ?? []).filter(({ isWithdrawn }) => !isWithdrawn)
}

/** Periods that were no mistake. */
function periodsOf({ service, ...file }: CodedFile): CodedPeriod[] {
  const first = firstPeriod({ client: file.id, arrivedAt: file.arrivedAt, origin: file.origin })
  const end = file.closedOn === undefined ? {} : { end: { on: file.closedOn, reason: UNRECORDED } as const }
  return (service?.periods ?? [{ ...first, ...end }]).filter((period) => period.end?.reason !== 'mistake')
}

/** What is known of the person. */
function aboutPerson({ sex, ageBand, birthYear, relation, childrenLiving, districtBefore }: CodedFile) {
  return { sex, ageBand, birthYear, relation, childrenLiving, districtBefore }
}

type Raw = Record<string, unknown> & Pick<Fact, 'kind' | 'on' | 'id'>

function arrivalFacts(file: CodedFile, { person }: Knowing): Raw[] {
  const { id, origin, arrivedAt, isImported, askedAt = arrivedAt, metAt } = file
  if (origin === 'self-referral' && periodsOf(file).length === 0) return []
  const on = pragueDay(arrivedAt)
  const meeting = origin === 'self-referral' && metAt !== undefined && metAt >= askedAt
  return [
    {
      ...{ kind: 'arrival', on, id, person, origin, ...aboutPerson(file) },
      ...(isImported && { isImported }),
      ...(meeting && { minutesToAppointment: minutesBetween(askedAt, metAt) }),
    },
  ]
}

function dutyFacts({ id, duty, attempts }: CodedFile): Raw[] {
  if (duty === undefined) return []
  const { status, startsAt, metAt } = duty
  const tries = attempts.filter((attempt) => counts(attempt) && metAt !== undefined && attempt.at <= metAt).length
  return [
    {
      ...{ kind: 'duty', on: pragueDay(startsAt), id, status, ...inTime(duty) },
      ...(status === 'met' && metAt !== undefined && { minutesToOffer: Math.max(0, minutesBetween(startsAt, metAt)) }),
      ...(status === 'met' && tries > 0 && { attempts: tries }),
    },
  ]
}

function inTime(duty: NonNullable<CodedFile['duty']>): { readonly inTime?: 'yes' | 'no' } {
  if (duty.status === 'met') return { inTime: isMetInTime(duty) ? 'yes' : 'no' }
  return duty.status === 'overdue' ? { inTime: 'no' } : {}
}

function attemptFact({ id }: CodedFile, { id: entry, at, channel, outcome }: CodedFile['attempts'][number]): Raw {
  return { kind: 'attempt', on: pragueDay(at), id, entry, channel, outcome }
}

function courtFact({ id, notice, origin }: CodedFile, step: CodedFile['steps'][number]): Fact {
  const eviction = { withEviction: origin === 'eviction', ...(notice !== undefined && { notice }) }
  return { kind: 'court', on: step.on, id, entry: step.id, step: step.kind, ...eviction }
}

/** One fact for each month of a period up to today, and one of its end. */
function periodFacts(file: CodedFile, period: CodedPeriod, knowing: Knowing): Raw[] {
  const { from, end } = period
  const last = [end?.on ?? NEVER, knowing.today].toSorted()[0] ?? from
  const months = monthsBetween(monthOf(from), monthOf(last))
  const ended: Raw[] =
    end === undefined
      ? []
      : [{ kind: 'end', on: end.on, id: file.id, person: knowing.person, period: period.id, reason: end.reason }]
  return [...months.map((month) => serviceFact(file, { period, month }, knowing)), ...ended]
}

function serviceFact(
  file: CodedFile,
  { period, month }: { readonly period: CodedPeriod; readonly month: string },
  { person, since }: Knowing,
): Raw {
  const { id, from, origin, targetGroup, end } = period
  const span = {
    from: [from, firstDayOf(month)].toSorted()[1] ?? from,
    until: [end?.on ?? NEVER, lastDayOf(month)].toSorted()[0],
  }
  return {
    ...{ kind: 'service', on: span.from, id: file.id, person, ...aboutPerson(file) },
    ...{ family: file.household ?? file.notice ?? person, period: id, from, origin, targetGroup, since },
    ...(end && { until: end.on }),
    isAgreed: agreementsOf(file).some((agreement) => meet(agreement, span)),
  }
}

/** Whether two spans have a day in common. */
function meet(one: Span, other: Span): boolean {
  return one.from <= (other.until ?? NEVER) && other.from <= (one.until ?? NEVER)
}
