import * as z from 'zod/mini'
import { endReasons, longestOfPeriod, UNRECORDED } from '../agreements/period.ts'
import { newPersonSchema, type PersonField } from '../clients/new-person.ts'
import { personFaults } from '../clients/person-changes.ts'
import { MOST_NUMBERS } from '../clients/safe-contact.ts'
import { origins } from '../clients/views.ts'
import type { Fault } from '../problems/faults.ts'
import { lines, phoneText } from '../text/text.ts'
import type { Day } from '../time/instant.ts'
import { fromPrague, pragueDay } from '../time/prague.ts'
import { EARLIEST_DAY, isoDay } from '../time/written.ts'
import { LONGEST_WORDS } from '../work/entry.ts'
import { MOST_ROWS } from './sheet.ts'

/** One row of a register as it was understood: a person, how to call them, and the one period of their service. */
export const importRowSchema = z.strictObject({
  /** Which row of the file it is; the first below the headings is 1. By it no row is ever taken in twice. */
  row: z.int().check(z.minimum(1), z.maximum(MOST_ROWS)),
  person: newPersonSchema,
  phones: z.array(phoneText().check(z.regex(/\p{Nd}/u))).check(z.maxLength(MOST_NUMBERS)),
  arrivedOn: isoDay,
  origin: z.enum(origins),
  /** Left out while the service is given. */
  closed: z.exactOptional(
    z.strictObject({
      on: isoDay,
      reason: z.enum([...endReasons, UNRECORDED]),
      words: lines(longestOfPeriod.reasonWords),
    }),
  ),
  note: z.exactOptional(lines(LONGEST_WORDS).check(z.minLength(1))),
})
export type ImportRow = z.infer<typeof importRowSchema>

/** By what rows are judged: today in Prague, and from which age the centre helps. */
export interface RowTerms {
  readonly today: Day
  readonly minimumAge: number
}

/** What is wrong with a row that no schema says: nobody's name, days that cannot have been, what is wrong with a person. */
export function rowFaults({ person, arrivedOn, closed }: ImportRow, { today, minimumAge }: RowTerms): Fault[] {
  const fault = (path: string, code: string, isWrong: boolean) => (isWrong ? [{ path, code }] : [])
  const days = [
    ...fault('arrivedOn', 'in-the-future', arrivedOn > today),
    ...fault('arrivedOn', 'too-long-ago', arrivedOn < EARLIEST_DAY),
    ...fault('closed.on', 'in-the-future', closed !== undefined && closed.on > today),
    ...fault('closed.on', 'before-beginning', closed !== undefined && closed.on < arrivedOn),
  ]
  if (days.length > 0) return days
  const isNamed = person.givenName !== undefined || person.familyName !== undefined
  const at = fromPrague(arrivedOn, '00:00')
  return [
    ...fault('person.givenName', 'missing', !isNamed),
    ...personFaults(person, Object.keys(person) as PersonField[], { at, minimumAge }),
  ]
}

/** The terms of an instant. */
export function rowTerms(now: string, minimumAge: number): RowTerms {
  return { today: pragueDay(now), minimumAge }
}
