import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'
import { storedBirthSchema } from './birth.ts'
import { endReasons, relations, sexes } from './coded.ts'
import type { End } from './end.ts'
import { asJson, type Extensions } from './extensions.ts'
import { reportSchema } from './report.ts'
import { storedSafeWindowSchema } from './safe-window.ts'
import type { Numbered, Supplement } from './supplement.ts'

/*
 * A word of police: what one person's file keeps of a supplement to its notice, or of the end of the eviction. It is never changed; what police
 * say now is the notice with all its words. Like a report it is read without the limits that it came with.
 */

const text = z.optional(z.string())
const answer = z.optional(z.boolean())
const windows = z.optional(z.array(storedSafeWindowSchema))

/** What of one endangered person is told anew. */
const personSchema = z.object({
  givenName: text,
  familyName: text,
  nameUnknown: answer,
  birthDate: z.optional(storedBirthSchema),
  sex: z.optional(z.enum(sexes)),
  relationOfEvicted: z.optional(z.enum(relations)),
  phone: text,
  phoneOwner: text,
  safeWindows: windows,
  otherPhones: z.optional(z.array(z.object({ phone: text, owner: text, safeWindows: windows }))),
  safeTimes: text,
  safeWay: text,
  language: text,
  interpreterNeeded: answer,
  healthHandicap: text,
  injuries: text,
})

const { unit, officer, endsAt, previousReference, dwelling, evicted, incident, ...told } = reportSchema.shape
const { children, ospod, distribution, extensions } = told

const supplementSchema = z.object({
  kind: z.literal('supplement'),
  reason: text,
  previousReference,
  unit: z.optional(unit),
  officer: z.optional(officer),
  endsAt,
  dwelling: z.optional(z.omit(dwelling, { district: true })),
  evicted: z.optional(evicted),
  children,
  ospod,
  incident: z.optional(incident),
  distribution,
  extensions,
  /** What is told of this file's own person. */
  person: z.optional(personSchema),
  /** How many people it adds to the notice, besides this file's own. */
  added: z.optional(z.number()),
  /** This file was opened by it. */
  isFirst: z.optional(z.literal(true)),
})

const endSchema = z.object({
  kind: z.literal('end'),
  reason: z.enum(endReasons),
  endedAt: z.string(),
  note: text,
  extensions,
})

/** What a word says; sealed. */
export const wordContentSchema = z.discriminatedUnion('kind', [supplementSchema, endSchema])
export type WordContent = z.infer<typeof wordContentSchema>
type SupplementWord = Extract<WordContent, { kind: 'supplement' }>
/** What is told anew of a file's own person. */
export type ToldPerson = NonNullable<SupplementWord['person']>

/** Whether what is told of a person was taken over into the file, or left; by whom and when. */
export const takings = ['taken', 'left'] as const
export type Taking = (typeof takings)[number]

/** A word of police as a file shows it. */
export interface PoliceWord {
  /** Which version of the notice it made; the notice itself is 1. */
  readonly ordinal: number
  readonly deliveredAt: Instant
  /** The unit, by its id. */
  readonly sender: string
  readonly content: WordContent
  /** It lacks what is long in it. */
  readonly isBrief?: true
  /** Who has acknowledged it, and when. */
  readonly seen?: { readonly by: string; readonly at: Instant }
  /** What became of the fields of `content.person`. */
  readonly taken?: Readonly<Record<string, { readonly by: string; readonly at: Instant; readonly how: Taking }>>
}

/** What the file of one person keeps of a supplement; undefined when it says nothing that concerns them. */
export function wordOf(supplement: Supplement, people: readonly Numbered[], number: number): WordContent | undefined {
  const { endangered: _endangered, extensions, ...common } = supplement
  const own = people.find((person) => person.number === number)
  const added = people.filter(({ isNew }) => isNew).length
  const isOfAll = added > 0 || extensions !== undefined || Object.keys(common).length > 0
  if (!isOfAll && own === undefined) return undefined
  return {
    kind: 'supplement',
    ...common,
    ...kept(extensions),
    ...(own && !own.isNew && { person: own.told }),
    ...(added > 0 && !own?.isNew && { added }),
    ...(own?.isNew && { isFirst: true as const }),
  }
}

/** What each file of a notice keeps of the end. */
export function wordOfEnd({ extensions, ...end }: End): WordContent {
  return { kind: 'end', ...end, ...kept(extensions) }
}

function kept(extensions: Extensions | undefined) {
  return extensions === undefined ? {} : { extensions: asJson(extensions) }
}

/** How the eviction ended by the last of the words that says so. */
export function endIn(words: readonly WordContent[]): Extract<WordContent, { kind: 'end' }> | undefined {
  return words.findLast((word) => word.kind === 'end')
}

/** A word without what may be long in it. */
export function brieflyTold(word: WordContent): WordContent {
  if (word.kind === 'end') return word
  const { distribution: _distribution, extensions: _extensions, incident, ...rest } = word
  if (incident === undefined) return rest
  const { description: _description, ...coded } = incident
  return { ...rest, incident: coded }
}
