import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type RetentionTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, RetentionTexts>> = unbrokenTexts({ cs, en })

/** The texts about how long things are kept, in the chosen language. */
export function useRetentionTexts(): RetentionTexts {
  return texts[useLanguage()]
}
