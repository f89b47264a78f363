import type { Birth } from '../police/birth.ts'
import type { RegisterCard } from './card.ts'
import { type Heard, heard, isSameWord, isSlip, soundsOf, surnameStem, wordsOf } from './spelling.ts'
import { numbersOf, type TypedSearch } from './typed.ts'

/*
 * Finding cards. They are gone through word by word in memory: the words of ten thousand cards are some thousands, and comparing with each
 * takes milliseconds, while an index that is built for mistakes takes longer to build than all searches before it is forgotten again.
 */

/** What of a card fits. */
export const foundFields = ['name', 'violent', 'place', 'phone', 'birth'] as const
export type FoundField = (typeof foundFields)[number]

/**
 * How it fits, best first: as it was typed; is another form of the surname; begins so, as the last word does while it is being typed, or a
 * number ends so; is a longer name; sounds so; with one slip.
 */
export const foundHows = ['same', 'form', 'begins', 'ends', 'longer', 'sounds', 'slip'] as const
export type FoundHow = (typeof foundHows)[number]

export interface Fit {
  readonly field: FoundField
  readonly how: FoundHow
}

export interface Hit {
  readonly card: RegisterCard
  /** For each thing that was typed, how it fits. */
  readonly fits: readonly Fit[]
  /** A word that was typed and is nothing of it. */
  readonly without?: string
}

/** Where a word stands: in which card and in which field of it. */
interface Place {
  readonly card: number
  readonly field: FoundField
  /** It is of a family name, and not of a given one. */
  readonly isFamily?: boolean
}

/** Cards, ready to be searched. */
export interface CardIndex {
  readonly cards: readonly RegisterCard[]
  readonly words: ReadonlyMap<string, readonly Place[]>
  readonly sounds: ReadonlyMap<string, ReadonlySet<string>>
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>
  readonly numbers: ReadonlyMap<string, readonly Place[]>
}

/** Makes cards ready to be searched. */
export function indexOf(cards: readonly RegisterCard[]): CardIndex {
  const words = new Map<string, Place[]>()
  const numbers = new Map<string, Place[]>()
  const sounds = new Map<string, Set<string>>()
  const stems = new Map<string, Set<string>>()
  const read = reader()
  const learn = (word: string) => {
    for (const sound of soundsOf(word)) addTo(sounds, sound, word)
    addTo(stems, surnameStem(word), word)
  }
  cards.forEach((one, card) => {
    placeWords(one, read, (word, field) => {
      if (!words.has(word)) learn(word)
      placed(words, word, { card, field })
    })
    for (const phone of one.phones)
      for (const number of numbersOf(phone)) placed(numbers, number, { card, field: 'phone' })
  })
  return { cards, words, sounds, stems, numbers }
}

/** The words of texts, of which most come again and again: reading one takes longer than all else about it. */
function reader(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const words = known.get(text) ?? wordsOf(text)
    known.set(text, words)
    return words
  }
}

type Searched = Omit<RegisterCard, 'phones'>

/** Puts the words of a card where they stand, each once a field. */
function placeWords(
  { givenName, familyName, violent, municipality, dwelling }: Searched,
  read: (text: string) => readonly string[],
  place: (word: string, field: FoundField) => void,
): void {
  const fields = {
    name: [givenName, familyName],
    violent: [violent?.givenName, violent?.familyName],
    place: [municipality, dwelling?.street, dwelling?.houseNumber, dwelling?.municipalityPart, dwelling?.municipality],
  }
  for (const field of ['name', 'violent', 'place'] as const) {
    const placed: string[] = []
    for (const text of fields[field])
      for (const word of text ? read(text) : []) {
        if (placed.includes(word)) continue
        placed.push(word)
        place(word, field)
      }
  }
}

function addTo(sets: Map<string, Set<string>>, name: string, word: string): void {
  const set = sets.get(name)
  if (set) set.add(word)
  else sets.set(name, new Set([word]))
}

function placed(lists: Map<string, Place[]>, name: string, place: Place): void {
  const list = lists.get(name)
  if (list) list.push(place)
  else lists.set(name, [place])
}

/** All cards that fit everything that was typed, in the order of the cards; none when nothing was typed. */
export function searched(index: CardIndex, search: TypedSearch): Hit[] {
  return fittingAll(index, fitsOfEach(index, search))
}

/**
 * All cards that fit everything but one word, for when none fits everything: a title, a second name or a place that the card does not hold.
 * Only those with the family name, the number or the birth that was typed: a first name alone is of too many.
 */
export function searchedButOne(index: CardIndex, search: TypedSearch): Hit[] {
  const terms = fitsOfEach(index, search)
  return search.words.flatMap((without, left) => {
    const words = search.words.filter((_, at) => at !== left).map(heard)
    return fittingAll(index, terms.toSpliced(left, 1)).flatMap((hit) =>
      isTelling(hit, words) ? [{ ...hit, without }] : [],
    )
  })
}

function isTelling({ card: { familyName = '' }, fits }: Hit, typed: readonly Heard[]): boolean {
  if (fits.some(({ field }) => field === 'phone' || field === 'birth')) return true
  return wordsOf(familyName).some((word) => typed.some((one) => isSameWord(one, heard(word))))
}

/** How the cards fit each thing that was typed, words first. */
function fitsOfEach(index: CardIndex, { words, numbers, births }: TypedSearch): Fits[] {
  return [
    ...words.map((word, at) => fitsOfWord(index, word, at === words.length - 1)),
    ...numbers.map((number) => fitsOfNumber(index, number)),
    ...births.map((days) => fitsOfBirth(index, (birth) => days.some((day) => day === birth))),
  ]
}

function fittingAll(index: CardIndex, terms: readonly Fits[]): Hit[] {
  const [first, ...others] = terms
  if (first === undefined) return []
  return [...first.keys()]
    .filter((card) => others.every((fits) => fits.has(card)))
    .toSorted((a, b) => a - b)
    .flatMap((at) => {
      const card = index.cards[at]
      return card ? [{ card, fits: terms.flatMap((fits) => fits.get(at) ?? []) }] : []
    })
}

/** Whether something of it is not quite what was typed. */
export function isNearHit({ fits, without }: Pick<Hit, 'fits' | 'without'>): boolean {
  return without !== undefined || fits.some(({ how }) => how !== 'same' && how !== 'begins' && how !== 'ends')
}

/** How far a card is from what was typed; the less, the better. */
function distanceOf({ fits }: Pick<Hit, 'fits'>): number {
  return fits.reduce((sum, { field, how }) => sum + foundHows.indexOf(how) + (field === 'name' ? 0 : 0.5), 0)
}

let collator: Intl.Collator | undefined

/** Compares names in the order of Czech: ch behind h. The order is loaded with the first of them, which a door that starts need not wait for. */
export function inCzech(one: string, other: string): number {
  collator ??= new Intl.Collator('cs')
  return collator.compare(one, other)
}

/** What fits as it was typed first, then the nearest; of equals by name as Czech sorts them, the family name before the given one, then the newest. */
export function byDistance(hits: readonly Hit[]): Hit[] {
  const placed = hits.map((hit) => ({
    hit,
    isNear: Number(isNearHit(hit)),
    distance: distanceOf(hit),
    name: sortName(hit.card),
  }))
  placed.sort(
    (a, b) =>
      a.isNear - b.isNear ||
      a.distance - b.distance ||
      inCzech(a.name, b.name) ||
      (a.hit.card.at < b.hit.card.at ? 1 : -1),
  )
  return placed.map(({ hit }) => hit)
}

/** A name as lists are sorted by it. */
export function sortName({ familyName = '', givenName = '' }: Pick<RegisterCard, 'familyName' | 'givenName'>): string {
  return `${familyName} ${givenName}`.trim()
}

/** How each card fits one thing that was typed. */
type Fits = Map<number, Fit>

function fitsOfWord({ words, sounds, stems }: CardIndex, typed: string, isLast: boolean): Fits {
  const fits: Fits = new Map()
  const found = (word: string, how: FoundHow) => {
    for (const { card, field } of words.get(word) ?? []) better(fits, card, { field, how })
  }
  found(typed, 'same')
  for (const word of stems.get(surnameStem(typed)) ?? []) if (word !== typed) found(word, 'form')
  for (const sound of soundsOf(typed))
    for (const word of sounds.get(sound) ?? []) if (word !== typed) found(word, 'sounds')
  const begins = { begins: isLast }
  for (const word of words.keys()) {
    if (word === typed) continue
    if (word.startsWith(typed)) found(word, isLast ? 'begins' : 'longer')
    else if (isSlip(typed, word, begins)) found(word, 'slip')
  }
  return fits
}

function better(fits: Fits, card: number, fit: Fit): void {
  const had = fits.get(card)
  if (had === undefined || distanceOf({ fits: [fit] }) < distanceOf({ fits: [had] })) fits.set(card, fit)
}

const YEAR = /^(?:19|20)\d{2}$/

function fitsOfNumber(index: CardIndex, typed: string): Fits {
  const fits: Fits = YEAR.test(typed) ? fitsOfBirth(index, (birth) => isBornInYear(birth, typed)) : new Map()
  for (const [number, places] of index.numbers) {
    const how = howNumber(number, typed)
    if (how) for (const { card, field } of places) better(fits, card, { field, how })
  }
  return fits
}

function howNumber(number: string, typed: string): FoundHow | undefined {
  if (number === typed) return 'same'
  if (number.startsWith(typed)) return 'begins'
  return number.endsWith(typed) ? 'ends' : undefined
}

function fitsOfBirth({ cards }: CardIndex, isBorn: (birth: Birth) => boolean): Fits {
  const fits: Fits = new Map()
  for (const [at, { birth, violent }] of cards.entries()) {
    if (violent?.birth !== undefined && isBorn(violent.birth)) fits.set(at, { field: 'violent', how: 'same' })
    if (birth !== undefined && isBorn(birth)) fits.set(at, { field: 'birth', how: 'same' })
  }
  return fits
}

function isBornInYear(birth: Birth, year: string): boolean {
  return typeof birth === 'string' ? birth.startsWith(year) : String(birth.about) === year
}
