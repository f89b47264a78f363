import { parameterOf } from '../../shared/figures/groups.ts'
import { type IndicatorId, indicators, type Unit } from '../../shared/figures/indicators.ts'
import type { Parameters } from '../../shared/figures/settings.ts'
import type { Value } from '../../shared/figures/value.ts'
import type { FiguresTexts } from './texts-cs.ts'

const DAY_MINUTES = 24 * 60
/** Longer than this is told in days too. */
const LONG_DAYS = 3

/** A figure as people read it: `1 234`, `123 h 30 min`, `48 z 51, 94 %`, `5 h 20 min`. */
export function valueText(value: Value, unit: Unit, texts: FiguresTexts): string {
  if (value.kind === 'share') return value.whole === 0 ? texts.nothing : texts.share(value.part, value.whole)
  if (value.kind === 'median') return value.middle === null ? texts.nothing : middleText(value.middle, unit, texts)
  return amountText(value.n, unit, texts)
}

/** So much of a figure or of a part of it. */
export function amountText(amount: number, unit: Unit, texts: FiguresTexts): string {
  return unit === 'minutes' ? texts.span(amount) : texts.number(amount)
}

function middleText(middle: number, unit: Unit, texts: FiguresTexts): string {
  const days = middle / DAY_MINUTES
  return unit === 'minutes' && days > LONG_DAYS
    ? texts.longSpan(middle, Math.round(days))
    : amountText(middle, unit, texts)
}

/** What kind of number an indicator of this version of Opora is in; undefined of one that is not known here. */
export function unitOf(id: string): Unit | undefined {
  return Object.hasOwn(indicators, id) ? indicators[id as IndicatorId].unit : undefined
}

/** By which rule of the centre an indicator is counted; undefined where none decides. */
export function parameterText(id: IndicatorId, parameters: Parameters, texts: FiguresTexts): string | undefined {
  const name = parameterOf[id]
  if (name === undefined) return undefined
  return name === 'children'
    ? texts.parameters.children[parameters.children]
    : texts.parameters.interventions[parameters.interventions]
}
