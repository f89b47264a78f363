import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type ReleasesTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, ReleasesTexts>> = unbrokenTexts({ cs, en })

/** The texts about giving figures out, in the chosen language. */
export function useReleasesTexts(): ReleasesTexts {
  return texts[useLanguage()]
}
