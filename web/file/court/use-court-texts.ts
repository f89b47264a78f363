import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { type CourtTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, CourtTexts>> = unbrokenTexts({ cs, en })

/** The texts about the court in the chosen language. */
export function useCourtTexts(): CourtTexts {
  return texts[useLanguage()]
}
