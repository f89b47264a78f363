import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type AccountTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, AccountTexts>> = unbrokenTexts({ cs, en })

/** The texts of somebody's own account in the chosen language. */
export function useAccountTexts(): AccountTexts {
  return texts[useLanguage()]
}
