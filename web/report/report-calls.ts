import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import type { MonthFigures, PeriodFigures } from '../../shared/figures/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Chapter, ChapterId, NewChapter } from '../../shared/report/chapters.ts'
import type { OverlapPage } from '../../shared/report/views.ts'
import type { TeamEvent } from '../../shared/team/event.ts'
import type { TeamYear } from '../../shared/team/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import type { Ask } from '../api.ts'
import { useServices } from '../services.ts'

const keyOf = {
  all: ['report'],
  year: (year: number) => ['report', year],
  overlap: (year: number) => ['report', year, 'overlap'],
} as const

/** How many years stand side by side. */
const COMPARED = 3

/** Everything that the report of a year is made of. */
export type ReportData = Awaited<ReturnType<ReturnType<typeof reportCalls>['all']>>

/** Figures of a year; none when they cannot be reckoned: then the tables say so, and the chapters are there all the same. */
async function figuresOf(ask: Ask, year: number): Promise<PeriodFigures | undefined> {
  try {
    return await ask(({ figures }) => figures[':period'].$get({ param: { period: String(year) } }))
  } catch (thrown) {
    if (thrown instanceof Problem) return undefined
    throw thrown
  }
}

async function monthsOf(ask: Ask, year: number): Promise<readonly MonthFigures[]> {
  const span = { from: `${year}-01`, to: `${year}-12` }
  return (await ask(({ figures }) => figures.$get({ query: span }))).months
}

async function eventsOf(ask: Ask, year: number): Promise<TeamEvent[]> {
  const events: TeamEvent[] = []
  let after: string | undefined
  do {
    const query = { year: String(year), ...(after !== undefined && { after }) }
    const page: TeamYear = await ask(({ team }) => team.$get({ query }))
    events.push(...page.events)
    after = page.next
  } while (after !== undefined)
  return events
}

function reportCalls(ask: Ask) {
  const ofYear = (year: number) => ({ param: { year: String(year) } })
  return {
    all: async (year: number) => {
      const years = Array.from({ length: COMPARED }, (_, index) => year - COMPARED + 1 + index)
      const [written, centre, team, events, months, ...figures] = await Promise.all([
        ask(({ report }) => report[':year'].$get(ofYear(year))),
        ask(({ centre }) => centre.$get()),
        ask(({ team }) => team.members.$get()),
        eventsOf(ask, year),
        monthsOf(ask, year),
        ...years.map((each) => figuresOf(ask, each)),
      ])
      return {
        ...{ year, today: pragueDay(written.now), chapters: written.chapters, before: written.before },
        ...{ settings: centre.settings, members: team.members, events, months },
        years: years.map((each, index) => ({ year: each, figures: figures[index]?.figures })),
        parameters: figures.at(-1)?.parameters,
      }
    },
    save: (target: { year: number; id: ChapterId; version: number }, chapter: NewChapter): Promise<Chapter> =>
      ask(({ report }) =>
        report[':year'].chapters[':chapter'].$put({
          param: { year: String(target.year), chapter: target.id },
          json: { version: target.version, chapter },
        }),
      ),
    overlap: (year: number, after?: number): Promise<OverlapPage> =>
      ask(({ report }) =>
        report[':year'].overlap.$get({
          ...ofYear(year),
          query: after === undefined ? {} : { after: String(after) },
        }),
      ),
  }
}

/** What is asked of reports. */
export function useReportCalls() {
  return reportCalls(useServices().calls.ask)
}

/** The report of a year. What is half read by somebody is not asked for anew behind their back. */
export function useReport(year: number) {
  const calls = useReportCalls()
  return useQuery({ queryKey: keyOf.year(year), queryFn: () => calls.all(year), refetchOnWindowFocus: false })
}

/** Asks anew after something was saved. */
export function useRefreshReport(): () => void {
  const { queries } = useServices()
  return () => queries.invalidateQueries({ queryKey: keyOf.all })
}

/** Why the rows of the published table do not add up, page by page. */
export function useOverlap(year: number) {
  const calls = useReportCalls()
  return useInfiniteQuery({
    queryKey: keyOf.overlap(year),
    queryFn: ({ pageParam }) => calls.overlap(year, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
}
