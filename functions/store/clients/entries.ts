import type { Instant } from '../../../shared/time/instant.ts'
import type { NewEntry, WorkEntry } from '../../../shared/work/entry.ts'
import { correctedEntry, recordedEntry, withdrawnEntry } from '../../../shared/work/entry-changes.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { changeEntry, type EntryChange, type EntryPlace } from '../work/entries.ts'
import { touched } from './activity.ts'
import { openFile } from './records.ts'

/** Who writes which entry into which file, and when. */
type FileEntry = EntryChange & { readonly client: string }

/** What can be written into the time lines of a centre's files. */
export function fileEntriesOf(centre: Centre) {
  const placeOf = async ({ client, ...change }: FileEntry) => ({
    ...change,
    place: await placeIn(centre, client, change.now),
  })
  return {
    /** Writes an entry; the same one again is answered as it stands. Throws `not-found` and `invalid`. */
    recordEntry: async (change: FileEntry, entry: NewEntry): Promise<WorkEntry> =>
      changeEntry(centre, await placeOf(change), recordedEntry(entry, change)),
    /** Corrects an entry. Throws `not-found`, `invalid`, and `changed-meanwhile` with the entry as it is. */
    correctEntry: async (change: FileEntry & { readonly version: number }, entry: NewEntry): Promise<WorkEntry> =>
      changeEntry(centre, await placeOf(change), correctedEntry(entry, change)),
    /** Withdraws one's own entry. Throws `not-found` and `forbidden`. */
    withdrawEntry: async (change: FileEntry, reason: string): Promise<WorkEntry> =>
      changeEntry(centre, await placeOf(change), withdrawnEntry(reason, change)),
  }
}

/** A file as a place of entries. Throws `not-found`. */
async function placeIn(centre: Centre, client: string, now: Instant): Promise<EntryPlace> {
  const { dataKey } = await openFile(centre, client)
  return {
    subject: { client },
    key: dataKey,
    nameOf: (entry) => keys.entry(centre.id, client, entry),
    beside: { activity: touched(centre.id, client, now) },
  }
}
