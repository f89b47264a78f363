import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { Instant } from '../../shared/time/instant.ts'
import type { DraftSheet } from '../drafts.ts'
import { DraftsContext } from '../services.ts'

export interface KeptDraft<T> {
  /** What was typed before this page was opened. */
  readonly found: { readonly content: T; readonly savedAt: Instant } | undefined
  /** Whether this browser keeps what is typed. */
  readonly keeping: boolean
  readonly keep: (content: T) => void
  readonly drop: () => void
  /** When another draft of the form was written that no tab has open, and how to go on with that one instead. */
  readonly another?: { readonly savedAt: Instant; readonly open: () => Promise<void> }
}

interface Looked<T> extends Pick<KeptDraft<T>, 'found'> {
  readonly other: Instant | undefined
}

/**
 * The draft of one form in this tab. `understand` turns what was kept into the form's content, or undefined if it cannot: an earlier
 * version of this program may have kept another shape. Undefined until the browser's store has been looked into.
 */
export function useDraft<T>(form: string, understand: (kept: unknown) => T | undefined): KeptDraft<T> | undefined {
  const drafts = useContext(DraftsContext)
  const [looked, setLooked] = useState<Looked<T>>()
  const [keeping, setKeeping] = useState(drafts !== undefined)
  const sheet = useRef<DraftSheet>()
  /** The newest content of which the store has not yet said that it has it. */
  const owed = useRef<T>()

  const keep = (content: T) => {
    owed.current = content
    sheet.current?.write(content).then((kept) => {
      setKeeping(kept)
      if (kept && owed.current === content) owed.current = undefined
    })
  }
  const show = async (taken: DraftSheet | undefined) => {
    sheet.current = taken
    const draft = taken?.found
    const content = draft && understand(draft.content)
    const [other] = (await taken?.others()) ?? []
    setLooked({ found: content && { content, savedAt: draft.savedAt }, other })
  }
  const drop = () => {
    owed.current = undefined
    setLooked({ found: undefined, other: looked?.other })
    sheet.current?.remove()
  }
  const open = async () => {
    owed.current = undefined
    await show(await sheet.current?.turn())
  }
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const taken = await drafts?.take(form)
      if (isGone) return taken?.release()
      await show(taken)
    }
    look()
    return () => {
      isGone = true
      sheet.current?.release()
    }
  }, [])
  useBeforeLeaving(() => owed.current !== undefined && keep(owed.current))
  const another = looked?.other === undefined ? undefined : { savedAt: looked.other, open }
  return looked && { found: looked.found, keeping, keep, drop, ...(another && { another }) }
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
