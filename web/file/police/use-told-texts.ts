import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useNoticeFormTexts } from '../../notice-form/use-notice-form-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { useFileTexts } from '../use-file-texts.ts'
import { cs, type PoliceTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, PoliceTexts>> = unbrokenTexts({ cs, en })

/** The texts about what police told later, beside those of a file and what the fields of a notice are called. */
export function useToldTexts() {
  return { file: useFileTexts(), notice: useNoticeFormTexts(), police: texts[useLanguage()] }
}

export type AllToldTexts = ReturnType<typeof useToldTexts>
