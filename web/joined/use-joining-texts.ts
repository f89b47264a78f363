import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type JoiningTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, JoiningTexts>> = unbrokenTexts({ cs, en })

/** The texts about files that belong together in the chosen language. */
export function useJoiningTexts(): JoiningTexts {
  return texts[useLanguage()]
}
