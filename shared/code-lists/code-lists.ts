import * as z from 'zod/mini'
import { eventKinds, partnerKinds } from '../code-lists/kinds.ts'
import { eachOnce } from '../problems/each-once.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { wordsOf } from '../register/spelling.ts'
import { name, phoneText } from '../text/text.ts'
import { LONGEST_NAME, listedId } from './listed.ts'

/*
 * A centre's own code lists. Each entry has an id that stays while its name changes. One that was used is marked so and never taken away
 * again, only retired: it is not offered any more, and what was written by it still says it.
 */

/** The settings are one stored item. */
const MOST_ENTRIES = 300
const MOST_KINDS = 60

const listed = {
  id: listedId,
  name: name(LONGEST_NAME),
  /** Not offered any more. */
  retired: z.optional(z.literal(true)),
  /** Set by the platform with the first use. */
  used: z.exactOptional(z.literal(true)),
}

/** Names that differ by case, diacritics, blanks and marks alone are one name. */
const sameName = (entry: { readonly name: string }) => wordsOf(entry.name).join(' ')

function listOf<Entry extends z.ZodMiniType<{ id: string; name: string }>>(entry: Entry, most: number) {
  const ids = eachOnce<{ id: string }>('id', ({ id }) => id)
  return z.optional(z.array(entry).check(z.maxLength(most), ids, eachOnce('name', sameName)))
}

/** Whom the centre works with: an office or a service, by the kinds of all centres. */
const partnerSchema = z.strictObject({ ...listed, kind: z.enum(partnerKinds), phone: phoneText() })
export type Partner = z.infer<typeof partnerSchema>

/** A kind of meetings of the centre's own, as a part of one that all centres count. */
const meetingKindSchema = z.strictObject({ ...listed, kind: z.enum(eventKinds) })
export type MeetingKind = z.infer<typeof meetingKindSchema>

/** A municipality from which many come. */
const townSchema = z.strictObject(listed)
export type Town = z.infer<typeof townSchema>

export const codeListSettings = {
  partners: listOf(partnerSchema, MOST_ENTRIES),
  meetingKinds: listOf(meetingKindSchema, MOST_KINDS),
  towns: listOf(townSchema, MOST_ENTRIES),
}

const listsSchema = z.object(codeListSettings)
export type CodeLists = z.infer<typeof listsSchema>
export const codeLists = Object.keys(codeListSettings) as (keyof CodeLists)[]

/** What every entry of every list has. */
export type Listed = Town

/** What is offered now; `kept` is the id that stands already, which stays offered where it stands though it is retired. */
export function offeredOf<Entry extends Listed>(list: readonly Entry[] | undefined, kept?: string): Entry[] {
  return (list ?? []).filter(({ id, retired }) => retired === undefined || id === kept)
}

/** What an entry is called now; what it was called when it was written down where no list knows it. */
export function calledNow(list: readonly Listed[] | undefined, { id, name }: Pick<Listed, 'id' | 'name'>): string {
  return list?.find((entry) => entry.id === id)?.name ?? name
}

/** What may not be done with entries that are used: one is missing, or a kind of meetings is counted otherwise. */
export function inUseFaults(before: CodeLists, after: CodeLists): Fault[] {
  return codeLists.flatMap((list) => {
    const now = after[list] ?? []
    const gone = (before[list] ?? []).filter(({ id, used }) => used && !now.some((entry) => entry.id === id))
    return [
      ...gone.map(() => ({ path: list, code: 'in-use' })),
      ...(list === 'meetingKinds' ? kindFaults(before, after) : []),
    ]
  })
}

function kindFaults({ meetingKinds: before = [] }: CodeLists, { meetingKinds: after = [] }: CodeLists): Fault[] {
  const fixed = new Map(before.filter(({ used }) => used).map(({ id, kind }) => [id, kind]))
  return after.flatMap(({ id, kind }, index) =>
    fixed.has(id) && fixed.get(id) !== kind ? [{ path: `meetingKinds.${index}.kind`, code: 'in-use' }] : [],
  )
}

/** What is used of a code list, in the field of a path; `kind` is the coded kind that it has to be a part of. */
export interface Use {
  readonly list: keyof CodeLists
  readonly id: string
  readonly kind?: string
  readonly path: string
}

/**
 * Lists in which an entry is marked as used; undefined when it was before. Throws `invalid` for one that is in no list, because it was
 * deleted while nobody used it, and for one of another kind. One that was retired while somebody wrote is taken: nothing is lost by it.
 */
export function markedUsed(settings: CodeLists, { list, id, kind, path }: Use): CodeLists | undefined {
  const entries: readonly (Listed & { readonly kind?: string })[] = settings[list] ?? []
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) throw new Problem('invalid', { faults: [{ path, code: 'not-in-list' }] })
  if (kind !== undefined && entry.kind !== kind)
    throw new Problem('invalid', { faults: [{ path, code: 'not-of-kind' }] })
  if (entry.used) return undefined
  return { [list]: entries.map((one) => (one === entry ? { ...one, used: true } : one)) }
}
