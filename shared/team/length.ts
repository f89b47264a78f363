/**
 * Minutes of a length as people type it: `90`, `90 min`, `1:30`, `1 h 30 min`, `1,5 h`; undefined for what is none. A bare number is
 * minutes.
 */
export function typedMinutes(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const [, clockHours, clockMinutes] = /^(\d{1,3}):([0-5]\d)$/.exec(typed) ?? []
  if (clockHours !== undefined) return Number(clockHours) * 60 + Number(clockMinutes)
  const span = SPAN.exec(typed)
  if (typed === '' || span === null) return undefined
  const [hours = 0, minutes = 0] = [span[1], span[2]].map((number = '0') => Number(number.replace(',', '.')))
  return Math.round(hours * 60 + minutes)
}

const SPAN =
  /^(?:(\d{1,4}(?:[.,]\d{1,2})?) ?(?:h|hod(?:in[ay]?)?|hours?)\.?)?(?: ?(?:a |and )?(\d{1,6}) ?(?:m|min(?:ut[ay]?|utes?)?)?\.?)?$/

/** A length as it is typed in full: `1 h 30 min`. */
export function minutesAsTyped(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ')
}
