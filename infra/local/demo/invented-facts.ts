import { seed } from '../../../shared/centres/seed.ts'
import type { Fact } from '../../../shared/figures/facts.ts'
import { type Month, monthAfter, monthsOf } from '../../../shared/figures/period.ts'
import { districtsOf, NATION, populationAt } from '../../../shared/population/population.ts'

/*
 * Facts of centres that nobody works in: invented, the same at each start, as many as their districts have inhabitants for. They are
 * there so that there is something to compare.
 */

/** Evictions of the whole nation in a month. */
const EVICTIONS_IN_MONTH = 118

/** All facts of a centre in a year. People who came at the end of the year before are still there. */
export function inventedFacts(centre: string, year: string): Fact[] {
  const months = [...monthsOf(String(Number(year) - 1)).slice(-3), ...monthsOf(year)]
  return months.flatMap((month) => factsOfArrivals(centre, month)).filter(({ on }) => on.startsWith(year))
}

interface Invented {
  readonly centre: string
  readonly month: Month
  readonly name: string
  /** From 0 up to 1, by what it is for. */
  readonly chance: (of: string) => number
}

function factsOfArrivals(centre: string, month: Month): Fact[] {
  const mean = EVICTIONS_IN_MONTH * shareOf(centre, month)
  const some = (of: string, times: number) => {
    const count = Math.round(mean * times * (0.5 + chanceOf([centre, month, of])))
    return Array.from({ length: count }, (_, index): Invented => {
      const name = `${centre} ${month} ${of} ${index}`
      return { centre, month, name, chance: (what) => chanceOf([name, what]) }
    })
  }
  return [
    ...some('evicted', 1).flatMap(factsOfEviction),
    ...some('came', 0.8).flatMap((one) => factsOfClient(one, 'self-referral')),
    ...some('asked', 1.4).map(factOfEnquiry),
  ]
}

/** How many of the nation live where a centre is, as far as that is known. */
function shareOf(centre: string, month: Month): number {
  const year = Number(month.slice(0, 4)) - 1
  const [here, nation] = [populationAt(centre, year, seed.coverage), populationAt(NATION, year, [])]
  return here && nation ? here.people / nation.people : 1 / seed.centres.length
}

function factsOfEviction(one: Invented): Fact[] {
  const { name: id, chance } = one
  const on = dayOf(one)
  const district = pick(districtsOf(one.centre, Number(one.month.slice(0, 4)), seed.coverage) ?? [], chance('district'))
  const childrenLiving = chance('minors') < 0.55 ? 1 + Math.floor(chance('how many minors') * 3) : 0
  const isInTime = chance('in time') < 0.97
  const persons = chance('two') < 0.15 ? [one, { ...one, name: `${id} other` }] : [one]
  return [
    {
      ...{
        kind: 'eviction',
        on,
        id,
        district,
        childrenLiving,
        childrenPresent: 'unknown',
        childrenEndangered: 'unknown',
      },
      ...{ evictedSex: 'unknown', evictedAgeBand: 'unknown', evictedNationality: 'unknown' },
      ...{ evictedPresent: 'unknown', objection: 'unknown' },
      ...(chance('repeated') < 0.14 && { ordinal: 2 }),
    },
    { kind: 'notice', on, id, district, persons: persons.length, policeMinutes: Math.round(chance('police') * 1500) },
    {
      ...{
        kind: 'duty',
        on,
        id,
        status: 'met',
        inTime: isInTime ? 'yes' : 'no',
        attempts: 1 + Math.floor(chance('tries') * 3),
      },
      minutesToOffer: isInTime ? Math.round(60 + chance('offered') * 2000) : 3000,
    },
    ...persons.flatMap((person) => factsOfClient(person, 'eviction')),
  ]
}

/** Whoever wants to be a client is one for some months. */
function factsOfClient(one: Invented, origin: 'eviction' | 'self-referral'): Fact[] {
  const { name: id, month, chance } = one
  const person = { person: id, ...aboutPerson(chance) }
  const from = dayOf(one)
  const isAgreed = chance('agreed') < (origin === 'eviction' ? 0.62 : 0.85)
  const months = Array.from({ length: isAgreed ? 1 + Math.floor(chance('months') * 4) : 1 }, (_, index) =>
    monthAfter(month, index),
  )
  return [
    { kind: 'arrival', on: from, id, ...person, origin },
    ...months.flatMap((each, index): Fact[] => {
      const on = index === 0 ? from : `${each}-01`
      const service = {
        family: id,
        period: id,
        from,
        origin,
        targetGroup: 'domestic-violence' as const,
        isAgreed,
        since: from,
      }
      const work = {
        kind: 'work',
        on,
        id,
        of: 'file',
        by: '',
        isAgreed,
        workKind: 'consultation',
        act: '25a.a',
      } as const
      const minutes = Math.round(10 + chance(`work ${each}`) * 90)
      return [
        { kind: 'service', on, id, ...person, ...service },
        { ...work, entry: `${id} ${each}`, minutes },
      ]
    }),
    ...(chance('court') < 0.3 ? courtFacts(id, from, chance) : []),
  ]
}

function aboutPerson(chance: Invented['chance']) {
  return {
    sex: chance('sex') < 0.92 ? ('female' as const) : ('male' as const),
    ageBand: 'unknown' as const,
    birthYear: 'unknown' as const,
    relation: 'unknown' as const,
    childrenLiving: chance('children') < 0.5 ? 1 : 0,
    districtBefore: 'unknown',
  }
}

function courtFacts(id: string, on: string, chance: Invented['chance']): Fact[] {
  const filed = { kind: 'court', on, id, entry: `${id} filed`, step: 'petition-filed', withEviction: true } as const
  return chance('granted') < 0.7 ? [filed, { ...filed, entry: `${id} granted`, step: 'granted' }] : [filed]
}

function factOfEnquiry(one: Invented): Fact {
  const { name: id, chance } = one
  const kind = chance('kind')
  return {
    ...{ kind: 'enquiry', on: dayOf(one), id, person: id, anonymous: chance('anonymous') < 0.3, isClient: false },
    ...{ sex: 'unknown', ageBand: 'unknown' },
    ...(kind < 0.2
      ? { enquiryKind: 'one-off' }
      : kind < 0.3
        ? { enquiryKind: 'rescuer' }
        : { enquiryKind: 'refused', refusal: kind < 0.9 ? 'not-violence' : 'other' }),
  }
}

function dayOf({ month, chance }: Invented): string {
  return `${month}-${String(1 + Math.floor(chance('day') * 28)).padStart(2, '0')}`
}

function pick(from: readonly string[], chance: number): string {
  return from[Math.floor(chance * from.length)] ?? ''
}

/** The same for the same words: their digest by FNV-1a, mixed once more, from 0 up to 1. */
function chanceOf(words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const letter of words.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
