import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { type AgreementsTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, AgreementsTexts>> = unbrokenTexts({ cs, en })

/** The texts of agreements, consents and periods of a file in the chosen language. */
export function useAgreementsTexts(): AgreementsTexts {
  return texts[useLanguage()]
}

/** The Czech ones: documents speak Czech whatever the screen does. */
export const inCzech: AgreementsTexts = texts.cs
