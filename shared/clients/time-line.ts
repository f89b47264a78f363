import type { WorkEntry } from '../work/entry.ts'
import type { Attempt } from './attempt.ts'

/** One step of a time line: a contact attempt, or other work. */
export type Step =
  | { readonly kind: 'attempt'; readonly attempt: Attempt }
  | { readonly kind: 'work'; readonly entry: WorkEntry }

/** Attempts and other work of a file as people read them: newest first by when they were; those of one minute by when they were recorded. */
export function timeLine(attempts: readonly Attempt[], work: readonly WorkEntry[]): Step[] {
  const steps: Step[] = [
    ...attempts.map((attempt) => ({ kind: 'attempt' as const, attempt })),
    ...work.map((entry) => ({ kind: 'work' as const, entry })),
  ]
  return steps.toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
}

/** An attempt or an entry by itself. */
export function written(step: Step): Attempt | WorkEntry {
  return step.kind === 'attempt' ? step.attempt : step.entry
}

function placeOf(step: Step): string {
  const { at, recordedAt, id } = written(step)
  return `${at} ${recordedAt} ${id}`
}

/**
 * What police told later among the steps of a time line, newest first; what was told before the oldest step that is loaded waits for the
 * steps around it.
 */
export function withWords<Word extends { readonly deliveredAt: string }>(
  steps: readonly Step[],
  words: readonly Word[],
  areAll: boolean,
): (Step | { readonly kind: 'word'; readonly word: Word })[] {
  const oldest = steps.at(-1)
  const shown = words.filter(({ deliveredAt }) => areAll || (oldest && deliveredAt >= written(oldest).at))
  const all = [...steps, ...shown.map((word) => ({ kind: 'word' as const, word }))]
  const at = (one: (typeof all)[number]) => (one.kind === 'word' ? one.word.deliveredAt : written(one).at)
  return all.toSorted((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0))
}
