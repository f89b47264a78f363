import { QueryClient, useQuery } from '@tanstack/preact-query'
import type { Me } from '../shared/centres/views.ts'
import { type DraftBox, type DraftOwner, openDrafts, tabLocks } from './drafts.ts'
import type { ServerClock } from './server-clock.ts'
import { type Outside, useServices, type Worker } from './services.ts'

/** How often Today is asked for while somebody looks at it: a new notice shows within five seconds. */
export const LOOKING_MS = 3_000

/** How often it is asked for from other screens, for the number beside its name. */
export const ELSEWHERE_MS = 30_000

/** What has just come together with who is here is not asked for again at once. */
const TODAY_FRESH_MS = 1_000

/** Addresses fail seldom; one that was corrected leaves the list soon. */
const ADDRESSES_FRESH_MS = 30_000

export const keyOf = {
  today: ['today'],
  clients: ['clients'],
  file: (client: string) => ['file', client],
  version: (client: string) => ['version', client],
  /** What a tab of a file shows: asked for anew when anything was done for the person. */
  records: (client: string, kind: string) => ['records', client, kind],
  report: (client: string) => ['report', client],
  addresses: ['addresses'],
  timeline: (client: string) => ['timeline', client],
  centre: ['centre'],
} as const

/** Nothing is tried again behind the scenes: the screens say that the connection is lost, and Today asks anew by itself. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The browser's own word for being online is not to be trusted: a request tells.
      queries: { retry: false, networkMode: 'always', staleTime: 0 },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** The worker at the screen, an analyst of the association, the platform's admin, or null for somebody else who belongs to no centre. */
export function useWhoIsHere() {
  const { session, calls, clock, queries } = useServices()
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const { today, ...me } = await calls.me()
      // Whoever has signed out meanwhile leaves nothing in the memory of the page.
      if (today && session.standing.value === 'in') queries.setQueryData(keyOf.today, today)
      return workerOf(me, clock)
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
}

/** Open duties, asked for every so often; several screens at once share one answer. */
export function useToday(everyMs: number) {
  const { calls } = useServices()
  return useQuery({
    queryKey: keyOf.today,
    queryFn: calls.today,
    staleTime: TODAY_FRESH_MS,
    refetchInterval: everyMs,
    refetchOnWindowFocus: 'always',
  })
}

/** Addresses of the centre that take no letters. */
export function useFailingAddresses() {
  const { calls } = useServices()
  return useQuery({ queryKey: keyOf.addresses, queryFn: calls.failingAddresses, staleTime: ADDRESSES_FRESH_MS })
}

/** What the centre decides for itself. */
export function useCentre() {
  const { calls } = useServices()
  return useQuery({ queryKey: keyOf.centre, queryFn: calls.centre })
}

async function workerOf({ principal, centre, draftKey }: Me, clock: ServerClock): Promise<Worker | Outside | null> {
  if (principal.role === 'analyst' || principal.role === 'admin') return { id: principal.id, role: principal.role }
  if (centre === undefined || !('centre' in principal)) return null
  const staff = namesOf(centre.staff)
  const names = new Map([...staff, ...namesOf(centre.others)])
  const name = names.get(principal.id) ?? ''
  const drafts = await draftsOf(principal.id, draftKey, clock)
  return {
    id: principal.id,
    name,
    role: principal.role,
    centreId: centre.id,
    centre: centre.name,
    publicLine: centre,
    staff,
    names,
    drafts,
  }
}

function namesOf(people: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Opens a person's drafts. The key is turned into one that can be used and not read; the text of it goes no further than here. */
export async function draftsOf(
  personId: string,
  draftKey: DraftOwner['draftKey'] | undefined,
  clock: ServerClock,
): Promise<DraftBox | undefined> {
  if (draftKey === undefined) return undefined
  try {
    return await openDrafts(
      { personId, draftKey },
      {
        storage: localStorage,
        tab: sessionStorage,
        now: () => clock.now(),
        locks: tabLocks(navigator.locks),
      },
    )
  } catch {
    // A browser without a store or without WebCrypto: the forms say that they keep nothing.
    return undefined
  }
}
