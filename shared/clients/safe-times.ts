/** Hours of some weekdays, in minutes of the day by the wall in Prague; 1 is Monday, 7 is Sunday. */
export interface SafeWindow {
  readonly weekdays: readonly number[]
  readonly from: number
  readonly until: number
}

const WORKDAYS = [1, 2, 3, 4, 5]
const WEEKEND = [6, 7]
const EVERY_DAY = [...WORKDAYS, ...WEEKEND]

/** People write of days and parts of days in words; these are what Czech calls them. */
const daysInWords: readonly (readonly [RegExp, readonly number[]])[] = [
  [/všedn|pracovní (den|dn)|po\s*[-–]\s*pá|pondělí\s*(až|[-–])\s*pát/, WORKDAYS],
  [/víkend/, WEEKEND],
  [/(denně|každý den|kdykoli)/, EVERY_DAY],
  [/ponděl/, [1]],
  [/úter/, [2]],
  [/střed/, [3]],
  [/čtvrt(ek|k)/, [4]],
  [/pát(ek|k)/, [5]],
  [/sobot/, [6]],
  [/neděl/, [7]],
]

const partsInWords: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/dopoledne/, [8, 12]],
  [/odpoledne/, [12, 18]],
  [/ráno/, [6, 9]],
  [/večer/, [18, 21]],
  [/poledn/, [11, 13]],
]

/** Words that turn a sentence round. What they say is left to people to read. */
const turns = /(?<!\p{L})(ne(?!děl|bo(?!\p{L})|jl|jd|jp)\p{L}*|nikdy|kromě|mimo|vyjma|jinak|pozor|ale|asi)(?!\p{L})/u

const hour = String.raw`(\d{1,2})(?:[:.](\d{2}))?\.?`
const span = new RegExp(String.raw`${hour}\s*(?:h|hod\p{L}*)?\s*(?:[-–]|až|do)\s*${hour}`, 'u')
const since = new RegExp(String.raw`(?:po|od)\s+${hour}\s*(?:h|hod)?`)
const until = new RegExp(String.raw`(?:do|před)\s+${hour}\s*(?:h|hod)?`)

/** Nobody is called earlier or later than this unless the words say so. */
const DAY = { from: 7 * 60, until: 21 * 60 }
const MINUTES_PER_DAY = 24 * 60

/**
 * The windows that safe times in words mean, `Ve všední dny od 9 do 14 hodin, kdy je v práci.` Undefined when they cannot be read with
 * certainty: then a person has to. Nothing that is not said to be safe is taken for safe.
 */
export function safeWindows(words: string): readonly SafeWindow[] | undefined {
  const text = words.toLowerCase()
  if (turns.test(text)) return undefined
  const clauses = text.split(/[;,]| a (?=\D)|\.\s/)
  const read = clauses.map((clause) => ({
    weekdays: weekdaysIn(clause),
    hours: hoursIn(clause),
    hasDigit: /\d/.test(clause),
  }))
  // A number that is no time may mean anything.
  if (read.some(({ hours, hasDigit }) => hasDigit && hours === undefined)) return undefined
  const windows = read.flatMap(({ weekdays, hours }, index): SafeWindow[] => {
    if (weekdays === undefined && hours === undefined) return []
    // "v pondělí a ve středu 9–12": hours that follow days without any belong to them.
    const own = hours ?? read.slice(index + 1).find((later) => later.hours)?.hours
    const days = weekdays ?? read.slice(0, index).findLast((earlier) => earlier.weekdays)?.weekdays ?? EVERY_DAY
    return [{ weekdays: days, ...(own ?? DAY) }]
  })
  const isSound = windows.length > 0 && windows.every((safe) => safe.from < safe.until && safe.until <= MINUTES_PER_DAY)
  return isSound ? windows : undefined
}

function weekdaysIn(clause: string): readonly number[] | undefined {
  const named = daysInWords.filter(([words]) => words.test(clause)).flatMap(([, days]) => days)
  return named.length > 0 ? [...new Set(named)] : undefined
}

function hoursIn(clause: string): Pick<SafeWindow, 'from' | 'until'> | undefined {
  const both = span.exec(clause)
  if (both) return { from: minutes(both[1], both[2]), until: minutes(both[3], both[4]) }
  const [from, to] = [since.exec(clause), until.exec(clause)]
  if (from) return { from: minutes(from[1], from[2]), until: DAY.until }
  if (to) return { from: DAY.from, until: minutes(to[1], to[2]) }
  const part = /\d/.test(clause) ? undefined : partsInWords.find(([words]) => words.test(clause))?.[1]
  return part && { from: part[0] * 60, until: part[1] * 60 }
}

function minutes(hours: string | undefined, past: string | undefined): number {
  return Number(hours ?? 0) * 60 + Number(past ?? 0)
}
