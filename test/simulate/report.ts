import { quantile } from '../bench/report/statistics.ts'
import type { Simulated } from './simulate.ts'
import type { Verdict } from './verdict.ts'

/** What a simulation came to, line by line, with every broken promise. */
export function figuresOf({ verdict, sweeps, crashes }: Simulated, ms: number): string[] {
  const { broken, duties, overdue, perNotice, silences } = verdict
  return [
    ...broken.map(({ promise, id, why }) => `${promise} ${id}: ${why}`),
    `${duties} duties, ${overdue} overdue, ${perNotice.length} notices; ${sweeps} sweeps, ${crashes} crashes; ${Math.round(ms / 1000)} s`,
    `letters per notice: median ${quantile(perNotice, 0.5)}, p99 ${quantile(perNotice, 0.99)}`,
    `longest silence before an open duty was told to somebody: ${Math.max(0, ...silences)} min`,
  ]
}

/** The line that a simulation ends with. */
export function lastLine({ untold, lost, doubled, letters }: Verdict): string {
  return `untold ${untold}, lost ${lost}, doubled ${doubled} of ${letters}`
}
