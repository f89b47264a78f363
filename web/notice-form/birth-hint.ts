import { birthTyped } from '../../shared/clients/typed-birth.ts'
import { isAboutAge } from '../../shared/police/birth.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayInFull } from '../moments.ts'
import { useClock } from '../server-clock.ts'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

/** What was understood of a birth that is typed; undefined while nothing was. */
export function useBirthHint(typed: string): string | undefined {
  const texts = useNoticeFormTexts()
  const birth = birthTyped(typed, pragueDay(useClock()))
  if (birth === undefined) return undefined
  if (typeof birth === 'string')
    return birth.length > 4 ? texts.birthIs.day(dayInFull(texts, birth)) : texts.birthIs.year(birth)
  return isAboutAge(birth) ? texts.aboutAge(birth.about) : texts.aboutYear(birth.about)
}
