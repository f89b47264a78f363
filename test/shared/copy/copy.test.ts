import { ulid } from 'ulid'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../shared/clients/person.ts'
import { copyOf, type WholeFile } from '../../../shared/copy/copy.ts'
import type { Report } from '../../../shared/police/report.ts'
import { agreement, consent } from '../../support/agreements.ts'
import { appointment } from '../../support/appointments.ts'
import { consultation, noteEntry, withOspod } from '../../support/entries.ts'
import { attempt, card, file } from '../../support/files.ts'
import { goal, review } from '../../support/plans.ts'
import { number } from '../../support/safe-windows.ts'
import { visit } from '../../support/visits.ts'

const AT = '2026-03-03T09:00:00.000Z'
/** Stands wherever somebody else is spoken of, or a worker to themselves. */
const OTHER = 'CIZÍ'
/** Stands wherever something says where the person lives now. */
const HIDDEN = 'ÚKRYT'
const by = { by: `${OTHER}-by`, at: AT }
const kept = { by: `${OTHER}-by`, recordedAt: AT, version: 1 }

const report: Report = {
  reference: 'KRPL-VLASTNÍ',
  unit: { directorate: OTHER, name: OTHER, phone: OTHER },
  officer: { rank: OTHER, name: OTHER, serviceNumber: OTHER, phone: OTHER },
  enteredAt: AT,
  evictedAt: AT,
  dwelling: { street: 'Vlastní ulice', district: 'CZ0513', delimitedArea: OTHER },
  evicted: {
    givenName: OTHER,
    familyName: OTHER,
    nationality: OTHER,
    deliveryAddress: { street: OTHER, municipality: OTHER },
  },
  children: [{ age: 7777 }],
  ospod: { informed: true, name: OTHER },
  incident: { description: OTHER, previousIncidents: 7777 },
  distribution: [{ to: 'court', name: OTHER, at: AT }],
  othersEndangered: 7777,
}

const person: Person = {
  givenName: 'Vlastní',
  familyName: 'Jméno',
  sex: 'female',
  relation: 'spouse',
  ageReason: OTHER,
  healthHandicap: 'vlastní zdraví',
  injuries: 'vlastní zranění',
  violentPerson: { name: OTHER, birthDate: '1777', known: OTHER },
  contacts: [{ who: OTHER, phone: OTHER, maySay: OTHER }],
}

/** A file in which everything is said of everybody, as many times as told. */
function full(times = 1): WholeFile {
  const each = <T>(one: (index: number) => T) => Array.from({ length: times }, (_, index) => one(index))
  const numbers = [
    number({ id: '1', phone: '700 000 111', owner: 'její', wrong: { since: AT, attempt: `${OTHER}-attempt` } }),
    number({ id: '2', phone: `700 ${OTHER} 222`, owner: `sestra ${OTHER}` }),
  ]
  return {
    file: file({
      person,
      whereNow: HIDDEN,
      report,
      safeContact: { ...card, numbers, codeWord: 'vlastní slovo' },
      attempts: each(() =>
        attempt(ulid(), {
          ...by,
          note: 'vlastní pokus',
          phone: OTHER,
          number: OTHER,
          beforeDelivery: OTHER,
          decisions: [{ ...by, way: 'other-way', reason: OTHER, madeIn: 7777 }],
        }),
      ).concat(attempt(ulid(), { note: OTHER, withdrawn: { ...by, reason: OTHER } })),
      work: each(() => ({
        ...withOspod({ words: 'vlastní jednání', passedOn: { to: OTHER, ground: 'law', reason: OTHER } }),
        ...kept,
        corrections: [{ ...consultation({ words: OTHER }), by: OTHER, correctedAt: AT }],
      })).concat(
        { ...noteEntry({ words: OTHER, private: true }), ...kept, corrections: [] },
        { ...withOspod({ words: OTHER }), ...kept, corrections: [], ...{ withdrawn: { ...by, reason: OTHER } } },
      ),
    }),
    periods: each(() => ({
      id: ulid(),
      from: '2026-03-03',
      origin: 'eviction',
      targetGroup: 'domestic-violence',
      keyWorker: OTHER,
      end: {
        ...by,
        on: '2026-03-20',
        reason: 'assignment-met',
        reasonWords: '',
        achieved: 'vlastní úspěch',
        documents: 'none',
        documentsNote: '',
      },
    })),
    agreements: [
      ...each(() => agreement({ ...by, assignment: 'vlastní zakázka', signed: { on: '2026-03-03', where: OTHER } })),
      agreement({ assignment: OTHER, withdrawn: { ...by, reason: OTHER } }),
    ],
    consents: each(() =>
      consent({
        ...by,
        scope: 'vlastní souhlas',
        recipientName: OTHER,
        kept: OTHER,
        withdrawn: { ...by, on: '2026-03-09', how: OTHER },
      }),
    ),
    steps: each(() => ({
      ...kept,
      id: ulid(),
      kind: 'granted' as const,
      on: '2026-03-05',
      court: 'vlastní soud',
      fileNumber: '0 Nc 0/2026',
      note: OTHER,
    })).concat({
      ...kept,
      id: ulid(),
      kind: 'granted',
      on: '2026-03-05',
      court: OTHER,
      fileNumber: OTHER,
      note: OTHER,
      ...{ withdrawn: { ...by, reason: OTHER } },
    }),
    goals: each(() => ({
      ...goal({ words: 'vlastní cíl', steps: [{ id: ulid(), what: 'vlastní krok', who: OTHER, state: 'open' }] }),
      ...by,
      earlier: [{ ...by, words: OTHER }],
    })),
    reviews: each(() => ({
      ...review({ staff: OTHER, held: { on: '2026-04-01', found: 'vlastní přehodnocení' } }),
      ...by,
      changedAt: AT,
      earlier: [{ ...by, on: '2026-04-01', calledOff: OTHER }],
    })),
    visits: each(() => ({
      ...visit,
      otherReason: 'vlastní výjezd',
      workers: [OTHER],
      aloneReason: OTHER,
      address: HIDDEN,
      enteredBy: OTHER,
      steps: [{ what: 'left', by: OTHER, at: AT }],
    })),
    appointments: each(() =>
      appointment({
        words: 'vlastní termín',
        worker: OTHER,
        room: OTHER,
        name: OTHER,
        ended: { outcome: 'held', by: OTHER, at: AT, entry: OTHER },
      }),
    ),
  }
}

const written = (whole: WholeFile, withWhereNow = false) => JSON.stringify(copyOf(whole, { withWhereNow }))

describe('a copy of a file', () => {
  it.each([1, 500])('of %i entries of everything has no word of anybody else', (times) => {
    const text = written(full(times))
    expect(text).not.toContain(OTHER)
    expect(text).not.toMatch(/\b(7777|1777)\b/)
    expect(text).not.toMatch(/spouse|liberec-/)
  })

  it.each([
    'Vlastní ulice',
    'KRPL-VLASTNÍ',
    '700 000 111',
    'vlastní zdraví',
    'vlastní zranění',
    'vlastní slovo',
    'vlastní pokus',
    'vlastní jednání',
    'vlastní úspěch',
    'vlastní zakázka',
    'vlastní souhlas',
    'vlastní soud',
    'vlastní cíl',
    'vlastní krok',
    'vlastní přehodnocení',
    'vlastní výjezd',
    'vlastní termín',
  ])('has what is the person’s own: %s', (own) => {
    expect(written(full())).toContain(own)
  })

  it('says where the person lives now only when somebody puts that in', () => {
    expect(written(full())).not.toContain(HIDDEN)
    expect(copyOf(full(), { withWhereNow: true }).whereNow).toBe(HIDDEN)
  })

  it('of somebody who came by herself has nothing of police', () => {
    const { report: _report, delivery: _delivery, contact: _contact, isBrief: _brief, ...rest } = file()
    const whole = { ...full(), file: { ...rest, origin: 'self-referral' } } satisfies WholeFile
    expect(copyOf(whole, { withWhereNow: false })).not.toHaveProperty('eviction')
  })
})

describe('a number of the card', () => {
  const shown = (owner: string, sex: 'female' | 'male' | 'other' | undefined) => {
    const safeContact = { ...card, numbers: [number({ phone: '700 000 111', owner })] }
    const whole = { ...full(), file: file({ safeContact, person: { ...(sex && { sex }) } }) }
    return copyOf(whole, { withWhereNow: false }).contact.numbers.length === 1
  }
  it.each([
    ['', undefined, true],
    ['její', 'female', true],
    [' Její ', 'female', true],
    ['JEJÍ', 'female', true],
    ['klientky', 'female', true],
    ['vlastní', 'other', true],
    ['jeho', 'male', true],
    ['jeho', 'female', false],
    ['její', 'male', false],
    ['její', undefined, false],
    ['její sestra', 'female', false],
    ['sestra', 'female', false],
    ['matka klientky', 'female', false],
    ['její, u sestry', 'female', false],
    ['manžel', 'female', false],
    ['neznámý', 'female', false],
    ['constructor', undefined, false],
  ] as const)('of „%s“ for %s is their own: %s', (owner, sex, own) => {
    expect(shown(owner, sex)).toBe(own)
  })
})
