/** The value below which a share of the values lies (nearest rank). Throws RangeError when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('no values')
  return value
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Ratios of two rows of measurements that were taken in turn, pair by pair: what slows both down cancels out. */
export function pairwise(measured: readonly number[], baseline: readonly number[]): number[] {
  return measured.map((value, index) => value / (baseline[index] ?? Number.NaN))
}

/** The middle half of the values: `[41 – 47]`. */
export function spread(values: readonly number[], digits = 0): string {
  return `[${quantile(values, 0.25).toFixed(digits)} – ${quantile(values, 0.75).toFixed(digits)}]`
}
