import { useEffect, useRef, useState } from 'preact/hooks'
import type { Instant } from '../../shared/time/instant.ts'
import { useWorker } from '../services.ts'

export interface KeptDraft<T> {
  /** What was typed before this page was opened. */
  readonly found: { readonly content: T; readonly savedAt: Instant } | undefined
  /** Whether this browser keeps what is typed. */
  readonly keeping: boolean
  readonly keep: (content: T) => void
  readonly drop: () => void
}

/**
 * The draft of one form. `understand` turns what was kept into the form's content, or undefined if it cannot: an earlier version
 * of this program may have kept another shape. Undefined until the browser's store has been looked into.
 */
export function useDraft<T>(form: string, understand: (kept: unknown) => T | undefined): KeptDraft<T> | undefined {
  const { drafts } = useWorker()
  const [looked, setLooked] = useState<Pick<KeptDraft<T>, 'found'>>()
  const [keeping, setKeeping] = useState(drafts !== undefined)
  /** The newest content of which the store has not yet said that it has it. */
  const owed = useRef<T>()

  const keep = (content: T) => {
    owed.current = content
    drafts?.write(form, content).then((kept) => {
      setKeeping(kept)
      if (kept && owed.current === content) owed.current = undefined
    })
  }
  const drop = () => {
    owed.current = undefined
    setLooked({ found: undefined })
    drafts?.remove(form)
  }
  useEffect(() => {
    const look = async () => {
      const draft = await drafts?.read(form)
      const content = draft && understand(draft.content)
      setLooked({ found: content && { content, savedAt: draft.savedAt } })
    }
    look()
  }, [])
  useBeforeLeaving(() => owed.current !== undefined && keep(owed.current))
  return looked && { ...looked, keeping, keep, drop }
}

/** A page may be closed, or put away by a telephone and never come back. */
function useBeforeLeaving(act: () => void): void {
  const current = useRef(act)
  current.current = act
  useEffect(() => {
    const leave = () => current.current()
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [])
}
