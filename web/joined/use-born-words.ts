import { type Birth, isAboutAge } from '../../shared/police/birth.ts'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { useJoiningTexts } from './use-joining-texts.ts'

/** When somebody was born, briefly, as surely as it is known; nothing when nobody said. */
export function useBornWords(): (birth: Birth | undefined) => string | undefined {
  const texts = useTexts()
  const { born } = useJoiningTexts()
  return (birth) => {
    if (birth === undefined) return undefined
    if (typeof birth === 'string') return birth.length > 4 ? born.on(dayInFull(texts, birth)) : born.inYear(birth)
    return isAboutAge(birth) ? born.aboutAge(String(birth.about)) : born.about(String(birth.about))
  }
}
