import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { useServices } from '../services.ts'
import { enquiryCalls } from './enquiry-calls.ts'

const keyOf = {
  list: ['enquiries'],
  enquiry: (id: string) => ['enquiry', id],
} as const

/** An enquiry is read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** The list as far as it is loaded. */
export function useEnquiries() {
  const { calls } = useServices()
  return useInfiniteQuery({
    queryKey: keyOf.list,
    queryFn: ({ pageParam }) => enquiryCalls(calls.ask).list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    // Coming back to the window must not fetch fifty of them again for each page that is open.
    refetchOnWindowFocus: false,
  })
}

export function useEnquiry(id: string) {
  const { calls } = useServices()
  return useQuery({
    queryKey: keyOf.enquiry(id),
    queryFn: () => enquiryCalls(calls.ask).one(id),
    staleTime: FRESH_MS,
  })
}

/** Shows a newer state of an enquiry, and asks anew for the list. */
export function useShowEnquiry(): (file: EnquiryFile) => void {
  const { queries } = useServices()
  return (file) => {
    queries.setQueryData(keyOf.enquiry(file.id), file)
    queries.invalidateQueries({ queryKey: keyOf.list })
  }
}
