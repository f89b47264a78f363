import * as z from 'zod/mini'
import { Problem } from '../../shared/problems/problem.ts'
import type { NewEntry, WorkEntry } from '../../shared/work/entry.ts'
import { isSameSaid } from '../../shared/work/entry-changes.ts'
import { type Form, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { blankEntry, draftFaults, type EntryDraft, entryDraftSchema, entryOf } from './entry-draft.ts'
import { type EntryPlace, isEntry } from './entry-place.ts'
import { rememberValues } from './last-values.ts'

export type EntryForm<Draft extends EntryDraft = EntryDraft> = Form<Draft, WorkEntry, Versioned>

const NEW: Versioned = { version: 0 }

/** Writing a new entry. One id stands for one entry, however often its saving is tried. */
export function useEntryForm(place: EntryPlace): EntryForm | undefined {
  const { clock } = useServices()
  const { id: me } = useWorker()
  const now = useNow(clock)
  return useForm<EntryDraft, WorkEntry, Versioned>({
    name: `entry:${place.name}`,
    schema: entryDraftSchema,
    blank: () => blankEntry(now),
    base: NEW,
    baseSchema: versionedSchema,
    check: (draft) => draftFaults(draft, clock.now()),
    send: async (draft) => {
      const entry = entryIn(draft, clock.now())
      const saved = await place.record(entry)
      rememberValues(me, entry)
      // An earlier try whose answer was lost may have saved it before its last words were written.
      return isSameSaid(saved, entry) ? saved : place.correct(saved.version, entry)
    },
    isRecord: isEntry,
    show: place.show,
  })
}

const correctionSchema = z.object({
  ...entryDraftSchema.shape,
  /** The version of the entry that is being corrected; 0 when none is. */
  version: z.number(),
})
export type CorrectionDraft = z.infer<typeof correctionSchema>

/** Correcting an entry. One form for a whole time line: nobody corrects two at once. */
export function useCorrectionForm(place: EntryPlace): EntryForm<CorrectionDraft> | undefined {
  const { clock } = useServices()
  const now = useNow(clock)
  return useForm<CorrectionDraft, WorkEntry, Versioned>({
    name: `entry-correction:${place.name}`,
    schema: correctionSchema,
    blank: () => ({ ...blankEntry(now), id: '', version: 0 }),
    base: NEW,
    baseSchema: versionedSchema,
    check: (draft) => draftFaults(draft, clock.now()),
    // Over what a colleague has saved meanwhile it is saved for their version.
    send: (draft, theirs) => place.correct(theirs || draft.version, entryIn(draft, clock.now())),
    isRecord: isEntry,
    arrived: (draft, entry) => isSameSaid(entry, entryIn(draft, clock.now())),
    show: place.show,
  })
}

/** The form is checked before it is sent, so that nothing in it is missing. */
function entryIn(draft: EntryDraft, now: string): NewEntry {
  const entry = entryOf(draft, now)
  if (entry === undefined) throw new Problem('invalid')
  return entry
}
