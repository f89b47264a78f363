import * as z from 'zod/mini'
import type { CalendarEntry } from '../duties/icalendar.ts'
import { shownEnd } from '../time/clock.ts'
import { endOfPragueDay, startOfPragueDay } from '../time/prague.ts'

/** What a calendar may know of a protection: when somebody has to see to it, nothing of the person whose it is. */
export const calendarEndSchema = z.object({
  client: z.string(),
  version: z.number(),
  changedAt: z.string(),
  /** Left out once somebody has seen to it. */
  comingAt: z.exactOptional(z.string()),
})
export type CalendarEnd = Readonly<z.infer<typeof calendarEndSchema>>

/** How far back a calendar shows ends with which nobody has dealt, and how far ahead, in days; and how long it says that one is dealt with. */
export const END_DAYS = { back: 62, ahead: 190, over: 14 }

/** Minutes before the day begins at which it is told of: at nine o'clock, two days before. */
const REMIND_BEFORE_END = 39 * 60

/** Ends of protection as whole days of everybody's calendar, which say that one comes and not whose. */
export function endEntries(ends: readonly CalendarEnd[], origin: string): CalendarEntry[] {
  return ends.map(({ client, version, changedAt, comingAt }) => {
    const { day } = shownEnd(comingAt ?? changedAt)
    return {
      uid: `protection-${client}@${new URL(origin).host}`,
      sequence: version,
      changedAt,
      startsAt: startOfPragueDay(day),
      endsAt: endOfPragueDay(day),
      isWholeDay: true,
      isCancelled: comingAt === undefined,
      title: 'Ochrana: poslední den, nebo má rozhodnout soud',
      text: 'Nikdo zatím nezapsal, co dál. Podrobnosti uvidíte po přihlášení.',
      url: `${origin}/spis/${client}/soud`,
      remindBefore: REMIND_BEFORE_END,
    }
  })
}
