import type { Attempt } from '../../shared/clients/attempt.ts'
import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { EvictionFile } from '../../shared/clients/views.ts'
import { reportOf } from '../../shared/police/report-of.ts'
import { endangered, notice } from './notices.ts'
import { number } from './safe-windows.ts'

export const card: SafeContact = {
  numbers: [number({ phone: '700 000 999' })],
  safeTimes: 'dopoledne',
  safeWay: '',
  mayLeaveMessage: 'unknown',
  maySayWhoWeAre: 'unknown',
  codeWord: '',
  doNotCall: false,
}

/** An attempt as a file shows it. */
export function attempt(id: string, changes: Partial<Attempt> = {}): Attempt {
  const at = '2026-11-21T14:00:00.000Z'
  return { id, channel: 'phone', outcome: 'not-reached', at, note: '', by: 'tomas', recordedAt: at, ...changes }
}

/** A file as the screen is shown it; all its attempts are on the one page. */
export function file(changes: Partial<EvictionFile> = {}): EvictionFile {
  const at = '2026-11-21T12:00:00.000Z'
  return {
    now: at,
    client: '01KB0000000000000000000000',
    origin: 'eviction',
    reference: 'LIBEREC-7F3K9Q',
    arrivedAt: at,
    version: 1,
    person: endangered(),
    safeContact: card,
    mayCall: 'yes',
    report: reportOf(notice()),
    police: { words: [], unknown: [], askedVersion: 0 },
    delivery: { startsAt: at, dueAt: at, deliveredAt: at },
    protection: { terms: [], heeded: false },
    contact: { startsAt: at, dueAt: at, status: 'open' },
    count: countOf(changes.attempts),
    attempts: [],
    work: [],
    ...changes,
  }
}

function countOf(attempts: readonly Attempt[] = []): EvictionFile['count'] {
  return { recorded: attempts.length, withdrawn: attempts.filter(({ withdrawn }) => withdrawn).length }
}
