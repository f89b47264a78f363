import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { type FormTexts, useFormTexts } from '../forms/use-form-texts.ts'
import * as codesCs from '../texts/codes-cs.ts'
import * as codesEn from '../texts/codes-en.ts'
import { useLanguage } from '../texts/language.ts'
import { cs, type NoticeFormOwnTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

/** What coded words of a notice are called. */
type Codes = Pick<
  typeof codesCs,
  | 'sexes'
  | 'relationNames'
  | 'weapons'
  | 'substances'
  | 'violence'
  | 'qualifications'
  | 'saraLevels'
  | 'copyHolderNames'
>

const texts: Readonly<Record<Language, NoticeFormOwnTexts & { readonly codes: Codes }>> = unbrokenTexts({
  cs: { ...cs, codes: codesOf(codesCs) },
  en: { ...en, codes: codesOf(codesEn) },
})

function codesOf({ sexes, relationNames, weapons, substances, violence, qualifications, ...more }: Codes): Codes {
  const { saraLevels, copyHolderNames } = more
  return { sexes, relationNames, weapons, substances, violence, qualifications, saraLevels, copyHolderNames }
}

/** The texts of the fields of a notice in the chosen language, beside those of every form. */
export function useNoticeFormTexts(): FormTexts & NoticeFormOwnTexts & { readonly codes: Codes } {
  return { ...useFormTexts(), ...texts[useLanguage()] }
}
