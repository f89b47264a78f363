import { type Birth, isAboutAge } from '../police/birth.ts'
import { oneLine } from '../text/signs.ts'
import type { RegisterCard } from './card.ts'
import { type DwellingReason, dwellingReasons, type ReadyDwelling, readyDwelling, sameDwelling } from './dwelling.ts'
import type { CardIndex } from './search.ts'
import { folded, type Heard, heard, isSameWord, isSlip, wordsOf } from './spelling.ts'
import { numbersOf } from './typed.ts'

/*
 * Whether somebody may be here already. A wrong or missing birth date, sex or first name hides nobody; what tells the two apart is said, and
 * a person decides. Of many who merely have one name only those are shown of whom nothing says that they are somebody else.
 */

/** What is known of somebody who may be here already. */
export type Somebody = Pick<
  RegisterCard,
  'givenName' | 'familyName' | 'birth' | 'sex' | 'phones' | 'municipality' | 'dwelling' | 'policeReference'
>

/** Why they may be the same, surest first. */
export const likenesses = ['name-and-birth', 'reference', 'phone', 'name', 'dwelling'] as const
export type Likeness = (typeof likenesses)[number]

/** What says that they are not. */
export const differences = ['name', 'birth', 'sex', 'municipality'] as const
export type Difference = (typeof differences)[number]

export interface Alike {
  readonly card: RegisterCard
  readonly reasons: readonly Likeness[]
  readonly differs: readonly Difference[]
  /** Nothing but the name is the same, and the birth is another one altogether. */
  readonly isNamesake?: true
}

/** All cards that may be of somebody, in the order of the cards. */
export function alike({ cards }: Pick<CardIndex, 'cards'>, somebody: Somebody): Alike[] {
  return cards.flatMap((card) => {
    const found = compared(somebody, card)
    return found.reasons.length > 0 ? [{ card, ...found }] : []
  })
}

/** As many are looked through; of the others only their number is told. */
export const MOST_ALIKE = 5

export interface Surest {
  readonly alike: readonly Alike[]
  /** How many there are besides. */
  readonly more: number
  /** How many have the name only, with another birth, and were left out because they are so many. */
  readonly namesakes: number
}

/** The surest of them. A birth may be wrong altogether, so namesakes are shown too, unless they are a flood. */
export function surest(found: readonly Alike[]): Surest {
  const sorted = found.toSorted((a, b) => doubt(a) - doubt(b) || (a.card.at < b.card.at ? 1 : -1))
  const isFlood = sorted.length > MOST_ALIKE
  const candidates = isFlood ? sorted.filter(({ isNamesake }) => !isNamesake) : sorted
  return {
    alike: candidates.slice(0, MOST_ALIKE),
    more: Math.max(0, candidates.length - MOST_ALIKE),
    namesakes: sorted.length - candidates.length,
  }
}

function doubt({ reasons, differs, isNamesake }: Alike): number {
  const [first = 'dwelling'] = reasons
  return likenesses.indexOf(first) * 10 - reasons.length * 2 + differs.length + (isNamesake ? 100 : 0)
}

/** What of somebody is compared. */
interface Ready {
  readonly words: readonly Heard[]
  readonly violent: readonly Heard[]
  readonly phones: readonly string[]
  readonly dwelling: ReadyDwelling | undefined
}

/** Made once for as long as a card is kept: each file that is opened is compared with all cards there are. */
const known = new WeakMap<object, Ready>()

function readyOf(somebody: Somebody & Pick<RegisterCard, 'violent'>): Ready {
  const ready = known.get(somebody) ?? {
    words: nameWords(somebody),
    violent: nameWords(somebody.violent ?? {}),
    phones: somebody.phones.flatMap(numbersOf),
    dwelling: somebody.dwelling && readyDwelling(somebody.dwelling),
  }
  known.set(somebody, ready)
  return ready
}

function compared(somebody: Somebody, card: RegisterCard): Omit<Alike, 'card'> {
  const [one, other] = [readyOf(somebody), readyOf(card)]
  const isNamed = isSameName(one.words, other.words)
  const birth = compareBirth(somebody.birth, card.birth)
  const reasons: Likeness[] = [
    ...(isNamed && birth === 'same' ? ['name-and-birth' as const] : []),
    ...(isSameReference(somebody, card) ? ['reference' as const] : []),
    ...(other.phones.some((phone) => one.phones.includes(phone)) ? ['phone' as const] : []),
    ...(isNamed && birth !== 'same' ? ['name' as const] : []),
    ...(dwellingOfBoth(one, other) ? ['dwelling' as const] : []),
  ]
  if (reasons.length === 0) return { reasons, differs: [] }
  const isNamesake = birth === 'other' && reasons.length === 1 && isNamed
  const differs = differencesOf(somebody, card, { isNamed, birth })
  return { reasons, differs, ...(isNamesake && { isNamesake }) }
}

function isSameReference({ policeReference }: Somebody, card: RegisterCard): boolean {
  return policeReference !== undefined && policeReference === card.policeReference
}

function dwellingOfBoth({ dwelling }: Ready, other: Ready): DwellingReason[] | undefined {
  return dwelling && other.dwelling && sameDwelling(dwelling, other.dwelling)
}

/** Why two evictions may be of one household, in the order in which it is said. */
export const householdReasons = [...dwellingReasons, 'violent', 'endangered'] as const
export type HouseholdReason = (typeof householdReasons)[number]

/**
 * Why two evictions may be of one household: the same dwelling, unless the violent persons are surely two; or two who may be the same in
 * another dwelling, with one person whom they endangered. Undefined when nothing says so.
 */
export function sameHousehold(one: RegisterCard, other: RegisterCard): HouseholdReason[] | undefined {
  if (one.notice === undefined || other.notice === undefined || one.notice === other.notice) return undefined
  const violent = compareViolent(one, other)
  if (violent === 'other') return undefined
  const dwelling = dwellingOfBoth(readyOf(one), readyOf(other))
  const isEndangeredToo = compared(one, other).reasons.includes('name-and-birth')
  if (dwelling === undefined && !(violent === 'same' && isEndangeredToo)) return undefined
  return [
    ...(dwelling ?? []),
    ...(violent === 'same' ? ['violent' as const] : []),
    ...(isEndangeredToo ? ['endangered' as const] : []),
  ]
}

function compareViolent(one: RegisterCard, other: RegisterCard): 'same' | 'other' | 'unknown' {
  const [mine, theirs] = [readyOf(one).violent, readyOf(other).violent]
  if (mine.length === 0 || theirs.length === 0) return 'unknown'
  if (!isSameName(mine, theirs)) return mine.length > 1 && theirs.length > 1 ? 'other' : 'unknown'
  return compareBirth(one.violent?.birth, other.violent?.birth) === 'other' ? 'other' : 'same'
}

function differencesOf(
  somebody: Somebody,
  card: RegisterCard,
  { isNamed, birth }: { readonly isNamed: boolean; readonly birth: Compared },
): Difference[] {
  const isOther = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && plain(one) !== plain(other)
  return [
    ...(!isNamed && readyOf(card).words.length > 0 && readyOf(somebody).words.length > 0 ? ['name' as const] : []),
    ...(birth === 'close' || birth === 'other' ? ['birth' as const] : []),
    ...(isOther(somebody.sex, card.sex) ? ['sex' as const] : []),
    ...(isOther(somebody.municipality, card.municipality) ? ['municipality' as const] : []),
  ]
}

function nameWords({ givenName = '', familyName = '' }: Pick<Somebody, 'givenName' | 'familyName'>): Heard[] {
  return wordsOf(`${givenName} ${familyName}`).map(heard)
}

/** Whether each word of the shorter name is one of the longer, in whatever order and nearly so; one word alone is no name. */
function isSameName(one: readonly Heard[], other: readonly Heard[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length < 2) return false
  const left = [...longer]
  return shorter.every((word) => {
    const at = left.findIndex((candidate) => isSameWord(word, candidate))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

type Compared = 'same' | 'close' | 'other' | 'unknown'

/** Two births: one day; one digit wrong, two neighbours or day and month swapped; more than that; or too little known to tell. */
function compareBirth(one: Birth | undefined, other: Birth | undefined): Compared {
  if (one === undefined || other === undefined) return 'unknown'
  if (typeof one !== 'string' || typeof other !== 'string') return aboutSame(one, other)
  if (one.length < 10 || other.length < 10) return one.slice(0, 4) === other.slice(0, 4) ? 'unknown' : 'other'
  if (one === other) return 'same'
  const [year, month, day] = one.split('-')
  const isSwapped = other === `${year}-${day}-${month}`
  return isSwapped || isSlip(one, other) ? 'close' : 'other'
}

/** An age that somebody guessed is not to be relied upon; a year may be off by some. */
const YEARS_OFF = 5

function aboutSame(one: Birth, other: Birth): Compared {
  const years = [one, other].map(yearOf)
  const [first, second] = years
  if (first === undefined || second === undefined) return 'unknown'
  return Math.abs(first - second) <= YEARS_OFF ? 'unknown' : 'other'
}

function yearOf(birth: Birth): number | undefined {
  if (typeof birth === 'string') return Number(birth.slice(0, 4))
  return isAboutAge(birth) ? undefined : birth.about
}

/** A place however it is spelled. */
function plain(text: string): string {
  return folded(oneLine(text)).replaceAll(/[^\p{L}\p{N}]/gu, '')
}
