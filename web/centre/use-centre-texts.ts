import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type CentreTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, CentreTexts>> = unbrokenTexts({ cs, en })

/** The texts of the centre's own screens in the chosen language. */
export function useCentreTexts(): CentreTexts {
  return texts[useLanguage()]
}
