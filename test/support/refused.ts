import { expect } from 'vitest'
import { Problem } from '../../shared/problems/problem.ts'

/** What a rule finds wrong, as `path code`; nothing when it refuses nothing. */
export function faultsOf(run: () => unknown): string[] {
  try {
    run()
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    const { code, details } = thrown
    expect(code).toBe('invalid')
    expect(details.faults).not.toHaveLength(0)
    return (details.faults ?? []).map((fault) => `${fault.path} ${fault.code}`)
  }
  return []
}
