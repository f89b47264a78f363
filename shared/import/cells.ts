import type { EndReason } from '../agreements/period.ts'
import { districts } from '../centres/districts.ts'
import { birthTyped } from '../clients/typed-birth.ts'
import type { Origin } from '../clients/views.ts'
import { ageOn } from '../police/age-band.ts'
import type { Birth } from '../police/birth.ts'
import type { relations, sexes } from '../police/coded.ts'
import { oneLine } from '../text/signs.ts'
import type { Day } from '../time/instant.ts'
import { typedDay } from '../time/typed.ts'
import { folded } from './sheet.ts'

/*
 * What a cell of a register says, as text. What may mean two things is not guessed: a fault names it, and a person decides.
 */

/** Why a cell is not understood. */
export type CellCode =
  | 'not-a-day'
  | 'no-such-day'
  | 'no-year'
  | 'which-century'
  | 'not-a-birth'
  | 'not-a-phone'
  | 'damaged-number'
  | 'not-known'

export type Cell<T> = { readonly read: T } | { readonly fault: CellCode }

/** Days are numbered by spreadsheets from 1900, of which they believe that it was a leap year: its 29 February has a number, too. */
const FIRST_AFTER_LEAP = 61
const LEAP_THAT_WAS_NOT = 60
/** Numbers of five digits: 1927 to 2099, so that no year and no age is taken for one. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/
const LAST_SERIAL = 73_050

/** The day that a spreadsheet numbers so; undefined for one that there never was. */
export function dayOfSerial(serial: number): Day | undefined {
  if (serial < 1 || serial === LEAP_THAT_WAS_NOT || serial > LAST_SERIAL) return undefined
  const epoch = Date.UTC(1899, 11, serial < FIRST_AFTER_LEAP ? 31 : 30)
  return new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** A time behind a day, as programs write it out: nobody keeps one in a register. */
const TIME_BEHIND = /[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M|Z)?$/i

function withoutTime(text: string): string {
  return oneLine(text)
    .replace(TIME_BEHIND, '')
    .replace(/(?<=\d)\.$/, '')
}

/** A day with its year: `5.3.2024`, `5. 3. 2024`, `5. března 2024`, `2024-03-05`, `45356`. */
export function dayIn(text: string, today: Day): Cell<Day> {
  const plain = withoutTime(text)
  const serial = SERIAL.exec(plain)
  if (serial) return known(dayOfSerial(Number(serial[1])), 'no-such-day')
  const day = typedDay(plain, { today, lean: 'past' })
  if ('fault' in day) return { fault: day.fault === 'no-such-day' ? 'no-such-day' : 'not-a-day' }
  return hasYear(plain) ? day : { fault: /\d/.test(plain) ? 'no-year' : 'not-a-day' }
}

/** Without a year a day would be understood as of this one. */
function hasYear(text: string): boolean {
  const numbers = text.match(/\d+/g) ?? []
  const isJoined = numbers.length === 1 && /^\d{6}$|^\d{8}$/.test(numbers[0] ?? '')
  return isJoined || numbers.length === 3 || (numbers.length === 2 && /\p{L}/u.test(text))
}

/** Whom a centre helps is no younger than this and no older: the century of two digits follows from it, or somebody is asked. */
const YOUNGEST = 14
const OLDEST = 100

/** When somebody was born: a day, a year, about an age. Of a year of two digits the century is the only one in which they can have come. */
export function birthIn(text: string, today: Day): Cell<Birth> {
  const plain = withoutTime(text)
  const serial = SERIAL.exec(plain)
  if (serial) return known(dayOfSerial(Number(serial[1])), 'no-such-day')
  const whole = birthTyped(plain, today)
  if (whole !== undefined) return { read: whole }
  const [, before = '', year = ''] = /^(\d.*\D|\d{4})(\d{2})$/.exec(plain) ?? []
  const days = ['19', '20'].flatMap((century) => birthDay(`${before}${century}${year}`, today))
  if (days.length === 0) return { fault: faultOfDay(plain, today) }
  const likely = days.filter((day) => ageOn(day, today) >= YOUNGEST && ageOn(day, today) <= OLDEST)
  const [only, ...others] = likely
  return only !== undefined && others.length === 0 ? { read: only } : { fault: 'which-century' }
}

function birthDay(text: string, today: Day): Day[] {
  const day = typedDay(text, { today, lean: 'past' })
  return 'read' in day && hasYear(text) ? [day.read] : []
}

function faultOfDay(text: string, today: Day): CellCode {
  const day = typedDay(text, { today, lean: 'past' })
  if ('read' in day) return 'no-year'
  return day.fault === 'no-such-day' ? 'no-such-day' : 'not-a-birth'
}

/** A number of many digits as Excel writes it once it has lost its end. */
const POWER = /^\d[.,]\d+E\+?\d+$/i

/** The numbers of a cell; several are parted by commas, semicolons, ends of line or a word between. */
export function phonesIn(text: string): Cell<string[]> {
  if (POWER.test(oneLine(text))) return { fault: 'damaged-number' }
  const parts = text.split(/[,;\n]|\s(?:a|nebo|and|or)\s/).map(oneLine)
  const phones = parts.filter((part) => part !== '')
  if (phones.some((phone) => !/\p{Nd}/u.test(phone))) return { fault: 'not-a-phone' }
  // A spreadsheet keeps no plus before what it takes for a number.
  return { read: phones.map((phone) => phone.replace(/^(?:00)?420(?=\d{9}$)/, '+420')) }
}

type Sex = (typeof sexes)[number]
type Relation = (typeof relations)[number]

/** Coded words by how they are written, folded; the first that fits is taken. */
type Words<Coded> = readonly (readonly [Coded, RegExp])[]

const sexWords: Words<Sex> = [
  ['female', /^(z|zena|zensk\w*|f|female|w|woman|divka|2)$/],
  ['male', /^(m|muz|muzsk\w*|male|man|chlapec|1)$/],
  ['other', /^(x|jin\w*|other|nebinarn\w*)$/],
]

const relationWords: Words<Relation> = [
  ['former-spouse', /^(byval\w* (manzel|chot)|ex ?manzel|rozveden|former spouse|ex ?(husband|wife))/],
  ['former-partner', /^(byval\w*|ex\b|ex ?partner|ex ?druh|ex ?pritel|former partner)/],
  ['spouse', /^(manzel|chot|spouse|husband|wife)/],
  ['partner', /^(partner|druh|druzka|pritel|snoubene|registrovan)/],
  ['grandchild', /^(vnuk|vnuck|vnouc|grandchild|grandson|granddaughter)/],
  ['adult-child', /^(syn\b|dcera|zletil|dospel|dite|child|son\b|daughter)/],
  ['parent', /^(otec|matka|rodic|otcim|macech|parent|father|mother)/],
  ['sibling', /^(bratr|sestra|sourozen|sibling|brother|sister)/],
  ['other', /^(jin|ostatn|tchan|tchyne|zet\b|svagr|soused|spolubydl|other)/],
]

const originWords: Words<Origin> = [
  ['self-referral', /^(bez vykaz|nizkoprah|sam\b|sama\b|samo|np\b|self|without)/],
  ['eviction', /(vykaz|^ic$|^vykz?\b|eviction|polici|^pcr)/],
]

export type State = 'open' | 'closed'

const stateWords: Words<State> = [
  ['open', /^(otevr|aktivn|neukoncen|neuzavren|trva|bezi|probih|v praci|zije|open|active|ano$|1$)/],
  ['closed', /^(uzavr|ukonc|archiv|neaktivn|vyrazen|closed|ended|inactive|ne$|0$)/],
]

const reasonWords: Words<EndReason> = [
  ['partly-met', /castecn|partly/],
  ['assignment-met', /(splnen|naplnen|dosazen|vyresen|met\b)/],
  ['other-service', /(jin\w* sluzb|predan|navaz|other service)/],
  ['returned-home', /(vratil|navrat)/],
  ['no-contact', /(neozval|nekontakt|bez kontaktu|ztrat\w* kontakt|no contact)/],
  ['no-interest', /(nezajem|nema\w* zajem|odmit|no interest)/],
  ['moved-away', /(odstehov|prestehov|moved)/],
  ['capacity', /kapacit|capacity/],
  ['notice-given', /vypoved/],
  ['died', /(umrt|zemrel|died|death)/],
  ['mistake', /(omyl|duplicit|zdvojen|mistake)/],
  ['ended-by-her', /(klient|na (vlastni )?zadost|sam[ai]? ukonc|dohod)/],
]

function coded<Coded>(words: Words<Coded>) {
  return (text: string): Cell<Coded> => known(words.find(([, pattern]) => pattern.test(folded(text)))?.[0], 'not-known')
}

function known<T>(read: T | undefined, fault: CellCode): Cell<T> {
  return read === undefined ? { fault } : { read }
}

export const sexIn = coded(sexWords)
export const relationIn = coded(relationWords)
export const originIn = coded(originWords)
export const stateIn = coded(stateWords)

/** Why a service ended; of what no code is known the words stay. */
export function reasonIn(text: string): EndReason {
  const reason = coded(reasonWords)(text)
  return 'read' in reason ? reason.read : 'unrecorded'
}

const districtNames = new Map([...districts].map(([code, name]) => [folded(name), code]))

/** A district by its name: `Liberec`, `okres Liberec`, `Praha 4`; or abroad. */
export function districtIn(text: string): Cell<string> {
  const name = folded(text).replace(/^okr(es)?\b ?/, '')
  if (/^(zahranic|cizina|abroad|sr$|slovensk)/.test(name)) return { read: 'abroad' }
  if (/^(hl|hlavni) ?(m|mesto)? ?praha|^praha( \d+)?$/.test(name)) return { read: 'CZ0100' }
  const code = [...districts.keys()].find((each) => each.toLowerCase() === name)
  return known(districtNames.get(name) ?? districtNames.get(`${name} mesto`) ?? code, 'not-known')
}

/** A whole name parted into its two: what stands before a comma is the family's, whichever is said to come first. */
export function partedName(text: string, first: 'family' | 'given'): { familyName?: string; givenName?: string } {
  const [before = '', behind] = oneLine(text).split(/ ?, ?/)
  if (behind !== undefined && behind !== '') return { familyName: before, givenName: behind }
  const words = before.split(' ')
  if (words.length === 1) return { familyName: before }
  if (first === 'family') return { familyName: words[0] ?? '', givenName: words.slice(1).join(' ') }
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}
