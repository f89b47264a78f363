import { useLocation } from 'preact-iso/router'
import * as z from 'zod/mini'
import { complaintNumber } from '../../shared/complaints/complaint.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { newId } from '../forms/new-id.ts'
import { Icon } from '../frame/icon.tsx'
import { Screen } from '../frame/screen.tsx'
import { useServices } from '../services.ts'
import { bookCalls } from './book-calls.ts'
import { blankComplaint, complaintDraftSchema, complaintFaults, complaintOf, isSame } from './complaint-draft.ts'
import { ComplaintFields } from './complaint-fields.tsx'
import { FormFrame } from './form-frame.tsx'
import { type BookForm, useBookForm } from './use-book-form.ts'
import { useComplaintsTexts } from './use-complaints-texts.ts'

const entrySchema = z.object({
  ...complaintDraftSchema.shape,
  /** Kept with the draft, so that entering again after a lost answer or a closed tab enters once. */
  id: z.string(),
})
type EntryDraft = z.infer<typeof entrySchema>

/** Entering a complaint in the book. */
export function EntryScreen() {
  const texts = useComplaintsTexts()
  const form = useEntryForm()
  return (
    <Screen heading={texts.entry.title} title={texts.entry.title}>
      <p class="lead">{texts.entry.lead}</p>
      <section class="panel narrow">
        {form && (
          <FormFrame form={form} save={texts.entry.save}>
            <ComplaintFields form={form} />
            <Known form={form} />
          </FormFrame>
        )}
      </section>
      <p>
        <a href="/stiznosti">{texts.book.back}</a>
      </p>
    </Screen>
  )
}

function useEntryForm(): BookForm<EntryDraft> | undefined {
  const { calls, clock } = useServices()
  const { route } = useLocation()
  return useBookForm<EntryDraft>({
    name: 'complaint-entry',
    schema: entrySchema,
    version: 0,
    blank: () => ({ id: newId(), ...blankComplaint(pragueDay(clock.now())) }),
    check: complaintFaults,
    send: (draft) => bookCalls(calls.ask).enter({ id: draft.id, complaint: complaintOf(draft) }),
    arrived: (draft, { state }) => state !== undefined && isSame(complaintOf(draft), state.complaint),
    onSaved: ({ id }) => route(`/stiznosti/${id}`),
  })
}

/** An earlier try, whose answer was lost, entered it in other words. */
function Known({ form: { overtaken } }: { form: BookForm<EntryDraft> }) {
  const texts = useComplaintsTexts()
  if (overtaken === undefined) return null
  const { theirs } = overtaken
  return (
    <div class="notice strong">
      <Icon name="alert" />
      <p>
        {texts.entry.known(complaintNumber(theirs))} <a href={`/stiznosti/${theirs.id}`}>{texts.entry.openKnown}</a>
      </p>
    </div>
  )
}
