import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import type { Texts } from '../texts/cs.ts'
import { useLanguage, useTexts } from '../texts/language.ts'
import { cs, type OwnTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, OwnTexts>> = unbrokenTexts({ cs, en })

/** What fields say that stand in several forms, beside everybody's texts. */
export type FormTexts = Texts & OwnTexts

/** The texts of such fields in the chosen language. */
export function useFormTexts(): FormTexts {
  return { ...useTexts(), ...texts[useLanguage()] }
}
