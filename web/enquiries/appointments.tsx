import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { Booked } from '../booked/booked.tsx'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'
import { bookedBy } from './enquiry-queries.ts'

/** The appointments that an enquiry holds. Whoever has a file by now is given the next one there. */
export function Appointments({ file: { id, client } }: { file: EnquiryFile }) {
  const { calls } = useServices()
  const param = { enquiry: segment(id) }
  return (
    <Booked
      queryKey={bookedBy(id)}
      pageAfter={(after) =>
        calls.ask(({ enquiries }) =>
          enquiries[':enquiry'].appointments.$get({ param, query: after === undefined ? {} : { after } }),
        )
      }
      makeAt={client === undefined ? `/terminy?zajemce=${id}` : `/terminy?spis=${client}`}
    />
  )
}
