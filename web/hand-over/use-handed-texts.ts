import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type HandedTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, HandedTexts>> = unbrokenTexts({ cs, en })

/** The texts about what is handed over to other centres, in the chosen language. */
export function useHandedTexts(): HandedTexts {
  return texts[useLanguage()]
}
