import { type Day, plusDays } from './instant.ts'

/** A day of every year on which offices are closed, month and date, since it was made one. */
interface FixedHoliday {
  readonly on: string
  readonly name: string
}

/** §§ 1 and 2 of Act No. 245/2000 Sb.; the movable ones are reckoned below. */
const fixed: readonly FixedHoliday[] = [
  { on: '01-01', name: 'Nový rok, Den obnovy samostatného českého státu' },
  { on: '05-01', name: 'Svátek práce' },
  { on: '05-08', name: 'Den vítězství' },
  { on: '07-05', name: 'Den slovanských věrozvěstů Cyrila a Metoděje' },
  { on: '07-06', name: 'Den upálení mistra Jana Husa' },
  { on: '09-28', name: 'Den české státnosti' },
  { on: '10-28', name: 'Den vzniku samostatného československého státu' },
  { on: '11-17', name: 'Den boje za svobodu a demokracii' },
  { on: '12-24', name: 'Štědrý den' },
  { on: '12-25', name: '1. svátek vánoční' },
  { on: '12-26', name: '2. svátek vánoční' },
]

/** Good Friday became a holiday by Act No. 359/2015 Sb. */
const GOOD_FRIDAY_SINCE = 2016

/** The name of the holiday a day is in the Czech Republic, or undefined. */
export function holiday(day: Day): string | undefined {
  const year = Number(day.slice(0, 4))
  const easter = easterSunday(year)
  if (day === plusDays(easter, 1)) return 'Velikonoční pondělí'
  if (year >= GOOD_FRIDAY_SINCE && day === plusDays(easter, -2)) return 'Velký pátek'
  return fixed.find(({ on }) => on === day.slice(5))?.name
}

/** Whether offices work on a day: it is no Saturday, Sunday or holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== SUNDAY && weekday !== SATURDAY && holiday(day) === undefined
}

/** The day itself when it is a working day, or else the next one. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(plusDays(day, 1))
}

const SUNDAY = 0
const SATURDAY = 6

/**
 * Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8):
 * the Sunday after the ecclesiastical full moon on or after 21 March.
 */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100)
  const goldenNumber = year % 19
  const leapCorrection = Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * goldenNumber + century - leapCorrection - moonCorrection + 15) % 30
  const yearOfCentury = year % 100
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451)
  const sinceMarch = epact + toSunday - 7 * lateMoon + 114
  const [month, date] = [Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
