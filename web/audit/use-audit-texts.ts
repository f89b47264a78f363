import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type AuditTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, AuditTexts>> = unbrokenTexts({ cs, en })

/** The texts of the audit's screen in the chosen language. */
export function useAuditTexts(): AuditTexts {
  return texts[useLanguage()]
}
