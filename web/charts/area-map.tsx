import type { Coverage } from '../../shared/centres/centres.ts'
import { districtsOf } from '../../shared/population/population.ts'
import { districtShapes, MAP, regionShapes } from './area-shapes.ts'
import { type Chart, type Datum, dataAt } from './chart.ts'
import { type DrawingProps, INK, Legend, legendHeight, RAMP, Sheet, SOFT, useHatch, Word } from './drawing.tsx'
import { axisOf, rounded } from './scale.ts'
import type { ChartTexts } from './texts-cs.ts'

const LEGEND_ROW = 20
const CARD = '#fff'

/** The shape of a district, a region or a centre: the districts it is made of. `year`: a centre's of its last day. */
export function shapeOf(area: string, year: number, coverage: readonly Coverage[]): string {
  return (districtsOf(area, year, coverage) ?? []).map((district) => districtShapes[district] ?? '').join('')
}

/** From which values on each shade is used: as many steps as the ramp has, or fewer, of round numbers. */
export function classesOf(chart: Chart): readonly number[] {
  const { ticks } = axisOf(chart.series, { digits: chart.digits, about: RAMP.length - 1 })
  return ticks.slice(0, RAMP.length)
}

/** The shade of a value, the lightest for the least. */
export function classOf(value: number, classes: readonly number[]): number {
  const at = classes.findLastIndex((from) => value >= from)
  return Math.max(0, at)
}

interface AreaMapProps extends DrawingProps {
  /** Whose districts a centre has. */
  readonly year: number
  readonly coverage: readonly Coverage[]
}

/** A map of the first series: each place by its `area`. What is hidden is hatched, what is missing is left blank and dashed. */
export function AreaMap({ chart, width, texts, at, onAt, year, coverage }: AreaMapProps) {
  const scale = width / MAP.width
  const hatch = useHatch(scale)
  const unscaled = useHatch()
  const height = rounded(MAP.height * scale)
  const classes = classesOf(chart)
  return (
    <Sheet
      width={width}
      height={height + 10 + (classes.length + 1) * LEGEND_ROW + legendHeight(chart.series.slice(0, 1), texts, {})}
    >
      {hatch.definition}
      {unscaled.definition}
      <g transform={`scale(${scale})`} fill-rule="evenodd" stroke-linejoin="round">
        {chart.places.map(({ name, area = '' }, place) => (
          <path
            key={name}
            {...fillOf(dataAt(chart, place)[0] ?? { missing: '' }, classes, hatch.fill)}
            d={shapeOf(area, year, coverage)}
            stroke={CARD}
            stroke-width={rounded(0.6 / scale)}
            onPointerEnter={() => onAt?.(place)}
          />
        ))}
        <Borders scale={scale} />
        {at !== undefined && (
          <path
            class="chart-outline"
            d={shapeOf(chart.places[at]?.area ?? '', year, coverage)}
            fill="none"
            stroke={INK}
            stroke-width={rounded(2.5 / scale)}
            pointer-events="none"
          />
        )}
      </g>
      <Shades classes={classes} y={height + 10} digits={chart.digits} texts={texts} />
      <Legend
        {...{ series: chart.series.slice(0, 1), texts }}
        y={height + 10 + (classes.length + 1) * LEGEND_ROW}
        hatch={unscaled.fill}
      />
    </Sheet>
  )
}

function fillOf(datum: Datum, classes: readonly number[], hatch: string) {
  if ('hidden' in datum) return { fill: hatch }
  if ('missing' in datum) return { class: 'chart-card', fill: CARD }
  const step = classOf(datum.value, classes)
  return { class: `chart-ramp-${step}`, fill: RAMP[step] ?? RAMP[0] }
}

function Borders({ scale }: { scale: number }) {
  return (
    <path
      class="chart-outline"
      d={Object.values(regionShapes).join('')}
      fill="none"
      stroke={SOFT}
      stroke-width={rounded(1 / scale)}
      pointer-events="none"
    />
  )
}

interface ShadesProps {
  readonly classes: readonly number[]
  readonly y: number
  readonly digits: number
  readonly texts: ChartTexts
}

/** Which shade means what. */
function Shades({ classes, y, digits, texts }: ShadesProps) {
  const number = (value: number) => texts.number(value, Number.isInteger(value) ? 0 : digits)
  return (
    <g transform={`translate(0 ${y})`}>
      {classes.map((from, step) => {
        const until = classes[step + 1]
        const words =
          until === undefined ? texts.legend.andMore(number(from)) : texts.legend.upTo(number(from), number(until))
        return (
          <g key={from} transform={`translate(0 ${step * LEGEND_ROW})`}>
            <rect
              class={`chart-ramp-${step}`}
              y="1"
              width="24"
              height="12"
              fill={RAMP[step] ?? RAMP[0]}
              stroke={SOFT}
            />
            <Word x={32} y={12} words={words} isSoft />
          </g>
        )
      })}
      <g transform={`translate(0 ${classes.length * LEGEND_ROW})`}>
        <rect class="chart-card" y="1" width="24" height="12" fill={CARD} stroke={SOFT} stroke-dasharray="3 2" />
        <Word x={32} y={12} words={texts.legend.missing} isSoft />
      </g>
    </g>
  )
}
