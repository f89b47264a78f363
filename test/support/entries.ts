import { ulid } from 'ulid'
import type { NewEntry } from '../../shared/work/entry.ts'

/** A consultation of three quarters of an hour, on the telephone. */
export function consultation(changes: Partial<NewEntry> = {}): NewEntry {
  return {
    id: ulid(),
    kind: 'consultation',
    at: '2026-03-02T08:30:00.000Z',
    words: 'Probrali jsme další postup.',
    minutes: 45,
    act: '25a.a',
    way: 'phone',
    ...changes,
  }
}

/** A note. */
export function noteEntry(changes: Partial<NewEntry> = {}): NewEntry {
  return { id: ulid(), kind: 'note', at: '2026-03-02T08:30:00.000Z', words: 'Přinese doklady.', ...changes }
}

/** A talk with OSPOD with a reason in law. */
export function withOspod(changes: Partial<NewEntry> = {}): NewEntry {
  const passedOn = { to: 'OSPOD Zkušební', ground: 'law', reason: 'Ohlašovací povinnost podle § 10 odst. 4.' } as const
  return { ...consultation({ kind: 'ospod', act: '25a.b1', passedOn }), ...changes }
}
