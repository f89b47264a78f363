import type { WorkEntry } from '../work/entry.ts'
import type { Attempt } from './attempt.ts'
import { fullName } from './full-name.ts'
import type { ClientFile, SharedFile } from './views.ts'

type Named = SharedFile['staff'][number]

/**
 * A file as an external reads it: whose it is, until when the violent person may not come, and what was done. What is not named here
 * stays out: how to reach the person and where she lives, what police reported, notes that are marked private, what was written down by
 * mistake and what an entry said before it was corrected. Of the staff come those whose names stand in it.
 */
export function sharedFile(file: ClientFile, staff: readonly Named[]): SharedFile {
  const { now, client, reference, person, protection, delivery, next } = file
  const attempts = file.attempts.filter(counts).map(readAttempt)
  const work = file.work.filter((entry) => counts(entry) && entry.private === undefined).map(readEntry)
  const authors = new Set([...attempts, ...work].map(({ by }) => by))
  return {
    now,
    client,
    reference,
    name: fullName(person),
    terms: protection.terms,
    ...(delivery && { delivery }),
    attempts,
    work,
    staff: staff.filter(({ id }) => authors.has(id)).map(({ id, name }) => ({ id, name })),
    ...(next !== undefined && { next }),
  }
}

function counts({ withdrawn }: { readonly withdrawn?: unknown }): boolean {
  return withdrawn === undefined
}

function readAttempt({ id, channel, outcome, at, note, beforeDelivery, by, recordedAt }: Attempt): Attempt {
  return { id, channel, outcome, at, note, ...(beforeDelivery !== undefined && { beforeDelivery }), by, recordedAt }
}

function readEntry(entry: WorkEntry): WorkEntry {
  const { id, version, kind, at, words, minutes, act, way, passedOn, by, recordedAt } = entry
  return {
    id,
    version,
    kind,
    at,
    words,
    ...(minutes !== undefined && { minutes }),
    ...(act !== undefined && { act }),
    ...(way !== undefined && { way }),
    ...(passedOn && { passedOn }),
    by,
    recordedAt,
  }
}
