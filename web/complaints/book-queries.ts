import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import { useEffect } from 'preact/hooks'
import type { Book, ComplaintFile } from '../../shared/complaints/views.ts'
import { useServices } from '../services.ts'
import { type BookPage, bookCalls } from './book-calls.ts'

const keyOf = {
  books: ['book'],
  book: (year: number | undefined) => ['book', year ?? 'now'],
  complaint: (id: string) => ['complaint', id],
} as const

/** A complaint is read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** The book of a year as far as it is loaded: the newest page at once, the others one after another until it is whole. */
export function useBook(year: number | undefined) {
  const { calls } = useServices()
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: keyOf.book(year),
    queryFn: ({ pageParam }) => bookCalls(calls.ask).book(pageParam),
    initialPageParam: { year } as BookPage,
    // A year that ends meanwhile must not change the book.
    getNextPageParam: ({ year, next }): BookPage | undefined =>
      next === undefined ? undefined : { year, after: next },
  })
  const isToGoOn = hasNextPage && !isFetching && error === null
  useEffect(() => {
    if (isToGoOn) fetchNextPage()
  }, [isToGoOn])
  return {
    book: data && bookOf(data.pages),
    isWhole: !hasNextPage,
    error,
    retry: hasNextPage ? fetchNextPage : refetch,
  }
}

/** Pages of a book, from the newest, as one book. */
function bookOf(pages: readonly Book[]): Book | undefined {
  const [newest] = pages
  return newest && { ...newest, complaints: pages.toReversed().flatMap(({ complaints }) => complaints) }
}

export function useComplaint(id: string) {
  const { calls } = useServices()
  return useQuery({
    queryKey: keyOf.complaint(id),
    queryFn: () => bookCalls(calls.ask).complaint(id),
    staleTime: FRESH_MS,
  })
}

/** Shows a newer state of a complaint, and asks anew for the book. */
export function useShowComplaint(): (file: ComplaintFile) => void {
  const { queries } = useServices()
  return (file) => {
    queries.setQueryData(keyOf.complaint(file.id), file)
    queries.invalidateQueries({ queryKey: keyOf.books })
  }
}
