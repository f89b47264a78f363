import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { type CentresTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const centresTexts: Readonly<Record<Language, CentresTexts>> = unbrokenTexts({ cs, en })

/** What the screens of centres and of coverage say, in the chosen language. */
export function useCentresTexts(): CentresTexts {
  return centresTexts[useLanguage()]
}
