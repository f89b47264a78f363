import type { Finding, Verified } from '../../functions/store/audit/verification.ts'
import type { Difference } from '../../shared/audit/signed-day.ts'

const words: Readonly<Record<Difference, string>> = {
  'day-missing': 'what was signed of the day is not there',
  'day-unsigned': 'the day has ended and is not signed',
  'day-false': 'what is kept of the day was not signed by the platform',
  'day-out-of-line': 'what was signed of the day does not go on from the day before',
  'entries-missing': 'entries are missing',
  'entries-added': 'there are entries more',
  'entries-changed': 'entries were changed',
}

/** A difference in words: day and counts, and nothing of what entries say. */
export function differs({ day, difference, entries }: Finding): string {
  const counts =
    entries && difference !== 'entries-changed' ? ` (${entries.signed} signed, ${entries.there} there)` : ''
  return `${day}: ${words[difference]}${counts}`
}

/** What the chain came to is worth keeping elsewhere: one that is cut short later does not lead there. */
export function chainOf({ entries, last, disposed }: Verified): string {
  const gone = disposed.length > 0 ? `, disposed of by its heads: ${disposed.join(', ')}` : ''
  return last === undefined ? 'has no signed day.' : `up to ${last.day}: ${entries} entries, ${last.digest}${gone}`
}
