import { dayOf } from '../../shared/appointments/appointment.ts'
import type { Place } from '../../shared/appointments/places.ts'
import type { SeenAppointment } from '../../shared/appointments/views.ts'
import { holiday } from '../../shared/time/holidays.ts'
import type { Day } from '../../shared/time/instant.ts'
import { dayInWords } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { useAppointmentsTexts } from './use-appointments-texts.ts'
import { useWords } from './use-words.ts'

interface DayListProps {
  readonly days: readonly Day[]
  readonly places: readonly Place[]
  readonly appointments: readonly SeenAppointment[]
  readonly today: Day
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** A week with no more than so many is open on all its days. */
const SHORT = 30

/** The week day by day, where a board has no room; of a long one the day of today is open. */
export function DayList({ days, places, appointments, today, chosen, onChoose }: DayListProps) {
  const general = useTexts()
  const texts = useAppointmentsTexts()
  const words = useWords(places)
  const isShort = appointments.length <= SHORT
  return (
    <ol class="day-list">
      {days.map((day) => {
        const onDay = appointments.filter((one) => dayOf(one) === day)
        return (
          <li key={day}>
            <details open={isShort || day === today || onDay.some(({ id }) => id === chosen)}>
              <summary>
                <h3>
                  {dayInWords(general, day)} {holiday(day) && <span class="tag">{texts.holiday}</span>}{' '}
                  <span class="quiet-text">{texts.count(onDay.length)}</span>
                </h3>
              </summary>
              <ul>
                {onDay.map((appointment) => (
                  <li key={appointment.id} class={appointment.ended?.outcome ?? ''}>
                    <button
                      type="button"
                      aria-pressed={chosen === appointment.id}
                      onClick={() => onChoose(appointment.id)}
                    >
                      <b>{words.hours(appointment)}</b> {words.who(appointment)}
                      <span class="quiet-text">
                        {words.workerName(appointment.worker)}, {words.where(appointment)}
                        {appointment.ended && `, ${texts.ended[appointment.ended.outcome]}`}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )
      })}
    </ol>
  )
}
