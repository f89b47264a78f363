import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type PoliceOwnTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, PoliceOwnTexts>> = unbrokenTexts({ cs, en })

/** The texts of the page for police units in the chosen language. */
export function usePoliceTexts(): PoliceOwnTexts {
  return texts[useLanguage()]
}
