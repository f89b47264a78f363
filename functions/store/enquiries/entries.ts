import { withoutConsent } from '../../../shared/enquiries/enquiry-work.ts'
import type { EnquiryEntries } from '../../../shared/enquiries/views.ts'
import type { NewEntry, WorkEntry } from '../../../shared/work/entry.ts'
import { correctedEntry, type EntryPlanFor, recordedEntry } from '../../../shared/work/entry-changes.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { lastItems } from '../table/query.ts'
import { changeEntry, type EntryChange, type EntryPlace, openEntry, withdrawEntry } from '../work/entries.ts'
import { enquiryTouched } from './activity.ts'
import { type EnquiryDoer, openEnquiry } from './changes.ts'

const ENTRIES_PAGE = 50

/** Who writes which entry of which enquiry, and when. */
type EnquiryEntry = EntryChange & { readonly enquiry: string }

/** What can be written of work for those who turned to a centre and have no file; all of it throws `not-found` where there is no enquiry. */
export function enquiryEntriesOf(centre: Centre) {
  return {
    /** Entries of an enquiry, last written first; `next` reads on. Leaves an audit entry. */
    enquiryEntries: (enquiry: string, doer: EnquiryDoer, after?: string) =>
      listEntries(centre, { enquiry, after }, doer),
    /** Writes an entry; the same one again is answered as it stands. Throws `invalid`. */
    recordEnquiryEntry: (change: EnquiryEntry, entry: NewEntry) =>
      write(centre, change, recordedEntry(withoutConsent(entry), change)),
    /** Corrects an entry. Throws `invalid`, and `changed-meanwhile` with the entry as it is. */
    correctEnquiryEntry: (change: EnquiryEntry & { readonly version: number }, entry: NewEntry) =>
      write(centre, change, correctedEntry(withoutConsent(entry), change)),
    /** Withdraws one of one's own last entries. Throws `forbidden`, and `invalid` for an older one. */
    withdrawEnquiryEntry: async (change: EnquiryEntry, reason: string) =>
      withdrawEntry(centre, await placeOf(centre, change), reason),
  }
}

async function write(centre: Centre, change: EnquiryEntry, plan: EntryPlanFor): Promise<WorkEntry> {
  return changeEntry(centre, await placeOf(centre, change), plan)
}

/** A change of an entry with its enquiry as the place. Throws `not-found`. */
async function placeOf(
  centre: Centre,
  { enquiry, ...change }: EnquiryEntry,
): Promise<EntryChange & { readonly place: EntryPlace }> {
  const { dataKey } = await openEnquiry(centre, enquiry)
  const nameOf = (entry: string) => keys.enquiryEntry(centre.id, enquiry, entry)
  const beside = { touches: enquiryTouched(centre.id, enquiry) }
  return { ...change, place: { subject: { enquiry }, key: dataKey, nameOf, beside } }
}

async function listEntries(
  centre: Centre,
  { enquiry, after }: { readonly enquiry: string; readonly after: string | undefined },
  { by, role, now }: EnquiryDoer,
): Promise<Omit<EnquiryEntries, 'now'>> {
  const nameOf = (entry: string) => keys.enquiryEntry(centre.id, enquiry, entry)
  const { pk, sk: beginning } = nameOf('')
  const before = after === undefined ? undefined : nameOf(after).sk
  const [{ dataKey }, { items, isMore }] = await Promise.all([
    openEnquiry(centre, enquiry),
    lastItems(centre.table, pk, { limit: ENTRIES_PAGE, before, beginning }),
  ])
  await noteReading(centre, { enquiry, by, role, at: now })
  const entries = items.map((item) => openEntry(item, dataKey))
  const next = isMore ? entries.at(-1)?.id : undefined
  return { entries, ...(next !== undefined && { next }) }
}
