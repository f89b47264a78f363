import { EnquiryScreen } from './enquiry-screen.tsx'

export { EnquiriesScreen } from './enquiries-screen.tsx'
export { EntryScreen as EnquiryEntryScreen } from './entry-screen.tsx'

/** Keyed, so that nothing of one enquiry lingers on another's screen. */
export function EnquiryRoute({ id = '' }: { id?: string }) {
  return <EnquiryScreen key={id} id={id} />
}
