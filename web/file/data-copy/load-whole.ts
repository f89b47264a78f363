import type { EnquiryWork, WholeFile } from '../../../shared/copy/copy.ts'
import { stepsIn } from '../../../shared/protection/court-record.ts'
import type { Ask, Calls } from '../../api.ts'
import { segment } from '../../path-segment.ts'
import { agreementCalls } from '../agreements/agreement-calls.ts'
import { courtCalls } from '../court/court-calls.ts'
import { fileOf } from '../file-pages.ts'
import { planCalls } from '../plans/plan-calls.ts'

/** A file with everything that is kept beside it, page after page; tells how many entries of its time line have come. */
export async function loadWhole(
  { file, ask }: Pick<Calls, 'file' | 'ask'>,
  client: string,
  onProgress: (entries: number) => void,
): Promise<WholeFile> {
  const param = { client: segment(client) }
  const { service, consents } = agreementCalls(ask, client)
  const visitsAfter = (after: string | undefined) =>
    ask(({ clients }) => clients[':client'].visits.$get({ param, query: after === undefined ? {} : { after } }))
  const appointmentsAfter = (after: string | undefined) =>
    ask(({ clients }) => clients[':client'].appointments.$get({ param, query: after === undefined ? {} : { after } }))
  const count = countingTo(onProgress)
  const [pages, visits, { periods, agreements }, given, court, plans, appointments] = await Promise.all([
    allPages(async (after) => count(await file(client, after === undefined ? {} : { after }))),
    allPages(visitsAfter),
    service(),
    consents(),
    courtCalls(ask, client).court(),
    planCalls(ask, client).plans(),
    allPages(appointmentsAfter),
  ])
  const whole = fileOf(pages)
  if (whole === undefined) throw new Error('a file without a page')
  const { enquiry, linkedEnquiries = [] } = whole
  const enquiries = [enquiry, ...linkedEnquiries].filter((id) => id !== undefined)
  const { goals, reviews, safetyPlan } = plans
  return {
    file: whole,
    periods,
    agreements,
    consents: given.consents,
    steps: stepsIn(court.course),
    goals,
    reviews,
    visits: visits.flatMap((page) => page.visits),
    appointments: appointments.flatMap((page) => page.appointments),
    enquiries: await Promise.all(enquiries.map((id) => workAt(ask, id))),
    ...(safetyPlan && { safetyPlan }),
  }
}

async function workAt(ask: Ask, id: string): Promise<EnquiryWork> {
  const param = { enquiry: segment(id) }
  const [{ enquiry }, pages] = await Promise.all([
    ask(({ enquiries }) => enquiries[':enquiry'].$get({ param })),
    allPages((after: string | undefined) =>
      ask(({ enquiries }) =>
        enquiries[':enquiry'].entries.$get({ param, query: after === undefined ? {} : { after } }),
      ),
    ),
  ])
  return { kind: enquiry.kind, entries: pages.flatMap(({ entries }) => entries) }
}

type Page = Awaited<ReturnType<Calls['file']>>

function countingTo(onProgress: (entries: number) => void) {
  let entries = 0
  return (page: Page): Page => {
    entries += page.attempts.length + page.work.length
    onProgress(entries)
    return page
  }
}

async function allPages<P extends { readonly next?: string }>(page: (after?: string) => Promise<P>): Promise<P[]> {
  const pages: P[] = []
  let after: string | undefined
  do {
    const came = await page(after)
    pages.push(came)
    after = came.next
  } while (after !== undefined)
  return pages
}
