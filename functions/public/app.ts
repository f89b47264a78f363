import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { appointmentEntries } from '../../shared/appointments/own-appointments.ts'
import { isCentreId } from '../../shared/centres/centres.ts'
import { agenda } from '../../shared/duties/agenda.ts'
import { type CalendarEntry, iCalendar } from '../../shared/duties/icalendar.ts'
import { shiftEntries } from '../../shared/on-duty/own-shifts.ts'
import { reviewEntries } from '../../shared/plans/own-reviews.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { problemResponse } from '../../shared/problems/response.ts'
import { endEntries } from '../../shared/protection/calendar-ends.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import type { FoundCalendar, PublicStore } from '../store/for-public.ts'
import type { Signer } from '../store/signer.ts'
import { figureRoutes } from './figures.ts'
import { receiptRoutes } from './receipts.ts'

export interface PublicDeps {
  readonly store: PublicStore
  /** Who signs receipts now. */
  readonly signer: Pick<Signer, 'publicKeys'>
  /** Where the links of calendars lead. */
  readonly origin: string
  readonly now: () => Date
}

/** A calendar's address: the centre and 32 random bytes. */
const ADDRESS = /^([a-z]+)\.([\w-]{43})\.ics$/

/** How often a calendar program should ask again. A letter comes sooner; the calendar is to be right, not quick. */
const REFRESH_MINUTES = 15

/** The door of those who are not signed in: a worker's calendar, for programs that can only be given an address, what is published, and whether a receipt is one. */
export function createPublic({ store, signer, origin, now }: PublicDeps) {
  const app = new Hono()
  app.notFound(() => problemResponse(new Problem('not-found')))
  app.onError((thrown, c) => problemResponse(thrown, { language: c.req.header('accept-language') }))
  // The whole answer is made anew each time, but most often it is the one that the program has already.
  app.use('/calendar/*', etag())
  app.get('/calendar/:address', async (c) => {
    const [, centre = '', secret = ''] = ADDRESS.exec(c.req.param('address')) ?? []
    const at = instant(now())
    const found = isCentreId(centre) ? await store.calendar(centre, secret, at) : undefined
    if (found === undefined) throw new Problem('not-found')
    const entries = entriesOf(found, origin, at)
    return c.body(
      iCalendar({ name: 'Opora: lhůty, termíny a služby', refreshMinutes: REFRESH_MINUTES, entries }),
      200,
      {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="opora.ics"',
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
      },
    )
  })
  app.route('/figures/v1', figureRoutes(store.published))
  app.route('/potvrzeni', receiptRoutes({ keys: () => store.receiptKeys(signer), network: store.network, origin }))
  app.all('/calendar/:address', () => {
    throw new Problem('method-not-allowed', { allow: ['GET', 'HEAD'] })
  })
  return app
}

function entriesOf(
  { reader: { id, role, mark }, duties, appointments, reviews, ends, settings }: FoundCalendar,
  origin: string,
  now: Instant,
): CalendarEntry[] {
  const shifts = settings ? shiftEntries(settings, { staff: id, mark, origin }, now) : []
  const booked = appointmentEntries(appointments, settings ?? {}, { staff: id, origin })
  const planned = reviewEntries(reviews, { staff: id, origin })
  return [...agenda(duties, { staff: id, role, origin }), ...booked, ...planned, ...endEntries(ends, origin), ...shifts]
}
