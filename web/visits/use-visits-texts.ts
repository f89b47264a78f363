import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type VisitsTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, VisitsTexts>> = unbrokenTexts({ cs, en })

/** The texts of field visits in the chosen language. */
export function useVisitsTexts(): VisitsTexts {
  return texts[useLanguage()]
}
