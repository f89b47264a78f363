import { UNRECORDED } from '../agreements/period.ts'
import { MOST_NUMBERS } from '../clients/safe-contact.ts'
import { faults as faultsOf } from '../problems/faults.ts'
import { birthNumbersIn, withoutBirthNumber } from '../text/birth-number.ts'
import { manyLines, oneLine } from '../text/signs.ts'
import {
  birthIn,
  type Cell,
  dayIn,
  districtIn,
  isGoingOn,
  originIn,
  reasonIn,
  relationIn,
  sexIn,
  stateIn,
} from './cells.ts'
import type { ImportField, Meaning } from './fields.ts'
import { oneName, wholeName } from './names.ts'
import { phonesIn } from './phones.ts'
import { type ImportRow, importRowSchema, type RowTerms, rowFaults } from './row.ts'
import { folded } from './sheet.ts'

/** Something about a cell: of which field, and a code that texts explain. */
export interface CellFault {
  readonly field: ImportField
  readonly code: string
}

/** A row as it was understood, all of it; or what of it was not. What it is warned of is left out, and hinders nobody. */
export type Understanding =
  | { readonly row: ImportRow; readonly faults: readonly []; readonly warnings: readonly CellFault[] }
  | { readonly faults: readonly [CellFault, ...CellFault[]]; readonly warnings: readonly CellFault[] }

/** A row of a file: its number, and its cells in the order of its columns. */
export interface FileRow {
  readonly number: number
  readonly cells: readonly string[]
  /** Headings of its columns: several notes are told apart by them. */
  readonly headings: readonly string[]
  /** Columns whose days have the month first. */
  readonly monthFirst?: readonly number[]
}

/** Reads a row by what its columns mean. Nothing that is not understood is left out in silence. */
export function understood(file: FileRow, meanings: readonly Meaning[], terms: RowTerms): Understanding {
  const reading = new Reading(file, meanings)
  const draft = draftOf(reading, terms)
  const { warnings } = reading
  const parsed = importRowSchema.safeParse(draft)
  const found = parsed.success
    ? rowFaults(parsed.data, terms).map(({ path, code }) => ({ field: fieldOf(path, meanings), code }))
    : faultsOf(parsed.error).map(({ path, code }) => ({ field: fieldOf(path, meanings), code: codeOf(code) }))
  // A cell that was not understood is missing in what was checked; one thing is told of it.
  const own = new Set(reading.faults.map(({ field }) => field))
  const [first, ...others] = [...reading.faults, ...found.filter(({ field }) => !own.has(field))]
  if (first !== undefined) return { faults: [first, ...others], warnings }
  if (!parsed.success) throw new Error('a row is refused without a fault')
  return { row: parsed.data, faults: [], warnings }
}

/** A cell that says something, with the heading of its column. */
interface Said {
  readonly heading: string
  readonly text: string
  readonly isMonthFirst: boolean
}

/** How registers say that nothing is known, folded: a dash or a question mark is nothing at all. */
const NOTHING =
  /^(|n ?a|nic|neuveden[aoy]?|neuvedl[ao]?|nezjisten[aoy]?|neznam[aeoy]?|nevime|nevi|bez udaje|none|null|unknown|not known)$/

/** What of a row is read field by field, and what was found on the way. */
class Reading {
  readonly faults: CellFault[] = []
  readonly warnings: CellFault[] = []
  readonly number: number
  readonly #file: FileRow
  readonly #meanings: readonly Meaning[]

  constructor(file: FileRow, meanings: readonly Meaning[]) {
    this.number = file.number
    this.#file = file
    this.#meanings = meanings
  }

  /** The texts of a field with their headings, without those that say nothing or that nothing is known. */
  said(field: ImportField): Said[] {
    const { cells, headings, monthFirst = [] } = this.#file
    return this.#meanings.flatMap((meaning, column) => {
      // Of a hundred columns each field is said by one or two: only those are looked into.
      if (meaning !== field) return []
      const text = manyLines(cells[column] ?? '')
      if (text === '' || NOTHING.test(folded(text))) return []
      return [{ heading: headings[column] ?? '', text, isMonthFirst: monthFirst.includes(column) }]
    })
  }

  /** The text of a field that only one column says; undefined when it says nothing. */
  text(field: ImportField): string | undefined {
    const [first] = this.said(field)
    return first && this.#withoutBirthNumbers(field, oneLine(first.text))
  }

  /** The texts of a field, one below another; each with its heading where there are several. */
  lines(field: ImportField): string | undefined {
    const said = this.said(field)
    const whole = said.map(({ heading, text }) => (said.length > 1 && heading !== '' ? `${heading}: ${text}` : text))
    return whole.length === 0 ? undefined : this.#withoutBirthNumbers(field, whole.join('\n'))
  }

  /** What a field says, read by its own rule. */
  read<T>(field: ImportField, rule: (text: string, said: Said) => Cell<T>): T | undefined {
    const [first] = this.said(field)
    if (first === undefined) return undefined
    const cell = rule(first.text, first)
    if ('read' in cell) {
      if (cell.warning) this.warnings.push({ field, code: cell.warning })
      return cell.read
    }
    this.faults.push({ field, code: cell.fault })
    return undefined
  }

  #withoutBirthNumbers(field: ImportField, text: string): string | undefined {
    const numbers = birthNumbersIn(text)
    if (numbers.length === 0) return text
    this.warnings.push({ field, code: 'birth-number' })
    const rest = manyLines(numbers.reduce(withoutBirthNumber, text))
    return rest === '' ? undefined : rest
  }
}

function draftOf(reading: Reading, { today }: RowTerms) {
  const day = (text: string, { isMonthFirst }: Said) => dayIn(text, today, isMonthFirst)
  const { rest, ...name } = namesOf(reading)
  const note = [reading.lines('note'), ...rest].filter((text) => text !== undefined).join('\n')
  return {
    row: reading.number,
    person: personOf(reading, name, today),
    phones: phonesOf(reading),
    arrivedOn: reading.read('arrivedOn', day),
    origin: reading.read('origin', (text, { heading }) => originIn(text, heading)),
    ...closingOf(reading, day),
    ...(note !== '' && { note }),
  }
}

function personOf(reading: Reading, name: Name, today: string) {
  const violentName = reading.text('violentName')
  const municipality = reading.text('municipality')
  const known = {
    ...name,
    birthDate: reading.read('birth', (text, { isMonthFirst }) => birthIn(text, today, isMonthFirst)),
    sex: reading.read('sex', sexIn),
    relation: reading.read('relation', relationIn),
    district: reading.read('district', districtIn),
    language: reading.text('language'),
    whereNow: reading.lines('whereNow'),
    ageReason: reading.lines('ageReason'),
    municipality: municipality && { name: municipality },
    violentPerson: violentName && { name: violentName },
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== ''))
}

interface Name {
  readonly givenName?: string
  readonly familyName?: string
}

/** A column of its own says more surely what is the family's name than one for both. What is no name goes to the notes. */
function namesOf(reading: Reading): Name & { readonly rest: readonly string[] } {
  const [given, family] = (['givenName', 'familyName'] as const).map((field) => nameOf(reading, field, oneName))
  const whole =
    nameOf(reading, 'familyFirst', (text) => wholeName(text, 'family')) ??
    nameOf(reading, 'givenFirst', (text) => wholeName(text, 'given'))
  const { rest: beside = [], ...parted } = whole ?? {}
  return {
    ...parted,
    ...(given && { givenName: given.name }),
    ...(family && { familyName: family.name }),
    rest: [beside, given?.rest ?? [], family?.rest ?? []].flat(),
  }
}

/** What stands in a column of names, and beside the name with the heading of the column. */
function nameOf<Read extends { readonly rest: readonly string[] }>(
  reading: Reading,
  field: ImportField,
  rule: (text: string) => Cell<Read>,
): Read | undefined {
  const plain = reading.lines(field)
  const read = plain === undefined ? undefined : reading.read(field, () => rule(plain))
  const [{ heading } = { heading: '' }] = reading.said(field)
  return read && { ...read, rest: read.rest.map((text) => (heading === '' ? text : `${heading}: ${text}`)) }
}

function phonesOf(reading: Reading): string[] {
  const cells = reading.said('phone').map(({ text }) => phonesIn(text))
  const fault = cells.find((cell) => 'fault' in cell)
  if (fault) reading.faults.push({ field: 'phone', code: fault.fault })
  const phones = [...new Set(cells.flatMap((cell) => ('read' in cell ? cell.read : [])))]
  if (phones.length > MOST_NUMBERS) reading.faults.push({ field: 'phone', code: 'too-many' })
  return phones.slice(0, MOST_NUMBERS)
}

/** Closed is what has the day of its end, or is said to be: then the day must be known. */
function closingOf(reading: Reading, day: (text: string, said: Said) => Cell<string>) {
  const state = reading.read('state', stateIn)
  const isOpen = reading.said('closedOn').some(({ text }) => isGoingOn(text))
  const on = isOpen ? undefined : reading.read('closedOn', day)
  if (on === undefined && state !== 'closed') return {}
  if (on === undefined && reading.said('closedOn').length === 0)
    reading.faults.push({ field: 'closedOn', code: 'missing' })
  if (on !== undefined && state === 'open') reading.faults.push({ field: 'state', code: 'closed-and-open' })
  const words = reading.text('reason') ?? ''
  return { closed: { on, reason: words === '' ? UNRECORDED : reasonIn(words), words } }
}

/** Which column has to be mended for a fault of what was understood. */
function fieldOf(path: string, meanings: readonly Meaning[]): ImportField {
  const name = (['familyName', 'familyFirst', 'givenFirst', 'givenName'] as const).find((field) =>
    meanings.includes(field),
  )
  const own = /^person\.(givenName|familyName)/.exec(path)?.[1] as 'givenName' | 'familyName' | undefined
  if (own !== undefined) return meanings.includes(own) ? own : (name ?? own)
  return fields.find(([start]) => path.startsWith(start))?.[1] ?? 'note'
}

const fields: readonly (readonly [string, ImportField])[] = [
  ['person.birthDate', 'birth'],
  ['person.sex', 'sex'],
  ['person.relation', 'relation'],
  ['person.district', 'district'],
  ['person.language', 'language'],
  ['person.whereNow', 'whereNow'],
  ['person.ageReason', 'ageReason'],
  ['person.municipality', 'municipality'],
  ['person.violentPerson', 'violentName'],
  ['phones', 'phone'],
  ['arrivedOn', 'arrivedOn'],
  ['origin', 'origin'],
  ['closed.on', 'closedOn'],
  ['closed', 'reason'],
]

/** What no schema got is missing; the rest is told by the codes of every form. */
function codeOf(code: string): string {
  return code === 'invalid_type' || code === 'invalid_value' ? 'missing' : code
}
