import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import * as z from 'zod/mini'
import { newCode } from '../../shared/enquiries/return-code.ts'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { CODE_SIGNS } from '../../shared/text/spoken-code.ts'
import { newId } from '../forms/new-id.ts'
import { Saved } from '../forms/saved.tsx'
import { Icon } from '../frame/icon.tsx'
import { Screen } from '../frame/screen.tsx'
import { CodePanel } from './code-panel.tsx'
import { blankEnquiry, draftFaults, enquiryDraftSchema, enquiryOf, isSaid } from './enquiry-draft.ts'
import { EnquiryFields } from './enquiry-fields.tsx'
import { FormFrame } from './form-frame.tsx'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'
import { type EnquiryForm, useEnquiryCalls, useEnquiryForm } from './use-enquiry-form.ts'

const entrySchema = z.object({
  ...enquiryDraftSchema.shape,
  /** Kept with the draft, so that recording again after a lost answer or a closed tab records once, under the same code. */
  id: z.string(),
  code: z.string(),
})
type EntryDraft = z.infer<typeof entrySchema>

/** Recording somebody who turns to the centre, while the telephone is at the ear. */
export function EntryScreen() {
  const { entry, code } = useEnquiriesTexts()
  const [saved, setSaved] = useState<Recorded>()
  // The tab's name is printed above a page: of one with a code it gives nothing away.
  const title = saved?.code === undefined ? entry.title : code.title
  return (
    <Screen heading={entry.title} title={title}>
      {saved ? (
        <Done key={saved.file.id} saved={saved} onNext={() => setSaved(undefined)} />
      ) : (
        <Entry onSaved={setSaved} />
      )}
    </Screen>
  )
}

/** An enquiry that was recorded just now, and the code of one who stays anonymous. */
interface Recorded {
  readonly file: EnquiryFile
  readonly code: string | undefined
}

function Entry({ onSaved }: { onSaved: (recorded: Recorded) => void }) {
  const { entry, list } = useEnquiriesTexts()
  const form = useEntryForm(onSaved)
  return (
    <>
      <p class="lead">{entry.lead}</p>
      <section class="panel narrow">
        {form && (
          <FormFrame form={form} save={entry.save} opened>
            <NewCode form={form} />
            <EnquiryFields form={form} />
            <Known form={form} />
          </FormFrame>
        )}
      </section>
      <p>
        <a href="/zajemci">{list.back}</a>
      </p>
    </>
  )
}

function useEntryForm(onSaved: (recorded: Recorded) => void): EnquiryForm<EntryDraft> | undefined {
  const { asked, now } = useEnquiryCalls()
  const sent = useRef<EntryDraft>()
  return useEnquiryForm<EntryDraft>({
    name: 'enquiry',
    schema: entrySchema,
    version: 0,
    blank: () => ({ id: newId(), code: newCode(randomSign), ...blankEnquiry }),
    check: (draft) => draftFaults(draft, now()),
    send: (draft) => {
      sent.current = draft
      const { id, code, anonymous } = draft
      return asked.record({ id, enquiry: enquiryOf(draft, { now: now() }), ...(anonymous && { code }) })
    },
    arrived: (draft, { enquiry }) => isSaid(draft, enquiry, now()),
    onSaved: (file) => onSaved({ file, code: sent.current?.anonymous ? sent.current.code : undefined }),
  })
}

/** A number below `CODE_SIGNS`, and each of them as often: bytes that would favour some are passed over. */
function randomSign(): number {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  return byte < 256 - (256 % CODE_SIGNS) ? byte % CODE_SIGNS : randomSign()
}

/** The code that was made is somebody's already: there is another one, to be saved once more. */
function NewCode({ form }: { form: EnquiryForm<EntryDraft> }) {
  const { entry } = useEnquiriesTexts()
  const isTaken = form.faults['code'] === 'taken'
  useEffect(() => {
    if (isTaken) form.change({ code: newCode(randomSign) })
  }, [isTaken])
  return isTaken ? <p class="notice warn">{entry.newCode}</p> : null
}

/** An earlier try, whose answer was lost, recorded it in other words. */
function Known({ form: { overtaken } }: { form: EnquiryForm<EntryDraft> }) {
  const { entry } = useEnquiriesTexts()
  if (overtaken === undefined) return null
  return (
    <div class="notice strong">
      <Icon name="alert" />
      <p>
        {entry.known} <a href={`/zajemci/${overtaken.theirs.id}`}>{entry.openKnown}</a>
      </p>
    </div>
  )
}

function Done({ saved: { file, code }, onNext }: { saved: Recorded; onNext: () => void }) {
  const { entry, list } = useEnquiriesTexts()
  const { route } = useLocation()
  return (
    <>
      <Saved text={entry.saved} />
      {code !== undefined && <CodePanel code={code} />}
      <p class="actions">
        <button type="button" onClick={() => route(`/zajemci/${file.id}`)}>
          {entry.open}
        </button>
        <a class="button" href={`/terminy?zajemce=${file.id}`}>
          {entry.book}
        </a>
        <button type="button" onClick={onNext}>
          {entry.next}
        </button>
      </p>
      <p>
        <a href="/zajemci">{list.back}</a>
      </p>
    </>
  )
}
