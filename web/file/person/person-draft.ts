import * as z from 'zod/mini'
import { type NewPerson, newPersonSchema, type PersonField, personFields } from '../../../shared/clients/new-person.ts'
import type { Person } from '../../../shared/clients/person.ts'
import { birthAsTyped, birthTyped } from '../../../shared/clients/typed-birth.ts'
import { ageBands } from '../../../shared/police/age-band.ts'
import type { Birth } from '../../../shared/police/birth.ts'
import { relations, sexes, violenceForms } from '../../../shared/police/coded.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { type FieldFaults, faultsBy } from '../../forms/refusal.ts'

/** What may be answered to a question of which nobody need know the answer. */
export const answers = ['yes', 'no', 'unknown'] as const

/** A person while they are being written down: every text as it is typed. */
export const personDraftSchema = z.object({
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string(),
  ageBand: z.enum([...ageBands, 'unknown']),
  ageReason: z.string(),
  sex: z.enum([...sexes, 'unknown']),
  relation: z.enum([...relations, 'unknown']),
  sharedDwelling: z.enum(answers),
  forms: z.array(z.enum(violenceForms)),
  children: z.object({ living: z.string(), present: z.string(), endangered: z.string() }),
  language: z.string(),
  interpreterNeeded: z.enum(answers),
  healthHandicap: z.string(),
  municipality: z.object({ code: z.string(), name: z.string() }),
  district: z.string(),
  violentPerson: z.object({ name: z.string(), birthDate: z.string(), known: z.string() }),
  contacts: z.array(z.object({ who: z.string(), phone: z.string(), maySay: z.string() })),
  whereNow: z.string(),
})
export type PersonDraft = z.infer<typeof personDraftSchema>

/** What is known of a person as their form begins with it. */
export function draftOf(person: Person, whereNow = ''): PersonDraft {
  const { children = {}, violentPerson = {} } = person
  return {
    givenName: person.givenName ?? '',
    familyName: person.familyName ?? '',
    birthDate: typed(person.birthDate),
    ageBand: person.ageBand ?? 'unknown',
    ageReason: person.ageReason ?? '',
    sex: person.sex ?? 'unknown',
    relation: person.relation ?? 'unknown',
    sharedDwelling: answerOf(person.sharedDwelling),
    forms: person.forms ?? [],
    children: {
      living: count(children.living),
      present: count(children.present),
      endangered: count(children.endangered),
    },
    language: person.language ?? '',
    interpreterNeeded: answerOf(person.interpreterNeeded),
    healthHandicap: person.healthHandicap ?? '',
    municipality: { code: person.municipality?.code ?? '', name: person.municipality?.name ?? '' },
    district: person.district ?? 'unknown',
    violentPerson: {
      name: violentPerson.name ?? '',
      birthDate: typed(violentPerson.birthDate),
      known: violentPerson.known ?? '',
    },
    contacts: person.contacts ?? [],
    whereNow,
  }
}

function typed(birth: Birth | undefined): string {
  return birth === undefined ? '' : birthAsTyped(birth)
}

function answerOf(known: boolean | undefined): (typeof answers)[number] {
  return known === undefined ? 'unknown' : known ? 'yes' : 'no'
}

function count(known: number | undefined): string {
  return known === undefined ? '' : String(known)
}

/** What a form stands for, as it is sent; what it says nothing of is left out. It may be at fault still. */
function personOf(draft: PersonDraft, today: Day): Record<PersonField, unknown> {
  const { children, municipality, violentPerson } = draft
  return {
    givenName: said(draft.givenName),
    familyName: said(draft.familyName),
    birthDate: birthOf(draft.birthDate, today),
    ageBand: known(draft.ageBand),
    ageReason: said(draft.ageReason),
    sex: known(draft.sex),
    relation: known(draft.relation),
    sharedDwelling: answered(draft.sharedDwelling),
    forms: draft.forms.length > 0 ? draft.forms : undefined,
    children: whole({
      living: number(children.living),
      present: number(children.present),
      endangered: number(children.endangered),
    }),
    language: said(draft.language),
    interpreterNeeded: answered(draft.interpreterNeeded),
    healthHandicap: said(draft.healthHandicap),
    municipality: said(municipality.name) && whole({ code: said(municipality.code), name: said(municipality.name) }),
    district: known(draft.district),
    violentPerson: whole({
      name: said(violentPerson.name),
      birthDate: birthOf(violentPerson.birthDate, today),
      known: said(violentPerson.known),
    }),
    contacts: draft.contacts.length > 0 ? draft.contacts : undefined,
    whereNow: said(draft.whereNow),
  }
}

function said(text: string): string | undefined {
  return text.trim() === '' ? undefined : text
}

/** What cannot be read is sent as it was typed, so that the field is at fault and says so. */
function birthOf(text: string, today: Day): Birth | undefined {
  return text.trim() === '' ? undefined : (birthTyped(text, today) ?? text)
}

function known<T extends string>(value: T): Exclude<T, 'unknown'> | undefined {
  return value === 'unknown' ? undefined : (value as Exclude<T, 'unknown'>)
}

function answered(answer: (typeof answers)[number]): boolean | undefined {
  return answer === 'unknown' ? undefined : answer === 'yes'
}

function number(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text)
}

/** The parts of something of which anything is said. */
function whole(parts: Record<string, unknown>): Record<string, unknown> | undefined {
  const given = Object.entries(parts).filter(([, part]) => part !== undefined)
  return given.length > 0 ? Object.fromEntries(given) : undefined
}

/** What is wrong with what a form holds, by path. */
export function draftFaults(draft: PersonDraft, today: Day): FieldFaults {
  return faultsBy(newPersonSchema, personOf(draft, today))
}

/** The person that a form stands for. Throws when something is wrong with it. */
export function writtenPerson(draft: PersonDraft, today: Day): NewPerson {
  return newPersonSchema.parse(personOf(draft, today))
}

/** The fields in which two forms say something else. */
export function differing(one: PersonDraft, other: PersonDraft, today: Day): PersonField[] {
  const [a, b] = [personOf(one, today), personOf(other, today)]
  return personFields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
}

/** A form with some fields as another one has them. */
export function withFields(draft: PersonDraft, from: PersonDraft, fields: readonly PersonField[]): PersonDraft {
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) }
}
