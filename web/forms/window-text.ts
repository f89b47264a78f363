import type { SafeWindow } from '../../shared/police/safe-window.ts'
import { dayInFull } from '../moments.ts'
import type { FormTexts } from './use-form-texts.ts'

/** A window in words: `Po–Pá 9–14, sudé týdny, do 31. 12. 2026`; one that is not finished, as far as it goes. */
export function windowText(texts: FormTexts, { weekdays, from, until, weeks, lastDay }: SafeWindow): string {
  const { windows } = texts.safe
  return [
    [daysText(texts, weekdays), hoursText(texts, from, until)].filter(Boolean).join(' '),
    weeks !== 'every' && windows.weeks[weeks],
    lastDay && windows.lastDay(dayInFull(texts, lastDay)),
  ]
    .filter(Boolean)
    .join(', ')
}

/** Days of a week in words: those in a row as a range. */
export function daysText({ safe: { windows } }: FormTexts, weekdays: readonly number[]): string {
  if (weekdays.length === 7) return windows.everyDay
  const days = weekdays.toSorted((a, b) => a - b)
  const name = (day: number) => windows.days[day - 1] ?? ''
  const isFirst = (day: number) => !days.includes(day - 1)
  const lastFrom = (day: number): number => (days.includes(day + 1) ? lastFrom(day + 1) : day)
  return days
    .filter(isFirst)
    .map((day) => (lastFrom(day) === day ? name(day) : `${name(day)}–${name(lastFrom(day))}`))
    .join(', ')
}

/** `9–14`, `8:30–12`, `22–6` with whose day the end is. */
function hoursText({ safe: { windows } }: FormTexts, from: string, until: string): string {
  if (from === '' || until === '') return ''
  if (from === '00:00' && until === '24:00') return windows.allDay
  return `${hourText(from)}–${hourText(until)}${until < from ? ` ${windows.nextDay}` : ''}`
}

/** `9`, `8:30`. */
export function hourText(time: string): string {
  const [hours, minutes] = time.split(':')
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}:${minutes}`
}
