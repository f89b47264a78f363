import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Coverage } from '../../shared/centres/centres.ts'
import { AreaMap } from './area-map.tsx'
import { Bars } from './bars.tsx'
import type { Chart } from './chart.ts'
import { placeWords } from './datum-words.ts'
import type { DrawingProps } from './drawing.tsx'
import { Lines } from './lines.tsx'
import { Multiples } from './multiples.tsx'
import { summaryOf } from './summary.ts'
import { WideTable } from './table.tsx'
import { useChartsTexts } from './use-charts-texts.ts'

/** How a chart is drawn. A map is of the areas of its places, as centres had them in a year. */
export type ChartKind =
  | 'bars'
  | 'lines'
  | 'multiples'
  | { readonly mapOf: number; readonly coverage: readonly Coverage[] }

interface ChartFigureProps {
  readonly chart: Chart
  readonly kind: ChartKind
}

/**
 * A chart on a screen: its title, what it says in a sentence, the drawing, a slider by which keys, fingers and ears go through the
 * places, and the table behind it on demand.
 */
export function ChartFigure({ chart, kind }: ChartFigureProps) {
  const texts = useChartsTexts()
  const [at, setAt] = useState<number>()
  const [canvas, width] = useWidth()
  const isEmpty = chart.places.length === 0 || chart.series.length === 0
  // What was looked at is gone when there are fewer places now.
  const looked = at !== undefined && at < chart.places.length ? at : undefined
  return (
    <figure class="chart">
      <figcaption>
        <b>{chart.title}</b>
        <p class="quiet-text">{summaryOf(chart, texts, kind === 'lines' || kind === 'multiples')}</p>
      </figcaption>
      <div ref={canvas} class="chart-canvas">
        {!isEmpty && width > 0 && <Drawing {...{ chart, kind, width, texts }} at={looked} onAt={setAt} />}
      </div>
      {chart.places.length > 1 && !isEmpty && <Walk chart={chart} at={looked} onAt={setAt} />}
      {chart.notes?.map((note) => (
        <p key={note} class="quiet-text">
          {note}
        </p>
      ))}
      {!isEmpty && <Behind chart={chart} />}
    </figure>
  )
}

/** A chart as a drawing by itself: for a screen, and for a document. */
export function Drawing({ kind, ...props }: DrawingProps & { kind: ChartKind }) {
  if (typeof kind === 'object') return <AreaMap {...props} year={kind.mapOf} coverage={kind.coverage} />
  const One = { bars: Bars, lines: Lines, multiples: Multiples }[kind]
  return <One {...props} />
}

interface WalkProps {
  readonly chart: Chart
  readonly at: number | undefined
  readonly onAt: (at: number) => void
}

/** A native slider over the places: it says the place and its numbers by itself, to eyes below it. */
function Walk({ chart, at, onAt }: WalkProps) {
  const texts = useChartsTexts()
  const id = useId()
  const words = at === undefined ? undefined : placeWords(chart, at, texts)
  return (
    <div class="chart-walk">
      <p>
        <label for={id}>{texts.walk}</label>{' '}
        <span class="chart-looked-at" aria-hidden="true">
          {words}
        </span>
      </p>
      <input
        id={id}
        type="range"
        min={0}
        max={chart.places.length - 1}
        value={at ?? 0}
        aria-label={`${texts.walk}: ${chart.title}`}
        aria-valuetext={words ?? placeWords(chart, 0, texts)}
        onInput={({ currentTarget }) => onAt(currentTarget.valueAsNumber)}
        onFocus={({ currentTarget }) => onAt(currentTarget.valueAsNumber)}
      />
    </div>
  )
}

/** The table is made only when somebody opens it: there may be hundreds of rows. */
function Behind({ chart }: { chart: Chart }) {
  const texts = useChartsTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="chart-behind" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {texts.table}
        <span class="for-ear"> ({chart.title})</span>
      </summary>
      {isOpen && <WideTable chart={chart} />}
    </details>
  )
}

/** As wide as there is room, now and after every change of it; 0 until it is known. */
function useWidth() {
  const canvas = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = canvas
    if (current === null) return
    const watch = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth)))
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  return [canvas, width] as const
}
