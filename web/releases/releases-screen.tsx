import { isYear } from '../../shared/figures/period.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { PeriodEntry } from './period-entry.tsx'
import { useReleases } from './release-calls.ts'
import { useReleasesTexts } from './use-releases-texts.ts'

/** Before it there were no intervention centres. */
const FIRST_YEAR = 2007

/** What of a year is released, and what has changed since; the running year without one. */
export function ReleasesScreen({ asked }: { asked: string }) {
  const texts = useReleasesTexts()
  const running = pragueDay(useNow(useServices().clock)).slice(0, 4)
  const year = isYear(asked) ? asked : running
  return (
    <Screen heading={texts.title(year)} title={texts.title(year)}>
      <div class="figure-page">
        <p>
          <a href="/cisla">{texts.figures}</a>
        </p>
        <p class="lead">{texts.lead}</p>
        <p class="hint">{texts.together}</p>
        <Years year={Number(year)} last={Number(running)} />
        <Year key={year} year={year} />
      </div>
    </Screen>
  )
}

function Years({ year, last }: { year: number; last: number }) {
  const texts = useReleasesTexts()
  const address = (to: number) => `/cisla/vydani/${to}`
  return (
    <nav class="years" aria-label={texts.years}>
      {year > FIRST_YEAR && <a href={address(year - 1)}>{texts.earlier(String(year - 1))}</a>}
      {year < last && <a href={address(year + 1)}>{texts.later(String(year + 1))}</a>}
    </nav>
  )
}

/** The year first, then its months; those that are not over yet are not told one by one. */
function Year({ year }: { year: string }) {
  const { data, error, refetch } = useReleases(year)
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  const shown = data.periods.filter(({ period, readiness }) => readiness !== 'not-over' || isYear(period))
  return (
    <>
      <Stale error={error} asOf={data.now} />
      {shown.map((each) => (
        <PeriodEntry key={each.period} year={year} {...each} mayRelease={data.mayRelease} />
      ))}
    </>
  )
}
