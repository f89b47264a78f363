import type { HeldAppointments, SeenAppointment } from '../../../shared/appointments/views.ts'
import { timeAsTyped } from '../../../shared/time/typed.ts'
import { dayInWords } from '../../moments.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'

interface StillToComeProps extends Pick<HeldAppointments, 'places'> {
  readonly appointments: readonly SeenAppointment[]
}

/** Appointments of a person that are still to come, the next one first. */
export function StillToCome({ appointments, places }: StillToComeProps) {
  const texts = useTexts()
  const staffName = useStaffName()
  return (
    <ul class="files">
      {appointments.map(({ id, wall, place, worker }) => (
        <li key={id}>
          <a href={`/terminy?den=${wall.slice(0, 10)}&termin=${id}`}>
            {dayInWords(texts, wall.slice(0, 10))} {timeAsTyped(wall.slice(11))}
          </a>
          <span class="quiet-text">
            {[places.find((one) => one.id === place)?.name, staffName(worker)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
