import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import { useServices } from '../../services.ts'
import { loadWhole } from './load-whole.ts'

/** The whole file as it was when the screen was opened: what comes later nobody has read through yet. */
export function useWhole(client: string) {
  const { calls } = useServices()
  const [entries, setEntries] = useState(0)
  const { data, error, refetch } = useQuery({
    queryKey: ['copy', client],
    queryFn: () => loadWhole(calls, client, setEntries),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return { whole: data, error, retry: refetch, entries }
}
