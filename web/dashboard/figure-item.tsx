import { servedOf } from '../../shared/figures/glance.ts'
import { type IndicatorId, indicators } from '../../shared/figures/indicators.ts'
import type { Period } from '../../shared/figures/period.ts'
import type { Parts, Value } from '../../shared/figures/value.ts'
import type { PeriodFigures } from '../../shared/figures/views.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { Definition, useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { amountText, parameterText, valueText } from '../figures/value-text.ts'
import { linesAddress } from './addresses.ts'
import { useDashboardTexts } from './use-dashboard-texts.ts'

interface FigureItemProps {
  readonly id: IndicatorId
  readonly found: PeriodFigures
  readonly was: PeriodFigures | undefined
  /** What the period a year before is called. */
  readonly before: string
}

/** One figure: its number, which opens its records, the one of the year before, its parts, and what it counts. */
export function FigureItem({ id, found: { period, figures, parameters }, was, before }: FigureItemProps) {
  const { period: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  const { label } = useIndicatorTexts()[id]
  const value: Value = figures[id]
  const { unit } = indicators[id]
  const served = id === 'clients' ? servedOf(figures, parameters) : undefined
  const rule = parameterText(id, parameters, words)
  return (
    <li class="figure">
      <h3 id={`figure-${id}`}>{label}</h3>
      {isOfNothing(value) ? (
        <p class="missing">{words.nothing}</p>
      ) : (
        <p class="figure-value">
          <a href={linesAddress(period, id)}>
            {valueText(value, unit, words)}
            <span class="for-ear">, {texts.open}</span>
          </a>
        </p>
      )}
      {was !== undefined && (
        <p class="quiet-text">
          {texts.compared(before, valueText(was.figures[id], unit, words))}
          <Change id={id} value={value} was={was.figures[id]} />
        </p>
      )}
      {served !== undefined && <p>{texts.served(words.number(served))}</p>}
      {rule !== undefined && <p class="quiet-text">{rule}</p>}
      {'by' in value && value.n > 0 && Object.keys(value.by).length > 0 && (
        <PartsOf id={id} period={period} by={value.by} />
      )}
      <Definition id={id} />
    </li>
  )
}

/** A share of none, or the middle of none. */
function isOfNothing(value: Value): boolean {
  return (value.kind === 'share' && value.whole === 0) || (value.kind === 'median' && value.of === 0)
}

/** How much more or less than a year ago; of shares and middles there is no such number. */
function Change({ id, value, was }: { id: IndicatorId; value: Value; was: Value }) {
  const { period: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  if (!('n' in value && 'n' in was)) return null
  const difference = value.n - was.n
  const by = amountText(Math.abs(difference), indicators[id].unit, words)
  return <> ({difference === 0 ? texts.same : difference > 0 ? texts.more(by) : texts.less(by)})</>
}

interface PartsProps {
  readonly id: IndicatorId
  readonly period: Period
  readonly by: Parts
}

/** What a figure is divided into; each part opens its records. */
function PartsOf({ id, period, by }: PartsProps) {
  const { period: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  const codes = useCodeWords()
  const { label } = useIndicatorTexts()[id]
  return (
    <details class="figure-parts">
      <summary>
        {texts.parts}
        <span class="for-ear">: {label}</span>
      </summary>
      {Object.entries(by).map(([dimension, parts]) => (
        <div key={dimension}>
          <h4>{codes.dimension(dimension)}</h4>
          <ul>
            {codes.inOrder(dimension, parts).map(([code, count]) => (
              <li key={code}>
                <span>{codes.code(dimension, code)}</span>{' '}
                <a href={linesAddress(period, id, { dimension, code })}>
                  {amountText(count, indicators[id].unit, words)}
                  <span class="for-ear">, {texts.open}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
