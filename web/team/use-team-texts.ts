import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type TeamTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, TeamTexts>> = unbrokenTexts({ cs, en })

/** The texts of the team's screen in the chosen language. */
export function useTeamTexts(): TeamTexts {
  return texts[useLanguage()]
}
