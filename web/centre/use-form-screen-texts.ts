import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type FormScreenTexts } from './form-texts-cs.ts'
import { en } from './form-texts-en.ts'

const texts: Readonly<Record<Language, FormScreenTexts>> = unbrokenTexts({ cs, en })

/** The texts of the forms of the centre in the chosen language. */
export function useFormScreenTexts(): FormScreenTexts {
  return texts[useLanguage()]
}
