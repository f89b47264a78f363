import * as z from 'zod/mini'
import { birthTyped } from '../../shared/clients/typed-birth.ts'
import { violenceForms } from '../../shared/police/coded.ts'
import { withoutEmpty } from '../../shared/police/left-out.ts'
import { storedSafeWindowSchema } from '../../shared/police/safe-window.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { instantTyped } from '../../shared/time/typed.ts'
import { countryTyped } from './country.ts'

/*
 * A notice while it is being written: whatever is typed, as it is typed, and what is chosen by its code. Nothing is required of it, so that
 * nothing is lost; what it lacks is left out of what is sent. A draft that was kept before a field was added has it empty.
 */

const text = z._default(z.string(), '')
const flag = z._default(z.enum(['', 'yes', 'no']), '')
const windows = z._default(z.array(storedSafeWindowSchema), [])

function part<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.prefault(z.object(shape), {} as never)
}

const address = { street: text, houseNumber: text, municipality: text, postalCode: text }
const person = { givenName: text, familyName: text, birthDate: text, sex: text }

const endangeredSchema = z.object({
  ...person,
  nameUnknown: z._default(z.boolean(), false),
  relationOfEvicted: text,
  phone: text,
  phoneOwner: text,
  safeWindows: windows,
  otherPhones: z._default(z.array(z.object({ phone: text, owner: text, safeWindows: windows })), []),
  safeTimes: text,
  safeWay: text,
  language: text,
  interpreterNeeded: flag,
  healthHandicap: text,
  injuries: text,
})

const childSchema = z.object({ age: text, livesInDwelling: flag, presentAtIncident: flag, directlyEndangered: flag })
const copySchema = z.object({ to: text, name: text, at: text })

export const typedNoticeSchema = z.object({
  reference: text,
  previousReference: text,
  unit: part({ directorate: text, name: text, phone: text }),
  officer: part({ rank: text, name: text, serviceNumber: text, phone: text }),
  enteredAt: text,
  evictedAt: text,
  endsAt: text,
  dwelling: part({ ...address, municipalityCode: text, municipalityPart: text, district: text, delimitedArea: text }),
  evicted: part({
    ...person,
    nationality: text,
    presentAtEviction: flag,
    deliveryAddress: part(address),
    keysTaken: flag,
    weapon: text,
    objectionRaised: flag,
    substanceInfluence: text,
  }),
  endangered: z._default(z.array(endangeredSchema), []),
  /** Whether there are children: that there are none is said otherwise than by saying nothing. */
  anyChildren: flag,
  children: z._default(z.array(childSchema), []),
  ospod: part({ informed: flag, name: text }),
  incident: part({
    description: text,
    forms: z._default(z.array(z.enum(violenceForms)), []),
    previousIncidents: text,
    qualification: text,
    saraDn: text,
  }),
  distribution: z._default(z.array(copySchema), []),
})

export type TypedNotice = z.infer<typeof typedNoticeSchema>
export type TypedPerson = TypedNotice['endangered'][number]
type TypedAddress = TypedNotice['evicted']['deliveryAddress']

export const blankPerson: TypedPerson = endangeredSchema.parse({})
export const blankChild: TypedNotice['children'][number] = childSchema.parse({})
export const blankCopy: TypedNotice['distribution'][number] = copySchema.parse({})
export const blankPhone: TypedPerson['otherPhones'][number] = { phone: '', owner: '', safeWindows: [] }

/** A notice of which nothing is known yet but that somebody is endangered. */
export const blankNotice: TypedNotice = { ...typedNoticeSchema.parse({}), endangered: [blankPerson] }

/** The most of each that the protocol takes. */
export const MOST = { endangered: 10, otherPhones: 4, children: 20, distribution: 10 } as const

/** Without rows in which nothing stands, so that what is sent has the same rows as what is on the screen. */
export function tidied(typed: TypedNotice): TypedNotice {
  return {
    ...typed,
    distribution: typed.distribution.filter(({ to, name, at }) => `${to}${name}${at}` !== ''),
    endangered: typed.endangered.map((one) => ({
      ...one,
      otherPhones: one.otherPhones.filter(({ phone, owner, safeWindows }) => phone || owner || safeWindows.length > 0),
    })),
  }
}

/**
 * What is typed as it is sent, in the shape of `noticeSchema`: times as instants, what says nothing left out. What nobody can read stays as it
 * is typed, so that the schema refuses it by its path.
 */
export function noticeOf(typed: TypedNotice, now: Instant): Readonly<Record<string, unknown>> {
  const { enteredAt, evictedAt, endsAt, evicted, endangered, incident, ospod } = typed
  const { anyChildren, children, distribution, ...rest } = typed
  return withoutEmpty({
    ...rest,
    enteredAt: momentOf(enteredAt, now, 'past'),
    evictedAt: momentOf(evictedAt, now, 'past'),
    endsAt: momentOf(endsAt, now, 'future'),
    evicted: {
      ...evicted,
      nationality: countryTyped(evicted.nationality),
      birthDate: birthOf(evicted.birthDate, now),
      presentAtEviction: said(evicted.presentAtEviction),
      keysTaken: said(evicted.keysTaken),
      objectionRaised: said(evicted.objectionRaised),
      deliveryAddress: addressOf(evicted.deliveryAddress),
    },
    endangered: endangered.map((one) => personOf(one, now)),
    children: anyChildren === 'no' ? [] : anyChildren === 'yes' ? children.map(childOf) : null,
    ospod: { informed: said(ospod.informed), name: ospod.name },
    incident: {
      ...incident,
      forms: unlessEmpty(incident.forms),
      previousIncidents: countOf(incident.previousIncidents),
    },
    distribution: unlessEmpty(distribution.map((copy) => ({ ...copy, at: momentOf(copy.at, now, 'past') }))),
  }) as Readonly<Record<string, unknown>>
}

function personOf(typed: TypedPerson, now: Instant) {
  const { nameUnknown, birthDate, interpreterNeeded, safeWindows, otherPhones, ...rest } = typed
  return {
    ...rest,
    nameUnknown: nameUnknown || null,
    birthDate: birthOf(birthDate, now),
    interpreterNeeded: said(interpreterNeeded),
    safeWindows: unlessEmpty(safeWindows),
    otherPhones: unlessEmpty(otherPhones.map((other) => ({ ...other, safeWindows: unlessEmpty(other.safeWindows) }))),
  }
}

function childOf({ age, livesInDwelling, presentAtIncident, directlyEndangered }: TypedNotice['children'][number]) {
  return {
    age: countOf(age),
    livesInDwelling: said(livesInDwelling),
    presentAtIncident: said(presentAtIncident),
    directlyEndangered: said(directlyEndangered),
  }
}

function addressOf({ street, houseNumber, municipality, postalCode }: TypedAddress) {
  return { street, houseNumber, municipality, postalCode }
}

function momentOf(typed: string, now: Instant, lean: 'past' | 'future'): string {
  return typed.replace('T', '') === '' ? '' : (instantTyped(typed, { now, lean }) ?? typed)
}

function birthOf(typed: string, now: Instant) {
  return birthTyped(typed, pragueDay(now)) ?? typed
}

function countOf(typed: string): number | string {
  return /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : typed
}

function said(answer: '' | 'yes' | 'no'): boolean | null {
  return answer === '' ? null : answer === 'yes'
}

/** An empty list would say that there are none. */
function unlessEmpty<Item>(list: readonly Item[]): readonly Item[] | null {
  return list.length === 0 ? null : list
}
