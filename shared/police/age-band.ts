import type { Day } from '../time/instant.ts'
import { type Birth, isAboutAge } from './birth.ts'

/** Bands of age of the ministry's register, and those who are younger than the service is for. */
export const ageBands = ['under-16', '16-18', '19-26', '27-64', '65-80', 'over-80'] as const
export type AgeBand = (typeof ageBands)[number]

/** The highest age of each band but the last. */
const highest = { 'under-16': 15, '16-18': 18, '19-26': 26, '27-64': 64, '65-80': 80 } as const

/** The band of an age in full years. */
export function ageBandOf(age: number): AgeBand {
  return ageBands.find((band) => band === 'over-80' || age <= highest[band]) ?? 'over-80'
}

/** Full years of life on a day; of whom only the year is known those that they reach in that year. */
export function ageOn(birth: Birth, day: Day): number {
  const years = Number(day.slice(0, 4)) - birthYear(birth, day)
  return typeof birth === 'string' && birth.length > 4 && day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The year in which somebody was born, or about which, as it was told on a day. */
export function birthYear(birth: Birth, day: Day): number {
  if (typeof birth === 'string') return Number(birth.slice(0, 4))
  return isAboutAge(birth) ? Number(day.slice(0, 4)) - birth.about : birth.about
}

/** Whether somebody is surely younger than an age on a day, as far as the day or the band of birth says. */
export function isYoungerThan(
  minimum: number,
  { birthDate, ageBand }: { readonly birthDate?: Birth | undefined; readonly ageBand?: AgeBand | undefined },
  day: Day,
): boolean {
  if (birthDate !== undefined) return ageOn(birthDate, day) < minimum
  return ageBand !== undefined && ageBand !== 'over-80' && highest[ageBand] < minimum
}
