import { describe, expect, it } from 'vitest'
import { type ComingName, isPressing, isShown } from '../../../shared/duties/coming.ts'

/** Monday, 0:30 in Prague. */
const NOW = '2026-03-01T23:30:00.000Z'

describe('what is coming', () => {
  it.each<[ComingName, string, boolean, boolean]>([
    ['appointment', '2026-03-01T08:00:00.000Z', true, true],
    ['appointment', '2026-03-02T22:59:00.000Z', true, true],
    ['appointment', '2026-03-02T23:00:00.000Z', false, false],
    ['call-back', '2026-02-01T08:00:00.000Z', true, true],
    ['call-back', '2026-03-02T08:00:00.000Z', true, true],
    ['call-back', '2026-03-03T08:00:00.000Z', false, false],
    ['plan-review', '2026-03-03T08:00:00.000Z', true, false],
    ['plan-review', '2026-03-02T08:00:00.000Z', true, true],
    ['plan-review', '2026-03-04T08:00:00.000Z', false, false],
    ['protection', '2026-03-07T22:00:00.000Z', true, false],
    ['protection', '2026-03-08T08:00:00.000Z', false, false],
    ['protection', '2026-03-04T08:00:00.000Z', true, true],
    ['protection', '2026-03-05T08:00:00.000Z', true, false],
    ['protection', '2026-02-20T08:00:00.000Z', true, true],
  ])('of the kind %s at %s is shown: %s, and presses: %s', (kind, at, shows, presses) => {
    expect([isShown({ kind, at }, NOW), isPressing({ kind, at }, NOW)]).toEqual([shows, presses])
  })
})
