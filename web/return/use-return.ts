import { useQuery } from '@tanstack/preact-query'
import { useServices } from '../services.ts'

/** The return of a year, made anew each time it is opened. */
export function useReturn(year: number) {
  const { calls } = useServices()
  return useQuery({
    queryKey: ['return', year],
    queryFn: () => calls.ask((api) => api.return[':year'].$get({ param: { year: String(year) } })),
    refetchOnWindowFocus: false,
  })
}
