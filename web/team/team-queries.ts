import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import type { EventKind } from '../../shared/code-lists/kinds.ts'
import type { EventLine } from '../../shared/team/event.ts'
import type { TeamYear } from '../../shared/team/views.ts'
import { useServices } from '../services.ts'
import { teamCalls } from './team-calls.ts'

const keyOf = {
  all: ['team'],
  year: (year: number, kind: EventKind | undefined) => ['team', 'year', year, kind ?? 'all'],
  event: (id: string, version: number) => ['team', 'event', id, version],
  members: ['team', 'members'],
  member: (id: string, version: number) => ['team', 'member', id, version],
} as const

/** Before it there were no intervention centres. */
const FIRST_YEAR = 2007

/** The events of a year as far as they are loaded, newest first. */
export function useTeamYear(year: number, kind: EventKind | undefined) {
  const calls = useTeamCalls()
  const query = useInfiniteQuery({
    queryKey: keyOf.year(year, kind),
    queryFn: ({ pageParam }) => calls.year({ year, kind, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    // What is half typed is no year.
    enabled: year >= FIRST_YEAR,
  })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  const [first] = data?.pages ?? []
  const found: TeamYear | undefined = first && { ...first, events: data?.pages.flatMap(({ events }) => events) ?? [] }
  const more = hasNextPage ? { load: () => fetchNextPage(), isLoading: isFetchingNextPage } : undefined
  return { found, error, retry: refetch, more }
}

/** All lines of a year, for the next ordinal; asked for when a form needs another year than the screen shows. */
export function useLinesOf(year: number): readonly EventLine[] {
  const { found } = useTeamYear(year, undefined)
  return found?.lines ?? []
}

/** What is known of a year by now, without asking. */
export function useKnownLines(): (year: number) => readonly EventLine[] {
  const { queries } = useServices()
  return (year) => queries.getQueryData<InfiniteData<TeamYear>>(keyOf.year(year, undefined))?.pages[0]?.lines ?? []
}

/** An event with all its versions. */
export function useTeamEvent(id: string, version: number) {
  const calls = useTeamCalls()
  return useQuery({ queryKey: keyOf.event(id, version), queryFn: () => calls.event(id) })
}

/** Everybody of the team with their hours. */
export function useTeamMembers() {
  return useQuery({ queryKey: keyOf.members, queryFn: useTeamCalls().members })
}

/** Somebody of the team, with what was entered before. */
export function useTeamMember(id: string, version: number) {
  const calls = useTeamCalls()
  return useQuery({ queryKey: keyOf.member(id, version), queryFn: () => calls.member(id) })
}

export function useTeamCalls() {
  return teamCalls(useServices().calls.ask)
}

/** Asks anew for everything of the team: a save may move an event to another year. */
export function useRefreshTeam(): () => void {
  const { queries } = useServices()
  return () => queries.invalidateQueries({ queryKey: keyOf.all })
}
