import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type BookedTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, BookedTexts>> = unbrokenTexts({ cs, en })

/** The texts of one person's appointments in the chosen language. */
export function useBookedTexts(): BookedTexts {
  return texts[useLanguage()]
}
