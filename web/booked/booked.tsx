import { useInfiniteQuery } from '@tanstack/preact-query'
import type { HeldAppointments, SeenAppointment } from '../../shared/appointments/views.ts'
import { timeAsTyped } from '../../shared/time/typed.ts'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { dayInWords } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useBookedTexts } from './use-booked-texts.ts'

/** Every reading leaves an audit entry. */
const FRESH_MS = 30_000

interface BookedProps {
  /** What is asked anew when an appointment is made or changed. */
  readonly queryKey: readonly string[]
  readonly pageAfter: (after: string | undefined) => Promise<HeldAppointments>
  /** Where another one is made. */
  readonly makeAt: string
}

/** The appointments of one person, the latest first, and the way to make another. */
export function Booked({ queryKey, pageAfter, makeAt }: BookedProps) {
  const texts = useBookedTexts()
  const general = useTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => pageAfter(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: HeldAppointments) => next,
    staleTime: FRESH_MS,
  })
  const [first] = data?.pages ?? []
  return (
    <section class="panel" aria-labelledby="appointments">
      <h2 id="appointments">{texts.title}</h2>
      <p>
        <a class="button" href={makeAt}>
          {texts.make}
        </a>
      </p>
      {first === undefined || data === undefined ? (
        <NotYet error={error} onRetry={refetch} />
      ) : (
        <>
          <Stale error={error} asOf={first.now} />
          <Lines places={first.places} appointments={data.pages.flatMap(({ appointments }) => appointments)} />
        </>
      )}
      {hasNextPage && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? general.frame.loading : texts.more}
        </button>
      )}
    </section>
  )
}

function Lines({ appointments, places }: Pick<HeldAppointments, 'appointments' | 'places'>) {
  const texts = useBookedTexts()
  if (appointments.length === 0) return <p>{texts.none}</p>
  return (
    <ul class="files">
      {appointments.map((appointment) => (
        <Line key={appointment.id} appointment={appointment} places={places} />
      ))}
    </ul>
  )
}

function Line({ appointment, places }: { appointment: SeenAppointment } & Pick<HeldAppointments, 'places'>) {
  const general = useTexts()
  const texts = useBookedTexts()
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
