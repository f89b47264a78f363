import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { Fact } from '../../../shared/figures/facts.ts'
import { isYear, type Period } from '../../../shared/figures/period.ts'
import type { Parameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import type { MonthFigures } from '../../../shared/figures/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { differencesBetween } from '../../../shared/releases/difference.ts'
import type { Frozen } from '../../../shared/releases/frozen.ts'
import type {
  AskedRelease,
  PeriodReleases,
  Release,
  ReleaseLine,
  ReleaseView,
  YearReleases,
} from '../../../shared/releases/release.ts'
import {
  type Planned,
  periodsAround,
  readinessOf,
  released,
  type Standing,
} from '../../../shared/releases/releasing.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readFacts } from '../figures/facts.ts'
import { readParameters, readSlices } from '../figures/slices.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { create, somebodyWasFirst, transact } from '../table/transact.ts'
import { createRelease, nameOfRelease, readRelease, readReleases, readSignatures } from './release-items.ts'

interface Doer {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/** What a centre gives out of its figures. */
export function releasesOf(centre: Centre) {
  return {
    /** A year and its months: what was released of each, and what has changed since. */
    ofYear: (year: Period, now: Instant): Promise<Omit<YearReleases, 'mayRelease'>> => readYear(centre, year, now),
    /** A version, for good. Throws `not-found`. */
    one: (which: Pick<Release, 'period' | 'version'>, now: Instant): Promise<ReleaseView> =>
      readOne(centre, which, now),
    /** Releases a period, or what has changed of it. Throws `invalid` and `changed-meanwhile`. */
    release: (asked: AskedRelease, doer: Doer): Promise<Omit<YearReleases, 'mayRelease'>> =>
      release(centre, asked, doer),
  }
}

async function readOne(
  { table, id }: Centre,
  which: Pick<Release, 'period' | 'version'>,
  now: Instant,
): Promise<ReleaseView> {
  const found = await readRelease(table, id, which)
  if (found === undefined) throw new Problem('not-found')
  return { now, ...found }
}

async function readYear(centre: Centre, year: Period, now: Instant): Promise<Omit<YearReleases, 'mayRelease'>> {
  const [standing, all, signatures] = await Promise.all([
    readStanding(centre, year, now),
    readReleases(centre.table, centre.id, year),
    readSignatures(centre.table, centre.id, year),
  ])
  const periods = periodsAround(year).map((period): PeriodReleases => {
    const released = all.filter((each) => each.period === period).toReversed()
    return {
      period,
      readiness: readinessOf(period, standing),
      releases: released.map((each) => lineOf(each, signatures.get(nameOfRelease(each)))),
      changed: changedSince(released[0], standing.figures.get(period)),
    }
  })
  return { now, periods }
}

function lineOf({ figures: _figures, parameters: _parameters, ...line }: Release, signature?: string): ReleaseLine {
  return { ...line, ...(signature !== undefined && { signature }) }
}

function changedSince(release: Release | undefined, frozen: Frozen | undefined): PeriodReleases['changed'] {
  return release === undefined || frozen === undefined ? [] : differencesBetween(release, frozen)
}

/** What a year and its months come to by its facts as they are, all by the same facts; and what is released of them. */
async function readStanding({ table, id }: Centre, year: Period, now: Instant): Promise<Standing> {
  const [facts, months, parameters, releases] = await Promise.all([
    readFacts(table, id, year).catch(() => undefined),
    readSlices(table, id),
    readParameters(table, id),
    readReleases(table, id, year),
  ])
  const failed = new Set(months.filter(isFailed).map(({ month }) => month))
  const known = facts === undefined ? [] : periodsAround(year).filter((period) => canBeReckoned(period, failed))
  const figures = new Map(known.map((period) => [period, frozenOf(period, facts ?? [], parameters)]))
  return { now, figures, released: new Map(releases.map((each) => [each.period, each])) }
}

function isFailed({ missing }: MonthFigures): boolean {
  return missing === 'failed'
}

/** A month that cannot be reckoned leaves its year without figures too. */
function canBeReckoned(period: Period, failed: ReadonlySet<Period>): boolean {
  return isYear(period) ? ![...failed].some((month) => month.startsWith(period)) : !failed.has(period)
}

function frozenOf(period: Period, facts: readonly Fact[], parameters: Parameters): Frozen {
  const within = facts.filter(({ on }) => on.startsWith(period))
  return { period, parameters, figures: sliceOf(within, { period, parameters }) }
}

async function release(centre: Centre, asked: AskedRelease, doer: Doer): Promise<Omit<YearReleases, 'mayRelease'>> {
  const year = asked.period.slice(0, 4)
  const planned = released(asked, await readStanding(centre, year, doer.now), doer.by)
  const actions = Object.fromEntries(planned.flatMap((each) => actionsOf(centre.id, each, doer)))
  if (planned.length > 0 && (await somebodyWasFirst(transact<string>(centre.table, actions))))
    throw new Problem('changed-meanwhile')
  return readYear(centre, year, doer.now)
}

function actionsOf(centre: string, planned: Planned, { by, role, now: at }: Doer) {
  const { period, version } = planned
  const did = version === 1 ? ('release' as const) : ('release-correction' as const)
  return [
    [`release ${period}`, createRelease(centre, planned)],
    [`audit ${period}`, create(changeEntry(centre, { figures: period, by, role, at, did }))],
  ] as const
}
