import type { Letter, NewLetter } from '../../../shared/duties/letter.ts'
import { plusMinutes } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { byCentre, due, type Key, keys } from '../table/keys.ts'

/** How long a letter may stay unsent before the sweep offers it again. */
export const REOFFER_MINUTES = 2

/** What a letter begins with. */
interface QueuedMark extends Pick<Letter, 'status' | 'offers' | 'delivery'> {
  readonly type: 'letter'
}

/** The item of a new letter. */
export function queuedLetter(letter: NewLetter): NewLetter & QueuedMark & Key {
  const thread = letter.thread ?? letter.subject
  return {
    ...keys.letter(letter.centre, letter.id),
    type: 'letter',
    status: 'queued',
    offers: 1,
    delivery: {},
    ...letter,
    ...(thread === undefined
      ? byCentre.monthLetter(letter.centre, pragueDay(letter.createdAt).slice(0, 7), letter)
      : byCentre.letter(letter.centre, thread, letter)),
    ...due.entry('letter', letter.id, plusMinutes(letter.createdAt, REOFFER_MINUTES)),
  }
}
