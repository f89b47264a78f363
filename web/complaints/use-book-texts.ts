import type { Language } from '../../shared/problems/language.ts'
import { useLanguage } from '../texts/language.ts'
import { type BookTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, BookTexts>> = { cs, en }

/** The texts of the book's screens in the chosen language. */
export function useBookTexts(): BookTexts {
  return texts[useLanguage()]
}
