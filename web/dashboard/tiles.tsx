import type { ComponentChildren } from 'preact'
import { glance, type Read } from '../../shared/figures/glance.ts'
import { type IndicatorId, indicators, type Unit } from '../../shared/figures/indicators.ts'
import { type Month, monthAfter } from '../../shared/figures/period.ts'
import type { Share } from '../../shared/figures/value.ts'
import type { MonthFigures } from '../../shared/figures/views.ts'
import { Definition } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { amountText, valueText } from '../figures/value-text.ts'
import { NotYet } from '../frame/trouble.tsx'
import { ELSEWHERE_MS, useToday } from '../queries.ts'
import { linesAddress } from './addresses.ts'
import { useDashboardTexts } from './use-dashboard-texts.ts'

/** Who waits for an offer of help, as Today shows them. */
export function Duties() {
  const texts = useDashboardTexts()
  const words = useFiguresTexts()
  const { data, error, refetch } = useToday(ELSEWHERE_MS)
  const overdue = data?.duties.filter(({ dueAt }) => dueAt < data.now).length ?? 0
  return (
    <Tile label={texts.duties}>
      {data === undefined ? (
        <NotYet error={error} onRetry={refetch} />
      ) : (
        <>
          <a class="tile-number" href="/">
            {words.number(data.duties.length)}
          </a>
          <p class={overdue > 0 ? 'bad' : 'good'}>{overdue > 0 ? texts.overdue(overdue) : texts.noneOverdue}</p>
          <p class="quiet-text">{texts.dutiesNow}</p>
        </>
      )}
    </Tile>
  )
}

interface OfMonths {
  readonly months: readonly MonthFigures[]
  readonly month: Month
  readonly read: Read
}

/** A figure of a month, which opens its records. */
export function FigureTile({ id, label, ...of }: OfMonths & { readonly id: IndicatorId; readonly label: string }) {
  const { value, missing } = useNumber(of)
  const { unit } = indicators[id]
  const told = useTold(unit)
  return (
    <Tile label={label}>
      {value === undefined ? (
        <p class="missing">{missing}</p>
      ) : (
        <a class="tile-number" href={linesAddress(of.month, id)}>
          {told(value)}
        </a>
      )}
      <Beside {...of} unit={unit} />
      <Definition id={id} />
    </Tile>
  )
}

const ofTeam = ['work-time', 'event-time'] as const

/** Hours that the team worked, made of two figures, each of which opens its records. */
export function TeamHoursTile(of: OfMonths) {
  const texts = useDashboardTexts()
  const words = useFiguresTexts()
  const { value, missing, figures } = useNumber(of)
  const told = useTold('minutes')
  return (
    <Tile label={texts.hours}>
      {value === undefined ? <p class="missing">{missing}</p> : <p class="tile-number">{told(value)}</p>}
      {value !== undefined && (
        <p>
          {ofTeam.map((id) => (
            <span class="tile-part" key={id}>
              {texts.hoursParts[id]}{' '}
              <a href={linesAddress(of.month, id)}>{figures?.[id] && valueText(figures[id], 'minutes', words)}</a>
            </span>
          ))}
        </p>
      )}
      <Beside {...of} unit="minutes" />
      {ofTeam.map((id) => (
        <Definition key={id} id={id} name={texts.hoursParts[id]} />
      ))}
    </Tile>
  )
}

function Tile({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <li class="panel tile">
      <h2>{label}</h2>
      {children}
    </li>
  )
}

/** What a month says, or why it does not. */
function useNumber({ months, month, read }: OfMonths) {
  const words = useFiguresTexts()
  const { figures, missing = 'not-reckoned' } = months.find((each) => each.month === month) ?? {}
  return { figures, value: figures && read(figures), missing: words.missing[missing] }
}

function useTold(unit: Unit): (value: number | Share) => string {
  const words = useFiguresTexts()
  return (value) => (typeof value === 'number' ? amountText(value, unit, words) : valueText(value, unit, words))
}

/** What the months before it and the same month last year say. */
function Beside({ unit, ...of }: OfMonths & { readonly unit: Unit }) {
  const texts = useDashboardTexts()
  const words = useFiguresTexts()
  const told = useTold(unit)
  const { before, months, yearAgo } = glance(of.months, of.month, of.read)
  const mean = typeof before === 'object' ? texts.shareBefore : texts.mean
  return (
    <>
      <p class="quiet-text">{before === undefined ? texts.noMean : mean(told(before), months)}</p>
      <p class="quiet-text">
        {texts.yearAgo(
          words.month(monthAfter(of.month, -12)),
          yearAgo === undefined ? words.missingShort : told(yearAgo),
        )}
      </p>
    </>
  )
}
