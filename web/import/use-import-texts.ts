import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type ImportTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, ImportTexts>> = unbrokenTexts({ cs, en })

/** The texts of taking a register over in the chosen language. */
export function useImportTexts(): ImportTexts {
  return texts[useLanguage()]
}
