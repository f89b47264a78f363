import { type Day, plusDays } from '../time/instant.ts'
import type { Coverage } from './centres.ts'

/** Days that nobody covers a district, the last one not included; without an end, for good. */
export interface Gap {
  readonly from: Day
  readonly until?: Day
}

interface Change {
  readonly district: string
  /** Left out, nobody covers it. */
  readonly centre?: string | undefined
  readonly from: Day
  /** Exclusive. */
  readonly until?: Day | undefined
}

interface CoverageAfter {
  readonly coverage: readonly Coverage[]
  /** Gaps that there were not before. */
  readonly gaps: readonly Gap[]
  /** Changes that were planned to begin in these days, and will not. */
  readonly lost: readonly Coverage[]
}

/** After all days. */
const NEVER = '9999-12-31'

/**
 * Coverage in which a district belongs to a centre in some days. Whoever else would cover it in them does not: no two ever cover a
 * district on one day. What held before the first day stays as it was.
 */
export function coverageAfter(coverage: readonly Coverage[], change: Change): CoverageAfter {
  const { district, centre, from, until } = change
  const [own, others] = [true, false].map((is) => coverage.filter((row) => (row.district === district) === is))
  const rows = own ?? []
  const added = centre === undefined ? [] : [spanned({ district, centre, validFrom: from }, until ?? NEVER)]
  const kept = rows.flatMap((row) => outside(row, { from, until: until ?? NEVER }))
  const after = joined([...kept, ...added])
  const before = gapsIn(rows, from)
  return {
    coverage: [...(others ?? []), ...after],
    gaps: gapsIn(after, from).filter((gap) => !before.some((known) => covers(known, gap))),
    lost: rows
      .filter(({ validFrom }) => validFrom >= from && validFrom < (until ?? NEVER))
      .filter((row) => !isIn(after, row)),
  }
}

/** Whom a change of a district concerns: the centres that cover it on days on which they did not, then those that no longer will. */
export function concernedBy(district: string, before: readonly Coverage[], after: readonly Coverage[]): string[] {
  const was = before.filter((row) => row.district === district)
  const is = after.filter((row) => row.district === district)
  const gained = is.filter((row) => !isIn(was, row))
  const lost = was.filter((row) => !isIn(is, row))
  return [...new Set([...gained, ...lost].map(({ centre }) => centre))]
}

/** What of a row lies before some days, and behind them. */
function outside(row: Coverage, { from, until }: { readonly from: Day; readonly until: Day }): Coverage[] {
  const end = row.validUntil ?? NEVER
  const before = row.validFrom < from ? [spanned(row, end < from ? end : from)] : []
  const behind = until < end ? [spanned({ ...row, validFrom: row.validFrom < until ? until : row.validFrom }, end)] : []
  return [...before, ...behind]
}

function spanned({ validUntil: _, ...row }: Coverage, until: Day): Coverage {
  return until === NEVER ? row : { ...row, validUntil: until }
}

/** By their days; what one centre covers without a break is one row. */
function joined(rows: readonly Coverage[]): Coverage[] {
  const all: Coverage[] = []
  for (const row of rows.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))) {
    const last = all.at(-1)
    const goesOn = last?.centre === row.centre && last.validUntil === row.validFrom
    if (goesOn) all.splice(-1, 1, spanned(last, row.validUntil ?? NEVER))
    else all.push(row)
  }
  return all
}

/** Days from one on that no row covers. */
function gapsIn(rows: readonly Coverage[], from: Day): Gap[] {
  const gaps: Gap[] = []
  let covered = from
  for (const { validFrom, validUntil = NEVER } of joined(rows)) {
    if (validFrom > covered) gaps.push({ from: covered, until: validFrom })
    if (validUntil > covered) covered = validUntil
  }
  return covered === NEVER ? gaps : [...gaps, { from: covered }]
}

function covers(known: Gap, gap: Gap): boolean {
  return known.from <= gap.from && (gap.until ?? NEVER) <= (known.until ?? NEVER)
}

function isIn(rows: readonly Coverage[], { centre, validFrom, validUntil = NEVER }: Coverage): boolean {
  return rows.some(
    (row) => row.centre === centre && row.validFrom <= validFrom && validUntil <= (row.validUntil ?? NEVER),
  )
}

/** Districts that nobody covers on a day, and that more than one centre does: there should be none of either. */
export function uncovered(coverage: readonly Coverage[], codes: readonly string[], day: Day): string[] {
  return codes.filter((code) => !coverage.some((row) => row.district === code && isOn(row, day)))
}

/** When coverage of a district changes next after a day; undefined when nothing is planned. */
export function nextChange(coverage: readonly Coverage[], district: string, day: Day): Day | undefined {
  const days = coverage
    .filter((row) => row.district === district)
    .flatMap(({ validFrom, validUntil }) => [validFrom, ...(validUntil === undefined ? [] : [validUntil])])
  return days.filter((each) => each > day).toSorted()[0]
}

function isOn({ validFrom, validUntil }: Coverage, day: Day): boolean {
  return validFrom <= day && day < (validUntil ?? plusDays(day, 1))
}
