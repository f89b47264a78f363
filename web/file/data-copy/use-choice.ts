import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { useDraft } from '../../forms/use-draft.ts'

/** The id of where the person lives now. It is never kept: the warning is to be read each time. */
export const WHERE_NOW = 'whereNow'

/** What of a file somebody is given. */
export interface Chosen {
  readonly chosen: ReadonlySet<string>
  readonly change: (ids: readonly string[], isIn: boolean) => void
  /** Chooses these and no others. */
  readonly choose: (ids: readonly string[]) => void
  /** Whether it was chosen before this page was opened: what has come since is not in it. */
  readonly isRestored: boolean
  /** Whether this browser keeps the choice. */
  readonly keeping: boolean
  /** Forgets it and begins anew. */
  readonly reset: () => void
}

/**
 * A choice of things in a client's file, kept in this browser under a name as drafts are: the ids of what is in, nothing of what they say.
 * `atFirst` tells those that are in before anybody chose. Undefined until the browser's store has been looked into.
 */
export function useChoice(name: string, atFirst: () => readonly string[]): Chosen | undefined {
  const draft = useDraft(name, keptChoice)
  const [made, setMade] = useState<ReadonlySet<string>>()
  if (draft === undefined) return undefined
  const { found, keeping, keep, drop } = draft
  const chosen = made ?? new Set(found?.content ?? atFirst())
  const choose = (ids: readonly string[]) => {
    setMade(new Set(ids))
    keep(ids.filter((id) => id !== WHERE_NOW))
  }
  return {
    chosen,
    choose,
    change: (ids, isIn) => {
      const others = [...chosen].filter((id) => !ids.includes(id))
      choose(isIn ? [...others, ...ids] : others)
    },
    isRestored: found !== undefined,
    keeping,
    reset: () => {
      setMade(new Set(atFirst()))
      drop()
    },
  }
}

/** The ids of a choice that was kept. Of what cannot be understood nothing is in: rather too little is shown than too much. */
export function keptChoice(kept: unknown): readonly string[] {
  const ids = z.array(z.string()).safeParse(kept)
  return ids.success ? ids.data.filter((id) => id !== WHERE_NOW) : []
}
