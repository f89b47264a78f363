import { AsksAbout } from '../forms/asks-about.tsx'
import type { Holder } from './booking-draft.ts'
import { useHeldEnquiry } from './held-enquiry.ts'

/** Words about an appointment of somebody who stays anonymous are asked about as all other words of theirs. */
export function AsksOfWords({ holder: { enquiry }, words }: { readonly holder: Holder; readonly words: string }) {
  const held = useHeldEnquiry(enquiry)
  return held?.enquiry.anonymous ? <AsksAbout words={[words]} /> : null
}
