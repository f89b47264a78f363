import { createHash } from 'node:crypto'
import { ulid } from 'ulid'
import type { Instant } from '../../../shared/time/instant.ts'

/** As many values as a byte has. */
const BYTE = 256

/** The id of something in the demo: made of what it is, so that it is the same if it is written once more. */
export function demoId(at: Instant, what: string): string {
  const bytes = createHash('sha256').update(what).digest().values()
  return ulid(Date.parse(at), () => (bytes.next().value ?? 0) / BYTE)
}
