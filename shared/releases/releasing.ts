import { isYear, lastDayOf, monthsOf, type Period } from '../figures/period.ts'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { canonical, differencesBetween, isSame } from './difference.ts'
import type { Frozen } from './frozen.ts'
import type { AskedRelease, Readiness, Release } from './release.ts'

/** A year and its months as they are reckoned now, and the newest release of each. */
export interface Standing {
  readonly now: Instant
  /** What the figures of a period are; nothing where they cannot be computed. */
  readonly figures: ReadonlyMap<Period, Frozen>
  readonly released: ReadonlyMap<Period, Release>
}

/** A release before it has a digest. */
export type Planned = Omit<Release, 'digest'>

/** The year and the months among which a period is released: a year is the sum of its months in every version. */
export function periodsAround(period: Period): Period[] {
  const year = period.slice(0, 4)
  return [year, ...monthsOf(year)]
}

/** Whether a period can be released. */
export function readinessOf(period: Period, { now, figures }: Pick<Standing, 'now' | 'figures'>): Readiness {
  if (lastDayOf(period) >= pragueDay(now)) return 'not-over'
  return neededFor(period).every((each) => figures.has(each)) ? 'ready' : 'missing'
}

/** With a year all its months are released, as far as they are not yet as they are. */
function neededFor(period: Period): Period[] {
  return isYear(period) ? [period, ...monthsOf(period)] : [period]
}

/**
 * What is released together when a head releases a period: with a year its months, and with a month its year where that was released
 * before, so that a year never says anything else than its months. Nothing, when all is as it was released. Throws `invalid` for a
 * period that is not over or cannot be computed, `changed-meanwhile` when there is a newer version than who asks has seen.
 */
export function released({ period, version }: AskedRelease, standing: Standing, by: string): Planned[] {
  const readiness = readinessOf(period, standing)
  if (readiness !== 'ready') throw new Problem('invalid', { faults: [{ path: 'period', code: readiness }] })
  if ((standing.released.get(period)?.version ?? 0) !== version) throw new Problem('changed-meanwhile')
  return togetherWith(period, standing).flatMap((each) => {
    const frozen = standing.figures.get(each)
    const before = standing.released.get(each)
    if (frozen === undefined) throw new Problem('invalid', { faults: [{ path: 'period', code: 'missing' }] })
    return before !== undefined && isAsReleased(before, frozen) ? [] : [versionAfter(before, frozen, { by, standing })]
  })
}

function togetherWith(period: Period, { released }: Standing): Period[] {
  const year = period.slice(0, 4)
  return isYear(period) || released.has(year) ? neededFor(year) : [period]
}

function versionAfter(
  before: Release | undefined,
  frozen: Frozen,
  { by, standing: { now } }: { readonly by: string; readonly standing: Standing },
): Planned {
  const differences = before === undefined ? [] : differencesBetween(before, frozen)
  return { ...frozen, version: (before?.version ?? 0) + 1, releasedAt: now, by, differences }
}

/** Whether figures are still what was released. */
function isAsReleased(release: Release, { figures, parameters }: Frozen): boolean {
  return isSame({ figures, parameters }, { figures: release.figures, parameters: release.parameters })
}

/** The text whose digest a release carries: whose it is, which, and all that is frozen. */
export function digestedText(centre: string, { period, version, parameters, figures }: Planned): string {
  return canonical({ centre, period, version, parameters, figures })
}
