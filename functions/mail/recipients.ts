import type { Audience } from '../../shared/ladder.ts'
import type { Settings } from '../store/centres.ts'

/**
 * Addresses a step writes to, each once. When nobody of the audience can be written to (nobody is on duty, the centre has no head),
 * everybody of the centre is: a letter that reaches too many is better than one that reaches nobody.
 */
export function recipients(settings: Settings, audiences: readonly Audience[]): string[] {
  const named = audiences.flatMap((audience) => addressesOf[audience](settings))
  const everybody = settings.staff.map(({ email }) => email)
  return [...new Set(named.length > 0 ? named : everybody)]
}

const addressesOf: Readonly<Record<Audience, (settings: Settings) => string[]>> = {
  duty: ({ staff }) => staff.filter(({ onDuty }) => onDuty).map(({ email }) => email),
  workers: ({ staff }) => staff.map(({ email }) => email),
  head: ({ staff }) => staff.filter(({ role }) => role === 'head').map(({ email }) => email),
  founder: ({ founderEmail }) => (founderEmail === undefined ? [] : [founderEmail]),
}
