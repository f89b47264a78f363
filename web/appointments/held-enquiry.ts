import { useQuery } from '@tanstack/preact-query'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'

/** Every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** The enquiry that an appointment is for; undefined when it is for none, and until it is read. */
export function useHeldEnquiry(id: string | undefined): EnquiryFile | undefined {
  const { calls } = useServices()
  const { data } = useQuery({
    queryKey: ['enquiry', id],
    queryFn: (): Promise<EnquiryFile> =>
      calls.ask(({ enquiries }) => enquiries[':enquiry'].$get({ param: { enquiry: segment(id ?? '') } })),
    enabled: id !== undefined,
    staleTime: FRESH_MS,
  })
  return data
}
