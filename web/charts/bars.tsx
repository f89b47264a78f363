import { type Chart, type Datum, dataAt } from './chart.ts'
import { shortWords } from './datum-words.ts'
import {
  ACCENT,
  type DrawingProps,
  FONT,
  Legend,
  legendHeight,
  RAMP,
  Rule,
  Sheet,
  SOFT,
  useHatch,
  Word,
} from './drawing.tsx'
import { type Axis, along, axisOf, cutTo, rounded } from './scale.ts'
import type { ChartTexts } from './texts-cs.ts'

/** Below this a name stands above its bars: beside them neither would have room. */
const NARROW = 480
const THICK = 18
const THIN = 13
const GAP = 8
const NAME_LINE = 17
/** Numbers along the axis, above the bars. */
const HEAD = 20
/** Room behind the longest bar for what it says. */
const WORDS = 74
/** A hidden number has a bar that can be seen and says nothing of how much it is. */
const HIDDEN_LENGTH = 24
/** Shades of the ramp, those most apart first. */
const shades = [4, 1, 3, 0, 2] as const

interface Bar {
  readonly datum: Datum
  readonly y: number
  /** Pixels; undefined where there is nothing to draw. */
  readonly length: number | undefined
}

interface Row {
  readonly name: string
  readonly y: number
  readonly height: number
  readonly bars: readonly Bar[]
}

/** Where everything stands, in pixels from the upper left. */
interface BarsLayout {
  readonly axis: Axis
  readonly left: number
  readonly plotWidth: number
  readonly thickness: number
  readonly rows: readonly Row[]
  readonly bottom: number
}

/** Lays horizontal bars out, one row a place, so that names need not be turned. */
export function barsLayout(chart: Chart, width: number): BarsLayout {
  const isNarrow = width < NARROW
  const left = isNarrow ? 0 : Math.round(Math.min(240, width * 0.35))
  const plotWidth = Math.max(60, width - left - WORDS)
  const axis = axisOf(chart.series, { digits: chart.digits, about: isNarrow ? 3 : 5 })
  const thickness = chart.series.length > 1 ? THIN : THICK
  const above = isNarrow ? NAME_LINE : 0
  const height = above + thickness * Math.max(1, chart.series.length)
  const lengthOf = along(axis, plotWidth)
  const rows = chart.places.map(({ name, short }, at) => {
    const y = HEAD + GAP / 2 + at * (height + GAP)
    const bars = dataAt(chart, at).map((datum, of) => ({
      datum,
      y: y + above + of * thickness,
      length: barLength(datum, lengthOf),
    }))
    return { name: cutTo(isNarrow ? name : (short ?? name), isNarrow ? width : left - 12), y, height, bars }
  })
  return { axis, left, plotWidth, thickness, rows, bottom: HEAD + rows.length * (height + GAP) }
}

function barLength(datum: Datum, lengthOf: (value: number) => number): number | undefined {
  if ('missing' in datum) return undefined
  return 'hidden' in datum ? HIDDEN_LENGTH : lengthOf(datum.value)
}

/** Bars: one row a place, several in a row where there are several series. */
export function Bars({ chart, width, texts, at, onAt }: DrawingProps) {
  const hatch = useHatch()
  const layout = barsLayout(chart, width)
  const height = layout.bottom + 12 + legendHeight(chart.series, texts, { isSigned: true })
  return (
    <Sheet width={width} height={height}>
      {hatch.definition}
      <Grid layout={layout} chart={chart} texts={texts} />
      {layout.rows.map((row, place) => (
        <g key={place} onPointerEnter={() => onAt?.(place)}>
          {place === at && <Looked row={row} width={width} />}
          <Name row={row} left={layout.left} />
          {row.bars.map((bar, of) => (
            <OneBar key={of} {...{ bar, of, layout, texts }} digits={chart.digits} hatch={hatch.fill} />
          ))}
        </g>
      ))}
      <Legend
        {...{ series: chart.series, texts }}
        y={layout.bottom + 12}
        hatch={hatch.fill}
        sign={(of) => <rect {...shade(of)} y="1" width="24" height="12" stroke={ACCENT} />}
      />
    </Sheet>
  )
}

function Grid({ layout, chart, texts }: { layout: BarsLayout; chart: Chart; texts: ChartTexts }) {
  const { axis, left, plotWidth, bottom } = layout
  const xOf = along(axis, plotWidth)
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <Rule from={[left + xOf(tick), HEAD]} to={[left + xOf(tick), bottom]} isStrong={tick === 0} />
          <Word
            x={left + xOf(tick)}
            y={FONT}
            words={texts.number(tick, Number.isInteger(tick) ? 0 : chart.digits)}
            anchor={tick === 0 && left === 0 ? 'start' : 'middle'}
            isSoft
          />
        </g>
      ))}
    </g>
  )
}

function Looked({ row, width }: { row: Row; width: number }) {
  return (
    <rect
      class="chart-looked"
      y={row.y - GAP / 2}
      width={width}
      height={row.height + GAP}
      fill={RAMP[0]}
      opacity="0.7"
    />
  )
}

function Name({ row: { name, y, height }, left }: { row: Row; left: number }) {
  if (left === 0) return <Word x={0} y={y + FONT} words={name} />
  return <Word x={left - 8} y={y + height / 2 + FONT / 3} words={name} anchor="end" />
}

interface OneBarProps {
  readonly bar: Bar
  readonly of: number
  readonly layout: BarsLayout
  readonly digits: number
  readonly texts: ChartTexts
  readonly hatch: string
}

function OneBar({ bar, of, layout: { left, thickness }, digits, texts, hatch }: OneBarProps) {
  const { datum, y, length } = bar
  const isHidden = 'hidden' in datum
  return (
    <>
      {length !== undefined && (
        <rect
          {...(isHidden ? { class: 'chart-edge', fill: hatch, stroke: SOFT } : { ...shade(of), stroke: ACCENT })}
          x={left}
          y={y + 1}
          width={length}
          height={thickness - 2}
        />
      )}
      <Word
        x={rounded(left + (length ?? 0) + 6)}
        y={rounded(y + thickness / 2 + FONT / 3)}
        words={shortWords(datum, digits, texts)}
        isSoft={!('value' in datum)}
      />
    </>
  )
}

function shade(of: number) {
  const step = shades[of % shades.length] ?? 4
  return { class: `chart-ramp-${step}`, fill: RAMP[step] }
}
