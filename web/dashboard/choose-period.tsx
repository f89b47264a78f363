import { useLocation } from 'preact-iso/router'
import { isYear, monthAfter, monthOf, monthsOf, type Period } from '../../shared/figures/period.ts'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { periodAddress } from './addresses.ts'
import { useDashboardTexts } from './use-dashboard-texts.ts'

/** Before it there were no intervention centres. */
const FIRST_YEAR = 2007

/** The same month or year, a year before. */
export function yearBefore(period: Period): Period {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`
}

/** The period so many months or years later. */
function periodAfter(period: Period, count: number): Period {
  return isYear(period) ? String(Number(period) + count) : monthAfter(period, count)
}

/** What periods are called: `listopad 2026`, `rok 2026`. */
export function usePeriodName(): (period: Period) => string {
  const { month, year } = useFiguresTexts()
  return (period) => (isYear(period) ? year(period) : month(period))
}

interface ChoosePeriodProps {
  readonly period: Period
  readonly today: string
}

/** The period before and the one after, and any other by its year and month. */
export function ChoosePeriod({ period, today }: ChoosePeriodProps) {
  const { period: texts } = useDashboardTexts()
  const name = usePeriodName()
  const [before, after] = [periodAfter(period, -1), periodAfter(period, 1)]
  const isThere = after <= monthOf(today).slice(0, after.length)
  return (
    <nav class="years" aria-label={texts.choose}>
      {Number(before.slice(0, 4)) >= FIRST_YEAR && <a href={periodAddress(before)}>{texts.earlier(name(before))}</a>}
      <Selects period={period} today={today} />
      {isThere && <a href={periodAddress(after)}>{texts.later(name(after))}</a>}
    </nav>
  )
}

function Selects({ period, today }: ChoosePeriodProps) {
  const { period: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  const { route } = useLocation()
  const [year, month] = [period.slice(0, 4), period.slice(5)]
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index))
  const go = (chosenYear: string, chosenMonth: string) =>
    route(periodAddress(chosenMonth === '' ? chosenYear : `${chosenYear}-${chosenMonth}`))
  return (
    <span class="period-choice">
      <label>
        {texts.year}{' '}
        <select value={year} onChange={({ currentTarget }) => go(currentTarget.value, month)}>
          {(years.includes(year) ? years : [year, ...years]).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.month}{' '}
        <select value={month} onChange={({ currentTarget }) => go(year, currentTarget.value)}>
          <option value="">{texts.wholeYear}</option>
          {monthsOf(year).map((each) => (
            <option key={each} value={each.slice(5)}>
              {words.month(each).replace(/\s*\d+$/, '')}
            </option>
          ))}
        </select>
      </label>
    </span>
  )
}
