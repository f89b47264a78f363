import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type WorkTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, WorkTexts>> = unbrokenTexts({ cs, en })

/** What is said about work in the chosen language. */
export function useWorkTexts(): WorkTexts {
  return texts[useLanguage()]
}
