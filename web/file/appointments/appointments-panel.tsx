import { Booked } from '../../booked/booked.tsx'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import type { OpenFile } from '../open-file.ts'

/** The appointments of a person, with those that the enquiries held which became the file. */
export function AppointmentsPanel({ open: { file } }: { open: OpenFile }) {
  const { client } = file
  const { calls } = useServices()
  const param = { client: segment(client) }
  return (
    <Booked
      queryKey={keyOf.records(client, 'appointments')}
      pageAfter={(after) =>
        calls.ask(({ clients }) =>
          clients[':client'].appointments.$get({ param, query: after === undefined ? {} : { after } }),
        )
      }
      makeAt={`/terminy?spis=${client}`}
    />
  )
}
