import { useEffect, useRef, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { tabLocks } from '../drafts.ts'
import { useUnit } from './at-unit.ts'
import type { Kind } from './sealed-box.ts'

/** Something that is kept sealed while it is worked on. */
export interface KeptForm<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** Keeps it and waits until it lies there; false when the browser would not. */
  readonly keep: (value: T) => Promise<boolean>
  readonly remove: () => Promise<void>
  /** When it was written that this page was opened with. */
  readonly savedAt: string | undefined
  /** Whether this browser keeps what is typed. */
  readonly keeping: boolean
}

interface Place<T> {
  readonly kind: Kind
  readonly id: string
  readonly schema: z.ZodMiniType<T>
  /** What it begins with when nothing is kept; left out where there must be something. */
  readonly blank?: T
}

const lock = tabLocks(navigator.locks)

/** The draft at a place, in this tab and in no other. `none` when there is none, `elsewhere` when another tab has it open. */
export function useKept<T>({ kind, id, schema, blank }: Place<T>): KeptForm<T> | 'none' | 'elsewhere' | undefined {
  const { box, clock } = useUnit()
  const [value, setValue] = useState<{ readonly of: T } | 'none' | 'elsewhere'>()
  const [savedAt, setSavedAt] = useState<string>()
  const [keeping, setKeeping] = useState(true)
  const isRemoved = useRef(false)
  useEffect(() => {
    let release: (() => void) | undefined
    let isGone = false
    const look = async () => {
      const held = await lock(`opora-police-${kind}:${id}`)
      release = held
      if (isGone) return held?.()
      if (held === undefined) return setValue('elsewhere')
      const kept = await box.get(kind, id)
      const read = kept && schema.safeParse(kept.content)
      setSavedAt(read?.success ? kept?.savedAt : undefined)
      setValue(read?.success ? { of: read.data } : blank === undefined ? 'none' : { of: blank })
    }
    look()
    return () => {
      isGone = true
      release?.()
    }
  }, [box, kind, id])
  if (value === undefined || typeof value === 'string') return value
  const keep = async (next: T) => {
    setValue({ of: next })
    if (isRemoved.current) return false
    const kept = await box.put(kind, id, { savedAt: clock.now(), content: next }).then(
      () => true,
      () => false,
    )
    setKeeping(kept)
    return kept
  }
  const remove = async () => {
    isRemoved.current = true
    await box.remove(kind, id)
  }
  return { value: value.of, change: keep, keep, remove, savedAt, keeping }
}
