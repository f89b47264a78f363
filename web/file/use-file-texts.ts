import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { type FormTexts, useFormTexts } from '../forms/use-form-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type OwnTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, OwnTexts>> = unbrokenTexts({ cs, en })

/** What the screen of a file says: its own texts beside everybody's. */
export type FileTexts = FormTexts & OwnTexts

/** The texts of a file's screen in the chosen language. */
export function useFileTexts(): FileTexts {
  return { ...useFormTexts(), ...texts[useLanguage()] }
}
