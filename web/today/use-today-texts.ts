import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type TodayTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, TodayTexts>> = unbrokenTexts({ cs, en })

/** What Today says of all that is due besides, in the chosen language. */
export function useTodayTexts(): TodayTexts {
  return texts[useLanguage()]
}
