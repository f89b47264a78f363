import type { Instant } from '../../../shared/time/instant.ts'
import type { NewEntry, WorkEntry } from '../../../shared/work/entry.ts'
import { correctedEntry, recordedEntry } from '../../../shared/work/entry-changes.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { changeEntry, type EntryChange, type EntryPlace, withdrawEntry } from '../work/entries.ts'
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
    /** Withdraws one of one's own last entries. Throws `not-found`, `forbidden`, and `invalid` for an older one. */
    withdrawEntry: async (change: FileEntry, reason: string): Promise<WorkEntry> =>
      withdrawEntry(centre, await placeOf(change), reason),
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
