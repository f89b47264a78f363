import { ageOn } from '../../shared/police/age-band.ts'
import { type Birth, isAboutAge } from '../../shared/police/birth.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayInFull } from '../moments.ts'
import type { FileTexts } from './use-file-texts.ts'

/** When somebody was born, as surely as it is known, and how old that makes them at an instant; nothing when nobody said. */
export function bornWords(texts: FileTexts, birth: Birth | undefined, at: Instant): string | undefined {
  if (birth === undefined) return undefined
  const { report } = texts
  const day = pragueDay(instant(at))
  const age = report.age(ageOn(birth, day))
  if (typeof birth === 'string')
    return birth.length > 4 ? `${dayInFull(texts, birth)} (${age})` : report.bornInYear(birth, age)
  return isAboutAge(birth) ? report.aboutAge(age) : report.bornAbout(String(birth.about), age)
}
