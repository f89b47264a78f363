import type * as z from 'zod/mini'
import type { Kept, Kind, SealedBox } from './sealed-box.ts'

/** All of a kind that a unit keeps; what an earlier version of this program kept in a shape that is not understood stays where it is. */
export async function readAll<T>(box: SealedBox, kind: Kind, schema: z.ZodMiniType<T>): Promise<Kept<T>[]> {
  const kept = await box.all(kind)
  return kept.flatMap(({ content, ...about }) => {
    const read = schema.safeParse(content)
    return read.success ? [{ ...about, content: read.data }] : []
  })
}
