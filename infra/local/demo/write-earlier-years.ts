import { plusDays } from '../../../shared/time/instant.ts'
import { fromPrague } from '../../../shared/time/prague.ts'
import { demoId } from './demo-id.ts'
import { countOfEnquired, enquiriesOf } from './earlier/enquiries.ts'
import { countOf, filesOf } from './earlier/files.ts'
import { earlierEvents } from './earlier/team.ts'
import { yearCalendar } from './earlier/year-calendar.ts'
import { yearsUntil } from './earlier/years.ts'
import type { Work } from './earlier-years.ts'
import { writeEnquiry } from './write-enquiry.ts'
import { writeFile } from './write-files.ts'
import type { Writing } from './writing.ts'

/** Enquiries of the last year have the numbers before. */
const FIRST_NUMBER = 20

/** All that is written of the years before a day, each by itself, in an order that is always the same. */
export function worksOf(
  writing: Omit<Writing, 'now' | 'isAgain'>,
  { until }: { readonly until: string },
): readonly Work[] {
  let [people, number] = [0, FIRST_NUMBER]
  const years = yearsUntil(Number(until.slice(0, 4))).flatMap((plan): Work[] => {
    const calendar = yearCalendar(plan.year)
    const files = filesOf(plan, { calendar, first: people })
    const enquiries = enquiriesOf(plan, { calendar, first: number })
    people += countOf(plan.batches)
    number += countOfEnquired(plan.enquired)
    const isBefore = ({ ago }: { readonly ago: number }) => calendar.day(ago) < until
    const place = { ...writing, now: calendar.now }
    return [
      ...files.filter(isBefore).map((file) => (isAgain: boolean) => writeFile({ ...place, isAgain }, file)),
      ...enquiries.filter(isBefore).map((enquiry) => () => writeEnquiry(place, enquiry)),
    ]
  })
  return [...years, ...teamWorks(writing)]
}

/** Events are entered some days after they were. */
const DAYS_LATER = 5

function teamWorks({ store, doers: [{ by }] }: Pick<Writing, 'store' | 'doers'>): Work[] {
  return earlierEvents.map((event) => () => {
    const at = fromPrague(plusDays(event.on, DAYS_LATER), '17:00')
    const target = { id: demoId(at, event.theme), version: 0, by, role: 'worker' as const, now: at }
    return store.saveTeamEvent(target, event)
  })
}
