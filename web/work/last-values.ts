import * as z from 'zod/mini'
import { acts, kinds, ways } from '../../shared/work/acts.ts'
import type { NewEntry } from '../../shared/work/entry.ts'

/** Where the browser keeps what this worker recorded last. */
const REMEMBERED = 'opora.last-work'

/** What is offered again: coded, and nothing about anybody but who wrote it. */
const lastSchema = z.object({
  by: z.string(),
  kind: z.enum(kinds),
  minutes: z.optional(z.number()),
  act: z.optional(z.enum(acts)),
  way: z.optional(z.enum(ways)),
})
export type LastValues = Omit<z.infer<typeof lastSchema>, 'by'>

/** What somebody recorded last at this computer; undefined when it was somebody else, or nothing. */
export function lastValues(me: string): LastValues | undefined {
  try {
    const { success, data } = lastSchema.safeParse(JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null'))
    return success && data.by === me ? data : undefined
  } catch {
    return undefined
  }
}

/** Remembers what somebody has recorded. */
export function rememberValues(me: string, { kind, minutes, act, way }: NewEntry): void {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ by: me, kind, minutes, act, way }))
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}
