import { useQuery } from '@tanstack/preact-query'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { useServices } from '../services.ts'

const keyOf = {
  books: ['book'],
  book: (year: number | undefined) => ['book', year ?? 'now'],
  complaint: (id: string) => ['complaint', id],
} as const

/** A complaint is read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

export function useBook(year: number | undefined) {
  const { calls } = useServices()
  return useQuery({ queryKey: keyOf.book(year), queryFn: () => calls.book.book(year) })
}

export function useComplaint(id: string) {
  const { calls } = useServices()
  return useQuery({ queryKey: keyOf.complaint(id), queryFn: () => calls.book.complaint(id), staleTime: FRESH_MS })
}

/** Shows a newer state of a complaint, and asks anew for the book. */
export function useShowComplaint(): (file: ComplaintFile) => void {
  const { queries } = useServices()
  return (file) => {
    queries.setQueryData(keyOf.complaint(file.id), file)
    queries.invalidateQueries({ queryKey: keyOf.books })
  }
}
