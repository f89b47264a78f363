import { NotYet, Stale } from '../../frame/trouble.tsx'
import type { OpenFile } from '../open-file.ts'
import { Petitions } from './petitions.tsx'
import { Steps } from './steps.tsx'
import { useCourt } from './use-court.ts'

/** What came to pass at court, and petitions to it. */
export function CourtPanel({ open: { file } }: { open: OpenFile }) {
  const { open, error, retry } = useCourt(file)
  if (open === undefined) return <NotYet error={error} onRetry={retry} />
  return (
    <>
      <Stale error={error} asOf={open.court.now} />
      <Steps open={open} />
      <Petitions open={open} />
    </>
  )
}
