import { ulid } from 'ulid'
import type { Enquiry, Reply } from '../../shared/enquiries/enquiry.ts'
import { type EnquiryField, enquiryFields } from '../../shared/enquiries/enquiry-fields.ts'

type Anonymous = Extract<Enquiry, { anonymous: true }>
type Named = Extract<Enquiry, { anonymous: false }>

const about = {
  at: '2026-03-02T09:00:00.000Z',
  kind: 'one-off',
  sex: 'female',
  ageBand: '27-64',
  said: 'Ptá se, co je vykázání.',
  offered: 'Základní poradenství.',
  sentTo: null,
} as const

/** A plainly invented enquiry of somebody who stays anonymous, with anything changed that a test is about. */
export function anonymousEnquiry(changes: Partial<Anonymous> = {}): Anonymous {
  return { anonymous: true, ...about, ...changes }
}

/** The same of somebody who gives a name. */
export function namedEnquiry(changes: Partial<Named> = {}): Named {
  return { anonymous: false, ...about, name: 'Zájemkyně Zkušební', ...changes }
}

/** How she allowed to be reached. */
export function reply(changes: Partial<Reply> = {}): Reply {
  return { channel: 'phone', to: '777 000 111', windows: [], mayLeaveMessage: 'no', ...changes }
}

/** A code for somebody anonymous. It is no secret: tests know it. */
export const returnCode = 'K4E 7RA 9XW'

/** What the client sends to record one. */
export function recordOf(enquiry: Enquiry = namedEnquiry(), id: string = ulid()) {
  return { id, enquiry, ...(enquiry.anonymous && { code: returnCode }) }
}

/** What the client sends to correct one: all of its fields, or some. */
export function correctionOf(enquiry: Enquiry, changed: readonly EnquiryField[] = enquiryFields) {
  return { enquiry, changed: [...changed] }
}
