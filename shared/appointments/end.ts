import * as z from 'zod/mini'
import { lines } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'
import { dayAsTyped, timeAsTyped } from '../time/typed.ts'
import { type Act, acts } from '../work/acts.ts'
import { LONGEST_WORDS, MOST_MINUTES, type NewEntry } from '../work/entry.ts'
import { type Appointment, dayOf, outcomes, startOf } from './appointment.ts'
import type { Place } from './places.ts'

/** The first line of an entry says what became of the appointment. */
const ROOM_FOR_TITLE = 100
export const LONGEST_END = LONGEST_WORDS - ROOM_FOR_TITLE

/** How an appointment ended, as somebody says it: what is left out is as it was planned. */
export const endSchema = z.strictObject({
  outcome: z.enum(outcomes),
  /** What is to stand in the time line of whoever it was for. */
  words: lines(LONGEST_END),
  /** How long it really was, and what it was by the decree; of one that took place. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_MINUTES))),
  act: z.optional(z.enum(acts)),
})
export type End = z.infer<typeof endSchema>

/** What a consultation most often is. */
export const USUAL_ACT: Act = '25a.a'

/** What of an appointment goes into the time line: work that was done, or a note that it was not. */
export function entryOfEnd(
  appointment: Appointment,
  { outcome, words, minutes = appointment.minutes, act = USUAL_ACT }: End,
  { id, now, place }: { readonly id: string; readonly now: Instant; readonly place: Place | undefined },
): NewEntry {
  const at = outcome === 'cancelled' ? now : startOf(appointment)
  if (outcome !== 'held') return { id, kind: 'note', at, words: `${title(appointment, outcome)}\n${words}`.trim() }
  const way = place?.kind === 'contact-site' ? 'contact-site' : 'here'
  return { id, kind: 'consultation', at, words, minutes, act, way }
}

/** Time lines are kept in Czech. */
function title(appointment: Appointment, outcome: 'missed' | 'cancelled'): string {
  const when = `${dayAsTyped(dayOf(appointment))} v ${timeAsTyped(appointment.wall.slice(11))}`
  return `Termín ${when}: ${{ missed: 'nikdo nepřišel', cancelled: 'zrušen' }[outcome]}.`
}

/** How an appointment ends that is cancelled because its file is closed. Time lines are kept in Czech. */
export const ENDED_WITH_FILE: End = { outcome: 'cancelled', words: 'Spis byl uzavřen.' }

/** As many appointments are cancelled with a closing as are read at once. */
const MOST_CANCELLED = 50

/** Appointments that are cancelled, each from the version of it that was seen. */
export const cancelledSchema = z
  .array(z.strictObject({ id: z.ulid(), version: z.int().check(z.positive()) }))
  .check(z.maxLength(MOST_CANCELLED))
export type Cancelled = z.infer<typeof cancelledSchema>

/** Why an entry is withdrawn when it was said by mistake how an appointment ended. */
export const RESUMED = 'Omyl: termín trvá.'
