import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import type { Instant } from '../../../shared/time/instant.ts'

const CHANCE_BYTES = 512
let chance = randomBytes(CHANCE_BYTES).values()

/** A new id (ULID) that sorts by the instant at which it was given. */
export function newId(at: Instant): string {
  return ulid(Date.parse(at), random)
}

/** From a stock of random bytes: left alone, the package asks the system anew for each of an id's sixteen letters. */
function random(): number {
  const byte = chance.next().value
  if (byte !== undefined) return byte / 256
  chance = randomBytes(CHANCE_BYTES).values()
  return random()
}
