import type { Handed } from '../duties/handed.ts'
import type { NewDutyLetter } from '../duties/letter.ts'
import { type Arrival, arrivalLetter } from './contact-duty.ts'

/**
 * The letter that tells a centre of a notice which another centre handed over: at once and to everybody who works there, because part of
 * the 48 hours has passed.
 */
export function handedLetter(arrival: Arrival, { from, at, reason }: Handed): NewDutyLetter {
  const to = ['duty', 'workers'] as const
  return { ...arrivalLetter(arrival), step: 'handed-over', urgent: true, to: [...to], from, reason, createdAt: at }
}
