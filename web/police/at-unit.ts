import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ServerClock } from '../server-clock.ts'
import type { Door } from './door.ts'
import type { SealedBox } from './sealed-box.ts'
import type { Unit } from './units.ts'

/** The unit that is at the screen: what it keeps, and its way to the platform. */
interface Here {
  readonly unit: Unit
  readonly box: SealedBox
  readonly door: Door
  readonly clock: ServerClock
}

export const AtUnit = createContext<Here | undefined>(undefined)

/** Throws where no unit is chosen. */
export function useUnit(): Here {
  const here = useContext(AtUnit)
  if (here === undefined) throw new Error('used outside of a unit')
  return here
}
