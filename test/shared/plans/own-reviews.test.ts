import { expect, it } from 'vitest'
import { iCalendar } from '../../../shared/duties/icalendar.ts'
import { type CalendarReview, reviewEntries } from '../../../shared/plans/own-reviews.ts'

const review: CalendarReview = {
  id: 'R',
  client: 'C',
  version: 3,
  staff: 'jana',
  on: '2026-10-25',
  changedAt: '2026-03-02T09:00:00.000Z',
  isOver: false,
}
const reader = { staff: 'jana', origin: 'https://opora.example' }
const written = (part: Partial<CalendarReview>) =>
  iCalendar({ name: 'x', refreshMinutes: 15, entries: reviewEntries([{ ...review, ...part }], reader) })

it.each([
  ['a day on which clocks are put back', '2026-10-25', '20261025', '20261026'],
  ['a day on which they are put forward', '2026-03-29', '20260329', '20260330'],
  ['the last day of a year', '2026-12-31', '20261231', '20270101'],
  ['a day of summer', '2026-07-01', '20260701', '20260702'],
])('a review on %s is that whole day', (_what, on, from, until) => {
  expect(written({ on })).toContain(`DTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${until}\r\n`)
})

it('a review is in the calendar of who holds it, and cancelled once it is over', () => {
  expect(written({ staff: 'tomas' })).not.toContain('VEVENT')
  expect(written({})).toContain('STATUS:CONFIRMED')
  expect(written({ isOver: true })).toContain('STATUS:CANCELLED')
  expect(written({})).toContain('URL:https://opora.example/spis/C/plan')
})
