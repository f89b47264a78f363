import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type ReportTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

/** The texts of yearly reports by language; the document takes the Czech ones. */
export const reportTexts: Readonly<Record<Language, ReportTexts>> = unbrokenTexts({ cs, en })

/** The texts of the screen in the chosen language. */
export function useReportTexts(): ReportTexts {
  return reportTexts[useLanguage()]
}
