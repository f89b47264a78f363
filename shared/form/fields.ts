import * as z from 'zod/mini'
import type { NewAppointment } from '../appointments/appointment.ts'
import type { NewAttempt } from '../clients/attempt.ts'
import type { NewPerson } from '../clients/new-person.ts'
import type { Complaint } from '../complaints/complaint.ts'
import type { Enquiry, Naming } from '../enquiries/enquiry.ts'
import type { NewStep } from '../protection/step.ts'
import type { NewEvent } from '../team/event.ts'
import { line } from '../text/text.ts'
import type { NewEntry } from '../work/entry.ts'

/*
 * Every field of the forms, and whether a centre may do without it. What a law or a figure needs is needed everywhere: otherwise one
 * centre would break the law without knowing it, and its figures could not be laid beside those of another.
 */

/** Laws that ask for a field. */
export const laws = ['help-offered', 'documentation', 'refusals', 'secrecy', 'acts', 'order', 'complaints'] as const
export type Law = (typeof laws)[number]

/** Figures that are made of fields of the forms; the others are made of what police hand over. */
export const figures = [
  'districts',
  'endangered',
  'relation',
  'violence',
  'minors',
  'court',
  'clients',
  'interventions',
  'in-time',
  'meetings',
  'complaints',
] as const
export type Figure = (typeof figures)[number]

/** Why a field stays; `work` is what the form itself cannot do without. */
export type Need = 'optional' | 'work' | { readonly law: Law } | { readonly figure: Figure }

/** A field of each form that is no id. */
type Fields<T> = Readonly<Record<Exclude<T extends unknown ? keyof T : never, 'id'>, Need>>

const documentation = { law: 'documentation' } as const
const secrecy = { law: 'secrecy' } as const
const helpOffered = { law: 'help-offered' } as const
const order = { law: 'order' } as const
const complaints = { law: 'complaints' } as const
const refusals = { law: 'refusals' } as const
const endangered = { figure: 'endangered' } as const
const clients = { figure: 'clients' } as const
const interventions = { figure: 'interventions' } as const
const meetings = { figure: 'meetings' } as const

/** The one list of fields by form: a new field does not compile until it is decided here and has its words. */
export const formFields = {
  person: {
    givenName: 'work',
    familyName: 'work',
    birthDate: endangered,
    ageBand: endangered,
    ageReason: documentation,
    sex: endangered,
    relation: { figure: 'relation' },
    sharedDwelling: { figure: 'violence' },
    forms: { figure: 'violence' },
    children: { figure: 'minors' },
    language: 'optional',
    interpreterNeeded: 'optional',
    healthHandicap: 'optional',
    municipality: 'optional',
    district: { figure: 'districts' },
    violentPerson: 'optional',
    contacts: 'optional',
    whereNow: 'optional',
  } satisfies Fields<NewPerson>,
  attempt: {
    channel: helpOffered,
    outcome: helpOffered,
    at: { figure: 'in-time' },
    note: documentation,
    beforeDelivery: helpOffered,
    number: 'work',
    messageAllowed: 'work',
    doNotCall: 'work',
  } satisfies Fields<NewAttempt>,
  entry: {
    kind: interventions,
    at: interventions,
    words: documentation,
    minutes: interventions,
    act: { law: 'acts' },
    way: interventions,
    passedOn: secrecy,
    private: 'optional',
  } satisfies Fields<NewEntry>,
  enquiry: {
    anonymous: clients,
    at: clients,
    kind: clients,
    refusal: refusals,
    refusalWords: refusals,
    sex: clients,
    ageBand: clients,
    said: documentation,
    offered: documentation,
    sentTo: documentation,
    name: 'work',
    reply: 'work',
  } satisfies Fields<Enquiry | Naming>,
  appointment: {
    wall: 'work',
    minutes: 'work',
    place: 'work',
    room: 'work',
    worker: 'work',
    client: 'work',
    enquiry: 'work',
    words: 'work',
  } satisfies Fields<NewAppointment>,
  step: {
    kind: { figure: 'court' },
    on: { figure: 'court' },
    until: order,
    bans: order,
    court: 'work',
    fileNumber: 'work',
    note: documentation,
  } satisfies Fields<NewStep>,
  complaint: {
    form: complaints,
    about: complaints,
    deliveredOn: { figure: 'complaints' },
    complainant: complaints,
    witness: complaints,
    text: complaints,
  } satisfies Fields<Complaint>,
  event: {
    kind: meetings,
    own: 'optional',
    on: meetings,
    minutes: meetings,
    district: meetings,
    ordinal: meetings,
    theme: 'work',
    place: 'optional',
    partners: meetings,
    reached: meetings,
    staff: meetings,
    guests: 'optional',
    aboutCase: 'optional',
    note: 'optional',
  } satisfies Fields<NewEvent>,
} as const

export type FormName = keyof typeof formFields
export const formNames = Object.keys(formFields) as FormName[]

type Named<F extends FormName = FormName> = F extends FormName ? `${F}.${string & keyof (typeof formFields)[F]}` : never
type OfNeed<F extends FormName, N> = {
  [K in keyof (typeof formFields)[F]]: (typeof formFields)[F][K] extends N ? `${F}.${string & K}` : never
}[keyof (typeof formFields)[F]]

/** A field by its form, such as `person.language`. */
export type FieldName = Named
/** One that a centre may do without. */
export type OptionalField = { [F in FormName]: OfNeed<F, 'optional'> }[FormName]

/** The need of each field by its name. */
const needs = new Map<string, Need>(
  formNames.flatMap((form) => Object.entries(formFields[form]).map(([field, need]) => [`${form}.${field}`, need])),
)

/** Every field that a centre may do without. */
export const optionalFields = [...needs.keys()].filter((name): name is OptionalField => needs.get(name) === 'optional')

/** Why a field cannot be switched off, as a code; undefined for one that can. */
export function fieldFault(
  name: string,
): 'unknown-field' | 'needed-by-law' | 'needed-by-figure' | 'needed' | undefined {
  const need = needs.get(name)
  if (need === undefined) return 'unknown-field'
  if (need === 'optional') return undefined
  return need === 'work' ? 'needed' : 'law' in need ? 'needed-by-law' : 'needed-by-figure'
}

/** Fields that a centre does not ask for: only such as it may do without, each once. What is known of them already stays. */
export const fieldsOffSchema = z.array(line(60)).check(
  z.maxLength(optionalFields.length),
  z.check(({ value, issues }) => {
    for (const [index, name] of value.entries()) {
      const code = value.indexOf(name) < index ? 'taken' : fieldFault(name)
      if (code !== undefined) issues.push({ code: 'custom', path: [index], params: { code }, input: value })
    }
  }),
)
