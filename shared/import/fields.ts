import { birthNumbersIn } from '../text/birth-number.ts'
import { folded, type Sheet } from './sheet.ts'

/** What a column can say of a person and of the service to them. */
export const importFields = [
  'familyName',
  'givenName',
  /** A whole name in one column, by what stands first in it. */
  'familyFirst',
  'givenFirst',
  'birth',
  'sex',
  'phone',
  'municipality',
  'district',
  'whereNow',
  'language',
  'relation',
  'violentName',
  'origin',
  'arrivedOn',
  'state',
  'closedOn',
  'reason',
  'ageReason',
  'note',
] as const
export type ImportField = (typeof importFields)[number]

/** What is done with a column: it says a field, it is left out, or it holds birth numbers, which never leave the browser. */
export type Meaning = ImportField | 'none' | 'birth-number'
export const meanings = [...importFields, 'none', 'birth-number'] as const satisfies readonly Meaning[]

/** Fields that several columns may say: numbers one after another, notes one below another. */
const manyTimes: readonly Meaning[] = ['phone', 'note', 'none', 'birth-number']

/** How headings in Czech and English begin, folded; the first that fits is taken. */
const known: readonly (readonly [Meaning, RegExp])[] = [
  // Numbers, births and dwellings of somebody else are nobody's here: who calls hers must never reach the violent person.
  [
    'none',
    /^(telefon|tel\b|mobil|kontakt|datum naroz|dat nar|narozen|rok naroz|vek\b|adresa|bydliste|phone|birth|e ?mail)(?=.*(nasiln|agresor|pachatel|vykazan[aeyo]|partner|manzel|matk|otc|dite|deti|osoby blizk|perpetrator|violent))/,
  ],
  ['birth-number', /^(rc|r c|rodne? (cislo|c)|birth number|personal id)\b/],
  ['relation', /^(vztah|relation)/],
  [
    'violentName',
    /^(?!datum|pocet|forma|druh)(.*\b(vykazan[aeyo]\b|vykazaneho|vykazane\b)|.*(nasilni|nasilna|nasilne osob|agresor|pachatel|perpetrator|violent))/,
  ],
  ['familyFirst', /^(prijmeni a? ?(krestni )?jmeno|surname (and )?(first )?name|last name first name)/],
  [
    'givenFirst',
    /^(jmeno a? ?prijmeni|cele jmeno|klient(i|ka| ka| a)?$|uzivatel(ka| ka)?$|jmeno (klient|ohroz|uzivat)|ohrozena osoba|(full )?name$|osoba$)/,
  ],
  ['familyName', /^(prijmeni|surname|last name|family name)/],
  ['givenName', /^(krestni|jmeno|first name|given name)/],
  [
    'birth',
    /^(datum naroz|narozen|dat naroz|dat nar|nar\b|rok naroz|rocnik|vek\b|birth|date of birth|dob\b|born|age\b)/,
  ],
  ['sex', /^(pohlavi|sex|gender)\b/],
  ['phone', /^(telefon|tel\b|mobil|phone|cislo telefonu|kontaktni telefon)/],
  ['district', /^(okres|district)/],
  ['municipality', /^(obec|mesto|bydliste obec|municipality|town|city)/],
  // Where somebody is registered, or lived with the violent person, is not where they are now.
  ['note', /^(adresa|bydliste|trval|spolecn)\b.*(trval|spolecn|obydli|puvodn|pred)/],
  ['whereNow', /^(adresa|bydliste|kde bydli|pobyt|address)/],
  ['language', /^(jazyk|language)/],
  [
    'origin',
    /^(puvod|zpusob (prichodu|prijeti|kontaktu)|jak prisl|(typ|druh|forma|kategorie) (klienta|pripadu|prijeti)|vykazani$|zdroj|source|origin)/,
  ],
  ['closedOn', /^((datum|den) (ukonc|uzavr)|ukonc|uzavr(en[oiay]?)?( dne)?$|konec|do$|closed (on|at)|end( date)?$)/],
  [
    'arrivedOn',
    /^((datum|den) (prij|zahaj|prvni|1 |prich|zaloz|zapis|vykaz|kontakt|vstup)|zahajen|zacatek|prvni kontakt|1 kontakt|prijet|vstup|od$|datum$|arriv|start)/,
  ],
  ['reason', /^(duvod (ukonc|uzavr)|zpusob ukonc|reason)/],
  ['state', /^(stav|status|state|aktivni)/],
  ['note', /^(poznamk|pozn\b|popis|note|comment)/],
]

/** What a heading says by its words; undefined when it says nothing that is known. */
export function headingMeaning(heading: string): Meaning | undefined {
  const name = folded(heading)
  return known.find(([, pattern]) => pattern.test(name))?.[0]
}

/** What the centre said columns of a heading mean, by the folded heading. */
export type Template = Readonly<Record<string, Meaning>>

/**
 * What each column means: as the centre said of its heading last, or else as its heading says in Czech or English. A field that only one
 * column can say is given to the first. A column of birth numbers is one whatever anybody said of it.
 */
export function guessedMeanings(sheet: Sheet, template: Template): Meaning[] {
  const taken = new Set<Meaning>()
  const guesses = sheet.headings.map((heading, column) => {
    if (holdsBirthNumbers(sheet, column)) return 'birth-number'
    const name = folded(heading)
    const guess = template[name] ?? headingMeaning(heading) ?? 'none'
    if (taken.has(guess) && !manyTimes.includes(guess)) return 'none'
    taken.add(guess)
    return guess
  })
  // Where no column is the family's, `Jméno` is the heading of whole names.
  const holdsWhole = (column: number) =>
    !taken.has('familyName') && !taken.has('givenFirst') && holdsWords(sheet, column)
  return guesses.map((guess, column) => (guess === 'givenName' && holdsWhole(column) ? 'givenFirst' : guess))
}

/** Whether most of what a column says is of several words. */
function holdsWords({ rows }: Sheet, column: number): boolean {
  const said = rows.flatMap((row) => row[column]?.trim() || []).slice(0, LOOKED_AT)
  return said.filter((text) => /\S\s+\S/.test(text)).length * 2 > said.length
}

/** How many cells of a column are looked at. */
const LOOKED_AT = 500

/** Whether most of what a column says is nothing but birth numbers. */
function holdsBirthNumbers({ rows }: Sheet, column: number): boolean {
  const said = rows.flatMap((row) => row[column]?.trim() || []).slice(0, LOOKED_AT)
  const found = said.filter((text) => birthNumbersIn(text).some((number) => number.length === text.length))
  // Nine digits are as many as of a telephone: more than half of them have to hold a date.
  return said.length > 0 && found.length * 2 > said.length
}

/** What is wrong with what columns mean, as a code by the field. */
export interface MeaningFaults {
  readonly name?: 'missing'
  readonly twice?: readonly ImportField[]
}

/** Nobody is taken over without a name, and no field may be said by two columns that can only be said by one. */
export function meaningFaults(said: readonly Meaning[]): MeaningFaults {
  const isNamed = (['familyName', 'givenName', 'familyFirst', 'givenFirst'] as const).some((field) =>
    said.includes(field),
  )
  const twice = importFields.filter(
    (field) => !manyTimes.includes(field) && said.filter((each) => each === field).length > 1,
  )
  return { ...(!isNamed && { name: 'missing' as const }), ...(twice.length > 0 && { twice }) }
}

/** The template after somebody said what the columns of a sheet mean. Headings that are empty teach nothing. */
export function templateAfter(template: Template, { headings }: Sheet, said: readonly Meaning[]): Template {
  const learnt = headings.flatMap((heading, column) => {
    const name = folded(heading).slice(0, LONGEST_HEADING)
    const meaning = said[column]
    return name === '' || meaning === undefined ? [] : [[name, meaning] as const]
  })
  const older = Object.entries(template).filter(([name]) => !learnt.some(([other]) => other === name))
  return Object.fromEntries([...older, ...learnt].slice(-MOST_HEADINGS))
}

/** The most headings that a centre's template keeps, the ones said last; and the longest of them. */
export const MOST_HEADINGS = 300
export const LONGEST_HEADING = 80
