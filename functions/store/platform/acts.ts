import { type Act, type ActKind, actSchema } from '../../../shared/platform/acts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { newId } from '../table/ids.ts'
import { keys } from '../table/keys.ts'
import { lastItems } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { type Action, create } from '../table/transact.ts'

/** Who does something to the platform, and when. */
export interface Actor {
  readonly by: string
  readonly at: Instant
}

export interface NewAct {
  readonly kind: ActKind
  readonly about: string
  /** Centres that it concerns: each is shown it. */
  readonly centres?: readonly string[]
}

/** What notes an act, for the transaction that does it: for the platform, and for each centre that it concerns. */
export function actActions({ kind, about, centres = [] }: NewAct, { by, at }: Actor): Record<string, Action> {
  const act = { id: newId(at), at, by, kind, about }
  const forCentres = centres.map((centre) => {
    const item = { ...keys.centreAct(centre, act.id), type: 'platform-act' as const, ...act, centre }
    return [`act for ${centre}`, create(item)] as const
  })
  const [centre] = centres
  const item = { ...keys.platformAct(act.id), type: 'platform-act' as const, ...act, ...(centre && { centre }) }
  return { act: create(item), ...Object.fromEntries(forCentres) }
}

/** How many acts a page has. */
const PAGE = 50

interface ActsPage {
  readonly acts: readonly Act[]
  readonly next?: string
}

/** What was done to the platform, newest first; `after` is the last act of the page before. */
export function readActs(table: Table, after: string | undefined): Promise<ActsPage> {
  return actsIn(table, keys.platformAct('').pk, after)
}

/** What of it concerns a centre. */
export function readCentreActs(table: Table, centre: string, after: string | undefined): Promise<ActsPage> {
  return actsIn(table, keys.centreAct(centre, '').pk, after)
}

async function actsIn(table: Table, pk: string, before: string | undefined): Promise<ActsPage> {
  const { items, isMore } = await lastItems(table, pk, { limit: PAGE, before })
  const acts = items.map((item) => stored(actSchema, item))
  const last = acts.at(-1)
  return { acts, ...(isMore && last && { next: last.id }) }
}
