import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { cs, type PlansTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, PlansTexts>> = unbrokenTexts({ cs, en })

/** The texts of the plans of a file in the chosen language. */
export function usePlansTexts(): PlansTexts {
  return texts[useLanguage()]
}
