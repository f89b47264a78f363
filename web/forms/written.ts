import * as z from 'zod/mini'

/** What a form holds, as it is kept while it is a draft. */
export interface Written<T, B> {
  readonly value: T
  /** What the person saw when they began to write. */
  readonly base: B
}

/** What a form knows its own drafts by. */
interface Known<T, B> {
  readonly schema: z.ZodMiniType<T>
  readonly base: B
  readonly baseSchema: z.ZodMiniType<B>
}

const keptSchema = z.record(z.string(), z.unknown())

/** What was kept, if it is still a draft of this form: an earlier version of this program may have kept another shape. */
export function understood<T, B>(kept: unknown, { schema, base, baseSchema }: Known<T, B>): Written<T, B> | undefined {
  for (const reading of readings(kept, base)) {
    const value = schema.safeParse(reading.value)
    const begun = baseSchema.safeParse(reading.base)
    if (value.success && begun.success) return { value: value.data, base: begun.data }
  }
  return undefined
}

/** How a draft can be read: first as it is kept now. The others were kept before the forms had one machine; they may go KEPT_DAYS later. */
function readings(kept: unknown, begun: unknown): Written<unknown, unknown>[] {
  const { value, base, version, settings } = keptSchema.safeParse(kept).data ?? {}
  return [
    { value, base },
    // The book of complaints.
    { value, base: { version } },
    // The settings of a centre, the roster among them.
    { value: settings, base: { version } },
    // A hand-over, which remembered nothing of what it was begun from.
    { value: kept, base: begun },
  ]
}
