import * as z from 'zod/mini'
import type { Attempt } from '../../shared/clients/attempt.ts'
import { type PersonField, personFields } from '../../shared/clients/new-person.ts'
import {
  type CardNumber,
  isSameCard,
  MOST_NUMBERS,
  type SafeContact,
  storedSafeContactSchema,
} from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'

/** What a person saw of a file when they began to write: enough to tell them later what has changed since. */
export const baselineSchema = z.object({
  version: z.number(),
  attempts: z.array(z.string()),
  withdrawn: z.array(z.string()),
  /** How many there were with those that were not loaded. Drafts of earlier versions lack it: they saw all. */
  count: z.optional(z.object({ recorded: z.number(), withdrawn: z.number() })),
  safeContact: storedSafeContactSchema,
  acknowledgedBy: z.optional(z.string()),
})
export type Baseline = z.infer<typeof baselineSchema>

/** What of a file a later comparison needs. */
export function baselineOf({ version, attempts, count, safeContact, contact }: ClientFile): Baseline {
  return {
    version,
    attempts: attempts.map(({ id }) => id),
    withdrawn: attempts.filter(({ withdrawn }) => withdrawn).map(({ id }) => id),
    count,
    safeContact,
    ...(contact?.acknowledged && { acknowledgedBy: contact.acknowledged.by }),
  }
}

export type CardField = keyof SafeContact

/** The card's fields in the order in which screens show them. */
const cardFields = [
  'doNotCall',
  'safeTimes',
  'safeWay',
  'numbers',
  'mayLeaveMessage',
  'maySayWhoWeAre',
  'codeWord',
] as const satisfies readonly CardField[]

/** What somebody else did to a file since a baseline. */
export interface Changes {
  readonly attempts: readonly Attempt[]
  readonly withdrawn: readonly Attempt[]
  /** How many more attempts were recorded or withdrawn on older pages, which are not at hand. */
  readonly older?: number
  readonly card: readonly CardField[]
  /** Fields of the person, in the order in which screens show them. */
  readonly person: readonly PersonField[]
  readonly acknowledgedBy?: string
}

/** Compares a file with what a person saw of it. */
export function changesSince(base: Baseline, file: ClientFile): Changes {
  const acknowledgedBy = file.contact?.acknowledged?.by
  const attempts = file.attempts.filter(({ id }) => !base.attempts.includes(id))
  const withdrawn = file.attempts.filter(({ id, withdrawn }) => withdrawn && !base.withdrawn.includes(id))
  const { count = file.count } = base
  const changed = file.count.recorded - count.recorded + file.count.withdrawn - count.withdrawn
  const older = changed - attempts.length - withdrawn.length
  return {
    attempts,
    withdrawn,
    ...(older > 0 && { older }),
    card: differing(base.safeContact, file.safeContact),
    person: personFields.filter((field) => (file.personChangedIn?.[field] ?? 0) > base.version),
    ...(acknowledgedBy !== undefined && acknowledgedBy !== base.acknowledgedBy && { acknowledgedBy }),
  }
}

/** Whether two changes of the card met, field by field. */
export interface Merge {
  /** Mine, with their values where I had changed nothing. */
  readonly card: SafeContact
  /** Changed by them only: taken over. */
  readonly adopted: readonly CardField[]
  /** Changed by both, otherwise: somebody has to choose. */
  readonly contested: readonly CardField[]
}

/** Whether a number stands on a card with the digits that it had before. */
export function isStillThat(id: string | undefined, before: SafeContact, now: SafeContact): boolean {
  const digits = ({ numbers }: SafeContact) => numbers.find((number) => number.id === id)?.phone
  return digits(before) === digits(now)
}

/** Merges my card with theirs, both made from `base`; of the numbers each by itself, as far as the two changes allow. */
export function merge(base: SafeContact, mine: SafeContact, theirs: SafeContact): Merge {
  const apart = differing(mine, theirs)
  const numbers = mergedNumbers(base.numbers, mine.numbers, theirs.numbers)
  const isMine = (field: CardField) => isSameIn(field, theirs, base)
  const adopted = apart.filter(
    (field) => isSameIn(field, mine, base) || (field === 'numbers' && numbers && !isMine(field)),
  )
  const contested = apart.filter((field) => !adopted.includes(field) && !isMine(field))
  const card = withFields(mine, theirs, adopted)
  return { card: adopted.includes('numbers') && numbers ? { ...card, numbers } : card, adopted, contested }
}

/** Numbers with what either has changed; undefined when both have changed the same thing, or there would be too many. */
function mergedNumbers(
  base: readonly CardNumber[],
  mine: readonly CardNumber[],
  theirs: readonly CardNumber[],
): CardNumber[] | undefined {
  const ids = [...new Set([...theirs, ...mine].map(({ id }) => id))]
  const merged = ids.map((id) => {
    const [before, own, other] = [base, mine, theirs].map((numbers) => numbers.find((number) => number.id === id))
    if (isSame(own, before)) return other
    if (isSame(other, before) || isSame(own, other)) return own
    return before && own && other ? mergedNumber(before, own, other) : 'contested'
  })
  const numbers = merged.filter((number) => number !== undefined && number !== 'contested')
  return merged.includes('contested') || numbers.length > MOST_NUMBERS ? undefined : numbers
}

/** What is said of a number is never carried over to another one: when either has changed its digits somebody has to choose. */
function mergedNumber(before: CardNumber, own: CardNumber, other: CardNumber): CardNumber | 'contested' {
  if (own.phone !== before.phone || other.phone !== before.phone) return 'contested'
  const fields = ['owner', 'windows', 'wrong'] as const
  const ownFields = fields.filter((field) => !isSame(own[field], before[field]))
  if (ownFields.some((field) => !isSame(other[field], before[field]) && !isSame(own[field], other[field])))
    return 'contested'
  const { wrong: _wrong, ...rest } = other
  const from = (field: (typeof fields)[number]) => (ownFields.includes(field) ? own : other)
  const { wrong } = from('wrong')
  return {
    ...rest,
    owner: from('owner').owner,
    windows: from('windows').windows,
    ...(wrong && { wrong }),
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A card with some fields taken from another one. */
export function withFields(card: SafeContact, from: SafeContact, fields: readonly CardField[]): SafeContact {
  return { ...card, ...Object.fromEntries(fields.map((field) => [field, from[field]])) }
}

/** Whether two cards say the same in one field. */
export function isSameIn(field: CardField, a: SafeContact, b: SafeContact): boolean {
  return isSameCard(withFields(a, b, [field]), a)
}

function differing(a: SafeContact, b: SafeContact): CardField[] {
  return cardFields.filter((field) => !isSameIn(field, a, b))
}
