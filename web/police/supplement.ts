import type { Instant } from '../../shared/time/instant.ts'
import type { FieldFaults } from '../forms/refusal.ts'
import { noticeOf, type TypedNotice, tidied } from '../notice-form/typed-notice.ts'
import type { SupplementDraft } from './kept.ts'

/** What of a notice is told once and never supplemented. */
const TOLD_ONCE = ['reference', 'enteredAt', 'evictedAt']

type Json = Readonly<Record<string, unknown>>

export interface ToSend {
  readonly body: Json
  /** Which person on the screen each of those sent is, from 0. */
  readonly persons: readonly number[]
}

/**
 * A supplement as it is sent: fields that say something, of each person of the notice who has any by their number, and those who are new.
 * `known`: how many persons the notice has already.
 */
export function supplementOf(draft: SupplementDraft, known: number, now: Instant): ToSend {
  const { endangered, dwelling, ...said } = noticeOf(tidied(draft.notice), now)
  const told = Array.isArray(endangered) ? (endangered as readonly Json[]) : []
  const persons = told.flatMap((person, at) => (at >= known || Object.keys(person).length > 0 ? [at] : []))
  const { district: _district, ...place } = (dwelling ?? {}) as Json
  const rest = Object.entries(said).filter(([name]) => !TOLD_ONCE.includes(name))
  const reason = draft.reason.trim()
  return {
    persons,
    body: {
      ...(reason !== '' && { reason }),
      ...Object.fromEntries(rest),
      ...(Object.keys(place).length > 0 && { dwelling: place }),
      ...(persons.length > 0 && {
        endangered: persons.map((at) => (at < known ? { number: at + 1, ...told[at] } : told[at])),
      }),
    },
  }
}

/** Faults of what was sent, at the fields on the screen. */
export function onScreen(faults: FieldFaults, { persons }: Pick<ToSend, 'persons'>): FieldFaults {
  const placed = Object.entries(faults).map(([path, code]) => [
    path.replace(/^endangered\.(\d+)/, (_, at) => `endangered.${persons[Number(at)] ?? at}`),
    code,
  ])
  return Object.fromEntries(placed)
}

/** The names of the persons whom a supplement adds. */
export function addedIn(notice: TypedNotice, known: number): string[] {
  return notice.endangered.slice(known).map(({ givenName, familyName }) => `${givenName} ${familyName}`.trim())
}
