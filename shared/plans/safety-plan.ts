import * as z from 'zod/mini'
import { Problem } from '../problems/problem.ts'
import { line, lines } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'
import { helpNumberIds } from './help-numbers.ts'

/** What she faces: she stays in the household, wants to end living together, or has to flee. */
export const situations = ['stays', 'separates', 'flees'] as const
export type Situation = (typeof situations)[number]

/** What a safety plan thinks of besides the situation, in the order in which it is talked through and printed. */
export const safetyHeadings = [
  'signs',
  'moment',
  'call',
  'where',
  'take',
  'children',
  'devices',
  'evidence',
  'after',
  'court',
  'sheet',
] as const
export type SafetyHeading = (typeof safetyHeadings)[number]

/** The longest words under one heading, and the longest code word, in characters. */
export const LONGEST_HEADING = 800
export const LONGEST_CODE_WORD = 60

/** What one page of paper holds in letters that can be read. A line that is ended early takes a whole one of its column. */
export const PAGE_HOLDS = 4500
const LINE_OF_COLUMN = 50

const heading = lines(LONGEST_HEADING)
const headings: Readonly<Record<SafetyHeading, typeof heading>> = {
  signs: heading,
  moment: heading,
  call: heading,
  where: heading,
  take: heading,
  children: heading,
  devices: heading,
  evidence: heading,
  after: heading,
  court: heading,
  sheet: heading,
}

/** A version of a safety plan as it is written. */
export const safetyPlanSchema = z.strictObject({
  /** Of this save, made by the form: saving again after a lost answer makes one version. */
  save: z.ulid(),
  situation: z.enum(situations),
  words: z.strictObject(headings),
  /** By which those she trusts know that they are to call for help. */
  codeWord: line(LONGEST_CODE_WORD),
  /** Numbers of the table that are to stand on the sheet. */
  numbers: z.array(z.enum(helpNumberIds)).check(
    z.maxLength(helpNumberIds.length),
    z.refine((ids) => new Set(ids).size === ids.length, { params: { code: 'taken' } }),
  ),
})
export type NewSafetyPlan = z.infer<typeof safetyPlanSchema>

/** A version of a safety plan. None is ever changed: who saves makes the next one. */
export interface SafetyPlan extends NewSafetyPlan {
  /** Its number in letters that sort, `000003`. */
  readonly id: string
  /** From 1 on, without a gap. */
  readonly number: number
  readonly by: string
  readonly at: Instant
}

/** The id of a version, under which it is kept. */
export function safetyPlanId(number: number): string {
  return String(number).padStart(6, '0')
}

/** How much of the page is taken, in characters. */
export function lengthOnPage({ words, codeWord }: Pick<NewSafetyPlan, 'words' | 'codeWord'>): number {
  const taken = Object.values(words).flatMap((text) => text.split('\n').map(linesOf))
  return taken.reduce((sum, lines) => sum + lines * LINE_OF_COLUMN, codeWord.length)
}

/** Signs that are not surely narrow take twice as much as those that are: capitals, `m` and `w`, and whatever is unknown. */
const wideSigns = /[^\p{Ll}\d\s.,;:!?()/„“"'–-]|[mw]/gu

function linesOf(line: string): number {
  const wide = line.match(wideSigns)?.length ?? 0
  return Math.ceil((line.length + wide) / LINE_OF_COLUMN)
}

interface Deed {
  readonly by: string
  readonly now: Instant
}

/**
 * The version after version `from`, 0 for the first. Throws `invalid` for a plan of no words, and for one that no single page could
 * hold: at the heading with the most words.
 */
export function nextSafetyPlan(plan: NewSafetyPlan, from: number, { by, now }: Deed): SafetyPlan {
  const longest = safetyHeadings.toSorted((a, b) => plan.words[b].length - plan.words[a].length)[0] ?? 'signs'
  if (plan.words[longest] === '') refuse('signs', 'missing')
  if (lengthOnPage(plan) > PAGE_HOLDS) refuse(longest, 'too-much-for-a-page')
  const number = from + 1
  return { ...plan, id: safetyPlanId(number), number, by, at: now }
}

function refuse(heading: SafetyHeading, code: string): never {
  throw new Problem('invalid', { faults: [{ path: `plan.words.${heading}`, code }] })
}

/** A version as it was stored; numbers that the table no longer has are left out. */
export const storedSafetyPlanSchema = z.object({
  id: z.string(),
  number: z.number(),
  save: z.string(),
  situation: z.enum(situations),
  words: z.object({
    signs: z.string(),
    moment: z.string(),
    call: z.string(),
    where: z.string(),
    take: z.string(),
    children: z.string(),
    devices: z.string(),
    evidence: z.string(),
    after: z.string(),
    court: z.string(),
    sheet: z.string(),
  }),
  codeWord: z.string(),
  numbers: z.pipe(
    z.array(z.string()),
    z.transform((ids) => helpNumberIds.filter((id) => ids.includes(id))),
  ),
  by: z.string(),
  at: z.string(),
})
