import type { Language } from '../../../shared/problems/language.ts'
import { unbrokenTexts } from '../../../shared/text/unbroken.ts'
import { useBookedTexts } from '../../booked/use-booked-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { useVisitsTexts } from '../../visits/use-visits-texts.ts'
import { useWorkTexts } from '../../work/use-work-texts.ts'
import { useAgreementsTexts } from '../agreements/use-agreements-texts.ts'
import { useCourtTexts } from '../court/use-court-texts.ts'
import { usePersonTexts } from '../person/use-person-texts.ts'
import { usePlansTexts } from '../plans/use-plans-texts.ts'
import { type CopyTexts, cs } from './texts-cs.ts'
import { en } from './texts-en.ts'

const texts: Readonly<Record<Language, CopyTexts>> = unbrokenTexts({ cs, en })

/** The texts of a copy in the chosen language. */
export function useCopyTexts(): CopyTexts {
  return texts[useLanguage()]
}

/** The texts of everything that a copy has parts of. */
export function useWholeTexts() {
  return {
    ...usePersonTexts(),
    copy: useCopyTexts(),
    service: useAgreementsTexts(),
    appointments: useBookedTexts(),
    court: useCourtTexts(),
    plans: usePlansTexts(),
    visits: useVisitsTexts(),
    work: useWorkTexts(),
  }
}

export type WholeTexts = ReturnType<typeof useWholeTexts>
