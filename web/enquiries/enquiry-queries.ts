import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import { useEffect, useRef } from 'preact/hooks'
import type { EnquirySelection } from '../../shared/enquiries/enquiry.ts'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { useServices } from '../services.ts'
import { enquiryCalls } from './enquiry-calls.ts'

const keyOf = {
  list: ['enquiries'],
  selection: (only: EnquirySelection | undefined) => ['enquiries', only ?? 'all'],
  enquiry: (id: string) => ['enquiry', id],
  entries: (id: string) => ['enquiry-entries', id],
  corrections: (id: string) => ['enquiry-corrections', id],
  version: (id: string) => ['enquiry-version', id],
} as const

/** The name of what an enquiry holds of appointments: whatever changes one asks anew for all that begins so. */
export function bookedBy(id: string) {
  return ['appointments', 'of-enquiry', id] as const
}

export const entriesOf = keyOf.entries

/** An enquiry is read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** The list, or some of it, as far as it is loaded. */
export function useEnquiries(only: EnquirySelection | undefined) {
  const { calls } = useServices()
  return useInfiniteQuery({
    queryKey: keyOf.selection(only),
    queryFn: ({ pageParam }) => enquiryCalls(calls.ask).list(only, pageParam),
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

/** How often an open enquiry asks whether anything was done about it, while somebody looks at it. */
const ASKING_MS = 4_000

/** Asks every few seconds whether anything was done about an enquiry, and then for all of it that is on the screen. */
export function useWatchingEnquiry(id: string): void {
  const { calls, queries } = useServices()
  const { data } = useQuery({
    queryKey: keyOf.version(id),
    queryFn: () => enquiryCalls(calls.ask).version(id),
    refetchInterval: ASKING_MS,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  })
  const known = useRef<number>()
  const touches = data?.touches
  useEffect(() => {
    if (touches === undefined || touches === known.current) return
    // What is on the screen came with what there was when it was first asked for.
    if (known.current !== undefined)
      for (const queryKey of [keyOf.enquiry(id), keyOf.entries(id), keyOf.corrections(id), bookedBy(id)])
        queries.invalidateQueries({ queryKey })
    known.current = touches
  }, [touches])
}

/** What an enquiry said before it was corrected, as far as it is loaded. */
export function useCorrections(id: string) {
  const { calls } = useServices()
  return useInfiniteQuery({
    queryKey: keyOf.corrections(id),
    queryFn: ({ pageParam }) => enquiryCalls(calls.ask).corrections(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
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
