import * as z from 'zod/mini'
import {
  type Complaint,
  complaintForms,
  complaintSchema,
  complaintSubjects,
} from '../../shared/complaints/complaint.ts'
import { manyLines, oneLine } from '../../shared/text/signs.ts'
import type { Day } from '../../shared/time/instant.ts'
import { type FieldFaults, faultsBy } from '../forms/refusal.ts'

/** A complaint while it is being written. */
export const complaintDraftSchema = z.object({
  form: z.enum(complaintForms),
  about: z.enum(complaintSubjects),
  deliveredOn: z.string(),
  anonymous: z.boolean(),
  name: z.string(),
  contact: z.string(),
  witness: z.string(),
  text: z.string(),
})
export type ComplaintDraft = z.infer<typeof complaintDraftSchema>

export function blankComplaint(today: Day): ComplaintDraft {
  return {
    form: 'written',
    about: 'service',
    deliveredOn: today,
    anonymous: false,
    name: '',
    contact: '',
    witness: '',
    text: '',
  }
}

export function draftOf({ form, about, deliveredOn, complainant, witness = '', text }: Complaint): ComplaintDraft {
  const { name = '', contact = '' } = complainant ?? {}
  return { form, about, deliveredOn, anonymous: complainant === undefined, name, contact, witness, text }
}

/** The complaint a draft stands for: what is hidden on the screen is not in it. */
export function complaintOf(draft: ComplaintDraft): Complaint {
  const { form, about, deliveredOn, anonymous, name, contact, witness, text } = draft
  return {
    form,
    about,
    deliveredOn,
    text: manyLines(text),
    ...(!anonymous && { complainant: { name: oneLine(name), contact: oneLine(contact) } }),
    ...(form === 'oral' && { witness: oneLine(witness) }),
  }
}

export function complaintFaults(draft: ComplaintDraft): FieldFaults {
  return faultsBy(complaintSchema, complaintOf(draft))
}

/** Whether two complaints are the same, whatever order their fields stand in. */
export function isSame(a: Complaint, b: Complaint): boolean {
  return JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b))
}
