import type { Place } from '../../shared/appointments/places.ts'
import { useMisfits } from './appointments-queries.ts'
import { useAppointmentsTexts } from './use-appointments-texts.ts'
import { useWords } from './use-words.ts'

/** Appointments that a change of the settings left without a place, a room, a worker or open hours; nothing when there are none. */
export function MisfitsNotice({ places }: { places: readonly Place[] }) {
  const texts = useAppointmentsTexts()
  const words = useWords(places)
  const { data } = useMisfits()
  if (data === undefined || data.misfits.length === 0) return null
  return (
    <section class="notice warn" aria-labelledby="misfits">
      <div>
        <h2 id="misfits">{texts.misfits}</h2>
        <p>{texts.misfitsLead}</p>
        <ul>
          {data.misfits.map(({ appointment, code }) => (
            <li key={appointment.id}>
              <a href={`/terminy?den=${appointment.wall.slice(0, 10)}&termin=${appointment.id}`}>
                {words.day(appointment)} {words.hours(appointment)}
              </a>
              , {words.workerName(appointment.worker)}: {texts.faults[code]}
            </li>
          ))}
        </ul>
        {data.isMore && <p>{texts.misfitsMore}</p>}
      </div>
    </section>
  )
}
