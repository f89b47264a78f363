import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type ComplaintsTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, ComplaintsTexts>> = unbrokenTexts({ cs, en })

/** The texts of the book's screens in the chosen language. */
export function useComplaintsTexts(): ComplaintsTexts {
  return texts[useLanguage()]
}
