import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'

/* For the demo: a notice or an end moved to today, and requests spoilt in one way. A police system needs none of it. */

export const breaks = ['body', 'key', 'date', 'nonce', 'district'] as const
export type Break = (typeof breaks)[number]

const HOUR_MS = 3_600_000

/** What has happened, of a notice: it cannot be in the future. */
const movable = z.object({
  enteredAt: z.string(),
  evictedAt: z.string(),
  distribution: z.optional(z.array(z.object({ at: z.optional(z.string()) }))),
})

/**
 * Moves every time of a notice by whole hours, so that the last thing done was done within the last one, and marks the reference with the
 * day. An end is now.
 */
export function movedToToday(text: string, now: Date): string {
  const sent = JSON.parse(text)
  if (sent.endedAt !== undefined) return JSON.stringify({ ...sent, endedAt: now.toISOString() })
  const { enteredAt, evictedAt, distribution = [] } = movable.parse(JSON.parse(text))
  const done = [enteredAt, evictedAt, ...distribution.flatMap(({ at }) => at ?? [])].map((at) => Date.parse(at))
  const hours = Math.floor((now.getTime() - Math.max(...done)) / HOUR_MS)
  const moved = JSON.parse(text, (_key, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(Date.parse(value) + hours * HOUR_MS).toISOString()
      : value,
  )
  return JSON.stringify({ ...moved, reference: `${moved.reference} (${now.toISOString().slice(0, 10)})` })
}

/** The body before it is signed, spoilt where that is the way. */
export function spoilt(body: string, broken: Break | undefined): string {
  if (broken === 'district') return body.replace(/"CZ0[0-9A-C]+"/, '"CZ9999"')
  // Other content each time: that of a notice which was accepted before gets its receipt again, whatever the nonce.
  return broken === 'nonce' ? body.replace(/"reference": *"/, `$&${randomUUID()} `) : body
}
