import { useQuery } from '@tanstack/preact-query'
import { type Municipality, municipalities, plain } from '../../municipalities.ts'

/** The municipalities, once somebody turns to their field; nothing until they have come, or when they do not. */
export function useMunicipalities(wanted: boolean): readonly Municipality[] {
  const { data = [] } = useQuery({
    queryKey: ['municipalities'],
    queryFn: municipalities,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}

interface Town {
  readonly name: string
}

/** Towns of the centre's own list that are offered before all others: all of them while nothing is typed, then those that hold it. */
export function townsOffered(typed: string, towns: readonly Town[]): string[] {
  const sought = plain(typed)
  const names = towns.map(({ name }) => name).filter((name) => plain(name).includes(sought))
  return names.toSorted((a, b) => a.localeCompare(b, 'cs'))
}

/** How the centre spells the town that is typed, however it is typed; undefined for one that its list does not know. */
export function townCalled(typed: string, towns: readonly Town[]): string | undefined {
  return towns.find(({ name }) => plain(name) === plain(typed) && typed === typed.trim())?.name
}
