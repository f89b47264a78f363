import type { AppointmentOutcome } from '../../../shared/appointments/appointment.ts'
import { isWorkingDay } from '../../../shared/time/holidays.ts'
import { type Day, plusDays, weekdayOf } from '../../../shared/time/instant.ts'
import { workers } from './demo-deeds.ts'

/** An appointment of the demo. `outcome`: how it ended, if it is over. */
export interface DemoAppointment {
  readonly wall: string
  readonly minutes: number
  readonly place: string
  readonly room: string
  readonly worker: string
  /** The name of whose file it is for, or of whoever asked and has none. */
  readonly of?: string
  readonly words: string
  readonly outcome: AppointmentOutcome
}

const [jana, tomas] = workers

type Row = readonly [
  day: number,
  time: string,
  minutes: number,
  place: string,
  worker: string,
  of: string | undefined,
  outcome?: AppointmentOutcome,
]

/** Days from the Monday of this week on: last week, this and the next one. */
const rows: readonly Row[] = [
  [-7, '09:00', 60, 'seat', jana, 'Dorota Příkladná'],
  [-6, '13:00', 60, 'seat', tomas, 'Gizela Domnělá', 'missed'],
  [-4, '10:00', 60, 'frydlant', jana, 'Otýlie Testovací'],
  [-3, '09:00', 45, 'seat', tomas, 'Božena Zkušební', 'cancelled'],
  [0, '09:00', 60, 'seat', jana, 'Alžběta Testovací'],
  [0, '10:30', 60, 'seat', jana, 'Karolína Vymyšlená'],
  [0, '13:00', 50, 'seat', tomas, 'Johana Fiktivní', 'missed'],
  [1, '08:30', 60, 'seat', tomas, 'Filomena Cvičná'],
  [1, '10:00', 60, 'frydlant', jana, 'Dorota Příkladná'],
  [1, '13:00', 60, 'frydlant', jana, undefined],
  [2, '09:00', 90, 'seat', jana, 'Uršula Cvičná'],
  [2, '09:00', 60, 'ceska-lipa', tomas, 'Cecílie Smyšlená'],
  [2, '14:00', 45, 'seat', jana, 'Hermína Pomyslná'],
  [3, '10:00', 60, 'jilemnice', tomas, 'Viola Domnělá'],
  [3, '15:00', 60, 'seat', jana, 'Noema Nejsoucí'],
  [4, '08:30', 60, 'seat', jana, 'Pavlína Vzorová'],
  [4, '10:00', 60, 'seat', tomas, undefined],
  [7, '09:00', 60, 'seat', jana, 'Alžběta Testovací'],
  [7, '11:00', 60, 'seat', tomas, 'Filomena Cvičná'],
  [8, '10:00', 60, 'frydlant', jana, 'Otýlie Testovací'],
  [8, '14:00', 45, 'seat', jana, 'Simona'],
  [9, '09:00', 60, 'ceska-lipa', tomas, 'Hermína Pomyslná'],
  [9, '13:00', 60, 'seat', jana, 'Gizela Domnělá'],
  [10, '10:00', 60, 'jilemnice', tomas, 'Johana Fiktivní'],
  [11, '09:00', 60, 'seat', jana, 'Dorota Příkladná'],
]

/** The appointments around a day, but for days on which nobody works. */
export function demoAppointments(today: Day): readonly DemoAppointment[] {
  const monday = plusDays(today, 1 - weekdayOf(today))
  return rows.flatMap(([days, time, minutes, place, worker, of, outcome = 'held']) => {
    const day = plusDays(monday, days)
    const room = place === 'seat' && worker === tomas ? 'room-2' : 'room-1'
    const words = of === undefined ? 'Ozve se ještě, jestli přijde.' : ''
    const appointment = { wall: `${day}T${time}`, minutes, place, room, worker, words, outcome }
    return isWorkingDay(day) ? [{ ...appointment, ...(of !== undefined && { of }) }] : []
  })
}
