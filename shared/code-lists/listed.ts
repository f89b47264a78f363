import * as z from 'zod/mini'
import { line } from '../text/text.ts'

/** The longest name of an entry of a code list, in characters. */
export const LONGEST_NAME = 80

/** What an entry of a code list is called in what is sent. */
export const listedId = line(40).check(z.regex(/^[\w-]+$/))

/** An entry as it is written down where it is used: with what it was called then. */
export const listedSchema = z.strictObject({ id: listedId, name: line(LONGEST_NAME).check(z.minLength(1)) })

interface Marked {
  readonly id: string
  readonly used?: true
}

/** Lists with the marks that they had before: nobody sends one. */
export function withMarks<Entry extends Marked>(before: readonly Entry[] = [], after: readonly Entry[] = []): Entry[] {
  const marked = new Set(before.filter(({ used }) => used).map(({ id }) => id))
  return after.map(({ used: _sent, ...entry }) => (marked.has(entry.id) ? { ...entry, used: true } : entry) as Entry)
}
