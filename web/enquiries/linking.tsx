import * as z from 'zod/mini'
import { LONGEST_REFERENCE } from '../../shared/clients/typed-reference.ts'
import { oneLine } from '../../shared/text/signs.ts'
import { Action } from '../forms/action.tsx'
import { OneLine } from '../forms/fields.tsx'
import { FormFrame } from './form-frame.tsx'
import type { StepProps } from './steps.tsx'
import { useEnquiriesTexts, useFaultWords } from './use-enquiries-texts.ts'
import { useEnquiryCalls, useEnquiryForm } from './use-enquiry-form.ts'

const linkingDraftSchema = z.object({ reference: z.string() })
type LinkingDraft = z.infer<typeof linkingDraftSchema>

/** Whoever has a file already: the enquiry is linked to it, so that she is counted once. */
export function LinksToFile({ file: { id, version }, say }: StepProps) {
  const { one, fields, hints } = useEnquiriesTexts()
  const words = useFaultWords()
  const { asked } = useEnquiryCalls()
  const form = useEnquiryForm<LinkingDraft>({
    name: `enquiry-link ${id}`,
    schema: linkingDraftSchema,
    version,
    blank: () => ({ reference: '' }),
    check: ({ reference }) => (oneLine(reference) === '' ? { reference: 'missing' } : {}),
    send: ({ reference }, version) => asked.link({ id, version }, { reference: oneLine(reference) }),
    onSaved: () => say(one.linkSaved),
  })
  return (
    <section class="panel" aria-labelledby="links-to-file">
      <h2 id="links-to-file">{one.links}</h2>
      <p class="hint">{one.linksHint}</p>
      <Action form={form} label={one.linkOpen} save={one.linkSave} Frame={FormFrame}>
        {(form, field) => (
          <OneLine
            {...field}
            name="reference"
            label={fields.reference}
            hint={hints.reference}
            words={words('reference')}
            most={LONGEST_REFERENCE}
            value={form.value.reference}
            onChange={(reference) => form.change({ reference })}
          />
        )}
      </Action>
    </section>
  )
}

/** The way back from a link to the wrong file. */
export function Unlinks({ file: { id, version }, say }: StepProps) {
  const { one } = useEnquiriesTexts()
  const { asked } = useEnquiryCalls()
  const form = useEnquiryForm<object>({
    name: `enquiry-unlink ${id}`,
    schema: z.object({}),
    version,
    blank: () => ({}),
    send: (_, version) => asked.unlink({ id, version }),
    onSaved: () => say(one.unlinkSaved),
  })
  return (
    <section class="panel" aria-labelledby="linked">
      <h2 id="linked">{one.linkedTitle}</h2>
      <p class="hint">{one.linkedHint}</p>
      <Action form={form} label={one.unlink} save={one.unlinkSave} Frame={FormFrame}>
        {() => <p>{one.unlinkWhat}</p>}
      </Action>
    </section>
  )
}
