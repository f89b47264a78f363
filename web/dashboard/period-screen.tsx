import { may } from '../../shared/centres/rights.ts'
import { isAllMissing, type MissingMonth, missingOf } from '../../shared/figures/glance.ts'
import { figureGroupNames, figureGroups } from '../../shared/figures/groups.ts'
import { monthOf, monthsOf, type Period } from '../../shared/figures/period.ts'
import type { Parameters } from '../../shared/figures/settings.ts'
import type { PeriodFigures } from '../../shared/figures/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { Icon } from '../frame/icon.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { DASHBOARD } from './addresses.ts'
import { ChoosePeriod, usePeriodName, yearBefore } from './choose-period.tsx'
import { FigureItem } from './figure-item.tsx'
import { useMonths, usePeriod } from './figure-queries.ts'
import { LateChanges } from './late-changes.tsx'
import { useDashboardTexts } from './use-dashboard-texts.ts'

/** All figures of a month or a year, each beside that of the year before. */
export function PeriodScreen({ period }: { period: Period }) {
  const { period: texts } = useDashboardTexts()
  const name = usePeriodName()
  const today = pragueDay(useNow(useServices().clock))
  const title = texts.title(name(period))
  const isFuture = (monthsOf(period)[0] ?? '') > monthOf(today)
  return (
    <Screen heading={title} title={title}>
      <div class="figure-page">
        <p>
          <a href={DASHBOARD}>{texts.back}</a>
        </p>
        <ChoosePeriod period={period} today={today} />
        {isFuture ? <p class="missing">{texts.future}</p> : <OfPeriod period={period} today={today} />}
      </div>
    </Screen>
  )
}

/** What is there of a period and of the one a year before, asked for together. */
function OfPeriod({ period, today }: { period: Period; today: string }) {
  const before = yearBefore(period)
  const [from, to] = [monthsOf(before)[0] ?? '', monthsOf(period).at(-1) ?? '']
  const months = useMonths({ from, to })
  const found = usePeriod(period)
  const { data: was } = usePeriod(before)
  const error = months.error ?? found.error
  const retry = () => Promise.all([months.refetch(), found.refetch()])
  if (months.data === undefined || found.data === undefined) return <NotYet error={error} onRetry={retry} />
  const known = months.data.months
  const missing = missingOf(known, period, today)
  const wasMissing = missingOf(known, before, today)
  const isNone = isAllMissing(wasMissing, before, today)
  const own = known.filter(({ month }) => monthsOf(period).includes(month))
  return (
    <>
      <Stale error={error} asOf={found.data.now} />
      <Missing missing={missing} isAll={isAllMissing(missing, period, today)} />
      {isAllMissing(missing, period, today) ? null : (
        <>
          <Compared before={before} missing={wasMissing.length} isNone={isNone} isRunning={today.startsWith(period)} />
          <Groups found={found.data} was={isNone ? undefined : was} />
        </>
      )}
      <LateChanges months={own} />
    </>
  )
}

/** Months whose figures are not there, with the reason. */
function Missing({ missing, isAll }: { missing: readonly MissingMonth[]; isAll: boolean }) {
  const { period: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  if (missing.length === 0) return null
  const byReason = [...Map.groupBy(missing, ({ why }) => why)]
  return (
    <div class="notice warn" role="status">
      <Icon name="alert" />
      <div>
        {byReason.map(([why, months]) => (
          <p key={why}>{texts.missingMonths[why](months.map(({ month }) => words.month(month)).join(', '))}</p>
        ))}
        <p>{isAll ? texts.allMissing : texts.withoutMissing}</p>
      </div>
    </div>
  )
}

interface GroupsProps {
  readonly found: PeriodFigures
  /** The period a year before; undefined where it is missing, and as long as it is not known. */
  readonly was: PeriodFigures | undefined
}

function Groups({ found, was }: GroupsProps) {
  const { period: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  const before = usePeriodName()(yearBefore(found.period))
  return (
    <>
      <Rules parameters={found.parameters} />
      <nav class="choice" aria-label={texts.groups}>
        {figureGroupNames.map((group) => (
          <a class="choice-link" key={group} href={`#${group}`}>
            {words.groups[group]}
          </a>
        ))}
      </nav>
      {figureGroupNames.map((group) => (
        <section class="panel" key={group} aria-labelledby={group}>
          <h2 id={group}>{words.groups[group]}</h2>
          <ul class="figure-list">
            {figureGroups[group].map((id) => (
              <FigureItem key={id} id={id} found={found} was={was} before={before} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface ComparedProps {
  readonly before: Period
  /** How many months of it are missing, and whether that is all of them. */
  readonly missing: number
  readonly isNone: boolean
  readonly isRunning: boolean
}

/** With what figures are compared, and what of it is not there: a missing month is no zero. */
function Compared({ before, missing, isNone, isRunning }: ComparedProps) {
  const { period: texts } = useDashboardTexts()
  const name = usePeriodName()(before)
  if (isNone) return <p class="quiet-text">{texts.noBefore(name)}</p>
  return (
    <p class="quiet-text">
      {isRunning && texts.runs(name)} {missing > 0 && texts.partlyBefore(name, missing)}
    </p>
  )
}

/** By which of its own rules the centre counts. */
function Rules({ parameters }: { parameters: Parameters }) {
  const { period: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  return (
    <div class="quiet-text">
      <p>
        <b>{texts.rules}.</b> {words.parameters.children[parameters.children]}{' '}
        {words.parameters.interventions[parameters.interventions]}{' '}
        {may(useWorker(), 'change-settings') && <a href="/nastaveni">{texts.changeRules}</a>}
      </p>
    </div>
  )
}
