import { useLanguage } from '../texts/language.ts'
import { cs, type DutyTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

/** The texts of duties and of the centre's settings in the chosen language. */
export function useDutyTexts(): DutyTexts {
  return useLanguage() === 'en' ? en : cs
}
