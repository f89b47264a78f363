import * as z from 'zod/mini'
import { lines } from '../text/text.ts'

/** What a template of letters of answer can name, in the words of whoever writes it. */
export const placeholders = [
  'centrum',
  'provozovatel',
  'jméno',
  'kontakt',
  'číslo',
  'doručeno',
  'dnes',
  'lhůta',
  'odpověď',
  'opatření',
  'poučení',
  'podpis',
] as const
type Placeholder = (typeof placeholders)[number]

/** The value of each; empty where there is nothing to say. */
export type LetterValues = Readonly<Record<Placeholder, string>>

// Stryker disable all: words of letters

/**
 * The letter that every centre begins with. `{…}` is replaced by a value; what stands in `[…]` is left out when a value in it is
 * empty. An empty line parts paragraphs; the line that begins with `#` is the subject.
 */
export const defaultTemplate = `{centrum}
{provozovatel}

{jméno}
{kontakt}

Dne {dnes}

# Vyřízení stížnosti č. {číslo}

Vážená paní, vážený pane,

dne {doručeno} jsme obdrželi Vaši stížnost a zapsali jsme ji do knihy stížností pod číslem {číslo}. Pečlivě jsme ji prošetřili a sdělujeme Vám:

{odpověď}

[Na základě Vaší stížnosti jsme přijali tato opatření:

{opatření}]

[Pokud s vyřízením stížnosti nesouhlasíte, můžete se obrátit na:

{poučení}]

S pozdravem

{podpis}
{centrum}`

/** The letter by which every centre tells a complainant at first that the answer will take longer. `{odpověď}` is the reason. */
export const defaultExtension = `{centrum}
{provozovatel}

{jméno}
{kontakt}

Dne {dnes}

# Prodloužení lhůty k vyřízení stížnosti č. {číslo}

Vážená paní, vážený pane,

dne {doručeno} jsme obdrželi Vaši stížnost a zapsali jsme ji do knihy stížností pod číslem {číslo}. Vyřízení si vyžádá více času. Důvod:

{odpověď}

Odpověď Vám proto zašleme nejpozději {lhůta}. Za zdržení se omlouváme.

S pozdravem

{podpis}
{centrum}`

// Stryker restore all

const LONGEST_TEMPLATE = 10_000

export type TemplateFault = 'unknown-placeholder' | 'unbalanced' | 'no-answer'

/** What is wrong with a template: a name nobody knows, a bracket that is not closed, or no place for the answer itself. */
export function templateFault(template: string): TemplateFault | undefined {
  const named = [...template.matchAll(NAMED)].map(([, name]) => name)
  if (named.some((name) => !isPlaceholder(name))) return 'unknown-placeholder'
  if (/[{}]/.test(template.replace(NAMED, '')) || !isBalanced(template)) return 'unbalanced'
  return named.includes('odpověď') ? undefined : 'no-answer'
}

/** A template as a centre may set it. */
export const templateSchema = lines(LONGEST_TEMPLATE).check(
  z.refine((template) => templateFault(template) === undefined),
)

const NAMED = /\{([^{}\n]*)\}/g

function isPlaceholder(name: string | undefined): name is Placeholder {
  return placeholders.some((known) => known === name)
}

/** Brackets that open and close in turn, never one in another. */
function isBalanced(template: string): boolean {
  return /^[^[\]]*(\[[^[\]]*\][^[\]]*)*$/.test(template)
}

/** A paragraph of a letter: its lines, and whether it is the subject. */
export interface Paragraph {
  readonly isSubject: boolean
  readonly lines: readonly string[]
}

/**
 * The letter that a template makes of values. Values are put in once and never read as a template themselves, so braces in what
 * somebody wrote stay braces. A paragraph whose every value is empty is left out, and so are lines of nothing but empty values.
 */
export function letterOf(template: string, values: LetterValues): Paragraph[] {
  const kept = template
    .replace(/\r\n?/g, '\n')
    .replace(/\[([^[\]]*)\]/g, (_all, part: string) => (isSaid(part, values) ? part : ''))
  return kept
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.split('\n').flatMap((line) => filled(line, values)))
    .flatMap(parted)
}

function isSaid(part: string, values: LetterValues): boolean {
  return [...part.matchAll(NAMED)].every(([, name]) => !isPlaceholder(name) || values[name].trim() !== '')
}

/** The lines that one line of a template becomes: a value may have several, or none. */
function filled(line: string, values: LetterValues): string[] {
  const text = line.replace(NAMED, (all, name: string) => (isPlaceholder(name) ? values[name].trim() : all))
  return text.trim() === '' ? [] : text.replace(/\r\n?/g, '\n').split('\n')
}

/** Paragraphs that a value brought with it stay paragraphs. */
function parted(lines: readonly string[]): Paragraph[] {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line.trimEnd())
  }
  return paragraphs.filter((each) => each.length > 0).map(subjectOrText)
}

function subjectOrText(lines: readonly string[]): Paragraph {
  const [first = '', ...rest] = lines
  return first.startsWith('# ') ? { isSubject: true, lines: [first.slice(2), ...rest] } : { isSubject: false, lines }
}
