import type { Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'

/** One entry of a calendar. What it says must hold no personal data: it is read by programs that nobody signs in to. */
export interface CalendarEntry {
  /** The same for the same matter for ever: by it a calendar program knows what it has. */
  readonly uid: string
  /** Goes up with every change of the matter; programs keep the entry with the higher one. */
  readonly sequence: number
  readonly changedAt: Instant
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Whether it is whole days in Prague, from the one that begins at `startsAt` until the one that begins at `endsAt`, which is no more of it. */
  readonly isWholeDay?: boolean
  /** What is over stays a while as cancelled: a program drops what it is told to drop, and not what it no longer hears of. */
  readonly isCancelled: boolean
  readonly title: string
  readonly text: string
  readonly url: string
  /** Minutes before the start at which a program should make itself heard. */
  readonly remindBefore: number
}

export interface Calendar {
  readonly name: string
  /** How often a program should ask again, in minutes. */
  readonly refreshMinutes: number
  readonly entries: readonly CalendarEntry[]
}

/**
 * A calendar as text/calendar (RFC 5545). Times are UTC instants, so that no time zone has to be described; the refresh hints
 * are those of RFC 7986 and the older ones that Outlook and Apple read.
 */
export function iCalendar({ name, refreshMinutes, entries }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opora//Opora 1//CS',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
    `X-PUBLISHED-TTL:PT${refreshMinutes}M`,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `DTSTART${moment(entry.startsAt, entry)}`,
    `DTEND${moment(entry.endsAt, entry)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    `URL:${entry.url}`,
    // A duty takes nobody's hour: without this a program would show its reader as busy.
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(entry.isCancelled ? [] : alarmLines(entry)),
    'END:VEVENT',
  ]
}

function alarmLines({ title, remindBefore }: CalendarEntry): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${remindBefore}M`,
    'END:VALARM',
  ]
}

/** An instant, or the day that begins with it, with the kind that it is of. */
function moment(at: Instant, { isWholeDay }: CalendarEntry): string {
  return isWholeDay ? `;VALUE=DATE:${pragueDay(at).replaceAll('-', '')}` : `:${utc(at)}`
}

/** `20260328T090000Z` */
function utc(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** A text value, RFC 5545 §3.3.11. Control characters have no way of being written and are left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Octets of a line without its end, RFC 5545 §3.1. */
const LINE = 75

/** Breaks a line after at most 75 octets of UTF-8, never within a character. The space that begins a continuation counts. */
function folded(line: string): string {
  const octets = new TextEncoder()
  let length = 0
  let result = ''
  for (const character of line) {
    const size = octets.encode(character).length
    if (length + size > LINE) {
      result += '\r\n '
      length = 1
    }
    result += character
    length += size
  }
  return result
}
