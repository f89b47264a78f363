import { useQuery } from '@tanstack/preact-query'
import type { Consents, ConsentView, ServiceView } from '../../../shared/agreements/views.ts'
import { startOf } from '../../../shared/appointments/appointment.ts'
import type { HeldAppointments } from '../../../shared/appointments/views.ts'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import type { OpenFile } from '../open-file.ts'
import { type AgreementCalls, agreementCalls } from './agreement-calls.ts'

/** Read again no sooner than this, unless something is done for the person: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** What the forms of this tab share. */
export interface OpenService {
  readonly file: OpenFile['file']
  readonly service: ServiceView
  readonly consents: Consents
  readonly calls: AgreementCalls
  readonly showService: (service: ServiceView) => void
  readonly showConsent: (consent: ConsentView) => void
  /** The file is closed or open now, and lists of files say so. */
  readonly turned: () => void
}

/** The service to the person of a file and her consents. */
export function useAgreements({ file }: OpenFile) {
  const { calls, queries } = useServices()
  const { client } = file
  const own = agreementCalls(calls.ask, client)
  const keys = { service: keyOf.records(client, 'service'), consents: keyOf.records(client, 'consents') }
  const service = useQuery({ queryKey: keys.service, queryFn: own.service, staleTime: FRESH_MS })
  const consents = useQuery({ queryKey: keys.consents, queryFn: own.consents, staleTime: FRESH_MS })
  const open: OpenService | undefined = service.data &&
    consents.data && {
      file,
      service: service.data,
      consents: consents.data,
      calls: own,
      showService: (newer) => queries.setQueryData(keys.service, newer),
      showConsent: (newer) =>
        queries.setQueryData<Consents>(keys.consents, (all) => all && { ...all, consents: withNewer(all, newer) }),
      turned: () => {
        const anew = [keyOf.file(client), keyOf.version(client), keyOf.today, ['clients'], ['appointments']]
        for (const queryKey of [...anew, keyOf.records(client, 'appointments')]) queries.invalidateQueries({ queryKey })
      },
    }
  const retry = () => Promise.all([service.refetch(), consents.refetch()])
  return { open, error: service.error ?? consents.error, retry }
}

/** The appointments of the person that are still to come, the next one first; as many as are read at once. */
export function useStillToCome({ file: { client } }: Pick<OpenService, 'file'>) {
  const { calls, clock } = useServices()
  const param = { client: segment(client) }
  return useQuery({
    queryKey: [...keyOf.records(client, 'appointments'), 'to come'],
    queryFn: () => calls.ask(({ clients }) => clients[':client'].appointments.$get({ param, query: {} })),
    staleTime: FRESH_MS,
    select: ({ appointments, places }: HeldAppointments) => ({
      places,
      appointments: appointments.filter((each) => !each.ended && startOf(each) > clock.now()).toReversed(),
    }),
  })
}

/** What an agreement, a period or a consent said before each of its corrections, of which there were so many. */
export function useEarlier({ file: { client }, calls }: OpenService, of: string, corrections: number) {
  return useQuery({
    queryKey: [...keyOf.records(client, 'earlier'), of, corrections],
    queryFn: () => calls.earlier(of),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function withNewer({ consents }: Consents, newer: ConsentView): ConsentView[] {
  const isKnown = consents.some(({ id }) => id === newer.id)
  return isKnown ? consents.map((each) => (each.id === newer.id ? newer : each)) : [...consents, newer]
}
