import type { Birth } from '../police/birth.ts'
import { oneLine } from '../text/signs.ts'
import type { Day } from '../time/instant.ts'
import { typedDay } from '../time/typed.ts'

const YEAR = /^(?:19|20)\d{2}$/
/** An age needs no word that says that it is not exact. */
const ABOUT = /^(?:(?:asi|cca|zhruba|přibližně|kolem|okolo|about|~)\.? ?)?(\d{1,4}) ?(?:let|roků|roky|years?)?$/i

/** When somebody was born as staff type it: a day with its year, a year, about an age or a year. Undefined when it is none of these. */
export function birthTyped(text: string, today: Day): Birth | undefined {
  const typed = oneLine(text)
  if (YEAR.test(typed)) return typed
  const about = Number(ABOUT.exec(typed)?.[1] ?? Number.NaN)
  if (about <= 130 || YEAR.test(String(about))) return { about }
  // A day without its year would be understood as of this one, and of two digits nobody knows the century.
  if (!/\D\d{4}$|^\d{8}$|^\d{4}-/.test(typed)) return undefined
  const day = typedDay(typed, { today, lean: 'past' })
  return 'read' in day ? day.read : undefined
}

/** The same text as `birthTyped` reads back, in Czech. */
export function birthAsTyped(birth: Birth): string {
  if (typeof birth !== 'string') return `asi ${birth.about}`
  return birth.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$3. $2. $1')
}
