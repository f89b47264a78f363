import { type InfiniteData, useInfiniteQuery } from '@tanstack/preact-query'
import type { EnquiryEntries } from '../../shared/enquiries/views.ts'
import type { WorkEntry } from '../../shared/work/entry.ts'
import { saidBy } from '../../shared/work/entry-changes.ts'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'
import type { EntryPlace } from '../work/entry-place.ts'
import { entriesOf } from './enquiry-queries.ts'

/** An enquiry as the place of its entries. */
export interface EnquiryPlace extends EntryPlace {
  withdraw(id: string, reason: string): ReturnType<EntryPlace['record']>
}

/** Entries are read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** The entries of an enquiry as far as they are loaded, last written first. */
export function useEnquiryEntries(enquiry: string) {
  const { calls } = useServices()
  const param = { enquiry: segment(enquiry) }
  return useInfiniteQuery({
    queryKey: entriesOf(enquiry),
    queryFn: ({ pageParam: after }) =>
      calls.ask(({ enquiries }) =>
        enquiries[':enquiry'].entries.$get({ param, query: after === undefined ? {} : { after } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: FRESH_MS,
  })
}

export function useEnquiryPlace(enquiry: string): EnquiryPlace {
  const { calls, queries } = useServices()
  const paramOf = (entry: string) => ({ enquiry: segment(enquiry), entry: segment(entry) })
  const queryKey = entriesOf(enquiry)
  return {
    name: enquiry,
    record: async (entry) => {
      const post = { param: { enquiry: segment(enquiry) }, json: { entry } }
      return (await calls.ask(({ enquiries }) => enquiries[':enquiry'].entries.$post(post))).entry
    },
    correct: async (version, entry) => {
      const put = { param: paramOf(entry.id), json: { version, entry: saidBy(entry) } }
      return (await calls.ask(({ enquiries }) => enquiries[':enquiry'].entries[':entry'].$put(put))).entry
    },
    withdraw: async (id, reason) => {
      const post = { param: paramOf(id), json: { reason } }
      return (await calls.ask(({ enquiries }) => enquiries[':enquiry'].entries[':entry'].withdrawal.$post(post))).entry
    },
    show: (entry) => {
      // What is still on its way was asked for before, and would come after.
      queries.cancelQueries({ queryKey })
      queries.setQueryData<InfiniteData<EnquiryEntries, string | undefined>>(
        queryKey,
        (shown) => shown && { ...shown, pages: withEntry(shown.pages, entry) },
      )
    },
  }
}

/** Pages with an entry as it is now: in its place, or before all others. */
function withEntry(pages: readonly EnquiryEntries[], entry: WorkEntry): EnquiryEntries[] {
  const isThere = pages.some(({ entries }) => entries.some(({ id }) => id === entry.id))
  return pages.map((page, index) => {
    if (!isThere) return index === 0 ? { ...page, entries: [entry, ...page.entries] } : page
    return { ...page, entries: page.entries.map((each) => (each.id === entry.id ? entry : each)) }
  })
}
