import { useInfiniteQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { EnquiryEntries } from '../../shared/enquiries/views.ts'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { EntryItem } from '../work/entry-item.tsx'
import { useWorkTexts } from '../work/use-work-texts.ts'
import { useFileTexts } from './use-file-texts.ts'

/** Every reading leaves an audit entry. */
const FRESH_MS = 30_000

/**
 * Work that was written to the enquiries which became this file, or were linked to it. It stands there, and is counted there: here it is
 * only read, when somebody asks for it.
 */
export function WorkAtEnquiries({ file: { enquiry, linkedEnquiries = [] } }: { file: ClientFile }) {
  const texts = useFileTexts()
  const [isOpen, setOpen] = useState(false)
  const enquiries = [enquiry, ...linkedEnquiries].filter((id) => id !== undefined)
  if (enquiries.length === 0) return null
  return (
    <details class="panel off-paper" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.atEnquiries}</summary>
      {isOpen && enquiries.map((id) => <AtEnquiry key={id} id={id} />)}
    </details>
  )
}

function AtEnquiry({ id }: { id: string }) {
  const all = useTexts()
  const texts = useFileTexts()
  const { list } = useWorkTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEntries(id)
  const entries = data?.pages.flatMap((page) => page.entries)
  return (
    <>
      <p>
        <a href={`/zajemci/${id}`}>{texts.fromEnquiry}</a>
      </p>
      {entries === undefined && <NotYet error={error} onRetry={refetch} />}
      {entries?.length === 0 && <p class="missing">{list.empty}</p>}
      <ol class="attempts">
        {entries?.map((entry) => (
          <li key={entry.id} class={entry.withdrawn ? 'withdrawn' : ''}>
            <EntryItem entry={entry} />
          </li>
        ))}
      </ol>
      {entries && error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? all.frame.loading : list.more}
        </button>
      )}
    </>
  )
}

function useEntries(id: string) {
  const { calls } = useServices()
  const param = { enquiry: segment(id) }
  return useInfiniteQuery({
    queryKey: ['enquiry-entries', id],
    queryFn: ({ pageParam: after }) =>
      calls.ask(({ enquiries }) =>
        enquiries[':enquiry'].entries.$get({ param, query: after === undefined ? {} : { after } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: EnquiryEntries) => last.next,
    staleTime: FRESH_MS,
  })
}
