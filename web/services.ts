import type { QueryClient } from '@tanstack/preact-query'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StaffRole } from '../shared/centres/staff.ts'
import type { PublicLine } from '../shared/centres/views.ts'
import type { Calls } from './api.ts'
import type { DraftBox } from './drafts.ts'
import type { ServerClock } from './server-clock.ts'
import type { Session } from './session.ts'

/** What lives as long as the page. */
export interface Services {
  readonly session: Session
  readonly calls: Calls
  readonly clock: ServerClock
  readonly queries: QueryClient
}

export const ServicesContext = createContext<Services | undefined>(undefined)

/** The page's services. Throws outside of the page. */
export function useServices(): Services {
  return found(useContext(ServicesContext))
}

/** Whoever of the staff is at the screen. */
export interface Worker {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly centreId: string
  /** What the centre is called. */
  readonly centre: string
  /** What else the public knows of it. */
  readonly publicLine: PublicLine
  /** Names of those who work in the centre now, by id: whom work can be given to. */
  readonly staff: ReadonlyMap<string, string>
  /** Names of everybody who does or did, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Undefined when this browser or the platform cannot seal drafts; forms find them by `DraftsContext`. */
  readonly drafts: DraftBox | undefined
}

/** Somebody who belongs to no centre. */
export interface Outside {
  readonly id: string
  readonly role: 'analyst' | 'admin'
}

/** Where forms keep what is typed; undefined where it cannot be sealed for whoever is at the screen. */
export const DraftsContext = createContext<DraftBox | undefined>(undefined)

export const WorkerContext = createContext<Worker | undefined>(undefined)

/** Who is at the screen. Throws where nobody is signed in. */
export function useWorker(): Worker {
  return found(useContext(WorkerContext))
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('used outside of its provider')
  return value
}
