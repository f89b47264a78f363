import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import type { FaultWords } from '../forms/field.tsx'
import { useLanguage } from '../texts/language.ts'
import { cs, type EnquiriesTexts } from './texts-cs.ts'
import { en } from './texts-en.ts'

export type { EnquiriesTexts }

const texts: Readonly<Record<Language, EnquiriesTexts>> = unbrokenTexts({ cs, en })

/** The texts of the screens of enquiries in the chosen language. */
export function useEnquiriesTexts(): EnquiriesTexts {
  return texts[useLanguage()]
}

/** Words for what may be wrong with a field: its own, and those of any. */
export function useFaultWords(): (field: string) => FaultWords {
  const { faults, faultWords } = useEnquiriesTexts()
  return (field) => ({ ...faults, ...faultWords[field] })
}
