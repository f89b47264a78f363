import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type HandEntryTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, HandEntryTexts>> = unbrokenTexts({ cs, en })

/** The texts of the entry by hand in the chosen language. */
export function useHandEntryTexts(): HandEntryTexts {
  return texts[useLanguage()]
}
