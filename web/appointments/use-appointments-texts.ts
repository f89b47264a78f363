import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { type AppointmentsTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, AppointmentsTexts>> = unbrokenTexts({ cs, en })

/** The texts of the screen of appointments in the chosen language. */
export function useAppointmentsTexts(): AppointmentsTexts {
  return texts[useLanguage()]
}
