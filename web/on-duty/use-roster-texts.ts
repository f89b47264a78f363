import type { Language } from '../../shared/problems/language.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type RosterTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, RosterTexts>> = { cs, en }

/** The texts of the roster in the chosen language. */
export function useRosterTexts(): RosterTexts {
  return texts[useLanguage()]
}
