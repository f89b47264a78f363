import type { Fault } from '../problems/faults.ts'

/*
 * What messages of the police protocol look like: every field there is, everybody in it invented. The documentation shows them, a refusal
 * takes from them what would pass. Their times are long past, so that they are never in the future.
 */

const address = { street: 'Ukázková 12', houseNumber: 'č. p. 12', municipality: 'Liberec', postalCode: '460 01' }
const safeWindow = {
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  until: '14:00',
  weeks: 'every',
  lastDay: '2099-12-31',
  call: 'safe',
}

const endangered = {
  givenName: 'Adéla',
  familyName: 'Ukázková',
  nameUnknown: false,
  birthDate: '1988-07-30',
  sex: 'female',
  relationOfEvicted: 'partner',
  phone: '+420 700 000 101',
  phoneOwner: 'její',
  safeWindows: [safeWindow],
  otherPhones: [
    { phone: '+420 700 000 102', owner: 'sestra', safeWindows: [{ ...safeWindow, weekdays: [6, 7], call: 'never' }] },
  ],
  safeTimes: 'Ve všední dny od 9 do 14 hodin, kdy je v práci.',
  safeWay: 'Nevolat ze skrytého čísla.',
  language: 'čeština',
  interpreterNeeded: false,
  healthHandicap: 'žádné',
  injuries: 'Pohmožděná ruka, ošetřena na místě.',
}

const unit = {
  directorate: 'Krajské ředitelství policie Libereckého kraje',
  name: 'Obvodní oddělení Vzorov',
  phone: '+420 974 000 101',
}
const officer = { rank: 'pprap.', name: 'Ota Smyšlený', serviceNumber: '000101', phone: '+420 974 000 111' }
const evicted = {
  givenName: 'Bohdan',
  familyName: 'Nepravý',
  birthDate: '1984-02-11',
  sex: 'male',
  nationality: 'CZ',
  presentAtEviction: true,
  deliveryAddress: address,
  keysTaken: true,
  weapon: 'none',
  objectionRaised: false,
  substanceInfluence: 'alcohol',
}
const dwelling = {
  municipalityCode: '563889',
  municipalityPart: 'Vzorov',
  ...address,
  delimitedArea: 'Byt a okruh 50 metrů od vchodu.',
}
const children = [{ age: 6, livesInDwelling: true, presentAtIncident: false, directlyEndangered: false }]
const ospod = { informed: true, name: 'Magistrát města Liberce' }
const incident = {
  description: 'Vymyšlená událost pro ukázku.',
  forms: ['physical', 'psychological'],
  previousIncidents: 3,
  qualification: 'offence',
  saraDn: 'medium',
}
const distribution = [{ to: 'court', name: 'Okresní soud v Liberci', at: '2025-11-21T06:12:00+01:00' }]
const extensions = { 'x-udalost': { cislo: 'UKAZKA-1', systemy: ['vymyšlený'] } }

const notice = {
  reference: 'KRPL-UKAZKA-1/ČJ-2025',
  previousReference: 'KRPL-UKAZKA-0/ČJ-2025',
  unit,
  officer,
  enteredAt: '2025-11-20T21:40:00+01:00',
  evictedAt: '2025-11-20T22:35:00+01:00',
  endsAt: '2025-12-04T22:35:00+01:00',
  dwelling: { ...dwelling, district: 'CZ0513' },
  evicted,
  endangered: [endangered],
  children,
  ospod,
  incident,
  distribution,
  extensions,
}

/** One message of each kind, with every field there is. */
export const wholeExamples = {
  notice,
  supplement: {
    reason: 'Ohrožená osoba má nový telefon.',
    previousReference: notice.previousReference,
    unit,
    officer,
    endsAt: notice.endsAt,
    dwelling,
    evicted,
    endangered: [{ number: 1, ...endangered }],
    children,
    ospod,
    incident,
    distribution,
    extensions,
  },
  end: {
    reason: 'objection-upheld',
    endedAt: '2025-11-23T10:00:00+01:00',
    note: 'Ředitelství vyhovělo námitkám.',
    extensions,
  },
  enrolment: {
    code: 'K4E7 RA9X U2MW 3Z6Y',
    publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs' },
  },
}
export type MessageKind = keyof typeof wholeExamples

/** Fields that only together can be right, by what is wrong with one of them. */
const together: Readonly<Record<string, readonly string[]>> = {
  'before-entry': ['enteredAt', 'evictedAt'],
  'in-the-future': ['enteredAt', 'evictedAt'],
  'not-later': ['enteredAt', 'evictedAt'],
  'too-far': ['enteredAt', 'evictedAt'],
  'after-entry': ['enteredAt', 'evictedAt'],
}

/**
 * A piece of a message that would pass where something is wrong: the way to the field from the top, one item of each list on it, and with
 * it what it hangs on. Of a field that nobody knows it is the known one that it may be a slip of, or an extension.
 */
export function exampleFor(kind: MessageKind, { path, code }: Fault): unknown {
  if (kind === 'enrolment') return pieceOfEnrolment(path)
  const whole: unknown = wholeExamples[kind]
  const steps = path === '' ? [] : path.split('.')
  if (code === 'extension-name') return extension(steps.at(-1) ?? '')
  if (code === 'unrecognized_keys') return knownPiece(whole, steps)
  const others = (together[code] ?? []).map((field) => pieceOf(whole, [field], {}))
  return others.length === 0 ? pieceOf(whole, steps) : Object.assign({}, ...others, pieceOf(whole, steps))
}

/** A key is right only as a whole, whatever is wrong in it. */
function pieceOfEnrolment(path: string): unknown {
  const { code, publicKey } = wholeExamples.enrolment
  const [field] = path.split('.')
  if (field === 'code') return { code }
  return field === 'publicKey' ? { publicKey } : { code, publicKey }
}

/** What stands at the end of a way, from the top; where the way does not go on, all that stands there, or what is given instead. */
function pieceOf(whole: unknown, [step, ...rest]: readonly string[], otherwise: unknown = whole): unknown {
  if (step === undefined) return whole
  if (Array.isArray(whole)) return [pieceOf(whole[0], rest)]
  const inside: unknown = (whole as Readonly<Record<string, unknown>>)[step]
  return inside === undefined || typeof whole !== 'object' ? otherwise : { [step]: pieceOf(inside, rest) }
}

function knownPiece(whole: unknown, steps: readonly string[]): unknown {
  const around = steps.slice(0, -1)
  const unknown = steps.at(-1) ?? ''
  const holder = around.reduce<unknown>(inside, whole)
  // A made-up key may itself have a dot, and then leads nowhere.
  const known = typeof holder === 'object' && holder !== null ? Object.keys(holder) : []
  const meant = known.find((field) => isSlipOf(unknown, field))
  return meant === undefined ? extension(unknown) : pieceOf(whole, [...around, meant])
}

function inside(whole: unknown, step: string): unknown {
  return Array.isArray(whole) ? whole[0] : (whole as Readonly<Record<string, unknown>> | undefined | null)?.[step]
}

/** Another case or spelling of the same letters, or one letter too many, too few or another. */
function isSlipOf(typed: string, field: string): boolean {
  const [a, b] = [typed, field].map((name) => name.toLowerCase().replaceAll(/[-_ ]/g, '')) as [string, string]
  const before = [...a].findIndex((sign, index) => sign !== b[index])
  if (before < 0) return b.length - a.length <= 1
  const [restA, restB] = [a.slice(before), b.slice(before)]
  return [restA.slice(1) === restB.slice(1), restA.slice(1) === restB, restA === restB.slice(1)].includes(true)
}

function extension(name: string) {
  const letters = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const plain = letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return { extensions: { [`x-${plain.slice(0, 40) || 'udaj'}`]: '…' } }
}
