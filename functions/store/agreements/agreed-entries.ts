import { byConsent } from '../../../shared/agreements/passing.ts'
import type { NewEntry } from '../../../shared/work/entry.ts'
import { fileEntriesOf } from '../clients/entries.ts'
import type { Centre } from '../table/access.ts'
import { consentsOf } from './consents.ts'

/** Entries of work in files: one that says that somebody was told of her by her consent needs the record of it. */
export function agreedEntriesOf(centre: Centre) {
  const entries = fileEntriesOf(centre)
  type Record = typeof entries.recordEntry
  type Correct = typeof entries.correctEntry
  const agreed = async (change: Parameters<Record>[0], entry: NewEntry) => {
    if (entry.passedOn?.ground !== 'consent') return entry
    const { consents } = await consentsOf(centre).consents(change)
    return byConsent(entry, consents)
  }
  const recordEntry: Record = async (change, entry) => entries.recordEntry(change, await agreed(change, entry))
  const correctEntry: Correct = async (change, entry) => entries.correctEntry(change, await agreed(change, entry))
  return { ...entries, recordEntry, correctEntry }
}
