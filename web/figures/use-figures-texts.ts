import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type FiguresTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

/** How figures are named and written, by language. */
export const figuresTexts: Readonly<Record<Language, FiguresTexts>> = unbrokenTexts({ cs, en })

/** How figures are named and written in the chosen language. */
export function useFiguresTexts(): FiguresTexts {
  return figuresTexts[useLanguage()]
}
