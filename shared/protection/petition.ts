import * as z from 'zod/mini'
import { isAboutAge } from '../police/birth.ts'
import { line, lines } from '../text/text.ts'
import { dayAsTyped } from '../time/typed.ts'
import { bans } from './ban.ts'
import { allCourts, courtsOf } from './courts.ts'

/*
 * The petition for protection against domestic violence (návrh na předběžné opatření, § 400 and following of Act No. 292/2013 Sb.) as a worker
 * prepares it. Nothing is required: what is unknown is marked in the document. There is no place for a birth number.
 */

/** Why it is asked for: common living is unbearable, or somebody is followed and harassed, be there a common dwelling or not (§ 402). */
export const grounds = ['living', 'following'] as const
export type Ground = (typeof grounds)[number]

/** What is usually enclosed. */
export const enclosures = [
  'eviction',
  'medical',
  'photos',
  'messages',
  'centre-report',
  'birth-certificates',
  'title',
  'attorney',
  'copy',
] as const
export type Enclosure = (typeof enclosures)[number]

/** How a party is spoken of: by this and not by a name, which tells nothing of it. */
export const genders = ['female', 'male'] as const

/** The longest texts, in characters; what police wrote of the incident goes into `last` whole. */
export const LONGEST_FACT = 3000
export const LONGEST_INCIDENT = 10_000
export const LONGEST_LINE = 160
export const LONGEST_PERSON_FACT = 1500
export const MOST_PROTECTED = 8

const short = line(LONGEST_LINE)
const fact = lines(LONGEST_FACT)

/** The parts of a petition that are told in words. */
export const facts = [
  'relation',
  'household',
  'first',
  'worst',
  'last',
  'threats',
  'weapons',
  'substances',
  'police',
  'earlier',
  'urgency',
  'children',
  'otherEvidence',
] as const
export type Fact = (typeof facts)[number]

const protectedPersonSchema = z.strictObject({
  name: short,
  birth: short,
  /** What they are to whoever files: a daughter. */
  relation: short,
  facts: lines(LONGEST_PERSON_FACT),
})

/** What a petition holds, as it is typed. */
export const petitionSchema = z.strictObject({
  court: short,
  /** Said by whoever chose a court that is not of the dwelling: it may tell where somebody went. */
  courtWarned: z.boolean(),
  gender: z.enum(genders),
  name: short,
  birth: short,
  /** Where whoever files has lived with the other; and what is left out unless somebody put it in against a warning. */
  address: short,
  addressNow: short,
  addressWarned: z.boolean(),
  /** Where the court is to write. */
  delivery: lines(LONGEST_LINE),
  otherGender: z.enum(genders),
  otherName: short,
  otherBirth: short,
  otherAddress: short,
  /** Where the other can be reached now. */
  otherNow: short,
  protectedPersons: z.array(protectedPersonSchema).check(z.maxLength(MOST_PROTECTED)),
  grounds: z.array(z.enum(grounds)).check(z.maxLength(grounds.length)),
  relation: fact,
  household: fact,
  first: fact,
  worst: fact,
  last: lines(LONGEST_INCIDENT),
  threats: fact,
  weapons: fact,
  substances: fact,
  police: fact,
  earlier: fact,
  urgency: fact,
  children: fact,
  otherEvidence: fact,
  orders: z.array(z.enum(bans)).check(z.maxLength(bans.length)),
  /** How far the surroundings reach; as it is typed, empty when it is open. */
  metres: line(4).check(z.regex(/^(|[1-9]\d{0,2}|1000)$/)),
  enclosures: z.array(z.enum(enclosures)).check(z.maxLength(enclosures.length)),
})
export type Petition = z.infer<typeof petitionSchema>
export type ProtectedPerson = Petition['protectedPersons'][number]

/** A petition as it is kept. */
export const keptPetitionSchema = z.object({
  id: z.string(),
  petition: petitionSchema,
  createdAt: z.string(),
  savedAt: z.string(),
  savedBy: z.string(),
})
export type KeptPetition = z.infer<typeof keptPetitionSchema>

/** The most petitions of one file; each is large. */
export const MOST_PETITIONS = 5

/**
 * What is wrong with a petition from a dwelling in a district, as a code by its field: `betrays` when a court elsewhere or the present
 * address was put in and nobody said that they know what it may tell.
 */
export function petitionFaults(petition: Petition, district: string | undefined): Readonly<Record<string, string>> {
  const { court, courtWarned, addressNow, addressWarned } = petition
  return {
    ...(court !== '' && !allCourts().includes(court) && { court: 'no-court' }),
    ...(isElsewhere(court, district) && !courtWarned && { courtWarned: 'betrays' }),
    ...(addressNow !== '' && !addressWarned && { addressWarned: 'betrays' }),
  }
}

/** Whether a court is not the one of the dwelling. */
function isElsewhere(court: string, district: string | undefined): boolean {
  return court !== '' && !courtsOf(district).includes(court)
}

/** What a file knows that a petition begins with. */
export interface Known {
  readonly person?: Named & { readonly district?: string | undefined }
  readonly sex?: 'female' | 'male' | 'other' | undefined
  readonly report?: {
    readonly dwelling: Place & { readonly district: string }
    readonly evicted: Named & { readonly sex?: 'female' | 'male' | 'other' | undefined }
    readonly incident: { readonly description?: string | undefined }
  }
}

interface Named {
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
  readonly birthDate?: string | { readonly about: number } | undefined
}

interface Place {
  readonly street?: string | undefined
  readonly houseNumber?: string | undefined
  readonly municipality?: string | undefined
  readonly municipalityPart?: string | undefined
  readonly postalCode?: string | undefined
}

/**
 * The district of the common dwelling: of the one that police reported; of somebody who came by herself, where she lived before. Never
 * where she lives now.
 */
export function dwellingDistrict({ person, report }: Pick<Known, 'person' | 'report'>): string | undefined {
  return report?.dwelling.district ?? person?.district
}

/** A petition as it is begun from what is known of a file. */
export function blankPetition({ person = {}, sex, report }: Known): Petition {
  const { dwelling, evicted = {}, incident } = report ?? {}
  const [court = '', another] = courtsOf(dwellingDistrict({ person, ...(report && { report }) }))
  const address = dwelling === undefined ? '' : placeLine(dwelling)
  const words = Object.fromEntries(facts.map((fact) => [fact, ''])) as Record<Fact, string>
  return {
    ...words,
    court: another === undefined ? court : '',
    courtWarned: false,
    gender: sex === 'male' ? 'male' : 'female',
    name: nameLine(person),
    birth: birthLine(person),
    address,
    addressNow: '',
    addressWarned: false,
    delivery: '',
    otherGender: report?.evicted.sex === 'female' ? 'female' : 'male',
    otherName: nameLine(evicted),
    otherBirth: birthLine(evicted),
    otherAddress: address,
    otherNow: '',
    protectedPersons: [],
    grounds: report === undefined ? [] : ['living'],
    last: incident?.description ?? '',
    orders: report === undefined ? [] : ['leave', 'surroundings', 'meeting', 'following'],
    metres: '100',
    enclosures: report === undefined ? ['copy'] : ['eviction', 'copy'],
  }
}

/** A further petition as it is begun from the last one: what betrays where somebody went is asked about anew. */
export function nextPetition(last: Petition): Petition {
  return { ...last, courtWarned: false, addressNow: '', addressWarned: false }
}

function nameLine({ givenName = '', familyName = '' }: Named): string {
  return `${givenName} ${familyName}`.trim()
}

function birthLine({ birthDate }: Named): string {
  if (birthDate === undefined) return ''
  if (typeof birthDate === 'string') return birthDate.length > 4 ? dayAsTyped(birthDate) : `v roce ${birthDate}`
  return isAboutAge(birthDate) ? `asi ${birthDate.about} let` : `asi v roce ${birthDate.about}`
}

/** `Smyšlená 12, Ruprechtice, 460 01 Liberec` */
export function placeLine({ street = '', houseNumber = '', postalCode = '', ...place }: Place): string {
  const { municipality = '', municipalityPart = municipality } = place
  const house = `${street} ${houseNumber}`.trim()
  const part = municipalityPart === municipality ? '' : municipalityPart
  return [house, part, `${postalCode} ${municipality}`.trim()].filter((each) => each !== '').join(', ')
}
