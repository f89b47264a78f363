import { districts } from '../../shared/centres/districts.ts'
import type { Notice } from '../../shared/police/notice.ts'
import type { SafeWindow } from '../../shared/police/safe-window.ts'
import { notice } from './notices.ts'
import { changedAt, type Json, type Place, placesIn } from './places.ts'

type Full<T> = T extends readonly (infer Item)[]
  ? Full<Item>[]
  : T extends object
    ? { [K in keyof T]-?: Full<T[K]> }
    : T

const safeWindow: Full<{ -readonly [Part in keyof SafeWindow]: SafeWindow[Part] }> = {
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  until: '14:00',
  weeks: 'odd',
  lastDay: '2026-12-31',
  call: 'safe',
}

const address = { street: 'Zkušební 2', houseNumber: 'č. p. 2', municipality: 'Liberec', postalCode: '460 01' }

/** A notice with every field there is; a field added to the schema does not compile until it stands here. */
export const fullNotice: Full<Notice> = {
  ...notice(),
  previousReference: 'TEST-0/ČJ-2026',
  unit: { directorate: 'Krajské ředitelství policie (zkouška)', name: 'Oddělení Zkouška', phone: '158' },
  officer: { rank: 'zkušební', name: 'Ota Zkušební', serviceNumber: '000000', phone: '+420 700 000 000' },
  endsAt: '2026-03-16T23:59:00+01:00',
  dwelling: {
    ...address,
    municipalityCode: '563889',
    municipalityPart: 'Ruprechtice',
    district: 'CZ0513',
    delimitedArea: 'Byt a okruh 50 metrů.',
  },
  evicted: {
    givenName: 'Nikdo',
    familyName: 'Neexistující',
    birthDate: '1985-05-05',
    sex: 'male',
    nationality: 'CZ',
    presentAtEviction: true,
    deliveryAddress: address,
    keysTaken: true,
    weapon: 'none',
    objectionRaised: false,
    substanceInfluence: 'none',
  },
  endangered: [
    {
      givenName: 'Zkouška',
      familyName: 'Testovací',
      birthDate: '1990-01-02',
      nameUnknown: false,
      sex: 'female',
      relationOfEvicted: 'partner',
      interpreterNeeded: false,
      phone: '+420 700 000 999',
      phoneOwner: 'její',
      safeWindows: [{ ...safeWindow }],
      otherPhones: [{ phone: '+420 700 000 998', owner: 'sestra', safeWindows: [{ ...safeWindow }] }],
      safeTimes: 'dopoledne',
      safeWay: 'volat sestře',
      language: 'čeština',
      healthHandicap: 'žádný',
      injuries: 'odřeniny',
    },
  ],
  children: [{ age: 3, livesInDwelling: true, presentAtIncident: false, directlyEndangered: false }],
  ospod: { informed: true, name: 'OSPOD Zkouška' },
  incident: {
    description: 'Vymyšlená událost pro zkoušku.',
    forms: ['physical'],
    previousIncidents: 0,
    qualification: 'open',
    saraDn: 'high',
  },
  distribution: [{ to: 'court', name: 'Okresní soud Zkouška', at: '2026-03-02T09:00:00+01:00' }],
  extensions: { 'x-zkouska': { value: ['vymyšleno', 1, null] } },
}

/** What each field may say whose words are those of protocol version 1. */
export const choices: Record<string, readonly string[]> = {
  'dwelling.district': [...districts.keys()],
  'evicted.sex': ['female', 'male', 'other'],
  'evicted.weapon': ['none', 'handed-over', 'not-handed-over', 'unknown'],
  'evicted.substanceInfluence': ['none', 'alcohol', 'drugs', 'both', 'unknown'],
  'endangered.0.sex': ['female', 'male', 'other'],
  'endangered.0.relationOfEvicted': [
    'spouse',
    'partner',
    'former-spouse',
    'former-partner',
    'adult-child',
    'parent',
    'grandchild',
    'sibling',
    'other',
  ],
  'incident.forms.0': ['physical', 'psychological', 'sexual', 'economic', 'isolation', 'stalking'],
  'incident.qualification': ['offence', 'crime', 'none', 'open'],
  'incident.saraDn': ['low', 'medium', 'high'],
  'distribution.0.to': ['centre', 'court', 'ospod'],
}

/** The full notice with the value at a path (`endangered.0.phone`) replaced, or the field left out when the value is undefined. */
export function changed(path: string, value: unknown): Json {
  return changedAt({ ...fullNotice }, path, value)
}

/** What stands in the full notice at a path. */
export function valueAt(path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => (at as Json)[step], fullNotice)
}

/** Every place in the full notice, but those inside of a safe window and extensions, which have tables of their own. */
export const places: readonly Place[] = placesIn(fullNotice).filter(
  ({ path }) => !/safeWindows\.|^extensions/.test(path),
)
