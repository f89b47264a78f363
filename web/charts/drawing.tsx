import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { type Chart, kindsIn, type Series } from './chart.ts'
import type { ChartTexts } from './texts-cs.ts'

/*
 * What all drawings are made of. Each is SVG whose attributes hold for paper, where a light background is certain; the style of the
 * screen has its say over them by the classes.
 */

/** One kind of chart as a drawing, so many pixels wide. */
export interface DrawingProps {
  readonly chart: Chart
  readonly width: number
  readonly texts: ChartTexts
  /** Which place is looked at, if one is. */
  readonly at?: number | undefined
  /** Told which place is pointed at. */
  readonly onAt?: ((at: number) => void) | undefined
}

export const INK = '#17242b'
export const SOFT = '#4b5b64'
const LINE = '#c3cccf'
export const ACCENT = '#0f5560'
const CARD = '#fff'

/** From little to much, told apart without colour. */
export const RAMP = ['#e3eff0', '#b3d3d7', '#74aab2', '#357d88', '#0f5560'] as const

export const FONT = 12
const LEGEND_ROW = 20

interface SheetProps {
  readonly width: number
  readonly height: number
  readonly children: ComponentChildren
}

/** The drawing itself. What it says is said by the words around it, so the ear passes over it. */
export function Sheet({ width, height, children }: SheetProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family="system-ui, Arial, sans-serif"
      font-size={FONT}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

/** What hidden numbers are filled with: its address, and the definition that goes into the same drawing. `scale`: of what is filled. */
export function useHatch(scale = 1) {
  const id = `hatch-${useId()}`
  return {
    fill: `url(#${id})`,
    definition: (
      <defs>
        <pattern
          id={id}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(45) scale(${1 / scale})`}
        >
          <rect class="chart-card" width="6" height="6" fill={CARD} />
          <line class="chart-stroke" x1="0" y1="0" x2="0" y2="6" stroke={SOFT} stroke-width="3" />
        </pattern>
      </defs>
    ),
  }
}

interface WordProps {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly isSoft?: boolean
  readonly isBold?: boolean
}

/** A line of words, its foot at `y`. */
export function Word({ x, y, words, anchor = 'start', isSoft = false, isBold = false }: WordProps) {
  return (
    <text
      class={isSoft ? 'chart-soft' : 'chart-ink'}
      x={x}
      y={y}
      fill={isSoft ? SOFT : INK}
      text-anchor={anchor}
      {...(isBold && { 'font-weight': 'bold' })}
    >
      {words}
    </text>
  )
}

/** A line of the grid. */
export function Rule({ from, to, isStrong = false }: { from: Point; to: Point; isStrong?: boolean }) {
  return (
    <line
      class={isStrong ? 'chart-axis' : 'chart-rule'}
      x1={from[0]}
      y1={from[1]}
      x2={to[0]}
      y2={to[1]}
      stroke={isStrong ? SOFT : LINE}
    />
  )
}

export type Point = readonly [x: number, y: number]

interface LegendProps {
  readonly series: readonly Series[]
  readonly texts: ChartTexts
  readonly y: number
  readonly hatch: string
  /** The sign of a series; none where each series stands by itself. */
  readonly sign?: (at: number) => ComponentChildren
  /** Whether a dash stands where a number is missing: where words do, nothing is to be explained. */
  readonly isDashed?: boolean
}

/** What signs mean, one on a line: at 320 pixels two have no room side by side. */
export function Legend({ series, texts, y, hatch, sign, isDashed = false }: LegendProps) {
  const entries = legendEntries(series, texts, { isSigned: sign !== undefined, isDashed })
  return (
    <g transform={`translate(0 ${y})`}>
      {entries.map(({ words, at, isHatch }, row) => (
        <g key={words} transform={`translate(0 ${row * LEGEND_ROW})`}>
          {at !== undefined && sign?.(at)}
          {isHatch && <rect class="chart-edge" y="1" width="24" height="12" fill={hatch} stroke={SOFT} />}
          <Word x={at === undefined && !isHatch ? 0 : 32} y={12} words={words} isSoft />
        </g>
      ))}
    </g>
  )
}

/** How high the legend is. */
export function legendHeight(series: readonly Series[], texts: ChartTexts, signs: Signs): number {
  return legendEntries(series, texts, signs).length * LEGEND_ROW
}

/** Which signs a drawing has besides those of what is hidden or an estimate. */
interface Signs {
  readonly isSigned?: boolean
  readonly isDashed?: boolean
}

interface Entry {
  readonly words: string
  readonly at?: number
  readonly isHatch?: boolean
}

function legendEntries(
  series: readonly Series[],
  { legend }: ChartTexts,
  { isSigned = false, isDashed = false }: Signs,
): readonly Entry[] {
  const { isHidden, isMissing, isEstimated } = kindsIn(series)
  return [
    ...(isSigned && series.length > 1 ? series.map(({ name }, at) => ({ words: name, at })) : []),
    ...(isHidden ? [{ words: legend.hidden, isHatch: true }] : []),
    ...(isMissing && isDashed ? [{ words: `– ${legend.missing}` }] : []),
    ...(isEstimated ? [{ words: legend.estimate }] : []),
  ]
}
