import { describe, expect, it } from 'vitest'
import { standing } from '../../../shared/duties/deadline.ts'

const dueAt = '2026-03-04T09:00:00.000Z'
const later = '2026-03-04T09:00:00.001Z'

describe('where a duty stands', () => {
  it.each([
    ['open, as long as nothing is known', {}, { status: 'open' }],
    ['met, when it was met at the last instant', { metAt: dueAt }, { status: 'met', metAt: dueAt }],
    ['overdue, when its end was found to have passed', { overdueAt: dueAt }, { status: 'overdue', overdueAt: dueAt }],
    ['met late, when it was met a moment later', { metAt: later }, { status: 'met', metAt: later, overdueAt: dueAt }],
    [
      'met late, since when it was found to be',
      { metAt: later, overdueAt: later },
      { status: 'met', metAt: later, overdueAt: later },
    ],
    [
      'met, and still found overdue before the time that is now said',
      { metAt: '2026-03-03T09:00:00.000Z', overdueAt: dueAt },
      { status: 'met', metAt: '2026-03-03T09:00:00.000Z', overdueAt: dueAt },
    ],
  ])('%s', (_, facts, stands) => {
    expect(standing({ dueAt, ...facts })).toEqual(stands)
  })
})
