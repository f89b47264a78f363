import type { Chart, Datum } from './chart.ts'
import { shortWords } from './datum-words.ts'
import { type DrawingProps, Legend, legendHeight, Rule, Sheet, SOFT, useHatch, Word } from './drawing.tsx'
import { along, axisOf, cutTo, middles, rounded } from './scale.ts'
import type { ChartTexts } from './texts-cs.ts'
import { Gaps, type Plot, Trace } from './trace.tsx'

const LEAST_WIDTH = 118
const GAP = 16
const NAME = 18
const HEIGHT = 64
const FOOT = 20
const PANEL = NAME + HEIGHT + FOOT + 12

/** Where the panels stand: how many side by side, how wide each, and one plot for all, so that they can be compared. */
export function multiplesLayout(chart: Chart, width: number) {
  const columns = Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)))
  const panel = Math.floor((width - (columns - 1) * GAP) / columns)
  const axis = axisOf(chart.series, { digits: chart.digits, about: 2 })
  const heightOf = along(axis, HEIGHT)
  const plot: Plot = {
    xs: middles(chart.places.length, panel),
    yOf: (value) => rounded(HEIGHT - heightOf(value)),
    bottom: HEIGHT,
  }
  const panels = chart.series.map((_, of) => ({
    x: (of % columns) * (panel + GAP),
    y: Math.floor(of / columns) * PANEL,
  }))
  return { columns, panel, axis, plot, panels, bottom: Math.ceil(chart.series.length / columns) * PANEL }
}

/** Many small charts on one scale, one a series. */
export function Multiples({ chart, width, texts, at }: DrawingProps) {
  const hatch = useHatch()
  const { panel, plot, panels, axis, bottom } = multiplesLayout(chart, width)
  return (
    <Sheet width={width} height={bottom + legendHeight(chart.series, texts, { isDashed: true })}>
      {hatch.definition}
      {chart.series.map(({ name, data }, of) => (
        <g key={name} transform={`translate(${panels[of]?.x ?? 0} ${panels[of]?.y ?? 0})`}>
          <Head
            {...{ name, panel, texts }}
            datum={data[at ?? data.length - 1] ?? { missing: '' }}
            digits={chart.digits}
          />
          <g transform={`translate(0 ${NAME})`}>
            <Rule from={[0, 0]} to={[panel, 0]} />
            <Rule from={[0, HEIGHT]} to={[panel, HEIGHT]} isStrong />
            <Breaks chart={chart} xs={plot.xs} panel={panel} />
            {at !== undefined && <Rule from={[plot.xs[at] ?? 0, 0]} to={[plot.xs[at] ?? 0, HEIGHT]} isStrong />}
            <Gaps {...{ data, plot }} hatch={hatch.fill} />
            <Trace {...{ data, plot }} of={0} />
            <Foot chart={chart} panel={panel} words={texts.number(axis.top, axis.top < 10 ? chart.digits : 0)} />
          </g>
        </g>
      ))}
      <Legend isDashed {...{ series: chart.series, texts }} y={bottom} hatch={hatch.fill} />
    </Sheet>
  )
}

interface HeadProps {
  readonly name: string
  readonly datum: Datum
  readonly panel: number
  readonly digits: number
  readonly texts: ChartTexts
}

/** Whose panel it is, and its number at the place that is looked at, the last one where none is. */
function Head({ name, datum, panel, digits, texts }: HeadProps) {
  return (
    <>
      <Word x={0} y={12} words={cutTo(name, panel - 50)} isBold />
      <Word x={panel} y={12} words={shortWords(datum, digits, texts)} anchor="end" isSoft={!('value' in datum)} />
    </>
  )
}

/** The first and the last place under the axis, and how high the panel goes. */
function Foot({ chart: { places }, panel, words }: { chart: Chart; panel: number; words: string }) {
  const [first, last] = [places[0], places.at(-1)]
  return (
    <>
      <Word x={0} y={11} words={words} isSoft />
      <Word x={0} y={HEIGHT + 14} words={first?.short ?? first?.name ?? ''} isSoft />
      {places.length > 1 && (
        <Word x={panel} y={HEIGHT + 14} words={last?.short ?? last?.name ?? ''} anchor="end" isSoft />
      )}
    </>
  )
}

function Breaks({ chart: { breaks = [] }, xs, panel }: { chart: Chart; xs: readonly number[]; panel: number }) {
  return (
    <>
      {breaks.map(({ before }) => {
        const x = rounded((xs[before] ?? 0) - panel / Math.max(1, xs.length) / 2)
        return <line key={before} class="chart-axis" x1={x} x2={x} y2={HEIGHT} stroke={SOFT} stroke-dasharray="3 3" />
      })}
    </>
  )
}
