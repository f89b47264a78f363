import * as z from 'zod/mini'
import { may } from '../centres/rights.ts'
import type { StaffRole } from '../centres/staff.ts'
import { type Instant, plusMinutes } from '../time/instant.ts'
import { type Deadline, deadlineFields, isDone } from './deadline.ts'
import type { CalendarEntry } from './icalendar.ts'
import { PRESSING_HOURS } from './pressing.ts'

/** The duties that stand in calendars: a visit is over before any of them asks again. */
const agendaKinds = ['contact', 'complaint'] as const

/** What a calendar may know of a duty: codes and times, nothing of a person. */
export const agendaDutySchema = z.object({
  kind: z.enum(agendaKinds),
  ...z.pick(z.object(deadlineFields()), {
    subject: true,
    reference: true,
    startsAt: true,
    dueAt: true,
    status: true,
    metAt: true,
    acknowledged: true,
    lastAttempt: true,
    climbedUntil: true,
    changedAt: true,
  }).shape,
  version: z.number(),
})
export type AgendaDuty = Readonly<z.infer<typeof agendaDutySchema>>

interface Reader {
  /** The sign-in id of whose calendar it is: promises are shown only to who made them. */
  readonly staff: string
  /** Whether complaints stand in it follows from the role. */
  readonly role: StaffRole
  /** Where links lead, without a final slash. */
  readonly origin: string
}

/** How long a met duty stays, as cancelled: longer than any holiday of a telephone that was switched off. */
export const DAYS_CANCELLED = 14

/** What stands in a worker's calendar: the end of every duty's clock, and the next attempts that the worker has promised. */
export function agenda(duties: readonly AgendaDuty[], reader: Reader): CalendarEntry[] {
  return duties
    .filter(({ kind }) => kind === 'contact' || may(reader, 'complaints-in-calendar'))
    .flatMap((duty) => [dueEntry(duty, reader), ...promiseEntries(duty, reader)])
}

/** Minutes that an entry fills: nothing lasts no time on a screen. */
const LENGTH = 30
/** Minutes before its beginning at which an entry is told of: with the last letter before the end. */
const REMIND_BEFORE_END = {
  contact: PRESSING_HOURS.near * 60 - LENGTH,
  complaint: PRESSING_HOURS.soon * 60 - LENGTH,
} satisfies Record<AgendaDuty['kind'], number>
const REMIND_BEFORE_ATTEMPT = 15

/** The last half hour before the end, so that the entry ends when the clock does. */
function dueEntry(duty: AgendaDuty, reader: Reader): CalendarEntry {
  const { kind, reference, dueAt, status } = duty
  const toDo = { contact: 'nabídnout pomoc', complaint: 'odpovědět na stížnost' }[kind]
  const titles = {
    open: `${toDo.slice(0, 1).toUpperCase()}${toDo.slice(1)}: ${reference}`,
    overdue: `Po lhůtě, ${toDo}: ${reference}`,
    met: `Splněno: ${reference}`,
    dropped: `Spis uzavřen: ${reference}`,
  } satisfies Record<Deadline['status'], string>
  return {
    ...entryOf(duty, reader, 'end'),
    startsAt: plusMinutes(dueAt, -LENGTH),
    endsAt: dueAt,
    isCancelled: isDone(duty),
    title: titles[status],
    text: 'Konec této položky je konec lhůty. Podrobnosti uvidíte po přihlášení.',
    remindBefore: REMIND_BEFORE_END[kind],
  }
}

function promiseEntries(duty: AgendaDuty, reader: Reader): CalendarEntry[] {
  const { reference, acknowledged, lastAttempt } = duty
  if (acknowledged?.until === undefined || acknowledged.by !== reader.staff) return []
  const isKept = lastAttempt !== undefined && lastAttempt.at > acknowledged.at
  return [
    {
      ...entryOf(duty, reader, 'attempt'),
      startsAt: acknowledged.until,
      endsAt: plusMinutes(acknowledged.until, LENGTH),
      isCancelled: isKept || isDone(duty),
      title: `Další pokus o kontakt: ${reference}`,
      text: 'Naplánovaný čas dalšího pokusu. Podrobnosti a bezpečný způsob kontaktu uvidíte po přihlášení.',
      remindBefore: REMIND_BEFORE_ATTEMPT,
    },
  ]
}

function entryOf(duty: AgendaDuty, { origin }: Reader, what: 'end' | 'attempt') {
  return {
    uid: `${duty.subject}-${what}@${new URL(origin).host}`,
    sequence: duty.version,
    changedAt: lastChange(duty),
    url: `${origin}/${{ contact: 'spis', complaint: 'stiznosti' }[duty.kind]}/${duty.subject}`,
  }
}

/** The last of the times at which something is known to have happened to a duty. */
function lastChange({ startsAt, climbedUntil, metAt, changedAt, acknowledged, lastAttempt }: AgendaDuty): Instant {
  const times = [startsAt, climbedUntil, metAt ?? '', changedAt ?? '', acknowledged?.at ?? '', lastAttempt?.at ?? '']
  return times.reduce((latest, at) => (at > latest ? at : latest))
}
