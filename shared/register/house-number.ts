/*
 * The number of a house, however it is written. A house has a číslo popisné, within its part of a municipality, and in streets often a číslo
 * orientační too, `12/3`; a cottage has a číslo evidenční instead, which is of another row of numbers. People say one of them or both.
 */

export interface HouseNumber {
  /** It is of the row of cottages. */
  readonly isEvidence: boolean
  /** Said to be the číslo popisné; of two numbers the one before the stroke. */
  readonly descriptive?: string | undefined
  /** Said to be the číslo orientační; of two numbers the one behind the stroke. */
  readonly orientation?: string | undefined
  /** All there are, of which nobody may have said which is which. */
  readonly values: readonly string[]
  /** Which flat of the house, when it is said. */
  readonly flat?: string | undefined
}

const FLAT = /,? *\b(?:byt(?:u|ova jednotka)?|bj|b\. ?j)\b\.? *(?:c\.?|cislo)? *(\d+[a-z]?)/
const FLOOR = /,? *(?:\b\d+ *\. *(?:patro|podlazi|np|n\. ?p)\b\.?|\b(?:patro|podlazi|prizemi)\b *\d*)/g
/** How the kind of a number is said before it, folded, and by which capital letter it is known from then on; the last says no kind. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:c(?:islo)?\.? *ev(?:idencni)?|ev(?:id|idencni)?\.? *c(?:islo)?|c\. *e\b|chat[ay]|e)\.? *(?=\d)/g, 'E'],
  [/\b(?:c(?:islo)?\.? *p(?:op|opisne)?|popisne *c(?:islo)?)\.? *(?=\d)/g, 'P'],
  [/\b(?:c(?:islo)?\.? *o(?:r|rient|rientacni)?|orientacni *c(?:islo)?)\.? *(?=\d)/g, 'O'],
  [/\b(?:cislo|c|dum)\.? *(?=[\dEPO])/g, ''],
]
const NUMBER = '[EPO]?\\d+(?: ?[a-z]\\b)?(?: ?/ ?[a-z]\\b)?'
/** What stands before a number or two of them at the end of a text, and these. */
const AT_END = new RegExp(`^(.*?)[ ,]*(${NUMBER}(?:[ ,/]+${NUMBER})?)[ ,]*$`)

/** What stands before the number at the end of a folded text, and the number; all of the text where it ends otherwise. */
export function houseIn(folded: string): { readonly street: string; readonly number?: HouseNumber | undefined } {
  const flat = FLAT.exec(folded)?.[1]
  const [, street, numbers = ''] = AT_END.exec(withKinds(folded.replace(FLAT, ' ').replaceAll(FLOOR, ' ').trim())) ?? []
  return street === undefined ? { street: folded } : { street, number: numberIn(numbers, flat) }
}

function numberIn(numbers: string, flat: string | undefined): HouseNumber {
  const both = [...numbers.matchAll(/([EPO])?0*(\d+)(?: ?\/? ?([a-z])\b)?/g)].map(
    ([, kind, digits = '', letter = '']) => ({ kind, value: `${digits}${letter}` }),
  )
  const [first, second] = both
  const saidBy = (sought: string) => both.find(({ kind }) => kind === sought)?.value
  return {
    isEvidence: saidBy('E') !== undefined,
    descriptive: saidBy('P') ?? (second && first?.kind === undefined ? first?.value : undefined),
    orientation: saidBy('O') ?? (second && second.kind === undefined ? second.value : undefined),
    values: both.map(({ value }) => value),
    flat,
  }
}

function withKinds(folded: string): string {
  return KINDS.reduce((text, [said, kind]) => text.replaceAll(said, kind), folded)
}

/** Whether two numbers may be of one house: no two that are said to be of one kind differ, nor the flats. */
export function isSameNumber(one: HouseNumber, other: HouseNumber): boolean {
  if (one.isEvidence !== other.isEvidence || differ(one.flat, other.flat)) return false
  const [fewer, more] = one.values.length <= other.values.length ? [one, other] : [other, one]
  if (fewer.values.length > 1) return fewer.values.every((value) => more.values.includes(value))
  const [value = ''] = fewer.values
  if (fewer.descriptive !== undefined) return isSaid(value, more.descriptive, more)
  if (fewer.orientation !== undefined) return isSaid(value, more.orientation, more)
  return more.values.includes(value)
}

/** Whether a number that is said to be of a kind is the other one of this kind, or one of which no kind is said. */
function isSaid(value: string, ofKind: string | undefined, { descriptive, orientation, values }: HouseNumber): boolean {
  const isUnsaid = descriptive === undefined && orientation === undefined
  return isUnsaid ? values.includes(value) : value === ofKind
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}
