import { useState } from 'preact/hooks'
import { useDraft } from '../forms/use-draft.ts'
import { keptWork, type Work } from './work.ts'

export interface WorkAtHand {
  readonly work: Work | undefined
  /** Whether this browser remembers it. */
  readonly isKept: boolean
  readonly change: (work: Work) => void
  readonly drop: () => void
}

/** The register that is being prepared in this tab; undefined until the browser's store was looked into. */
export function useWork(): WorkAtHand | undefined {
  const draft = useDraft('import', keptWork)
  const [at, setAt] = useState<{ work: Work | undefined }>()
  if (draft === undefined) return undefined
  return {
    work: at === undefined ? draft.found?.content : at.work,
    isKept: draft.keeping,
    change: (work) => {
      setAt({ work })
      draft.keep(work)
    },
    drop: () => {
      setAt({ work: undefined })
      draft.drop()
    },
  }
}
