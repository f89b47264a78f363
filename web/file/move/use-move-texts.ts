import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { cs, type MoveTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, MoveTexts>> = unbrokenTexts({ cs, en })

/** The texts about people who go on in another centre, in the chosen language. */
export function useMoveTexts(): MoveTexts {
  return texts[useLanguage()]
}
