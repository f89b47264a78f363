import type { Chart } from './chart.ts'
import { type DrawingProps, FONT, Legend, legendHeight, Rule, Sheet, SOFT, useHatch, Word } from './drawing.tsx'
import { type Axis, along, axisOf, everyNth, middles, rounded } from './scale.ts'
import type { ChartTexts } from './texts-cs.ts'
import { Gaps, LineSign, type Plot, Trace } from './trace.tsx'

const TOP = 20
const LEFT = 46
const RIGHT = 8
const HEIGHT = 200
/** Names of places under the axis. */
const FOOT = 26

/** Where everything stands, in pixels from the upper left. */
interface LinesLayout {
  readonly axis: Axis
  readonly plot: Plot
  /** Which places have their name written. */
  readonly nth: number
  readonly step: number
}

/** Lays lines out over places that follow each other, such as months. */
export function linesLayout(chart: Chart, width: number): LinesLayout {
  const axis = axisOf(chart.series, { digits: chart.digits })
  const length = Math.max(60, width - LEFT - RIGHT)
  const heightOf = along(axis, HEIGHT)
  return {
    axis,
    nth: everyNth(
      chart.places.map(({ name, short }) => short ?? name),
      length,
    ),
    step: length / Math.max(1, chart.places.length),
    plot: {
      xs: middles(chart.places.length, length),
      yOf: (value) => rounded(HEIGHT - heightOf(value)),
      bottom: HEIGHT,
    },
  }
}

/** Lines over a time: one a series, with gaps where a number is hidden or missing. */
export function Lines({ chart, width, texts, at, onAt }: DrawingProps) {
  const hatch = useHatch()
  const layout = linesLayout(chart, width)
  const { plot } = layout
  const foot = TOP + HEIGHT + FOOT + 8
  return (
    <Sheet width={width} height={foot + legendHeight(chart.series, texts, { isSigned: true, isDashed: true })}>
      {hatch.definition}
      <g transform={`translate(${LEFT} ${TOP})`}>
        <Grid layout={layout} width={width - LEFT - RIGHT} digits={chart.digits} texts={texts} />
        <Names chart={chart} layout={layout} />
        <Breaks chart={chart} layout={layout} />
        {at !== undefined && <Rule from={[plot.xs[at] ?? 0, 0]} to={[plot.xs[at] ?? 0, HEIGHT]} isStrong />}
        {chart.series.map(({ name, data }) => (
          <Gaps key={name} {...{ data, plot }} hatch={hatch.fill} />
        ))}
        {chart.series.map(({ name, data }, of) => (
          <Trace key={name} {...{ data, plot, of }} />
        ))}
        {plot.xs.map((x, place) => (
          <rect
            key={x}
            x={rounded(x - layout.step / 2)}
            width={rounded(layout.step)}
            height={HEIGHT}
            fill="none"
            pointer-events="all"
            onPointerEnter={() => onAt?.(place)}
          />
        ))}
      </g>
      <Legend
        isDashed
        {...{ series: chart.series, texts }}
        y={foot}
        hatch={hatch.fill}
        sign={(of) => <LineSign of={of} />}
      />
    </Sheet>
  )
}

interface GridProps {
  readonly layout: LinesLayout
  readonly width: number
  readonly digits: number
  readonly texts: ChartTexts
}

function Grid({ layout: { axis, plot }, width, digits, texts }: GridProps) {
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <Rule from={[0, plot.yOf(tick)]} to={[width, plot.yOf(tick)]} isStrong={tick === 0} />
          <Word
            x={-6}
            y={plot.yOf(tick) + FONT / 3}
            words={texts.number(tick, Number.isInteger(tick) ? 0 : digits)}
            anchor="end"
            isSoft
          />
        </g>
      ))}
    </g>
  )
}

function Names({ chart: { places }, layout: { plot, nth } }: { chart: Chart; layout: LinesLayout }) {
  return (
    <g>
      {places.map(
        ({ name, short }, place) =>
          place % nth === 0 && (
            <Word key={name} x={plot.xs[place] ?? 0} y={HEIGHT + 18} words={short ?? name} anchor="middle" isSoft />
          ),
      )}
    </g>
  )
}

/** Where numbers begin that cannot be compared with those before. */
function Breaks({ chart: { breaks = [] }, layout: { plot, step } }: { chart: Chart; layout: LinesLayout }) {
  return (
    <g>
      {breaks.map(({ before, words }) => {
        const x = rounded((plot.xs[before] ?? 0) - step / 2)
        return (
          <g key={before}>
            <line class="chart-axis" x1={x} x2={x} y1={-4} y2={HEIGHT} stroke={SOFT} stroke-dasharray="3 3" />
            <Word x={x} y={-8} words={words} anchor="middle" isSoft />
          </g>
        )
      })}
    </g>
  )
}
