import type { Deed } from '../demo-deeds.ts'
import type { DemoEviction, DemoFile } from '../demo-files.ts'
import { courtDeeds, isObjected } from './court.ts'
import { turnedTo } from './enquiries.ts'
import { inventedName } from './names.ts'
import { childrenOf, knownOf, type Somebody } from './people.ts'
import { turn } from './picked.ts'
import { appointmentDeed, usualDeeds } from './usual-deeds.ts'
import { incidents, lateTries, tries } from './words.ts'
import { type Begun, onWorkingDay } from './year-calendar.ts'
import type { Turned } from './years.ts'

/** How an eviction went for somebody. */
interface How extends Begun {
  readonly isLate: boolean
  /** Whether the same household has another one some months later. */
  readonly isAgain: boolean
  /** The index of whoever the notice names besides. */
  readonly beside?: number
  readonly turned: Turned | undefined
}

/** The file of somebody who was endangered by one who was evicted. */
export function evictedFile(one: Somebody, how: How): DemoFile {
  const { calendar, isLate, isAgain, beside, turned } = how
  const ago = calendar.agoOf(one.came)
  const file = { person: inventedName(one.index, one.sex), ago }
  const isMet = one.index % 3 === 0
  return {
    ...file,
    eviction: evictionOf(one, isLate),
    deeds: [
      ...knownDeeds(one, ago),
      ...(turned
        ? [{ ago: ago - 2, do: 'link' as const, enquiry: turnedTo(turned, one, { ago: ago + 12, calendar }) }]
        : []),
      ...(isMet ? [appointmentDeed(one.index, { ago, calendar })] : []),
      ...evictionDeeds(one, { ago, calendar }),
    ],
    ...(beside !== undefined && { beside: besideFile(one, beside, how) }),
    ...(isAgain && { again: againFile(one, how) }),
  }
}

function evictionDeeds(one: Somebody, { ago, calendar }: Pick<Begun, 'calendar'> & { readonly ago: number }): Deed[] {
  const last = onWorkingDay(calendar, ago - one.days)
  return [...usualDeeds(one, { ago, calendar }), ...courtDeeds(one.index, { ago, last }), ...ospodDeeds(one, ago)]
}

/** What the centre writes down of the children as soon as it knows of them: figures are made of that too. */
function knownDeeds(one: Somebody, ago: number): Deed[] {
  const living = childrenOf(one).length
  if (living === 0) return []
  const children = { living, present: one.index % 4 === 0 ? 0 : living, endangered: one.index % 6 === 0 ? 1 : 0 }
  return [{ ago: ago - 1, do: 'person', known: { children } }]
}

function ospodDeeds({ index, isFamily }: Somebody, ago: number): Deed[] {
  if (!isFamily || index % 2 === 0) return []
  const reason = 'V bytě žije dítě, které bylo násilí přítomno.'
  const passedOn = { to: 'OSPOD Vzorov', partner: 'ospod-liberec', ground: 'law', reason } as const
  const words = 'OSPOD vyrozuměn o situaci dítěte.'
  return [{ ago: ago - 2, do: 'entry', kind: 'ospod', way: 'phone', minutes: 15, act: '25a.b1', words, passedOn }]
}

const homes = [
  ['Liberec', 'CZ0513'],
  ['Jablonec nad Nisou', 'CZ0512'],
  ['Česká Lípa', 'CZ0511'],
  ['Liberec', 'CZ0513'],
  ['Semily', 'CZ0514'],
  ['Frýdlant', 'CZ0513'],
  ['Nový Bor', 'CZ0511'],
  ['Tanvald', 'CZ0512'],
] as const

/** Somebody's home, as a town and its district. */
export function homeOf(index: number): readonly [town: string, district: string] {
  return turn(homes, index * 5 + Math.floor(index / homes.length))
}

/** Hours from the officer's entry to delivery; once in a while it takes longer than a day. */
const policeHours = [3, 7, 5, 9, 12, 6, 4, 8, 10, 5, 7, 27] as const

/** Numbers of notices, apart from those of the last year. */
const FIRST_NUMBER = 100

function evictionOf(one: Somebody, isLate: boolean): DemoEviction {
  const { index } = one
  return {
    number: FIRST_NUMBER + index,
    place: homeOf(index),
    incident: { ...turn(incidents, index * 3) },
    policeHours: turn(policeHours, index),
    evicted: evictedBy(one),
    children: childrenOf(one).map((age, place) => ({
      age,
      livesInDwelling: true,
      presentAtIncident: index % 4 !== 0,
      directlyEndangered: index % 6 === 0 && place === 0,
    })),
    endangered: { ...endangered(one), phone: `+420 700 000 ${FIRST_NUMBER + index}` },
    tries: isLate ? lateTries : [...turn(tries, index)],
  }
}

function endangered(one: Somebody) {
  const { relation: relationOfEvicted, ...known } = knownOf(one)
  const isForeign = one.index % 13 === 5
  return { ...known, relationOfEvicted, ...(isForeign && { language: 'ukrajinština', interpreterNeeded: true }) }
}

const substances = ['alcohol', 'none', 'alcohol', 'unknown', 'none', 'drugs', 'alcohol'] as const

/** Who was evicted: mostly a man, and mostly there. */
function evictedBy({ index, sex }: Somebody): NonNullable<DemoEviction['evicted']> {
  const isWoman = sex === 'male' && index % 3 !== 0
  return {
    ...(isWoman && { givenName: 'Bohdana', sex: 'female' as const }),
    birthDate: `${1955 + ((index * 7) % 48)}-06-15`,
    nationality: index % 12 === 5 ? 'UA' : index % 17 === 3 ? 'SK' : 'CZ',
    presentAtEviction: index % 7 !== 4,
    keysTaken: index % 3 !== 1,
    objectionRaised: isObjected(index),
    substanceInfluence: turn(substances, index),
    weapon: index % 15 === 8 ? 'handed-over' : 'none',
  }
}

/** A grown daughter, of whom there is a file of her own. */
function besideFile(one: Somebody, index: number, { calendar }: How): DemoFile {
  const ago = calendar.agoOf(one.came)
  const daughter = { ...one, index, sex: 'female' as const }
  const known = { birthDate: `${2003 - (index % 5)}-04-11`, relationOfEvicted: 'parent' as const }
  return {
    person: inventedName(index, 'female'),
    ago,
    eviction: { ...evictionOf(one, false), endangered: known },
    deeds: usualDeeds(daughter, { ago, calendar }),
  }
}

/** How long after the first eviction of a household there was another, and its number apart from those of all firsts. */
const AGAIN_DAYS = 90
const AGAIN_NUMBER = 600

function againFile(one: Somebody, { calendar }: How): DemoFile {
  const ago = calendar.agoOf(one.came + AGAIN_DAYS)
  const eviction = { ...evictionOf(one, false), number: AGAIN_NUMBER + one.index }
  const again = { ...one, entries: 2, days: Math.min(one.days, 45) }
  return {
    person: inventedName(one.index, one.sex),
    ago,
    eviction,
    deeds: [...knownDeeds(one, ago), ...evictionDeeds(again, { ago, calendar })],
  }
}
