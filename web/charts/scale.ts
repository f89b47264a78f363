import { nice, ticks } from 'd3-array'
import { type Series, valuesOf } from './chart.ts'

/** An axis from zero: how far it goes, and the numbers that are written beside it. */
export interface Axis {
  readonly top: number
  readonly ticks: readonly number[]
}

/** The axis that all the values of these series fit on. Where whole numbers are shown nothing between them is written. */
export function axisOf(series: readonly Series[], { digits, about = 4 }: { digits: number; about?: number }): Axis {
  const most = Math.max(...valuesOf(series), 0)
  // Where nothing was counted, a bar of nothing still needs a scale.
  const [, top] = nice(0, most === 0 ? 1 : most, about)
  const smallest = 10 ** -digits
  const written = ticks(0, top, about).filter((tick) => Math.abs(tick / smallest - Math.round(tick / smallest)) < 1e-9)
  return { top, ticks: written.length > 1 ? written : [0, top] }
}

/** How far along `length` pixels a value lies. */
export function along({ top }: Axis, length: number): (value: number) => number {
  return (value) => rounded((value / top) * length)
}

/** Tenths of a pixel are seen by nobody and make a drawing longer. */
export function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

/** The middle of each of `count` equal steps over `length` pixels. */
export function middles(count: number, length: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => rounded(((at + 0.5) * length) / count))
}

/** Roughly as wide as a sign of a label is, in pixels. */
const SIGN = 6.6

/** A label cut to so many pixels, with a sign that it was. */
export function cutTo(label: string, pixels: number): string {
  const most = Math.max(1, Math.floor(pixels / SIGN))
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`
}

/** Which of equally spaced labels are written so that none touches another: each, every second, every third … */
export function everyNth(labels: readonly string[], length: number): number {
  const longest = Math.max(...labels.map((label) => label.length), 0) * SIGN + 10
  return Math.max(1, Math.ceil((longest * labels.length) / Math.max(length, 1)))
}
