import { wholeExamples } from '../../shared/police/examples.ts'

/* Messages that the documentation shows. Every one of them is sent by a test. */

const { notice, supplement, end, enrolment } = wholeExamples

const little = {
  reference: 'KRPL-UKAZKA-2/ČJ-2025',
  unit: { name: notice.unit.name },
  officer: { serviceNumber: '000101' },
  enteredAt: '2025-11-22T02:30:00+01:00',
  evictedAt: '2025-11-22T03:00:00+01:00',
  dwelling: { district: 'CZ0513' },
  endangered: [{ nameUnknown: true, phone: '+420 700 000 103', phoneOwner: 'sousedka' }],
}

const village = {
  ...little,
  reference: 'KRPL-UKAZKA-3/ČJ-2025',
  dwelling: { houseNumber: 'č. p. 41', municipality: 'Vzorová Lhota', postalCode: '463 00', district: 'CZ0513' },
  endangered: [{ givenName: 'Božena', familyName: 'Smyšlená' }],
}

interface Shown {
  /** What it is an example of, in Czech. */
  readonly summary: string
  readonly value: object
}

export const notices: Readonly<Record<string, Shown>> = {
  little: { summary: 'Málo známo: jen to, bez čeho oznámení být nemůže', value: little },
  village: { summary: 'Obec bez ulic, číslo popisné', value: village },
  whole: { summary: 'Všechna pole, která protokol zná', value: notice },
}

export const supplements: Readonly<Record<string, Shown>> = {
  phone: {
    summary: 'Opravený telefon první osoby',
    value: { reason: supplement.reason, endangered: [{ number: 1, phone: '+420 700 000 104', phoneOwner: 'její' }] },
  },
  person: {
    summary: 'Další ohrožená osoba; její lhůta běží od doručení doplnění',
    value: { endangered: [{ givenName: 'Cecílie', familyName: 'Ukázková', relationOfEvicted: 'adult-child' }] },
  },
  missing: {
    summary: 'To, co potvrzení vypsalo jako chybějící',
    value: { dwelling: { street: 'Ukázková 12' }, evicted: { birthDate: '1984-02-11' }, ospod: { informed: true } },
  },
}

export const ends: Readonly<Record<string, Shown>> = {
  objection: { summary: 'Vyhověno námitkám', value: { reason: end.reason, endedAt: end.endedAt, note: end.note } },
}

export const enrolments: Readonly<Record<string, Shown>> = {
  ed25519: {
    summary: 'Klíč Ed25519',
    value: enrolment,
  },
}
