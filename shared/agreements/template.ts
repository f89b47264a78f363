import * as z from 'zod/mini'

/*
 * The template of written agreements: a document in which tags stand for what is known of one agreement. Tags are Czech, because heads
 * write them: `{zakázka}`, and around what is repeated `{#činnosti}…{/činnosti}`.
 */

/** A text each. */
export const templateTags = [
  'centrum',
  'provozovatel',
  'spis',
  'jméno',
  'narození',
  'zakázka',
  'místo',
  'od',
  'do',
  'doba',
  'pracovník',
  'dnes',
] as const
export type TemplateTag = (typeof templateTags)[number]

/** What is repeated once for each of several, and the text within it. */
export const templateLists = { činnosti: 'činnost' } as const
export type TemplateList = keyof typeof templateLists

/** Every tag as a head writes it, a list with what is repeated in it. */
export const writtenTags: readonly string[] = [
  ...templateTags.map((tag) => `{${tag}}`),
  ...Object.entries(templateLists).map(([list, tag]) => `{#${list}}{${tag}}{/${list}}`),
]

/** What a template is filled with. */
export type TemplateValues = Readonly<Record<TemplateTag, string>> &
  Readonly<Record<TemplateList, readonly Readonly<Record<string, string>>[]>>

/** A tag as it stands in a document. */
export interface FoundTag {
  readonly name: string
  readonly kind: 'text' | 'open' | 'close'
}

/** Names of tags that nothing would be filled into, in their order, each once; one that stands where it says nothing is among them. */
export function unknownTags(found: readonly FoundTag[]): string[] {
  const open: string[] = []
  const unknown = found.filter(({ name, kind }) => {
    if (kind === 'open') open.push(name)
    if (kind === 'close') open.pop()
    return kind === 'text' ? !isText(name, open) : !(name in templateLists)
  })
  return [...new Set(unknown.map(({ name }) => name))]
}

function isText(name: string, open: readonly string[]): boolean {
  const within = open.some((list) => list in templateLists && templateLists[list as TemplateList] === name)
  return within || templateTags.some((tag) => tag === name)
}

/** The largest document that may be a template: it is one stored item, which holds no more. */
export const LARGEST_TEMPLATE_BYTES = 300_000

/** Every three bytes are four letters. */
const LONGEST_BASE64 = Math.ceil(LARGEST_TEMPLATE_BYTES / 3) * 4

/** How an archive begins, in base64: a document of a word processor is one. */
const ARCHIVE = /^UEsDB/

/** A template as a head sends it; without one the centre uses the default again. */
export const agreementTemplateSchema = z.strictObject({
  document: z.optional(z.base64().check(z.maxLength(LONGEST_BASE64), z.regex(ARCHIVE))),
})
