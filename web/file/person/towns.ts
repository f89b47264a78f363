import { plainName } from '../../../shared/centres/municipalities.ts'

interface Town {
  readonly name: string
}

/** Towns of the centre's own list that are offered before all others: all of them while nothing is typed, then those that hold it. */
export function townsOffered(typed: string, towns: readonly Town[]): string[] {
  const sought = plainName(typed)
  const names = towns.map(({ name }) => name).filter((name) => plainName(name).includes(sought))
  return names.toSorted((a, b) => a.localeCompare(b, 'cs'))
}

/** How the centre spells the town that is typed, however it is typed; undefined for one that its list does not know. */
export function townCalled(typed: string, towns: readonly Town[]): string | undefined {
  return towns.find(({ name }) => plainName(name) === plainName(typed) && typed === typed.trim())?.name
}
