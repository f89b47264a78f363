import type { Language } from '../../shared/problems/language.ts'

/** A number as it is written: `1 234,5`, in English `1,234.5`. With at most one decimal, or with as many as are said. */
export function numberText(value: number, language: Language, digits?: number): string {
  return value.toLocaleString(language, { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 1 })
}

/** Hours and minutes, as long as it may be: `1 234 h 30 min`. */
export function spanText(minutes: number, language: Language): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const parts = [
    ...(hours > 0 ? [`${numberText(hours, language)} h`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} min`] : []),
  ]
  return parts.join(' ').replaceAll(' ', HARD_SPACE)
}

/** So much of a whole, in percent: `94 %`, in English `94%`. What is not all is never said to be all, and what is there never nothing. */
export function percentText(part: number, whole: number, language: Language): string {
  const percent = Math.round((100 * part) / whole)
  const said = part === 0 || part === whole ? percent : Math.min(99, Math.max(1, percent))
  return (said / 100).toLocaleString(language, { style: 'percent' })
}

const HARD_SPACE = '\u00a0'
