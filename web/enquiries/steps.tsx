import { useLocation } from 'preact-iso/router'
import * as z from 'zod/mini'
import { type Enquiry, longestOfEnquiry } from '../../shared/enquiries/enquiry.ts'
import { differingFields } from '../../shared/enquiries/enquiry-fields.ts'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { manyLines, oneLine } from '../../shared/text/signs.ts'
import { Action } from '../forms/action.tsx'
import { isAtFault } from '../forms/faulty.ts'
import { OneLine, SeveralLines } from '../forms/fields.tsx'
import { newId } from '../forms/new-id.ts'
import {
  blankNaming,
  draftFaults,
  draftOf,
  enquiryDraftSchema,
  enquiryOf,
  isSaid,
  type NamingDraft,
  namingDraftSchema,
  namingFaults,
  namingOf,
  withFields,
} from './enquiry-draft.ts'
import { EnquiryFields } from './enquiry-fields.tsx'
import { FormFrame } from './form-frame.tsx'
import { ReplyFields } from './reply-fields.tsx'
import { useEnquiriesTexts, useFaultWords } from './use-enquiries-texts.ts'
import { type EnquiryForm, useEnquiryCalls, useEnquiryForm } from './use-enquiry-form.ts'

export interface StepProps {
  readonly file: EnquiryFile
  readonly say: (text: string) => void
}

const sheetSchema = z.object({
  /** What was recorded when the correction was begun: what of it changes is sent, and nothing else. */
  was: enquiryDraftSchema,
  now: enquiryDraftSchema,
})
type Sheet = z.infer<typeof sheetSchema>

/** Corrects what was recorded. What somebody else corrects meanwhile stands; only the same field asks. */
export function Correct({ file, say }: StepProps) {
  const { one } = useEnquiriesTexts()
  const { asked, now } = useEnquiryCalls()
  const { id, version, enquiry } = file
  const given = () => ({ now: now(), at: enquiry.at })
  const changedIn = ({ was, now }: Sheet) => differingFields(enquiryOf(was, given()), enquiryOf(now, given()))
  const form = useEnquiryForm<Sheet>({
    name: `enquiry-correction ${id}`,
    schema: sheetSchema,
    version,
    blank: () => ({ was: draftOf(enquiry), now: draftOf(enquiry) }),
    check: (sheet) => draftFaults(sheet.now, now(), enquiry),
    send: (sheet, version) =>
      asked.correct({ id, version }, { enquiry: enquiryOf(sheet.now, given()), changed: changedIn(sheet) }),
    arrived: (sheet, record) => isSaid(sheet.now, record.enquiry, now()),
    fit: ({ value }, { enquiry: theirs }) => {
      const was = draftOf(theirs)
      return { was, now: withFields(was, value.now, changedIn(value)) }
    },
    onSaved: () => say(one.correctSaved),
  })
  return (
    <Action form={form} label={one.correct} save={one.correctSave} Frame={FormFrame}>
      {({ value, saving, change }) => (
        <EnquiryFields
          form={{ value: value.now, saving, change: (part) => change({ now: { ...value.now, ...part } }) }}
          recorded
        />
      )}
    </Action>
  )
}

/** One who stayed anonymous says who she is, because she wishes to. */
export function GiveName({ file: { id, version }, say }: StepProps) {
  const { one, fields } = useEnquiriesTexts()
  const words = useFaultWords()
  const { asked, now } = useEnquiryCalls()
  const form = useEnquiryForm<NamingDraft>({
    name: `enquiry-naming ${id}`,
    schema: namingDraftSchema,
    version,
    blank: () => blankNaming,
    check: (draft) => namingFaults(draft, now()),
    send: (draft, version) => asked.name({ id, version }, namingOf(draft, now())),
    onSaved: () => say(one.giveNameSaved),
  })
  return (
    <section class="panel" aria-labelledby="give-name">
      <h2 id="give-name">{one.giveName}</h2>
      <p class="hint">{one.giveNameWarning}</p>
      <Action form={form} label={one.giveNameOpen} save={one.giveNameSave} Frame={FormFrame}>
        {(form, field) => (
          <>
            <OneLine
              {...field}
              name="name"
              label={fields.name}
              words={words('name')}
              most={longestOfEnquiry.name}
              value={form.value.name}
              onChange={(name) => form.change({ name })}
            />
            <ReplyFields {...field} value={form.value} onChange={form.change} />
          </>
        )}
      </Action>
    </section>
  )
}

const becomingDraftSchema = z.object({ client: z.string(), name: z.string(), ageReason: z.string() })
type BecomingDraft = z.infer<typeof becomingDraftSchema>

/** She becomes a client: in one step where her name is known, and otherwise with the one she chooses. */
export function BecomesClient({ file }: Pick<StepProps, 'file'>) {
  const { one } = useEnquiriesTexts()
  const form = useBecomingForm(file)
  if (form === undefined) return null
  return (
    <section class="panel" aria-labelledby="becomes-client">
      <h2 id="becomes-client">{one.becomes}</h2>
      <p class="hint">{one.becomesHint}</p>
      <FormFrame form={form} save={one.becomesSave}>
        <BecomingFields form={form} file={file} />
      </FormFrame>
    </section>
  )
}

function useBecomingForm({ id, version, enquiry }: EnquiryFile): EnquiryForm<BecomingDraft> | undefined {
  const { route } = useLocation()
  const { asked } = useEnquiryCalls()
  return useEnquiryForm<BecomingDraft>({
    name: `enquiry-client ${id}`,
    schema: becomingDraftSchema,
    version,
    blank: () => ({ client: newId(), name: '', ageReason: '' }),
    check: ({ name }) => (hasOwnName(enquiry) || oneLine(name) !== '' ? {} : { name: 'missing' }),
    send: ({ client, name, ageReason }, version) => {
      const chosen = hasOwnName(enquiry) ? {} : { name: oneLine(name) }
      const reason = ageReason === '' ? {} : { ageReason: manyLines(ageReason) }
      return asked.become({ id, version }, { client, ...chosen, ...reason })
    },
    arrived: ({ client }, record) => record.client === client,
    onSaved: ({ client }) => client !== undefined && route(`/spis/${client}`),
  })
}

/** Whether the enquiry says a name that is hers. */
function hasOwnName(enquiry: Enquiry): boolean {
  return !enquiry.anonymous && enquiry.kind !== 'rescuer' && enquiry.name !== undefined
}

function BecomingFields({ form, file: { enquiry } }: { form: EnquiryForm<BecomingDraft>; file: EnquiryFile }) {
  const { fields, hints } = useEnquiriesTexts()
  const words = useFaultWords()
  const { value, saving, change, faults } = form
  return (
    <>
      {!hasOwnName(enquiry) && (
        <OneLine
          name="name"
          label={fields.fileName}
          hint={hints.fileName}
          words={words('name')}
          most={longestOfEnquiry.name}
          value={value.name}
          locked={saving}
          onChange={(name) => change({ name })}
        />
      )}
      {(enquiry.ageBand === 'under-16' || isAtFault(faults, 'ageReason')) && (
        <SeveralLines
          name="ageReason"
          label={fields.ageReason}
          words={words('ageReason')}
          rows={2}
          most={longestOfEnquiry.ageReason}
          value={value.ageReason}
          locked={saving}
          onChange={(ageReason) => change({ ageReason })}
        />
      )}
    </>
  )
}

/** The promised call was made. */
export function Replied({ file: { id, version }, say }: StepProps) {
  const { one } = useEnquiriesTexts()
  const { asked } = useEnquiryCalls()
  const form = useEnquiryForm<object>({
    name: `enquiry-reply ${id}`,
    schema: z.object({}),
    version,
    blank: () => ({}),
    send: (_, version) => asked.reply({ id, version }),
    onSaved: () => say(one.replySaved),
  })
  return form ? (
    <FormFrame form={form} save={one.replySave}>
      {null}
    </FormFrame>
  ) : null
}
