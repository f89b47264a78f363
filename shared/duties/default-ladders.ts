import type { DeadlineKind } from './deadline.ts'
import type { Ladder } from './ladder.ts'
import { PRESSING_HOURS } from './pressing.ts'

const DAY = 24
const MINUTES_PER_HOUR = 60

/** The steps by which duties make themselves heard in a centre that has none of its own. Few and strong: people learn to ignore noise. */
export const defaultLadders: Readonly<Record<DeadlineKind, Ladder>> = {
  contact: [
    { name: 'arrival', when: { after: 0 }, to: ['duty'] },
    { name: 'unacknowledged', when: { after: 2 }, to: ['workers'], unlessAcknowledged: true },
    { name: 'day-before', when: { before: PRESSING_HOURS.soon }, to: ['workers', 'head'] },
    { name: 'hours-before', when: { before: PRESSING_HOURS.near }, to: ['workers', 'head'], urgent: true },
    { name: 'overdue', when: { before: 0 }, to: ['duty', 'workers', 'head', 'founder'], urgent: true },
  ],
  complaint: [
    { name: 'fourteen-days', when: { before: 14 * DAY }, to: ['head'] },
    { name: 'seven-days', when: { before: 7 * DAY }, to: ['head'] },
    { name: 'three-days', when: { before: 3 * DAY }, to: ['head'] },
    { name: 'day-before', when: { before: PRESSING_HOURS.soon }, to: ['head'] },
    { name: 'overdue', when: { before: 0 }, to: ['head', 'founder'], urgent: true },
  ],
  // Its clock starts when they are expected back.
  visit: [
    { name: 'no-word', when: { after: 20 / MINUTES_PER_HOUR }, to: ['colleagues'], urgent: true },
    { name: 'still-no-word', when: { after: 40 / MINUTES_PER_HOUR }, to: ['workers', 'head'], urgent: true },
  ],
}
