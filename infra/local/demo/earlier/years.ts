/*
 * The years of Liberec before the demo's own. 2023 is whole: it comes to what the centre published of that year. Of those around it there is
 * as much as a comparison and an unbroken audit need.
 */

/** Files of people who came in some part of a year; all their numbers are exact. */
export interface Batch {
  /** The days of the year between which they came, counted from 1. */
  readonly came: readonly [first: number, last: number]
  readonly evicted: number
  readonly byThemselves: number
  readonly men: number
  /** In how many dwellings a child lives. */
  readonly families: number
  /** How many of the evicted were named by one notice with another. */
  readonly beside: number
  /** How many households had another eviction in the same year. */
  readonly again: number
  /** How many were offered help too late. */
  readonly late: number
  /** As what some turned to the centre before they became clients: by turns of those who came by themselves and of those evicted. */
  readonly turned: readonly Turned[]
  /** For how many days the service was given. */
  readonly days: readonly [least: number, most: number]
  /** How often something was done for each. */
  readonly entries: number
}

export type Turned = 'one-off' | 'not-violence'

/** Who turned to the centre and became no client. */
export interface Enquired {
  readonly oneOff: number
  readonly rescuers: number
  readonly notViolence: number
}

export interface YearPlan {
  readonly year: number
  readonly batches: readonly Batch[]
  readonly enquired: Enquired
}

const few = { beside: 0, again: 0, late: 0, turned: [], entries: 3 } as const

/** Fourteen of them stayed until 2023. */
const before: YearPlan = {
  year: 2022,
  batches: [
    { ...few, came: [8, 240], evicted: 7, byThemselves: 3, men: 1, families: 5, days: [25, 60] },
    { ...few, came: [255, 350], evicted: 9, byThemselves: 5, men: 2, families: 8, days: [120, 170], entries: 5 },
  ],
  enquired: { oneOff: 3, rescuers: 1, notViolence: 9 },
}

/**
 * 87 who came and went, and twelve who stayed until 2024; with the fourteen from 2022 they are 113. Six of them had turned to the centre
 * before, so that of one-off enquiries there are 17 and of those refused 91, and of all people not 226 but 220.
 */
const whole: YearPlan = {
  year: 2023,
  batches: [
    {
      came: [4, 290],
      ...{ evicted: 70, byThemselves: 17, men: 9, families: 46 },
      ...{ beside: 3, again: 5, late: 2, days: [20, 68], entries: 4 },
      turned: ['one-off', 'one-off', 'one-off', 'not-violence', 'not-violence', 'one-off'],
    },
    { ...few, came: [294, 352], evicted: 10, byThemselves: 2, men: 2, families: 7, days: [75, 140], entries: 5 },
  ],
  enquired: { oneOff: 13, rescuers: 5, notViolence: 89 },
}

/** One who came in each month: no month is without work. */
function thin(year: number): YearPlan {
  return {
    year,
    batches: [{ ...few, came: [6, 350], evicted: 8, byThemselves: 4, men: 1, families: 6, days: [30, 34] }],
    enquired: { oneOff: 2, rescuers: 1, notViolence: 6 },
  }
}

/** The years up to that of a day. */
export function yearsUntil(year: number): readonly YearPlan[] {
  const later = Array.from({ length: Math.max(0, year - whole.year) }, (_, index) => thin(whole.year + 1 + index))
  return [before, whole, ...later]
}
