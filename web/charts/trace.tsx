import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, symbolWye } from 'd3-shape'
import type { Datum } from './chart.ts'
import { ACCENT, INK, type Point, SOFT, Word } from './drawing.tsx'
import { rounded } from './scale.ts'

/** How lines are told apart, without colour too. */
const looks = [
  { colour: ACCENT, dash: undefined, form: symbolCircle },
  { colour: '#a8480f', dash: '7 3', form: symbolSquare },
  { colour: '#5b4a9e', dash: '2 3', form: symbolTriangle },
  { colour: INK, dash: '9 3 2 3', form: symbolDiamond },
  { colour: '#4c7423', dash: '4 2', form: symbolWye },
] as const

/** Beyond so many places only those points have a sign that no line leads to. */
const MOST_SIGNS = 60
const SIGN_AREA = 42

function lookOf(of: number) {
  const step = of % looks.length
  return { step, ...(looks[step] ?? looks[0]) }
}

/** Where a line runs: the place of each datum along the axis, and how high a value stands. */
export interface Plot {
  readonly xs: readonly number[]
  readonly yOf: (value: number) => number
  readonly bottom: number
}

/** A value as a point of the drawing; undefined where there is none, so that the line has a gap. */
export function pointsOf(data: readonly Datum[], { xs, yOf }: Plot): readonly (Point | undefined)[] {
  return data.map((datum, at) => ('value' in datum ? [xs[at] ?? 0, yOf(datum.value)] : undefined))
}

/** The path of a line with a gap wherever a value is hidden or missing. */
export function pathOf(points: readonly (Point | undefined)[]): string {
  const path = line<Point | undefined>()
    .defined((point) => point !== undefined)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)
    .digits(1)
  return path([...points]) ?? ''
}

/** Points that need a sign: all if there are few, else those that stand alone. */
export function signed(points: readonly (Point | undefined)[]): readonly Point[] {
  const alone = (at: number) => points[at - 1] === undefined && points[at + 1] === undefined
  return points.flatMap((point, at) => (point && (points.length <= MOST_SIGNS || alone(at)) ? [point] : []))
}

interface TraceProps {
  readonly data: readonly Datum[]
  readonly plot: Plot
  readonly of: number
}

/** One series: its line and its points. */
export function Trace({ data, plot, of }: TraceProps) {
  const { step, colour, dash } = lookOf(of)
  const points = pointsOf(data, plot)
  return (
    <g>
      <path
        class={`chart-line-${step}`}
        d={pathOf(points)}
        fill="none"
        stroke={colour}
        stroke-width="2"
        {...(dash !== undefined && { 'stroke-dasharray': dash })}
      />
      {signed(points).map(([x, y]) => (
        <Sign key={x} {...{ x, y, of }} />
      ))}
    </g>
  )
}

/** The sign of a series at a point. */
function Sign({ x, y, of }: { x: number; y: number; of: number }) {
  const { step, colour, form } = lookOf(of)
  return (
    <path
      class={`chart-sign-${step}`}
      transform={`translate(${x} ${y})`}
      d={symbol(form, SIGN_AREA)() ?? ''}
      fill={colour}
    />
  )
}

/** The sign of a series in a legend: a piece of its line. */
export function LineSign({ of }: { of: number }) {
  const { step, colour, dash } = lookOf(of)
  return (
    <g>
      <line
        class={`chart-line-${step}`}
        x2="24"
        y1="7"
        y2="7"
        stroke={colour}
        stroke-width="2"
        {...(dash !== undefined && { 'stroke-dasharray': dash })}
      />
      <Sign x={12} y={7} of={of} />
    </g>
  )
}

const GAP_WIDTH = 10
/** What „<5“ says of itself: up to four. */
const MOST_BELOW_5 = 4
/** It is seen however long the axis is. */
const LEAST_HEIGHT = 8

interface GapsProps {
  readonly data: readonly Datum[]
  readonly plot: Plot
  readonly hatch: string
}

/** What stands where a series has no number; drawn first, so that it covers no line of another. */
export function Gaps({ data, plot, hatch }: GapsProps) {
  return (
    <g>
      {data.map(
        (datum, at) => 'value' in datum || <Gap key={at} datum={datum} x={plot.xs[at] ?? 0} {...{ plot, hatch }} />,
      )}
    </g>
  )
}

interface GapProps {
  readonly datum: Datum
  readonly x: number
  readonly plot: Plot
  readonly hatch: string
}

/** A hidden number: hatched as far up as it may be; a missing one: a sign beside the axis, at no height. */
function Gap({ datum, x, plot: { yOf, bottom }, hatch }: GapProps) {
  if (!('hidden' in datum)) return <Word x={x} y={bottom - 3} words="–" anchor="middle" isSoft />
  const top = datum.hidden === 'below-5' ? Math.min(yOf(MOST_BELOW_5), bottom - LEAST_HEIGHT) : 0
  const y = rounded(Math.max(top, 0))
  return (
    <rect
      class="chart-edge"
      x={rounded(x - GAP_WIDTH / 2)}
      y={y}
      width={GAP_WIDTH}
      height={rounded(bottom - y)}
      fill={hatch}
      stroke={SOFT}
    />
  )
}
