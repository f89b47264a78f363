import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type ChartTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

/** What charts say in each language; documents speak Czech whatever the screen does. */
export const chartTexts: Readonly<Record<Language, ChartTexts>> = unbrokenTexts({ cs, en })

/** The texts of charts in the chosen language. */
export function useChartsTexts(): ChartTexts {
  return chartTexts[useLanguage()]
}
