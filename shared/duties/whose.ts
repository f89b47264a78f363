import type { Deadline } from './deadline.ts'

/** Whose duties are looked at: everybody's, one's own, or those that nobody has. */
export const whose = ['all', 'mine', 'nobody'] as const
export type Whose = (typeof whose)[number]

/** What of a duty says who has it. */
interface Held {
  readonly acknowledged?: Deadline['acknowledged'] | undefined
}

/** Whether a duty is among those that somebody looks at. One's own are those one has taken last. */
export function isAmong({ acknowledged }: Held, looked: Whose, me: string): boolean {
  if (looked === 'all') return true
  return looked === 'mine' ? acknowledged?.by === me : acknowledged === undefined
}
