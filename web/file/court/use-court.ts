import { useQuery } from '@tanstack/preact-query'
import type { ClientFile } from '../../../shared/clients/views.ts'
import type { Report } from '../../../shared/police/report.ts'
import type { Court, SavedCourse, SavedPetition } from '../../../shared/protection/views.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { type CourtCalls, courtCalls } from './court-calls.ts'

/** What came to pass at court is read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** What the forms about the court share. */
export interface OpenCourt {
  readonly file: ClientFile
  readonly court: Court
  /** The whole of what police reported; none in a file that no notice opened. */
  readonly report: Report | undefined
  readonly calls: CourtCalls
  readonly showCourse: (course: SavedCourse) => void
  readonly showPetition: (petition: SavedPetition) => void
}

/** What a file does at court, and what shows a newer state of it. */
export function useCourt(file: ClientFile) {
  const { calls: services, queries } = useServices()
  const { client } = file
  const calls = courtCalls(services.ask, client)
  const queryKey = ['court', client]
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async () => {
      // A long report does not come with its file.
      const [court, report] = await Promise.all([calls.court(), file.isBrief ? calls.report() : file.report])
      return { court, report }
    },
    staleTime: FRESH_MS,
  })
  const show = (change: (court: Court) => Court) => {
    queries.setQueryData<typeof data>(queryKey, (shown) => shown && { ...shown, court: change(shown.court) })
  }
  const open: OpenCourt | undefined = data && {
    file,
    ...data,
    calls,
    showCourse: (course) => {
      show((court) => ({ ...court, course }))
      // The file itself says until when the violent person may not come.
      queries.invalidateQueries({ queryKey: keyOf.file(client) })
    },
    showPetition: (petition) => show((court) => ({ ...court, petitions: withNewer(court.petitions, petition) })),
  }
  return { open, error, retry: refetch }
}

function withNewer(petitions: Court['petitions'], newer: SavedPetition): Court['petitions'] {
  return [...petitions.filter(({ id }) => id !== newer.id), newer].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
