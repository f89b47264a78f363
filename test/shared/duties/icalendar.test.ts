import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, iCalendar } from '../../../shared/duties/icalendar.ts'
import { anyInstant } from '../../support/moments.ts'

const entry: CalendarEntry = {
  uid: '01JX-end@opora.example',
  sequence: 3,
  changedAt: '2026-03-28T09:00:00.000Z',
  startsAt: '2026-03-30T08:30:00.000Z',
  endsAt: '2026-03-30T09:00:00.000Z',
  isCancelled: false,
  title: 'Nabídnout pomoc: LIBEREC-ABCDEF',
  text: 'Konec; lhůty, tady\\dole\nDruhý řádek',
  url: 'https://opora.example/spis/01JX',
  remindBefore: 330,
}

const written = (...entries: CalendarEntry[]) => iCalendar({ name: 'Opora: lhůty', refreshMinutes: 15, entries })
const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

it('writes what RFC 5545 shows, line by line', () => {
  expect(unfolded(written(entry)).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opora//Opora 1//CS',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Opora: lhůty',
    'X-WR-CALNAME:Opora: lhůty',
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    'BEGIN:VEVENT',
    'UID:01JX-end@opora.example',
    'SEQUENCE:3',
    'DTSTAMP:20260328T090000Z',
    'LAST-MODIFIED:20260328T090000Z',
    'DTSTART:20260330T083000Z',
    'DTEND:20260330T090000Z',
    'SUMMARY:Nabídnout pomoc: LIBEREC-ABCDEF',
    'DESCRIPTION:Konec\\; lhůty\\, tady\\\\dole\\nDruhý řádek',
    'URL:https://opora.example/spis/01JX',
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Nabídnout pomoc: LIBEREC-ABCDEF',
    'TRIGGER:-PT330M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('a cancelled entry says so and is silent', () => {
  const text = written({ ...entry, isCancelled: true })
  expect(text).toContain('STATUS:CANCELLED\r\n')
  expect(text).not.toContain('VALARM')
})

it('a line is broken after its 75th octet and not before', () => {
  const title = 'x'.repeat(75 - 'SUMMARY:'.length)
  expect(written({ ...entry, title })).toContain(`SUMMARY:${title}\r\n`)
  expect(written({ ...entry, title: `${title}y` })).toContain(`SUMMARY:${title}\r\n y\r\n`)
})

it('an empty calendar is one too', () => {
  expect(events(written())).toEqual([])
})

describe('whatever is written', () => {
  /** Any text of full characters, the awkward ones often. */
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom(...'\\;,:" \n\r\tnNřů€𝄞🙂'), fc.string({ unit: 'grapheme' })),
  })
  const anyEntry: fc.Arbitrary<CalendarEntry> = fc.record({
    uid: fc.constantFrom('a@opora.example', 'b@opora.example'),
    sequence: fc.nat(),
    changedAt: anyInstant,
    startsAt: anyInstant,
    endsAt: anyInstant,
    isCancelled: fc.boolean(),
    title: anyText,
    text: anyText,
    url: fc.webUrl(),
    remindBefore: fc.nat({ max: 10_000 }),
  })

  it('no line is longer than 75 octets, none ends within a character, and all end in CRLF', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const bytes = new TextEncoder().encode(written(...entries))
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
        expect(text.endsWith('\r\n')).toBe(true)
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          // Lone surrogates would have become U+FFFD on the way.
          expect(line.isWellFormed()).toBe(true)
          expect(line).not.toMatch(/[\r\n]/)
        }
      }),
    )
  })

  it('a parser of others reads back as it was', () => {
    fc.assert(
      fc.property(anyEntry, (one) => {
        const [event] = events(written(one))
        const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')
        expect(event?.getFirstPropertyValue('summary')).toBe(plain(one.title))
        expect(event?.getFirstPropertyValue('description')).toBe(plain(one.text))
        expect(event?.getFirstPropertyValue('url')).toBe(one.url)
        expect(event?.getFirstPropertyValue('sequence')).toBe(one.sequence)
        expect(event?.getFirstPropertyValue('status')).toBe(one.isCancelled ? 'CANCELLED' : 'CONFIRMED')
        const start = event?.getFirstPropertyValue('dtstart') as ICAL.Time
        expect(start.toJSDate().toISOString()).toBe(`${one.startsAt.slice(0, 19)}.000Z`)
        expect(start.zone?.tzid).toBe('UTC')
      }),
    )
  })
})
