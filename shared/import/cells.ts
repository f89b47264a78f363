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
  | 'whose-number'
  | 'two-people'
  | 'not-known'

/** What was read all the same, but not all of it. */
export type CellWarning = 'only-year'

export type Cell<T> = { readonly read: T; readonly warning?: CellWarning } | { readonly fault: CellCode }

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

/** What stands around a day: `dne`, `nar.`, a day of the week, an age in brackets. */
const BEFORE =
  /^(?:dne|nar(?:\.|oz\.|ozena?|ozen\/a)?|\*|(?:pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle|po|út|st|čt|pá|so|ne)[.,]?) ?(?=\d)/iu
const AGE_BEHIND = / ?\( ?\d{1,3} ?(?:let|roků|roky|r\.?)? ?\)$/i

/** A day without what stands around it, with its month as a number; `isMonthFirst`: of a column as Americans write it. */
function plainDay(text: string, isMonthFirst = false): string {
  const plain = oneLine(text)
    .replace(BEFORE, '')
    .replace(AGE_BEHIND, '')
    .replace(TIME_BEHIND, '')
    .replace(/(?<=\d)\.$/, '')
    .replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$3.$2.$1')
    .replace(NAMED_MONTH, (name) => `${monthOf(name) ?? name}`)
  return isMonthFirst ? plain.replace(/^(\d{1,2})\/(\d{1,2})\//, '$2/$1/') : plain
}

/** Czech Excel shortens months to `25-III-19`, other programs to the beginning of the name. */
const NAMED_MONTH = /(?<=^(?:\d{1,2}[ .-]+)?)\p{L}+(?=\.?[ .-]+\d{2,4}$)/u
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const BEGINNINGS = [
  /^(led|jan)/,
  /^(uno|feb)/,
  /^(bre|mar)/,
  /^(dub|apr)/,
  /^(kve|may)/,
  /^(cvn|cerv(?!ene?c)|jun)/,
  /^(cvc|cervene?c|jul)/,
  /^(srp|aug)/,
  /^(zar|sep)/,
  /^(rij|oct)/,
  /^(lis|nov)/,
  /^(pro|dec)/,
]

function monthOf(name: string): number | undefined {
  const plain = folded(name)
  const at = Math.max(
    ROMAN.indexOf(plain),
    BEGINNINGS.findIndex((beginning) => beginning.test(plain)),
  )
  return at < 0 ? undefined : at + 1
}

/** A day with its year: `5.3.2024`, `5. 3. 2024`, `5. března 2024`, `2024-03-05`, `45356`. */
export function dayIn(text: string, today: Day, isMonthFirst = false): Cell<Day> {
  const plain = plainDay(text, isMonthFirst)
  if (/^(?:19|20)\d{2}$/.test(plain)) return { fault: 'not-a-day' }
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

/** `r. 1975`, `ročník 1975`; and a year with its month, of which a file keeps the year. */
const YEAR_BEFORE = /^(?:r\.? ?n?\.?|rok|ročník) ?(?=(?:19|20)\d{2}$)/i
const MONTH_OF_YEAR = /^(?:(?:0?[1-9]|1[0-2])[ ./-]+((?:19|20)\d{2})|((?:19|20)\d{2})-(?:0[1-9]|1[0-2]))$/

/** When somebody was born: a day, a year, about an age. Of a year of two digits the century is the only one in which they can have come. */
export function birthIn(text: string, today: Day, isMonthFirst = false): Cell<Birth> {
  const plain = plainDay(text, isMonthFirst).replace(YEAR_BEFORE, '')
  const month = MONTH_OF_YEAR.exec(plain)
  if (month) return { read: month[1] ?? month[2] ?? '', warning: 'only-year' }
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
  ['self-referral', /^(bez vykaz|ne vykaz|nevykaz|nizkoprah|sam\b|sama\b|samo|np\b|self|without|mimo vykaz)/],
  ['eviction', /(vykaz|^ic$|^vykz?\b|eviction|^polic|^pcr)/],
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
const originCoded = coded(originWords)

/** How somebody came, by what stands in the column; of one that asks `vykázání?` a yes or a no says it, too. */
export function originIn(text: string, heading = ''): Cell<Origin> {
  const asks = /^vykazani/.test(folded(heading))
  if (asks && /^(ano|a|x|1)$/.test(folded(text))) return { read: 'eviction' }
  if (asks && /^(ne|n|0)$/.test(folded(text))) return { read: 'self-referral' }
  return originCoded(text)
}

/** Whether a cell for the day of an end says that there is none yet. */
export function isGoingOn(text: string): boolean {
  return /^(dosud|doposud|stale|nadale|trva|pokracuj|zatim|otevr|neukonc|neuzavr|aktivn|bezi|probih)/.test(folded(text))
}
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
