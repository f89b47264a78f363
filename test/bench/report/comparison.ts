import type { Budget } from './figure.ts'
import { median, pairwise, spread } from './statistics.ts'

/** The columns of `compared`. */
export function comparison(unit: string): string[] {
  return [unit, 'baseline', 'ratio', 'middle half']
}

interface Pairs {
  readonly measured: readonly number[]
  readonly baseline: readonly number[]
  readonly digits?: number
}

/** Sets one row of measurements against another that was taken in turn with it: medians of both, and of the ratios pair by pair. */
export function compared({ measured, baseline, digits = 1 }: Pairs, budget: (ratio: number) => Budget) {
  const ratios = pairwise(measured, baseline)
  return {
    cells: [
      median(measured).toFixed(digits),
      median(baseline).toFixed(digits),
      median(ratios).toFixed(2),
      spread(ratios, 2),
    ],
    budget: budget(median(ratios)),
  }
}
