import * as z from 'zod/mini'
import { longestOfEnquiry } from '../../shared/enquiries/enquiry.ts'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { Action } from '../forms/action.tsx'
import { OneLine } from '../forms/fields.tsx'
import { AsksAbout } from './asks-about.tsx'
import {
  blankNaming,
  draftFaults,
  draftOf,
  type EnquiryDraft,
  enquiryDraftSchema,
  enquiryOf,
  isSaid,
  type NamingDraft,
  namingDraftSchema,
  namingFaults,
  namingOf,
} from './enquiry-draft.ts'
import { EnquiryFields } from './enquiry-fields.tsx'
import { FormFrame } from './form-frame.tsx'
import { ReplyFields } from './reply-fields.tsx'
import { useEnquiriesTexts, useFaultWords } from './use-enquiries-texts.ts'
import { useEnquiryCalls, useEnquiryForm } from './use-enquiry-form.ts'

interface StepProps {
  readonly file: EnquiryFile
  readonly say: (text: string) => void
}

/** Corrects what was recorded. */
export function Correct({ file, say }: StepProps) {
  const { one } = useEnquiriesTexts()
  const { asked, now } = useEnquiryCalls()
  const { id, version, enquiry } = file
  const form = useEnquiryForm<EnquiryDraft>({
    name: `enquiry-correction ${id}`,
    schema: enquiryDraftSchema,
    version,
    blank: () => draftOf(enquiry),
    check: (draft) => draftFaults(draft, now(), enquiry),
    send: (draft, version) => asked.correct({ id, version }, enquiryOf(draft, { now: now(), at: enquiry.at })),
    arrived: (draft, record) => isSaid(draft, record.enquiry, now()),
    onSaved: () => say(one.correctSaved),
  })
  return (
    <Action form={form} label={one.correct} save={one.correctSave} Frame={FormFrame}>
      {(form) => <EnquiryFields form={form} recorded />}
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
            <AsksAbout anonymous={false} words={[form.value.name]} />
          </>
        )}
      </Action>
    </section>
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
