import type { Day } from '../../../../shared/time/instant.ts'
import { plusDays } from '../../../../shared/time/instant.ts'
import { isChosen, turn } from './picked.ts'
import type { Batch } from './years.ts'

/** Somebody who came in a year, as far as numbers decide it. */
export interface Somebody {
  /** Their own among everybody of these years, from 0. */
  readonly index: number
  /** On which day of the year they came, counted from 1, and for how many days the service was given. */
  readonly came: number
  readonly days: number
  readonly origin: 'eviction' | 'self-referral'
  readonly sex: 'female' | 'male'
  readonly isFamily: boolean
  readonly entries: number
}

/** Who came in a part of a year, but for whoever a notice names besides; `first`: the index of the first of them. */
export function peopleOf(batch: Batch, first: number): readonly Somebody[] {
  const among = batch.evicted + batch.byThemselves - batch.beside
  const [earliest, latest] = batch.came
  const [least, most] = batch.days
  return Array.from({ length: among }, (_, place) => ({
    index: first + place,
    came: Math.round(earliest + (place * (latest - earliest)) / (among - 1)),
    days: least + ((place * 7) % (most - least + 1)),
    origin: isChosen(place, { count: batch.byThemselves, among, by: 0 }) ? 'self-referral' : 'eviction',
    sex: isChosen(place, { count: batch.men, among, by: 1 }) ? 'male' : 'female',
    isFamily: isChosen(place, { count: batch.families, among, by: 2 }),
    entries: batch.entries,
  }))
}

const inPairs = ['partner', 'spouse', 'former-partner', 'spouse', 'partner', 'former-spouse'] as const
const ofKin = [
  ...['adult-child', 'partner', 'spouse', 'sibling'],
  ...['adult-child', 'former-spouse', 'grandchild'],
] as const
type Relation = (typeof inPairs)[number] | (typeof ofKin)[number]

/** What is known of somebody besides their name. */
export function knownOf({ index, sex, isFamily }: Somebody) {
  const relation: Relation = isFamily ? turn(inPairs, index) : turn(ofKin, index)
  return { sex, relation, birthDate: bornOf(relation, index) }
}

/** Who has grown children is old. */
function bornOf(relation: Relation, index: number): Day {
  const isOld = relation === 'adult-child' || relation === 'grandchild'
  const year = isOld ? 1938 + (index % 22) : 1970 + ((index * 5) % 34)
  return plusDays(`${year}-01-01`, (index * 53) % 365)
}

/** The ages of the children who live in the dwelling. */
export function childrenOf({ index, isFamily }: Somebody): readonly number[] {
  return isFamily ? Array.from({ length: 1 + (index % 3) }, (_, place) => (index * 5 + place * 4) % 17) : []
}
