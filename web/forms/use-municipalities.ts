import { useQuery } from '@tanstack/preact-query'
import type { Municipality } from '../../shared/centres/municipalities.ts'
import { municipalities } from '../municipalities.ts'

/** The municipalities, once somebody needs them; nothing until they have come, or when they do not. */
export function useMunicipalities(wanted: boolean): readonly Municipality[] {
  const { data = [] } = useQuery({
    queryKey: ['municipalities'],
    queryFn: municipalities,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}
