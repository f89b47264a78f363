import { describe, expect, it } from 'vitest'
import { currentWindows, saidOf } from '../../../shared/clients/safe-times.ts'
import type { SafeWindow } from '../../../shared/police/safe-window.ts'
import { instant } from '../../../shared/time/instant.ts'
import { window } from '../../support/safe-windows.ts'

const never = (from: string, until: string, changes: Partial<SafeWindow> = {}) =>
  window(from, until, { call: 'never', weekdays: [1, 2, 3, 4, 5, 6, 7], ...changes })

describe('what coded windows say of a moment', () => {
  it.each([
    ['before one begins', '2026-03-02T08:59', [window('09:00', '14:00')], 'unsaid'],
    ['as it begins', '2026-03-02T09:00', [window('09:00', '14:00')], 'safe'],
    ['until its end', '2026-03-02T13:59', [window('09:00', '14:00')], 'safe'],
    ['at its end', '2026-03-02T14:00', [window('09:00', '14:00')], 'unsaid'],
    ['on a day that is not its own', '2026-03-07T10:00', [window('09:00', '14:00')], 'unsaid'],
    ['up to midnight', '2026-03-02T23:59', [window('20:00', '24:00')], 'safe'],
    ['not after midnight', '2026-03-03T00:00', [window('20:00', '24:00', { weekdays: [1] })], 'unsaid'],
    ['of a night, on its evening', '2026-03-02T23:00', [window('22:00', '06:00', { weekdays: [1] })], 'safe'],
    ['of a night, on the next morning', '2026-03-03T05:59', [window('22:00', '06:00', { weekdays: [1] })], 'safe'],
    ['of a night, after it', '2026-03-03T06:00', [window('22:00', '06:00', { weekdays: [1] })], 'unsaid'],
    ['of a night, on the morning before', '2026-03-02T05:00', [window('22:00', '06:00', { weekdays: [1] })], 'unsaid'],
    ['when it must not be called', '2026-03-02T15:00', [never('15:00', '22:00')], 'never'],
    ['when both hold', '2026-03-02T16:00', [window('09:00', '18:00'), never('15:00', '22:00')], 'never'],
    [
      'when both hold, in the other order',
      '2026-03-02T16:00',
      [never('15:00', '22:00'), window('09:00', '18:00')],
      'never',
    ],
    // The tenth week of 2026, and the ninth.
    ['in an even week', '2026-03-02T10:00', [window('09:00', '14:00', { weeks: 'even' })], 'safe'],
    ['in an odd week', '2026-03-02T10:00', [window('09:00', '14:00', { weeks: 'odd' })], 'unsaid'],
    ['in the odd week before', '2026-02-27T10:00', [window('09:00', '14:00', { weeks: 'odd' })], 'safe'],
    // The 53rd week of 2026 goes on into January, and is odd like the first of 2027.
    ['in a week over the new year', '2027-01-01T10:00', [window('09:00', '14:00', { weeks: 'odd' })], 'safe'],
    ['on the last day', '2026-03-02T10:00', [window('09:00', '14:00', { lastDay: '2026-03-02' })], 'safe'],
    ['after the last day', '2026-03-03T10:00', [window('09:00', '14:00', { lastDay: '2026-03-02' })], 'unsaid'],
    [
      'on the morning after the last day',
      '2026-03-03T02:00',
      [window('22:00', '06:00', { lastDay: '2026-03-02' })],
      'safe',
    ],
    ['without any', '2026-03-02T10:00', [], 'unsaid'],
  ] as const)('%s (%s)', (_when, at, windows, said) => {
    expect(saidOf(windows, instant(`${at}:00+01:00`))).toBe(said)
  })

  it('are by the wall in Prague, in summer too', () => {
    expect(saidOf([window('09:00', '10:00')], '2026-07-01T07:00:00.000Z')).toBe('safe')
    expect(saidOf([window('09:00', '10:00')], '2026-07-01T08:00:00.000Z')).toBe('unsaid')
  })
})

describe('a window that is current', () => {
  it.each([
    ['has no end', undefined, '09:00', '14:00', true],
    ['ends later', '2026-03-05', '09:00', '14:00', true],
    ['ends today', '2026-03-03', '09:00', '14:00', true],
    ['ended yesterday: not', '2026-03-02', '09:00', '14:00', false],
    ['began its last night yesterday', '2026-03-02', '22:00', '06:00', true],
    ['began its last night the day before: not', '2026-03-01', '22:00', '06:00', false],
  ])('%s', (_what, lastDay, from, until, isCurrent) => {
    const windows = [window(from, until, lastDay === undefined ? {} : { lastDay })]
    expect(currentWindows(windows, instant('2026-03-03T01:00:00+01:00'))).toEqual(isCurrent ? windows : [])
  })
})
