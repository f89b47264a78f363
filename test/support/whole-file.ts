import { ulid } from 'ulid'
import type { Person } from '../../shared/clients/person.ts'
import type { WholeFile } from '../../shared/copy/copy.ts'
import type { Report } from '../../shared/police/report.ts'
import { agreement, consent } from './agreements.ts'
import { appointment } from './appointments.ts'
import { consultation, noteEntry, withOspod } from './entries.ts'
import { attempt, card, file } from './files.ts'
import { goal, review, safetyPlan } from './plans.ts'
import { number } from './safe-windows.ts'
import { visit } from './visits.ts'

const AT = '2026-03-03T09:00:00.000Z'
/** Stands wherever somebody else is spoken of, or a worker to themselves. */
export const OTHER = 'CIZÍ'
/** Stands wherever something says where the person lives now. */
export const HIDDEN = 'ÚKRYT'
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
  extensions: { 'x-zkouska': JSON.stringify(OTHER) },
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
export function wholeFile(times = 1): WholeFile {
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
      ...goal({
        id: ulid(),
        words: 'vlastní cíl',
        steps: [{ id: ulid(), what: 'vlastní krok', who: OTHER, state: 'open' }],
      }),
      ...by,
      earlier: [{ ...by, words: OTHER }],
    })),
    reviews: each(() => ({
      ...review({ id: ulid(), staff: OTHER, held: { on: '2026-04-01', found: 'vlastní přehodnocení' } }),
      ...by,
      changedAt: AT,
      earlier: [{ ...by, on: '2026-04-01', calledOff: OTHER }],
    })),
    visits: each(() => ({
      ...visit,
      id: ulid(),
      otherReason: 'vlastní výjezd',
      workers: [OTHER],
      aloneReason: OTHER,
      address: HIDDEN,
      enteredBy: OTHER,
      steps: [{ what: 'left', by: OTHER, at: AT }],
    })),
    appointments: each(() =>
      appointment({
        id: ulid(),
        words: 'vlastní termín',
        worker: OTHER,
        room: OTHER,
        ended: { outcome: 'held', by: OTHER, at: AT, entry: OTHER },
      }),
    ),
    enquiries: [
      { kind: 'rescuer', entries: [{ ...consultation({ words: OTHER }), ...kept }] },
      {
        kind: 'one-off',
        entries: each(() => ({
          ...withOspod({ words: 'vlastní dotaz', passedOn: { to: OTHER, ground: 'law', reason: OTHER } }),
          ...kept,
          corrections: [{ ...consultation({ words: OTHER }), by: OTHER, correctedAt: AT }],
        })).concat(
          { ...noteEntry({ words: OTHER, private: true }), ...kept, corrections: [] },
          { ...withOspod({ words: OTHER }), ...kept, corrections: [], ...{ withdrawn: { ...by, reason: OTHER } } },
        ),
      },
    ],
    safetyPlan: {
      ...safetyPlan({ words: { signs: 'vlastní znamení', call: OTHER, sheet: '' }, codeWord: 'vlastní heslo' }),
      ...by,
      id: '000001',
      number: 1,
    },
  }
}
