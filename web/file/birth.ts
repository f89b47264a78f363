import { type Birth, isAboutAge } from '../../shared/police/birth.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { ageOn, dayInFull } from '../moments.ts'
import type { FileTexts } from './use-file-texts.ts'

/** When somebody was born, as surely as it is known, and how old that makes them at an instant; nothing when nobody said. */
export function bornWords(texts: FileTexts, birth: Birth | undefined, at: Instant): string | undefined {
  if (birth === undefined) return undefined
  const { report } = texts
  const day = pragueDay(instant(at))
  if (typeof birth !== 'string') return aboutWords(texts, birth, Number(day.slice(0, 4)))
  if (birth.length > 4) return `${dayInFull(texts, birth)} (${report.age(ageOn(birth, day))})`
  return report.bornInYear(birth, report.age(Number(day.slice(0, 4)) - Number(birth)))
}

function aboutWords({ report }: FileTexts, birth: { readonly about: number }, year: number): string {
  if (isAboutAge(birth)) return report.aboutAge(report.age(birth.about))
  return report.bornAbout(String(birth.about), report.age(year - birth.about))
}
