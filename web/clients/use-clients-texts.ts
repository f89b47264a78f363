import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type ClientsTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, ClientsTexts>> = unbrokenTexts({ cs, en })

/** The texts of finding people in the chosen language. */
export function useClientsTexts(): ClientsTexts {
  return texts[useLanguage()]
}
