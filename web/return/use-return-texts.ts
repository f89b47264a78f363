import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type ReturnTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, ReturnTexts>> = unbrokenTexts({ cs, en })

/** The texts of the yearly return in the chosen language. */
export function useReturnTexts(): ReturnTexts {
  return texts[useLanguage()]
}
