import { PlainFrame } from '../frame/plain-frame.tsx'
import { Published } from './comparison-screen.tsx'
import { useComparisonTexts } from './use-comparison-texts.ts'

/** All that an analyst of the association sees: what is published, and the way out. */
export function AssociationApp() {
  return (
    <PlainFrame place={useComparisonTexts().association}>
      <Published />
    </PlainFrame>
  )
}
