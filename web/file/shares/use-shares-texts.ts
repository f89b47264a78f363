import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { cs, type SharesTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, SharesTexts>> = unbrokenTexts({ cs, en })

/** The texts about shared files in the chosen language. */
export function useSharesTexts(): SharesTexts {
  return texts[useLanguage()]
}
