import type { FigureGroup } from '../../shared/figures/groups.ts'
import type { Parameters } from '../../shared/figures/settings.ts'
import type { MonthFigures } from '../../shared/figures/views.ts'
import { CONTACT_MINUTES, INTERVENTION_MINUTES } from '../../shared/work/units.ts'
import * as codes from '../texts/codes-cs.ts'
import { kinds as eventKinds } from '../texts/meetings-cs.ts'
import { numberText, percentText, spanText } from '../texts/numbers.ts'
import { czech } from '../texts/plural.ts'

const unknown = 'neuvedeno'
const yesNo = { yes: 'ano', no: 'ne', unknown }
const withAgreement = { with: 's dohodou', without: 'bez dohody' }

/** How figures are named and written, in Czech, wherever they stand. */
export const cs = {
  number: (value: number) => numberText(value, 'cs'),
  span: (minutes: number) => spanText(minutes, 'cs'),
  /** Beside hours that are more than anybody grasps. */
  longSpan: (minutes: number, days: number) =>
    `${spanText(minutes, 'cs')} (${czech(days, ['# den', '# dny', '# dnů'])})`,
  share: (part: number, whole: number) =>
    `${numberText(part, 'cs')} z ${numberText(whole, 'cs')}, ${percentText(part, whole, 'cs')}`,
  nothing: 'není z čeho počítat',
  month: (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`)),
  year: (year: string) => `rok ${year}`,
  missing: {
    'not-reckoned': 'Měsíc zatím není spočítaný.',
    failed: 'Měsíc se nepodařilo spočítat.',
  } satisfies Record<NonNullable<MonthFigures['missing']>, string>,
  missingShort: 'chybí',

  groups: {
    evictions: 'Vykázání',
    interested: 'Kdo se na centrum obrátil',
    clients: 'Klienti a služba',
    work: 'Práce',
    court: 'Soud a námitky',
    speed: 'Jak rychle',
    complaints: 'Stížnosti',
    team: 'Setkání a vzdělávání',
  } satisfies Record<FigureGroup, string>,

  definition: 'Co to je',
  source: 'Zdroj:',
  parameters: {
    children: {
      apart: 'Děti se mezi klienty nepočítají, stojí zvlášť.',
      served: 'Děti žijící s klienty se počítají mezi ty, kterým centrum sloužilo.',
    } satisfies Record<Parameters['children'], string>,
    interventions: {
      'half-hours': `Každých celých ${INTERVENTION_MINUTES} minut je 1 intervence, ${CONTACT_MINUTES} až ${INTERVENTION_MINUTES - 1} minut je kontakt.`,
      entries: `Zápis od ${INTERVENTION_MINUTES} minut výš je 1 intervence, ${CONTACT_MINUTES} až ${INTERVENTION_MINUTES - 1} minut je kontakt.`,
    } satisfies Record<Parameters['interventions'], string>,
  },

  dimensions: {
    district: 'podle okresu',
    ordinal: 'podle pořadí v domácnosti',
    present: 'podle přítomnosti vykázané osoby',
    'evicted-sex': 'podle pohlaví vykázané osoby',
    'evicted-age': 'podle věku vykázané osoby',
    'evicted-nationality': 'podle občanství vykázané osoby',
    minors: 'podle toho, zda v obydlí žijí nezletilí',
    sex: 'podle pohlaví',
    age: 'podle věku',
    relation: 'podle vztahu vykázané osoby k ohrožené',
    anonymity: 'podle anonymity',
    refusal: 'podle důvodu odmítnutí',
    origin: 'podle toho, jak člověk přišel',
    newness: 'noví a pokračující',
    'district-before': 'podle okresu bydliště před službou',
    form: 'podle formy',
    reason: 'podle důvodu',
    act: 'podle úkonu § 25a',
    kind: 'podle druhu',
    agreement: 'podle dohody',
    channel: 'podle způsobu',
    outcome: 'podle výsledku',
    eviction: 'podle vykázání',
    about: 'podle toho, čeho se týkají',
  } as Readonly<Record<string, string>>,
  codes: {
    district: { none: 'bez okresu', unknown },
    ordinal: { first: 'první', second: 'druhé', 'third-or-more': 'třetí a další' },
    present: yesNo,
    'evicted-sex': { ...codes.sexes, unknown },
    'evicted-age': { ...codes.ageBands, unknown },
    'evicted-nationality': { CZ: 'české', other: 'jiné', unknown },
    minors: yesNo,
    sex: { ...codes.sexes, unknown },
    age: { ...codes.ageBands, unknown },
    relation: { ...codes.relationNames, unknown },
    anonymity: { anonymous: 'anonymně', named: 'se jménem' },
    refusal: codes.refusals,
    origin: codes.origins,
    newness: { new: 'noví', continuing: 'pokračující' },
    'district-before': { abroad: 'zahraničí', unknown },
    form: codes.agreementForms,
    reason: codes.endReasons,
    act: codes.acts,
    kind: { ...codes.workKinds, ...eventKinds },
    agreement: withAgreement,
    eviction: { with: 'po vykázání', without: 'bez vykázání' },
    about: codes.complaintSubjects,
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
}

const monthName = new Intl.DateTimeFormat('cs', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export type FiguresTexts = typeof cs
