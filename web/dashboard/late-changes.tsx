import { useState } from 'preact/hooks'
import type { IndicatorId, Unit } from '../../shared/figures/indicators.ts'
import type { Month } from '../../shared/figures/period.ts'
import type { LateChange, MonthFigures } from '../../shared/figures/views.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { useIndicatorTexts } from '../figures/definition.tsx'
import type { FiguresTexts } from '../figures/texts-cs.ts'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { amountText, unitOf } from '../figures/value-text.ts'
import { Stamp } from '../frame/moment.tsx'
import { useDashboardTexts } from './use-dashboard-texts.ts'

/** More at once nobody reads. */
const SHOWN = 10

/** What changed in the figures of months after they were over, newest first. */
export function LateChanges({ months }: { months: readonly MonthFigures[] }) {
  const { late: texts } = useDashboardTexts()
  const [isWhole, setWhole] = useState(false)
  const all = months.flatMap(({ month, changes }) => changes.map((change) => ({ month, change })))
  const sorted = all.toSorted((one, other) => (one.change.at < other.change.at ? 1 : -1))
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN)
  if (all.length === 0) return null
  return (
    <section class="panel" aria-labelledby="late-changes">
      <h2 id="late-changes">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <ol class="attempts">
        {shown.map((line, place) => (
          <li key={place}>
            <Line {...line} />
          </li>
        ))}
      </ol>
      {shown.length < all.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {texts.more(all.length - shown.length)}
        </button>
      )}
    </section>
  )
}

function Line({ month, change }: { month: Month; change: LateChange }) {
  const { late: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  const codes = useCodeWords()
  const { indicator, part, from, to, at } = change
  const unit = unitOf(indicator)
  const { label = indicator } = useLabels()[indicator] ?? {}
  const called = part ? texts.part(label, codes.code(part.dimension, part.code)) : label
  return (
    <span class="entry">
      <span>{texts.line(called, changedText(from, unit, words), changedText(to, unit, words))}</span>
      <span class="quiet-text">
        {words.month(month)} · <Stamp at={at} />
      </span>
    </span>
  )
}

/** What was kept by an earlier version may be of a figure that is not known here. */
function useLabels(): Readonly<Partial<Record<string, { readonly label: string }>>> {
  return useIndicatorTexts() satisfies Readonly<Record<IndicatorId, { readonly label: string }>>
}

/** `51`, `48 z 51, 94 %`, `5 h 20 min`, of what is kept as a word: `51`, `48/51`, `320`; nothing of what there was none. */
export function changedText(kept: string, unit: Unit | undefined, texts: FiguresTexts): string {
  const [part = '', whole] = kept.split('/')
  if (part === '') return texts.nothing
  if (whole !== undefined) return Number(whole) === 0 ? texts.nothing : texts.share(Number(part), Number(whole))
  return amountText(Number(part), unit ?? 'records', texts)
}
