import { districts } from '../../shared/centres/districts.ts'
import type { Texts } from '../texts/cs.ts'
import { useTexts } from '../texts/language.ts'
import type { FiguresTexts } from './texts-cs.ts'
import { useFiguresTexts } from './use-figures-texts.ts'

/** What the parts of figures are called. */
export interface CodeWords {
  /** What a figure is divided by: `podle pohlaví`. */
  readonly dimension: (name: string) => string
  /** A part of it: `žena`. A code that is not known here is shown as it is. */
  readonly code: (dimension: string, code: string) => string
  /** The parts of a figure as people expect them: ages from the youngest; where no order is known, as districts, the largest first. */
  readonly inOrder: (dimension: string, parts: Readonly<Record<string, number>>) => [code: string, count: number][]
}

/** What the parts of figures are called, in the language of the texts. */
export function codeWords(texts: Texts, figures: FiguresTexts): CodeWords {
  const attempts = { channel: texts.attempt.channels, outcome: texts.attempt.outcomes }
  const words: FiguresTexts['codes'] = { ...figures.codes, ...attempts }
  return {
    dimension: (name) => figures.dimensions[name] ?? name,
    code: (dimension, code) => words[dimension]?.[code] ?? districts.get(code) ?? code,
    inOrder: (dimension, parts) => inOrder(Object.entries(parts), Object.keys(words[dimension] ?? {})),
  }
}

function inOrder(parts: [string, number][], known: readonly string[]): [string, number][] {
  // Those without a place of their own stand first, the largest of them at the top.
  const place = (code: string) => known.indexOf(code)
  return parts.toSorted(([one, count], [other, more]) => place(one) - place(other) || more - count)
}

/** What the parts of figures are called in the chosen language. */
export function useCodeWords(): CodeWords {
  return codeWords(useTexts(), useFiguresTexts())
}
