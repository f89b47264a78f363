import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useLanguage } from '../../texts/language.ts'
import { cs, type FileAppointmentsTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, FileAppointmentsTexts>> = unbrokenTexts({ cs, en })

/** The texts of a file's appointments in the chosen language. */
export function useFileAppointmentsTexts(): FileAppointmentsTexts {
  return texts[useLanguage()]
}
