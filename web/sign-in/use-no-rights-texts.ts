import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type NoRightsTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, NoRightsTexts>> = unbrokenTexts({ cs, en })

/** What whoever belongs to no centre is told, in the chosen language. */
export function useNoRightsTexts(): NoRightsTexts {
  return texts[useLanguage()]
}
