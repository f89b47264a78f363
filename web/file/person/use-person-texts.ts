import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { type FileTexts, useFileTexts } from '../use-file-texts.ts'
import { cs, type PersonTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, PersonTexts>> = unbrokenTexts({ cs, en })

/** The texts about a person in the chosen language, beside those of a file. */
export function usePersonTexts(): FileTexts & { readonly person: PersonTexts } {
  return { ...useFileTexts(), person: texts[useLanguage()] }
}
