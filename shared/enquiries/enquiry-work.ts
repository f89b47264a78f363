import { Problem } from '../problems/problem.ts'
import type { NewEntry } from '../work/entry.ts'

/**
 * Work for whoever asked. A written consent stands in a file, and here there is none: somebody outside is told of her only for a reason
 * in law. Throws `invalid`.
 */
export function withoutConsent(entry: NewEntry): NewEntry {
  if (entry.passedOn?.ground !== 'consent') return entry
  throw new Problem('invalid', { faults: [{ path: 'entry.passedOn', code: 'no-file' }] })
}
