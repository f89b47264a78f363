import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type AdminTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const adminTexts: Readonly<Record<Language, AdminTexts>> = unbrokenTexts({ cs, en })

/** What the screens of the platform's admin say, in the chosen language. */
export function useAdminTexts(): AdminTexts {
  return adminTexts[useLanguage()]
}
