import { workingDayFrom } from './holidays.ts'
import { type Day, type Instant, plusDays, plusHours, plusMonths } from './instant.ts'
import { endOfPragueDay, pragueDay } from './prague.ts'

/** One rule of law as it stands from a day on, with the paragraph it comes from. */
interface Rule {
  readonly validFrom: Day
  readonly amount: number
  readonly source: string
}

/**
 * The rules whose numbers the law has changed or may change, each oldest first.
 * A rule holds from its first day until the next one of the same list begins.
 */
export const rules = {
  /** How long an eviction lasts, in days from the day it was carried out. */
  evictionDays: [
    {
      validFrom: '2007-01-01',
      amount: 10,
      source: '§ 44 zákona č. 273/2008 Sb. (do 2008 § 21a zákona č. 283/1991 Sb.)',
    },
    { validFrom: '2025-07-01', amount: 14, source: '§ 44 zákona č. 273/2008 Sb. ve znění zákona č. 78/2025 Sb.' },
  ],
  /** Hours the police have from the officer's entry to the dwelling until the copy of the record is with the centre. */
  policeHours: [{ validFrom: '2007-01-01', amount: 24, source: '§ 47 zákona č. 273/2008 Sb.' }],
  /** Hours the centre has from delivery of the copy of the record until help is offered. */
  offerHours: [{ validFrom: '2007-01-01', amount: 48, source: '§ 60a odst. 2 zákona č. 108/2006 Sb.' }],
  /** Hours in which a court decides on a petition for protection, without a hearing. */
  courtHours: [{ validFrom: '2014-01-01', amount: 48, source: '§ 400 a násl. zákona č. 292/2013 Sb.' }],
  /** Months that an order of a court lasts from the day on which it is enforceable, unless it is extended. */
  orderMonths: [{ validFrom: '2014-01-01', amount: 1, source: '§ 400 a násl. zákona č. 292/2013 Sb.' }],
  /** Months after which an order ends at the latest, however often it was extended. */
  longestOrderMonths: [{ validFrom: '2014-01-01', amount: 6, source: '§ 400 a násl. zákona č. 292/2013 Sb.' }],
  /** Days in which an order can be appealed against, from the day on which it was delivered. An appeal does not put it off. */
  appealDays: [{ validFrom: '2014-01-01', amount: 15, source: '§ 204 zákona č. 99/1963 Sb.' }],
} as const satisfies Record<string, readonly [Rule, ...Rule[]]>

/** The rule of a list that holds on a day. A day before the first rule gets the first: no older law concerns evictions. */
export function ruleOn(list: readonly [Rule, ...Rule[]], day: Day): Rule {
  return list.findLast((rule) => rule.validFrom <= day) ?? list[0]
}

/** The last instant at which help is offered in time: 48 hours from delivery, weekends and holidays included. */
export function offerDueAt(deliveredAt: Instant): Instant {
  return plusHours(deliveredAt, ruleOn(rules.offerHours, pragueDay(deliveredAt)).amount)
}

/** The last instant at which the copy of the record is delivered in time: 24 hours from the officer's entry. */
export function policeDueAt(enteredAt: Instant): Instant {
  return plusHours(enteredAt, ruleOn(rules.policeHours, pragueDay(enteredAt)).amount)
}

/**
 * When an eviction ends unless police state otherwise: so many days after the day it was carried out, at 24:00 in Prague.
 * It is a span (doba), not a time limit (lhůta), so a weekend does not move it.
 */
export function evictionEndsByRule(evictedAt: Instant): Instant {
  const day = pragueDay(evictedAt)
  return endOfPragueDay(plusDays(day, ruleOn(rules.evictionDays, day).amount))
}

/** The last day of a court's order that was enforceable on a day: it ends with it, at 24:00 in Prague. */
export function orderLastDay(enforceableOn: Day): Day {
  return plusMonths(enforceableOn, ruleOn(rules.orderMonths, enforceableOn).amount)
}

/** The last day to which an order that was enforceable on a day can be extended. */
export function orderLatestDay(enforceableOn: Day): Day {
  return plusMonths(enforceableOn, ruleOn(rules.longestOrderMonths, enforceableOn).amount)
}

/** The last day on which a court decides in time on a petition that came on a day: of an unknown hour, so at the end of it. */
export function courtDecidesBy(filedOn: Day): Day {
  return plusDays(filedOn, Math.ceil(ruleOn(rules.courtHours, filedOn).amount / 24))
}

/**
 * The last day for an appeal against an order that was delivered on a day: that day is not counted, and one on which nobody works moves it
 * (§ 57 of the Code of Civil Procedure).
 */
export function appealLastDay(deliveredOn: Day): Day {
  return workingDayFrom(plusDays(deliveredOn, ruleOn(rules.appealDays, deliveredOn).amount))
}

/**
 * Days in which a complaint is answered unless the centre has set another number. No law gives one: standard 7 of annex 2 to
 * Decree No. 505/2006 Sb. asks for a reasonable time, and thirty days is what most providers promise.
 */
export const COMPLAINT_DAYS = 30

/**
 * The last day for answering a complaint. The day of delivery is not counted (§ 605 of the Civil Code); a last day that falls on
 * a Saturday, Sunday or holiday moves to the next working day (§ 607).
 */
export function complaintLastDay(deliveredOn: Day, days = COMPLAINT_DAYS): Day {
  return workingDayFrom(plusDays(deliveredOn, days))
}

/** The last instant at which a complaint is answered in time: the end of the last day in Prague. */
export function complaintDueAt(deliveredOn: Day, days = COMPLAINT_DAYS): Instant {
  return endOfPragueDay(complaintLastDay(deliveredOn, days))
}
