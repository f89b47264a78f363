import * as z from 'zod/mini'
import { districts } from '../centres/districts.ts'
import { phoneOf } from '../text/phone.ts'
import { lines as manyLines, name, ofEachLength, line as oneLine, phoneText, referenceText } from '../text/text.ts'
import { type Instant, instant } from '../time/instant.ts'
import { writtenInstant } from '../time/written.ts'
import { birthSchema } from './birth.ts'
import { relations, sexes, violenceForms } from './coded.ts'
import { extensionsSchema } from './extensions.ts'
import { withoutEmpty } from './left-out.ts'
import { safeWindowsSchema } from './safe-window.ts'
import { slips } from './slips.ts'

/*
 * The copy of the official record of an eviction (kopie úředního záznamu o vykázání) as police send it, protocol version 1.
 * Unknown fields are refused: a misspelt field must not vanish silently. What the protocol has no field for stands in `extensions`.
 */

const optional = z.optional
const answer = optional(z.boolean())
const said = z.minLength(1)
/** Words of one line, and of several. */
const line = ofEachLength((max) => oneLine(max).check(said))
const prose = ofEachLength((max) => manyLines(max).check(said))
const reference = referenceText(80).check(said)
const phone = phoneText().check(z.overwrite(phoneOf))
/**
 * A time with its zone, kept as an instant. The law has known evictions since 2007; a year far from ours is a slip of the pen, and calendars
 * cannot reckon with some.
 */
const moment = z.pipe(
  writtenInstant.check(z.refine((at) => at >= '2007' && at < '2100', { params: { code: 'not-of-our-time' } })),
  z.transform((at: string): Instant => instant(at)),
)

/** Five digits are Czech. */
const postalCode = line(12).check(z.overwrite((code) => code.replace(/^(\d{3}) ?(\d{2})$/, '$1 $2')))

const municipalityCode = line(12).check(
  z.overwrite((code) => code.replaceAll(' ', '')),
  z.regex(/^\d{6}$/),
)

const address = {
  street: optional(line(120)),
  /** Where streets have no names: číslo popisné or evidenční, `č. p. 12`. */
  houseNumber: optional(line(20)),
  municipality: optional(line(80)),
  postalCode: optional(postalCode),
}

const person = {
  givenName: optional(name(80)),
  familyName: optional(name(80)),
  birthDate: optional(birthSchema),
}

export const weapons = ['none', 'handed-over', 'not-handed-over', 'unknown'] as const
export const substances = ['none', 'alcohol', 'drugs', 'both', 'unknown'] as const
export const qualifications = ['offence', 'crime', 'none', 'open'] as const
/** Result of SARA DN only; the questionnaire itself is licensed to trained users and is never sent. */
export const saraResults = ['low', 'medium', 'high'] as const
/** Who is sent a copy of the record. */
export const copyHolders = ['centre', 'court', 'ospod'] as const

/** A unit by its name or by its directorate. */
const unit = z.strictObject({
  directorate: optional(line(120)),
  name: optional(line(160)),
  phone: optional(phone),
})

/** An officer by their name or by their number. */
const officer = z.strictObject({
  rank: optional(line(40)),
  name: optional(name(120)),
  serviceNumber: optional(line(20)),
  phone: optional(phone),
})

const evicted = z.strictObject({
  ...person,
  sex: optional(z.enum(sexes)),
  nationality: optional(
    line(40).check(
      z.overwrite((code) => code.toUpperCase()),
      z.regex(/^[A-Z]{2}$/),
    ),
  ),
  presentAtEviction: answer,
  deliveryAddress: optional(z.strictObject(address)),
  keysTaken: answer,
  weapon: optional(z.enum(weapons)),
  objectionRaised: answer,
  substanceInfluence: optional(z.enum(substances)),
})

const otherPhone = z.strictObject({
  phone: optional(phone),
  owner: optional(line(120)),
  safeWindows: optional(safeWindowsSchema),
})

const endangered = z.strictObject({
  ...person,
  /** Said in so many words, so that a name that was forgotten is asked for. */
  nameUnknown: answer,
  sex: optional(z.enum(sexes)),
  relationOfEvicted: optional(z.enum(relations)),
  phone: optional(phone),
  /** Whose phone it is, in words: "její", "sestra". */
  phoneOwner: optional(line(120)),
  /** When it is safe to call it, and when it must not be called. Only this makes Opora advise an hour as safe; words never do. */
  safeWindows: optional(safeWindowsSchema),
  /** Further telephones by which the person may be reached, in the order in which they are to be tried. */
  otherPhones: optional(z.array(otherPhone).check(z.maxLength(4))),
  /** When it is safe to call, in words, which staff are shown as they are: "v pracovní dny 9–14, kdy je v práci". */
  safeTimes: optional(prose(300)),
  /** How it is safe to reach the person, in words: "volat na telefon sestry". */
  safeWay: optional(prose(300)),
  language: optional(line(40)),
  interpreterNeeded: answer,
  healthHandicap: optional(prose(300)),
  injuries: optional(prose(500)),
})

const child = z.strictObject({
  age: optional(z.int().check(z.minimum(0), z.maximum(17))),
  livesInDwelling: answer,
  presentAtIncident: answer,
  directlyEndangered: answer,
})

const incident = z.strictObject({
  description: optional(prose(10_000)),
  /** Told as a list, meant as a set. */
  forms: optional(
    z.array(z.enum(violenceForms)).check(
      z.maxLength(violenceForms.length),
      z.overwrite((told) => violenceForms.filter((form) => told.includes(form))),
    ),
  ),
  previousIncidents: optional(z.int().check(z.minimum(0), z.maximum(999))),
  qualification: optional(z.enum(qualifications)),
  saraDn: optional(z.enum(saraResults)),
})

const copySent = z.strictObject({
  to: optional(z.enum(copyHolders)),
  name: optional(line(160)),
  at: optional(moment),
})

const dwelling = z.strictObject({
  ...address,
  /** Of the Czech Statistical Office: names repeat. One that nobody knows is taken in and asked about. */
  municipalityCode: optional(municipalityCode),
  /** Část obce, where it has several: houses are numbered within it. */
  municipalityPart: optional(line(80)),
  district: z.enum([...districts.keys()]),
  delimitedArea: optional(prose(1000)),
})

/** The most endangered persons of a notice, with all its supplements, and the most copies of the record that it tells of. */
export const MOST_PERSONS = 10
export const MOST_COPIES = 10

const fields = z.strictObject({
  /** Číslo jednací: with the sender it identifies the notice, so sending it again is harmless. */
  reference,
  previousReference: optional(reference),
  unit: z.prefault(unit, {}),
  officer: z.prefault(officer, {}),
  enteredAt: moment,
  evictedAt: moment,
  /** End of the eviction as police wrote it; by the rule of law when left out. */
  endsAt: optional(moment),
  dwelling: z.prefault(
    dwelling,
    // A notice without a dwelling lacks its district.
    {} as { district: string },
  ),
  evicted: z.prefault(evicted, {}),
  endangered: z.array(endangered).check(z.minLength(1), z.maxLength(MOST_PERSONS)),
  /** An empty list says that there are none. */
  children: optional(z.array(child).check(z.maxLength(20))),
  ospod: optional(z.strictObject({ informed: answer, name: optional(line(160)) })),
  incident: z.prefault(incident, {}),
  distribution: optional(z.array(copySent).check(z.maxLength(MOST_COPIES))),
  extensions: optional(extensionsSchema),
})

/**
 * A notice as it is understood: whatever says nothing is left out, words and numbers are spelled one way, times are instants. Required is what
 * leads it to its centre and starts the clock: reference, unit, officer, times, district, and an endangered person with a name or without a
 * known one. Faults of our own are those of `slips`.
 */
export const noticeSchema = z.pipe(
  z.transform((sent) => withoutEmpty(sent)),
  fields.check(({ value, issues }) => {
    // Of a field that is no time nothing more can be said.
    if (issues.length > 0) return
    for (const { path, code } of slips(value))
      issues.push({ code: 'custom', params: { code }, path: path.split('.'), input: undefined })
  }),
)

/** The parts of a notice of which a supplement may tell more, none of them required; where the dwelling lies is decided once. */
export const supplementParts = {
  previousReference: optional(reference),
  unit: optional(unit),
  officer: optional(officer),
  endsAt: optional(moment),
  dwelling: optional(z.omit(dwelling, { district: true })),
  evicted: optional(evicted),
  children: fields.shape.children,
  ospod: fields.shape.ospod,
  incident: optional(incident),
  distribution: fields.shape.distribution,
}

/** What is said of one endangered person, and words of several lines and a time as the protocol takes them. */
export { endangered as endangeredSchema, moment, prose }

export type Notice = z.infer<typeof noticeSchema>
export type Endangered = Notice['endangered'][number]

/** The fields that police may leave out, as the schema has them: what `missingIn` goes through. */
export const noticeFields = fields
