import type { SafeWindow } from '../police/safe-window.ts'
import { type Day, type Instant, plusDays, weekdayOf, weekParity } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { minutesOf } from '../time/written.ts'
import { wallMinutes } from './part-of-day.ts'

/** What coded windows say of an instant: `never` wins over `safe`; `unsaid` when none holds then. */
export function saidOf(windows: readonly SafeWindow[], at: Instant): SafeWindow['call'] | 'unsaid' {
  const holding = windows.filter((span) => holds(span, at))
  if (holding.some(({ call }) => call === 'never')) return 'never'
  return holding.length > 0 ? 'safe' : 'unsaid'
}

/** Windows whose last day is not over yet at an instant. */
export function currentWindows(windows: readonly SafeWindow[], at: Instant): SafeWindow[] {
  // One that began on its last day may end on the day after it.
  const yesterday = plusDays(pragueDay(at), -1)
  return windows.filter((span) => {
    const { lastDay } = span
    return lastDay === undefined || lastDay > yesterday || (endsNextDay(span) && lastDay === yesterday)
  })
}

function holds(span: SafeWindow, at: Instant): boolean {
  const { day, minutes } = wallMinutes(at)
  const [from, until] = [minutesOf(span.from), minutesOf(span.until)]
  if (!endsNextDay(span)) return beginsOn(span, day) && from <= minutes && minutes < until
  return (beginsOn(span, day) && from <= minutes) || (beginsOn(span, plusDays(day, -1)) && minutes < until)
}

function endsNextDay({ from, until }: SafeWindow): boolean {
  return until < from
}

function beginsOn({ weekdays, weeks, lastDay }: SafeWindow, day: Day): boolean {
  const isItsWeek = weeks === 'every' || weeks === weekParity(day)
  return isItsWeek && weekdays.includes(weekdayOf(day)) && (lastDay === undefined || day <= lastDay)
}
