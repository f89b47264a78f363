import * as z from 'zod/mini'
import { ASLEEP_DAYS } from '../duties/coming.ts'
import { isAboutAge } from '../police/birth.ts'
import { type Day, type Instant, plusDays, plusHours } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import type { RegisterCard } from './card.ts'
import { inCzech, sortName } from './search.ts'

/*
 * Lists of files by what is to be done about them. What a list means stands here once: its rows, their number and what is taken out of it
 * are made of the same.
 */

export const listNames = [
  'all',
  'mine',
  'nobody',
  'open',
  'no-agreement',
  'asleep',
  'protection',
  'review',
  'closing',
  'new',
  'closed',
] as const
export type ListName = (typeof listNames)[number]

/** What a row may say beside the name. */
export const listColumns = [
  'reference',
  'born',
  'municipality',
  'opened',
  'active',
  'agreed',
  'protection',
  'review',
] as const
export type ListColumn = (typeof listColumns)[number]

export const listSorts = ['name', 'born', 'municipality', 'opened', 'active', 'agreed', 'protection', 'review'] as const
export type ListSort = (typeof listSorts)[number]

/** What somebody looks at, and how; it stays so until they choose otherwise. */
export const listChoiceSchema = z.strictObject({
  list: z.enum(listNames),
  sort: z.enum(listSorts),
  isDescending: z.boolean(),
  columns: z.array(z.enum(listColumns)).check(
    z.maxLength(listColumns.length),
    z.refine((columns) => new Set(columns).size === columns.length),
  ),
})
export type ListChoice = z.infer<typeof listChoiceSchema>

/** Until somebody chooses: everything, newest first. */
export const firstChoice: ListChoice = {
  list: 'all',
  sort: 'opened',
  isDescending: true,
  columns: ['reference', 'opened'],
}

/** What of a file its place in lists hangs on. */
export interface ListedFile {
  readonly card: RegisterCard
  readonly isClosed: boolean
  /** When something was last done for the person. */
  readonly activeAt: Instant
  /** The last day of the last agreement; left out when none was made. */
  readonly agreedUntil?: Day | undefined
  /** When protection ends that nobody has dealt with, and when a review of the plan is due. */
  readonly protectionAt?: Instant | undefined
  readonly reviewAt?: Instant | undefined
  /** Whether somebody's own it is, by whoever asks. */
  readonly isMine?: boolean | undefined
  /** Whether help is still to be offered and nobody has taken that upon them. */
  readonly isNobodys?: boolean | undefined
}

/** As far ahead as one can still do something about it. */
const DAYS_AHEAD = { protection: 7, review: 7, closing: 14 } as const
const NEW_DAYS = 7

/** Whether a file stands in a list. */
export function isListed(list: ListName, file: ListedFile, now: Instant): boolean {
  if (list === 'all') return true
  if (list === 'closed') return file.isClosed
  if (list === 'mine') return file.isMine === true
  if (list === 'new') return file.card.at >= plusHours(now, -24 * NEW_DAYS)
  return !file.isClosed && isOpenListed(list, file, now)
}

type OpenList = Exclude<ListName, 'all' | 'closed' | 'mine' | 'new'>

function isOpenListed(list: OpenList, { agreedUntil, ...file }: ListedFile, now: Instant): boolean {
  const today = pragueDay(now)
  const isBefore = (at: Instant | undefined, days: number) => at !== undefined && pragueDay(at) <= plusDays(today, days)
  switch (list) {
    case 'open':
      return true
    case 'nobody':
      return file.isNobodys === true
    case 'no-agreement':
      return agreedUntil === undefined || agreedUntil < today
    case 'asleep':
      return file.activeAt < plusHours(now, -24 * ASLEEP_DAYS)
    case 'protection':
      return isBefore(file.protectionAt, DAYS_AHEAD.protection)
    case 'review':
      return isBefore(file.reviewAt, DAYS_AHEAD.review)
    case 'closing':
      return agreedUntil !== undefined && agreedUntil >= today && agreedUntil <= plusDays(today, DAYS_AHEAD.closing)
  }
}

/** Files in the order of a choice; those of which nothing is known by which they are sorted come last. */
export function sortedFiles(files: readonly ListedFile[], { sort, isDescending }: ListChoice): ListedFile[] {
  const turn = isDescending ? -1 : 1
  const keyed = files.map((file) => ({ file, key: sortKey(sort, file), name: sortName(file.card) }))
  keyed.sort((a, b) => {
    if ((a.key === undefined) !== (b.key === undefined)) return a.key === undefined ? 1 : -1
    const order = (isOfWords(sort) ? inCzech : compare)(a.key ?? '', b.key ?? '')
    return turn * order || inCzech(a.name, b.name) || compare(a.file.card.id, b.file.card.id)
  })
  return keyed.map(({ file }) => file)
}

/** Whether a sort is of words, which have the order of Czech; days and instants have that of their signs. */
function isOfWords(sort: ListSort): boolean {
  return sort === 'name' || sort === 'municipality'
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

function sortKey(sort: ListSort, file: ListedFile): string | undefined {
  const keys = {
    name: sortName(file.card) || undefined,
    born: sortBirth(file.card.birth),
    municipality: file.card.municipality,
    opened: file.card.at,
    active: file.activeAt,
    agreed: file.agreedUntil,
    protection: file.protectionAt,
    review: file.reviewAt,
  } satisfies Record<ListSort, string | undefined>
  return keys[sort]
}

/** A year alone, or about one, comes before the days of it; of an age nobody knows from when. */
function sortBirth(birth: RegisterCard['birth']): string | undefined {
  if (birth === undefined || typeof birth === 'string') return birth
  return isAboutAge(birth) ? undefined : String(birth.about)
}
