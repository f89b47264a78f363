import { type Birth, isAboutAge } from '../police/birth.ts'
import { oneLine } from '../text/signs.ts'
import type { RegisterCard } from './card.ts'
import type { CardIndex } from './search.ts'
import { folded, isSlip, soundsOf, surnameStem, wordsOf } from './spelling.ts'
import { numbersOf } from './typed.ts'

/*
 * Whether somebody may be here already. A wrong or missing birth date, sex or first name hides nobody; what tells the two apart is said, and
 * a person decides. Of many who merely have one name only those are shown of whom nothing says that they are somebody else.
 */

/** What is known of somebody who may be here already. */
export type Somebody = Pick<
  RegisterCard,
  'givenName' | 'familyName' | 'birth' | 'sex' | 'phones' | 'municipality' | 'dwelling'
>

/** Why they may be the same, surest first. */
export const likenesses = ['name-and-birth', 'phone', 'name', 'dwelling'] as const
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
  const compare = comparing(somebody)
  return cards.flatMap((card) => {
    const found = compare(card)
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

/** Prepares once what is compared with each card. */
function comparing(somebody: Somebody): (card: RegisterCard) => Omit<Alike, 'card'> {
  const words = nameWords(somebody)
  const phones = new Set(somebody.phones.flatMap(numbersOf))
  const dwelling = somebody.dwelling && plain(somebody.dwelling)
  return (card) => {
    const isNamed = isSameName(words, nameWords(card))
    const birth = compareBirth(somebody.birth, card.birth)
    const reasons: Likeness[] = [
      ...(isNamed && birth === 'same' ? ['name-and-birth' as const] : []),
      ...(card.phones.flatMap(numbersOf).some((phone) => phones.has(phone)) ? ['phone' as const] : []),
      ...(isNamed && birth !== 'same' ? ['name' as const] : []),
      ...(dwelling !== undefined && card.dwelling !== undefined && plain(card.dwelling) === dwelling
        ? ['dwelling' as const]
        : []),
    ]
    if (reasons.length === 0) return { reasons, differs: [] }
    const isNamesake = birth === 'other' && reasons.length === 1 && isNamed
    const differs = differencesOf(somebody, card, { isNamed, birth })
    return { reasons, differs, ...(isNamesake && { isNamesake }) }
  }
}

/**
 * Whether two evictions may be of one household: the same dwelling, unless the violent persons are surely two; or two who may be the same in
 * another dwelling, with one person whom they endangered.
 */
export function isSameHousehold(one: RegisterCard, other: RegisterCard): boolean {
  if (one.notice === undefined || other.notice === undefined || one.notice === other.notice) return false
  const violent = compareViolent(one.violent, other.violent)
  if (violent === 'other') return false
  const isSameDwelling =
    one.dwelling !== undefined && other.dwelling !== undefined && plain(one.dwelling) === plain(other.dwelling)
  return isSameDwelling || (violent === 'same' && comparing(one)(other).reasons.includes('name-and-birth'))
}

function compareViolent(one: RegisterCard['violent'], other: RegisterCard['violent']): 'same' | 'other' | 'unknown' {
  const [mine, theirs] = [one, other].map((violent) => nameWords(violent ?? {}))
  if (!mine?.length || !theirs?.length) return 'unknown'
  if (!isSameName(mine, theirs)) return mine.length > 1 && theirs.length > 1 ? 'other' : 'unknown'
  return compareBirth(one?.birth, other?.birth) === 'other' ? 'other' : 'same'
}

function differencesOf(
  somebody: Somebody,
  card: RegisterCard,
  { isNamed, birth }: { readonly isNamed: boolean; readonly birth: Compared },
): Difference[] {
  const isOther = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && plain(one) !== plain(other)
  return [
    ...(!isNamed && nameWords(card).length > 0 && nameWords(somebody).length > 0 ? ['name' as const] : []),
    ...(birth === 'close' || birth === 'other' ? ['birth' as const] : []),
    ...(isOther(somebody.sex, card.sex) ? ['sex' as const] : []),
    ...(isOther(somebody.municipality, card.municipality) ? ['municipality' as const] : []),
  ]
}

function nameWords({ givenName = '', familyName = '' }: Pick<Somebody, 'givenName' | 'familyName'>): string[] {
  return wordsOf(`${givenName} ${familyName}`)
}

/** Whether each word of the shorter name is one of the longer, in whatever order and nearly so; one word alone is no name. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length < 2) return false
  const left = [...longer]
  return shorter.every((word) => {
    const at = left.findIndex((candidate) => isSameWord(word, candidate))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function isSameWord(one: string, other: string): boolean {
  if (one === other || isSlip(one, other) || surnameStem(one) === surnameStem(other)) return true
  const sounds = new Set(soundsOf(one))
  return soundsOf(other).some((sound) => sounds.has(sound))
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

/** An address or a place however it is spelled. */
function plain(text: string): string {
  return folded(oneLine(text)).replaceAll(/\bc\.? ?p\.?|[^\p{L}\p{N}]/gu, '')
}
