import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type PeopleTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, PeopleTexts>> = unbrokenTexts({ cs, en })

/** The texts about the people of the centre in the chosen language. */
export function usePeopleTexts(): PeopleTexts {
  return texts[useLanguage()]
}
