import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type OnDutyTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, OnDutyTexts>> = unbrokenTexts({ cs, en })

/** The texts of the roster in the chosen language. */
export function useOnDutyTexts(): OnDutyTexts {
  return texts[useLanguage()]
}
