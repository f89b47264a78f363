import { type OpenKind, openKinds } from '../duties/open-kind.ts'
import type { Instant } from '../time/instant.ts'

/*
 * What somebody of the staff has open: everything that names them as the one who shall do it. What they did themselves names them for
 * ever, and is not open; what is everybody's, such as an enquiry or a complaint about the service, stands on everybody's Today.
 */

/** One open thing. */
export interface OpenThing {
  readonly kind: OpenKind
  /** Of the kind; all lines of the roster are one thing. */
  readonly id: string
  /** Whose file, or whose enquiry, it is about. */
  readonly client?: string
  readonly enquiry?: string
  /** When it begins, or is due; left out of what has no time. */
  readonly at?: Instant
  readonly minutes?: number
  /** How many lines of the roster it is. */
  readonly lines?: number
}

export type OpenCounts = Readonly<Partial<Record<OpenKind, number>>>

/** How many there are of each kind; a kind of which there are none is left out. */
export function countsOf(things: readonly OpenThing[]): OpenCounts {
  const counts: Partial<Record<OpenKind, number>> = {}
  for (const { kind, lines = 1 } of things) counts[kind] = (counts[kind] ?? 0) + lines
  return counts
}

/** How many there are of all kinds. */
export function totalOf(counts: OpenCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** By what a thing is known among all of a person. */
export function nameOf({ kind, id }: Pick<OpenThing, 'kind' | 'id'>): string {
  return `${kind}#${id}`
}

/** Kind by kind, in each what is due first. */
export function inOrder<Thing extends OpenThing>(things: readonly Thing[]): Thing[] {
  return things.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** Where a thing stands among all of a person: what comes behind it sorts after it. */
export function placeOf({ kind, id, at = '' }: OpenThing): string {
  return `${openKinds.indexOf(kind)}#${at}#${id}`
}
