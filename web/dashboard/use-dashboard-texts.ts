import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type DashboardTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, DashboardTexts>> = unbrokenTexts({ cs, en })

/** The texts of the screens of figures in the chosen language. */
export function useDashboardTexts(): DashboardTexts {
  return texts[useLanguage()]
}
