import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { cs, type StateTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const stateTexts: Readonly<Record<Language, StateTexts>> = unbrokenTexts({ cs, en })

/** What the screen of the platform's state says, in the chosen language. */
export function useStateTexts(): StateTexts {
  return stateTexts[useLanguage()]
}
