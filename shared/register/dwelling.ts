import * as z from 'zod/mini'
import { type HouseNumber, houseIn, isSameNumber } from './house-number.ts'
import { folded } from './spelling.ts'

/*
 * Whether two dwellings that police reported may be one, however they are spelled: the municipality by its code, or by its name within a
 * district, its part, the street and the number. Nothing is guessed of letters: streets that differ by one are two streets.
 */

const text = z.optional(z.string())

/** A dwelling as a card keeps it. */
export const dwellingSchema = z.lazy(() =>
  z.object({
    street: text,
    houseNumber: text,
    municipality: text,
    municipalityCode: text,
    municipalityPart: text,
    district: text,
  }),
)
export type Dwelling = z.infer<typeof dwellingSchema>

/** What of two dwellings is the same, in the order in which it is said; `part-once`: only one of them says in which part it is. */
export const dwellingReasons = [
  'municipality-code',
  'municipality-name',
  'part',
  'part-once',
  'street',
  'number',
] as const
export type DwellingReason = (typeof dwellingReasons)[number]

/** A dwelling ready to be compared. */
export interface ReadyDwelling {
  readonly code?: string | undefined
  readonly district?: string | undefined
  readonly town: readonly string[]
  /** In which part of the town, as its name says beside the town’s own: `Praha 4 – Nusle`. */
  readonly beside: Parts
  readonly part: Parts
  /** None where streets have no names. */
  readonly street: readonly string[]
  readonly number?: HouseNumber | undefined
}

/** Parts of a town by their number and by their name: which name has which number nobody says. */
interface Parts {
  readonly number?: string | undefined
  readonly name?: string | undefined
}

const POSTAL_CODE = /(?<!\d)\d{3} \d\d(?!\d)|(?<!\d)\d{5}(?!\d)/g
/** Of the district of Prague there is one municipality, whose name may go without saying. */
const PRAGUE = { district: 'CZ0100', name: 'Praha' }

/** Makes a dwelling ready to be compared. */
export function readyDwelling(dwelling: Dwelling): ReadyDwelling {
  const { municipalityCode: code, district, houseNumber = '' } = dwelling
  const { town, ...beside } = townOf(dwelling.municipality ?? (district === PRAGUE.district ? PRAGUE.name : ''))
  const part = partOf(plain(dwelling.municipalityPart ?? ''), town)
  const house = houseIn(plain(dwelling.street ?? ''))
  const street = streetWords(house.street)
  // In a village the name before the number is its own.
  const isOwn = isSameName(street, town) || street.join(' ') === part.name
  const number = houseIn(plain(houseNumber)).number ?? house.number
  return { code, district, town, beside, part, street: isOwn ? [] : street, number }
}

function plain(words: string): string {
  return folded(words.replaceAll(POSTAL_CODE, ' ')).replaceAll(/\s+/g, ' ').trim()
}

const HYPHEN = / ?[-–—,(] ?/

function townOf(municipality: string): Parts & Pick<ReadyDwelling, 'town'> {
  const said = plain(municipality)
    .replace(/^(?:obec|mesto|mestys|hl\. ?m\.|hlavni mesto) /, '')
    .replace(/[ ,(]+okr(?:es|\.)? .*$/, '')
  const [head = '', ...tail] = said.split(HYPHEN)
  const { name, number } = numberedName(head)
  return { town: wordsIn(name), number, name: nameOf(tail.join(' ')) }
}

/** A part by its own name, of which the town’s may be said too: `Liberec XIV-Ruprechtice`, `Praha 4`, `Nusle`. */
function partOf(said: string, town: readonly string[]): Parts {
  const [head = '', ...tail] = said.split(HYPHEN)
  const { name, number } = numberedName(head)
  const isOfTown = name === '' || isSameName(wordsIn(name), town)
  const own = isOfTown && (number !== undefined || tail.length > 0) ? '' : name
  return { number, name: nameOf([own, ...tail].join(' ')) }
}

/** `Praha 4` is the fourth district of a town, and so is `Liberec XIV`. */
function numberedName(said: string): { readonly name: string; readonly number?: string | undefined } {
  const [, name = '', word] = /^(.*?) ?\b(\d+|[ivx]+)\.?$/.exec(said) ?? []
  const number = word === undefined ? undefined : Number(word) || romanNumber(word)
  return number ? { name, number: String(number) } : { name: said }
}

const ROMAN = { x: 10, v: 5, i: 1 } as const

function romanNumber(word: string): number {
  const digits = [...word].map((letter) => ROMAN[letter as keyof typeof ROMAN])
  return digits.reduce<number>((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

function nameOf(words: string): string | undefined {
  return wordsIn(words).join(' ') || undefined
}

const IDLE: readonly string[] = ['ul', 'ulice', 'tr', 'trida', 'sidl', 'sidliste']
const SHORTENED = new Map([
  ['nam', 'namesti'],
  ['nabr', 'nabrezi'],
  ['dr', 'doktora'],
  ['ing', 'inzenyra'],
  ['plk', 'plukovnika'],
  ['mjr', 'majora'],
  ['kpt', 'kapitana'],
  ['npor', 'nadporucika'],
  ['prof', 'profesora'],
])

function streetWords(street: string): string[] {
  const words = wordsIn(street).map((word) => SHORTENED.get(word) ?? word)
  const telling = words.filter((word) => !IDLE.includes(word))
  return telling.length > 0 ? telling : words
}

function wordsIn(words: string): string[] {
  return words.replace(/[’'ʼ`´]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Why two dwellings may be one, in the order of the reasons; undefined when they are two, or too little is known to tell. */
export function sameDwelling(first: ReadyDwelling, second: ReadyDwelling): DwellingReason[] | undefined {
  const [one, other] = [inPartOf(first, second), inPartOf(second, first)]
  const municipality = sameMunicipality(one, other)
  const [part, street] = [comparedParts(one, other), comparedStreets(one, other)]
  if (municipality === undefined || part === 'other' || street === 'other') return undefined
  if (!(one.number && other.number && isSameNumber(one.number, other.number))) return undefined
  return [municipality, ...(part ? [part] : []), ...(street ? [street] : []), 'number']
}

/** Where a part is said in place of a street, and the other dwelling tells it as a part, it is one. */
function inPartOf(one: ReadyDwelling, other: ReadyDwelling): ReadyDwelling {
  const name = one.street.join(' ')
  return other.street.length === 0 && name !== '' && name === partsOf(other).name
    ? { ...one, street: [], part: { ...one.part, name } }
    : one
}

function sameMunicipality(one: ReadyDwelling, other: ReadyDwelling): DwellingReason | undefined {
  if (one.code !== undefined && other.code !== undefined)
    return one.code === other.code ? 'municipality-code' : undefined
  const isSame = one.district !== undefined && one.district === other.district && isSameName(one.town, other.town)
  return isSame ? 'municipality-name' : undefined
}

/**
 * Parts that are told in their own field tell two dwellings apart. One that stands beside the town’s name may be one of another division of
 * the town, so it does so only where there is no street.
 */
function comparedParts(one: ReadyDwelling, other: ReadyDwelling): 'part' | 'part-once' | 'other' | undefined {
  const [mine, theirs] = [partsOf(one), partsOf(other)]
  const both = (['name', 'number'] as const).filter((kind) => mine[kind] !== undefined && theirs[kind] !== undefined)
  const differing = both.filter((kind) => mine[kind] !== theirs[kind])
  const areSaid = differing.some((kind) => one.part[kind] !== undefined && other.part[kind] !== undefined)
  const hasStreets = one.street.length > 0 && other.street.length > 0
  if (differing.length > 0) return areSaid || !hasStreets ? 'other' : undefined
  if (both.length > 0) return 'part'
  return isAny(mine) === isAny(theirs) ? undefined : 'part-once'
}

function partsOf({ beside, part }: ReadyDwelling): Parts {
  return { number: part.number ?? beside.number, name: part.name ?? beside.name }
}

function isAny({ number, name }: Parts): boolean {
  return number !== undefined || name !== undefined
}

/** Where only one tells a street, nothing but the číslo popisné says that it is one house. */
function comparedStreets(one: ReadyDwelling, other: ReadyDwelling): 'street' | 'other' | undefined {
  if (one.street.length > 0 && other.street.length > 0) return isSameName(one.street, other.street) ? 'street' : 'other'
  if (one.street.length === other.street.length) return undefined
  const descriptive = one.number?.descriptive
  return descriptive !== undefined && descriptive === other.number?.descriptive ? undefined : 'other'
}

const LONGEST_SHORTENED = 3

/** Whether each word is the other’s, or shortened to at most three letters: `n. L.` of nad Labem; at least one stands in full. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const pairs = one.map((word, index) => [word, other[index] ?? ''] as const)
  return (
    one.length === other.length &&
    pairs.some(([word, same]) => word === same && word.length > 1) &&
    pairs.every(([word, same]) => word === same || isShortened(word, same) || isShortened(same, word))
  )
}

function isShortened(word: string, whole: string): boolean {
  return word.length <= LONGEST_SHORTENED && whole.length > word.length + 1 && whole.startsWith(word)
}
