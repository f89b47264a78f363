import { useLanguage } from '../texts/language.ts'
import { type BookTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

/** The texts of the book's screens in the chosen language. */
export function useBookTexts(): BookTexts {
  return useLanguage() === 'en' ? en : cs
}
