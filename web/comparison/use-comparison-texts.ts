import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type ComparisonTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

/** What the comparison of centres says, by language. */
export const comparisonTexts: Readonly<Record<Language, ComparisonTexts>> = unbrokenTexts({ cs, en })

/** What the comparison of centres says in the chosen language. */
export function useComparisonTexts(): ComparisonTexts {
  return comparisonTexts[useLanguage()]
}
