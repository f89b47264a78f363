import { useQuery } from '@tanstack/preact-query'
import type { FileAppointments, SeenAppointment } from '../../../shared/appointments/views.ts'
import { timeAsTyped } from '../../../shared/time/typed.ts'
import { NotYet, Stale } from '../../frame/trouble.tsx'
import { dayInWords } from '../../moments.ts'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import type { OpenFile } from '../open-file.ts'
import { useFileAppointmentsTexts } from './use-file-appointments-texts.ts'

/** Every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** The appointments of a person, the latest first, and the way to make another. */
export function AppointmentsPanel({ open: { file } }: { open: OpenFile }) {
  const texts = useFileAppointmentsTexts()
  const { client } = file
  const { calls } = useServices()
  const { data, error, refetch } = useQuery({
    queryKey: keyOf.records(client, 'appointments'),
    queryFn: (): Promise<FileAppointments> =>
      calls.ask(({ clients }) => clients[':client'].appointments.$get({ param: { client: segment(client) } })),
    staleTime: FRESH_MS,
  })
  return (
    <section class="panel" aria-labelledby="appointments">
      <h2 id="appointments">{texts.title}</h2>
      <p>
        <a class="button" href={`/terminy?spis=${client}`}>
          {texts.make}
        </a>
      </p>
      {data === undefined ? (
        <NotYet error={error} onRetry={refetch} />
      ) : (
        <>
          <Stale error={error} asOf={data.now} />
          <Lines {...data} />
        </>
      )}
    </section>
  )
}

function Lines({ appointments, places }: Pick<FileAppointments, 'appointments' | 'places'>) {
  const texts = useFileAppointmentsTexts()
  if (appointments.length === 0) return <p>{texts.none}</p>
  return (
    <ul class="files">
      {appointments.map((appointment) => (
        <Line key={appointment.id} appointment={appointment} places={places} />
      ))}
    </ul>
  )
}

function Line({ appointment, places }: { appointment: SeenAppointment } & Pick<FileAppointments, 'places'>) {
  const general = useTexts()
  const texts = useFileAppointmentsTexts()
  const staffName = useStaffName()
  const { id, wall, worker, ended, words } = appointment
  const place = places.find((one) => one.id === appointment.place)?.name
  const day = wall.slice(0, 10)
  return (
    <li>
      <a href={`/terminy?den=${day}&termin=${id}`}>
        {dayInWords(general, day)} {timeAsTyped(wall.slice(11))}
      </a>
      <span class="tag">{ended ? texts.ended[ended.outcome] : texts.planned}</span>
      <span class="quiet-text">{[place, staffName(worker), words].filter(Boolean).join(' · ')}</span>
    </li>
  )
}
