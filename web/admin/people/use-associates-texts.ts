import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { type AssociatesTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const associatesTexts: Readonly<Record<Language, AssociatesTexts>> = unbrokenTexts({ cs, en })

/** What the screen of people of the association says, in the chosen language. */
export function useAssociatesTexts(): AssociatesTexts {
  return associatesTexts[useLanguage()]
}
