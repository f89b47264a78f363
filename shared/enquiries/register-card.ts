import type { RegisterCard } from '../register/card.ts'
import type { EnquiryFacts } from './enquiry.ts'

/** What an enquiry is found by; undefined for one who stays anonymous, and one who left nothing to be found by. */
export function cardOfEnquiry({ id, enquiry }: Pick<EnquiryFacts, 'id' | 'enquiry'>): RegisterCard | undefined {
  if (enquiry.anonymous) return undefined
  const { name: givenName, reply, at, sex } = enquiry
  if (givenName === undefined && reply === undefined) return undefined
  const phones = reply === undefined || reply.channel === 'e-mail' ? [] : [reply.to]
  return { of: 'enquiry', id, at, givenName, ...(sex !== 'unknown' && { sex }), phones }
}
