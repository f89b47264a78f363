import type { Language } from '../problems/language.ts'
import type { IndicatorId } from './indicators.ts'
import { indicatorsCs } from './texts-cs.ts'
import { indicatorsEn } from './texts-en.ts'

/** What an indicator is called, what it counts in one sentence or two, and which law or publication it comes from. */
export interface IndicatorWords {
  readonly label: string
  readonly definition: string
  readonly source: string
}

export type IndicatorTexts = Readonly<Record<IndicatorId, IndicatorWords>>

/** The words of all indicators in a language. */
export const indicatorTexts: Readonly<Record<Language, IndicatorTexts>> = { cs: indicatorsCs, en: indicatorsEn }
