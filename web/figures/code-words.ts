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
}

/** What the parts of figures are called, in the language of the texts. */
export function codeWords(texts: Texts, figures: FiguresTexts): CodeWords {
  const attempts = { channel: texts.attempt.channels, outcome: texts.attempt.outcomes }
  const words: FiguresTexts['codes'] = { ...figures.codes, ...attempts }
  return {
    dimension: (name) => figures.dimensions[name] ?? name,
    code: (dimension, code) => words[dimension]?.[code] ?? districts.get(code) ?? code,
  }
}

/** What the parts of figures are called in the chosen language. */
export function useCodeWords(): CodeWords {
  return codeWords(useTexts(), useFiguresTexts())
}
