import * as z from 'zod/mini'
import { type Consent, consentFor } from '../agreements/consent.ts'
import { isCentreId } from '../centres/centres.ts'
import type { Person } from '../clients/person.ts'
import { Problem } from '../problems/problem.ts'
import { jsonBytes } from '../text/json-bytes.ts'
import { line, lines } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'
import { type HandOverState, LONGEST_REASON } from './hand-over.ts'

/*
 * A person who was offered help goes on in another centre, because she wants to. With her written consent (§ 100 of Act 108/2006) that
 * centre gets who she is, how to reach her without danger, and whatever else of her file somebody has chosen with her; it opens a file of
 * its own. The first centre keeps its file, as it must keep what it did for her, and closes it as any other.
 */

/** What of a file can go along, as a copy for the person names its parts. */
const sectionNames = [
  'person',
  'contact',
  'eviction',
  'court',
  'periods',
  'agreements',
  'consents',
  'goals',
  'reviews',
  'appointments',
  'visits',
  'course',
  'safety',
] as const

/**
 * What of a person goes in any case: who she is, of whom to beware, and how to speak with her. Of her health, and of what was done to her,
 * the other centre hears only when that is chosen; why somebody too young is helped is the staff's own reason.
 */
const alwaysTold = [
  'givenName',
  'familyName',
  'birthDate',
  'ageBand',
  'sex',
  'relation',
  'sharedDwelling',
  'children',
  'language',
  'interpreterNeeded',
  'municipality',
  'district',
  'violentPerson',
  'contacts',
] as const satisfies readonly (keyof Person)[]

/** Whether a field of a person goes in any case. */
export function isAlwaysTold(field: string): boolean {
  return (alwaysTold as readonly string[]).includes(field)
}

/** What another centre is told of a person in any case. */
export function personTold(person: Person): Person {
  return Object.fromEntries(Object.entries(person).filter(([field]) => isAlwaysTold(field)))
}

/** Longest parts of what is told, in characters, and how many there may be: entries of a file, and what is said of one. */
const LONGEST = { head: 300, label: 200, words: 6000 } as const
const MOST_ITEMS = 5000
const MOST_FACTS = 100

const toldSchema = z.strictObject({
  head: line(LONGEST.head),
  /** A label may be empty: then the words stand for themselves. */
  facts: z.array(z.tuple([line(LONGEST.label), lines(LONGEST.words)])).check(z.maxLength(MOST_FACTS)),
})

/** A part of a file in words, as it was read through before it was given. */
export const sectionSchema = z.strictObject({
  name: z.enum(sectionNames),
  items: z.array(toldSchema).check(z.minLength(1), z.maxLength(MOST_ITEMS)),
})
export type Section = z.infer<typeof sectionSchema>

/** `words` go to the other centre, and stay nowhere else. */
export const newMoveSchema = z.strictObject({
  id: z.ulid(),
  to: z.string().check(z.maxLength(40), z.refine(isCentreId, { params: { code: 'unknown-centre' } })),
  /** The version of the file that was read: nothing goes that nobody has read. */
  version: z.int().check(z.minimum(1)),
  /** The consent by which it goes. */
  consent: z.ulid(),
  /** Whether where she lives now goes along. */
  withWhereNow: z.boolean(),
  words: lines(LONGEST_REASON),
  sections: z.array(sectionSchema).check(
    z.maxLength(sectionNames.length),
    z.refine((all) => new Set(all.map(({ name }) => name)).size === all.length),
  ),
})
export type NewMove = z.infer<typeof newMoveSchema>

/** What stands in the way: as long as help is owed her, her notice is handed over and not she; one goes at a time. */
export const moveObstacles = ['offer-owed', 'erased', 'under-way'] as const
export type MoveObstacle = (typeof moveObstacles)[number]

/** What of a file decides whether its person may move. */
export interface MovingFile {
  readonly offerIsOwed: boolean
  readonly isErased: boolean
  readonly isUnderWay: boolean
  readonly version: number
}

/** What stands in the way, in the order of the list. */
export function moveObstaclesOf({ offerIsOwed, isErased, isUnderWay }: MovingFile): MoveObstacle[] {
  const isThere = { 'offer-owed': offerIsOwed, erased: isErased, 'under-way': isUnderWay }
  return moveObstacles.filter((obstacle) => isThere[obstacle])
}

/** Consents by which something may be told to another centre at an instant, the one given last first. */
export function moveConsents<Given extends Consent>(consents: readonly Given[], at: Instant): Given[] {
  return consentFor(consents, 'intervention-centre', at)
}

interface Asked {
  readonly from: string
  /** Centres that are open. */
  readonly open: readonly string[]
  readonly file: MovingFile
  readonly consents: readonly Consent[]
  readonly now: Instant
}

/**
 * Throws `invalid`: of `to` when it is no other open centre, of `consent` when it does not hold, of `sections` when they are too much, of
 * `version` when the file is not as it was read, of `client` with what stands in the way.
 */
export function checkMove(
  { to, version, consent, sections }: Pick<NewMove, 'to' | 'version' | 'consent' | 'sections'>,
  { from, open, file, consents, now }: Asked,
): void {
  const isHeld = moveConsents(consents, now).some(({ id }) => id === consent)
  const faults = [
    ...(to === from ? [{ path: 'to', code: 'own-centre' }] : []),
    ...(to !== from && !open.includes(to) ? [{ path: 'to', code: 'unknown-centre' }] : []),
    ...(isHeld ? [] : [{ path: 'consent', code: 'no-consent' }]),
    ...(isTooMuch(sections) ? [{ path: 'sections', code: 'too-much' }] : []),
    ...(version === file.version ? [] : [{ path: 'version', code: 'changed-since' }]),
    ...moveObstaclesOf(file).map((obstacle) => ({ path: 'client', code: `in-the-way-${obstacle}` })),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
}

/** The most that goes along, in bytes of JSON: a file of some thousand entries. */
export const MOST_BYTES = 1_500_000
/** What is stored as one item, in bytes of JSON before it is sealed: an item ends at 400 KB. */
const PAGE_BYTES = 150_000

/** Whether what was chosen is too much, all of it or one thing in it. */
export function isTooMuch(sections: readonly Section[]): boolean {
  const sizes = sections.flatMap(({ items }) => items.map(jsonBytes))
  return jsonBytes(sections) > MOST_BYTES || sizes.some((size) => size > PAGE_BYTES)
}

/** What goes along, in pages none of which is larger than an item may be; at least one. A section goes on where its page ends. */
export function pagesOf(sections: readonly Section[]): Section[][] {
  const pages: Section[][] = [[]]
  let size = 0
  for (const { name, items } of sections)
    for (const item of items) {
      const bytes = jsonBytes(item)
      if (size + bytes > PAGE_BYTES) {
        pages.push([])
        size = 0
      }
      size += bytes
      const page = pages.at(-1) ?? []
      const last = page.at(-1)
      if (last?.name === name) last.items.push(item)
      else page.push({ name, items: [item] })
    }
  return pages
}

/** A person's move to another centre, as the first one knows it. */
export interface Move {
  readonly id: string
  /** The file here. */
  readonly client: string
  readonly reference: string
  /** How the other centre is called. */
  readonly to: string
  readonly at: Instant
  readonly by: string
  /** `overtaken`: the other centre took nobody any more, so that nothing went. */
  readonly state: HandOverState
  /** When it stood at the other centre. */
  readonly arrivedAt?: Instant
}
