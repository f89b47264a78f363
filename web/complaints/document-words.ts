import type { AnswerWay, ComplaintForm, ComplaintStatus, ComplaintSubject } from '../../shared/complaints/complaint.ts'
import { unbroken, unbrokenTexts } from '../../shared/text/unbroken.ts'
import type { Day } from '../../shared/time/instant.ts'

/** The words of documents, always Czech: they are for the complainant and for the inspection, whatever language the screen speaks. */
export const documentWords = unbrokenTexts({
  forms: { written: 'písemně', oral: 'ústně', phone: 'telefonicky', 'e-mail': 'e-mailem' } satisfies Record<
    ComplaintForm,
    string
  >,
  about: { service: 'služby centra', head: 'vedení centra' } satisfies Record<ComplaintSubject, string>,
  ways: {
    letter: 'dopisem',
    'handed-over': 'písemně, předáno osobně',
    'e-mail': 'e-mailem',
    'in-person': 'ústně, osobně',
    phone: 'telefonicky',
  } satisfies Record<AnswerWay, string>,
  statuses: {
    open: 'vyřizuje se',
    written: 'odpověď napsána, neodeslána',
    answered: 'vyřízena',
    suggestion: 'podnět',
    considered: 'podnět projednán',
  } satisfies Record<ComplaintStatus, string>,
  anonymous: 'anonymně',
  hidden: 'Obsah vidí jen pracovníci centra a zřizovatel.',
  erased: 'Údaje byly zlikvidovány dne',
  printedOn: 'Vytištěno',
  incomplete: 'Kniha není celá: starší zápisy se ještě nenačetly.',
} as const)

/** `1. 4. 2026` */
export function dayInCzech(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return unbroken(`${date}. ${month}. ${year}`)
}
