import type { Fault } from '../problems/faults.ts'
import { isVerified } from '../text/phone-number.ts'
import { type Instant, instant, plusHours, plusMinutes } from '../time/instant.ts'
import { type Birth, birthFault } from './birth.ts'
import { endOfEviction } from './eviction.ts'

/*
 * Slips of the pen. What would mislead about how somebody is protected is refused; what only may be wrong is taken in and marked, so that
 * the centre asks.
 */

interface Times {
  readonly enteredAt: string
  readonly evictedAt: string
  readonly endsAt?: string | undefined
}

/** As much of a notice as can be read: a time that is none is left out. */
interface ToldSoFar {
  readonly enteredAt?: string | undefined
  readonly evictedAt?: string | undefined
  readonly endsAt?: string | undefined
  readonly evicted: { readonly birthDate?: Birth | undefined }
  readonly endangered: readonly {
    readonly birthDate?: Birth | undefined
    readonly givenName?: string | undefined
    readonly familyName?: string | undefined
    readonly nameUnknown?: boolean | undefined
  }[]
  readonly officer: { readonly name?: string | undefined; readonly serviceNumber?: string | undefined }
  readonly unit: { readonly name?: string | undefined; readonly directorate?: string | undefined }
  readonly distribution?: readonly { readonly at?: string | undefined }[] | undefined
}

type Told = ToldSoFar & Times

/** The longest that an eviction can be said to last: longer than the law and a court's decision on a petition take. */
export const LONGEST_DAYS = 60

/** What does not fit together in a notice, whatever the time is. */
export function slips(notice: Told): Fault[] {
  return [...missingFaults(notice), ...orderFaults(notice), ...birthFaults(notice, notice.enteredAt)]
}

/** The same of as much of it as can be read, and what has not happened yet: whoever writes it is told of all at once. */
export function slipsSoFar(told: ToldSoFar, now: Instant): Fault[] {
  // Nobody whom police have met is born later than now.
  const births = birthFaults(told, told.enteredAt ?? now)
  return [...missingFaults(told), ...slipsAt(told, now), ...orderFaults(told), ...births]
}

/** Who of those that must be told of is not. */
function missingFaults({ unit, officer, endangered }: ToldSoFar): Fault[] {
  const nameless = endangered.map(
    ({ givenName, familyName, nameUnknown }) => !(givenName ?? familyName) && nameUnknown !== true,
  )
  return [
    ...when(!(unit.name ?? unit.directorate), 'unit.name', 'missing'),
    ...when(!(officer.name ?? officer.serviceNumber), 'officer.name', 'missing'),
    ...nameless.flatMap((isNameless, index) => when(isNameless, `endangered.${index}.familyName`, 'name-missing')),
  ]
}

function orderFaults({ enteredAt, evictedAt, endsAt, distribution = [] }: ToldSoFar): Fault[] {
  const isBeforeEntry = (at: string | undefined) =>
    enteredAt !== undefined && at !== undefined && instant(at) < instant(enteredAt)
  if (isBeforeEntry(evictedAt)) return [{ path: 'evictedAt', code: 'before-entry' }]
  return [
    ...(endsAt === undefined || evictedAt === undefined ? [] : endFaults(instant(endsAt), instant(evictedAt))),
    ...distribution.flatMap(({ at }, index) => when(isBeforeEntry(at), `distribution.${index}.at`, 'before-entry')),
  ]
}

function endFaults(end: Instant, evicted: Instant): Fault[] {
  return [
    ...when(end <= evicted, 'endsAt', 'not-later'),
    ...when(end > plusHours(evicted, LONGEST_DAYS * 24), 'endsAt', 'too-far'),
  ]
}

function birthFaults({ evicted, endangered }: ToldSoFar, metAt: string): Fault[] {
  const people = [
    ['evicted', evicted] as const,
    ...endangered.map((person, index) => [`endangered.${index}`, person] as const),
  ]
  return people.flatMap(([path, { birthDate }]) => {
    const code = birthDate === undefined ? undefined : birthFault(birthDate, instant(metAt))
    return code === undefined ? [] : [{ path: `${path}.birthDate`, code }]
  })
}

/** A clock of the police may be as far ahead of ours as their signature allows. */
const CLOCK_TOLERANCE_MINUTES = 5

/** What has not happened yet at an instant, and is said to have. */
export function slipsAt({ enteredAt, evictedAt, distribution = [] }: ToldSoFar, now: Instant): Fault[] {
  const told = [
    ['enteredAt', enteredAt] as const,
    ['evictedAt', evictedAt] as const,
    ...distribution.map(({ at }, index) => [`distribution.${index}.at`, at] as const),
  ]
  return told.flatMap(([path, at]) => when(at !== undefined && inTheFuture(at, now), path, 'in-the-future'))
}

/** Whether a time that police tell has not come yet. */
export function inTheFuture(at: string, now: Instant): boolean {
  return instant(at) > plusMinutes(now, CLOCK_TOLERANCE_MINUTES)
}

function when<Code extends string>(isWrong: boolean, path: string, code: Code): { path: string; code: Code }[] {
  return isWrong ? [{ path, code }] : []
}

export const doubtCodes = [
  'long-ago',
  'long-after-entry',
  'already-over',
  'unverified-phone',
  'unknown-municipality',
] as const
export type DoubtCode = (typeof doubtCodes)[number]

/** What of a notice may be wrong and was taken in: somebody should ask the police. */
export interface Doubt {
  readonly path: string
  readonly code: DoubtCode
}

const LATE_ENTRY_HOURS = 7 * 24
const LATE_EVICTION_HOURS = 24

interface Called {
  readonly phone?: string | undefined
}

interface Doubtful extends Times {
  readonly unit: Called
  readonly officer: Called
  readonly dwelling: { readonly municipalityCode?: string | undefined }
  /** Left out in a person's file: a number of theirs stands on the card. */
  readonly endangered?: readonly (Called & { readonly otherPhones?: readonly Called[] | undefined })[]
}

/** Says whether a municipality has a code: the list of them is loaded only where a notice has one. */
export type KnowsMunicipality = (code: string) => boolean

/** What is to be asked about a notice delivered at an instant. */
export function doubts(notice: Doubtful, deliveredAt: Instant, isKnown: KnowsMunicipality = () => true): Doubt[] {
  const { municipalityCode: code } = notice.dwelling
  const [entered, evicted] = [instant(notice.enteredAt), instant(notice.evictedAt)]
  const phones = [
    ['unit', notice.unit] as const,
    ['officer', notice.officer] as const,
    ...(notice.endangered ?? []).flatMap((person, index) => [
      [`endangered.${index}`, person] as const,
      ...(person.otherPhones ?? []).map((other, nth) => [`endangered.${index}.otherPhones.${nth}`, other] as const),
    ]),
  ]
  return [
    ...when(deliveredAt > plusHours(entered, LATE_ENTRY_HOURS), 'enteredAt', 'long-ago'),
    ...when(evicted > plusHours(entered, LATE_EVICTION_HOURS), 'evictedAt', 'long-after-entry'),
    ...when(endOfEviction(notice).at <= deliveredAt, 'endsAt', 'already-over'),
    ...when(code !== undefined && !isKnown(code), 'dwelling.municipalityCode', 'unknown-municipality'),
    ...phones.flatMap(([path, { phone }]) =>
      when(phone !== undefined && !isVerified(phone), `${path}.phone`, 'unverified-phone'),
    ),
  ]
}
