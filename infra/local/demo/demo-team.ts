import type { NewEvent } from '../../../shared/team/event.ts'
import type { NewMember } from '../../../shared/team/member.ts'
import { workingDayFrom } from '../../../shared/time/holidays.ts'
import type { Calendar } from './demo-calendar.ts'
import { workers } from './demo-deeds.ts'

type Told = Pick<NewEvent, 'kind' | 'minutes' | 'theme' | 'place'> &
  Partial<Pick<NewEvent, 'district' | 'ordinal' | 'partners' | 'reached' | 'note' | 'aboutCase'>> & {
    readonly ago: number
  }

const rows: readonly Told[] = [
  {
    ago: 8,
    kind: 'idt-meeting',
    minutes: 120,
    district: 'CZ0513',
    ordinal: 2,
    theme: 'Spolupráce při vykázání s dětmi v bytě',
    place: 'Magistrát města Liberec',
    partners: [
      { kind: 'police', people: 3 },
      { kind: 'ospod', people: 4 },
      { kind: 'court', people: 1 },
    ],
    note: 'Domluveno, že OSPOD volá do centra ještě týž den.',
    aboutCase: true,
  },
  {
    ago: 26,
    kind: 'lecture',
    minutes: 90,
    district: 'CZ0512',
    ordinal: 1,
    theme: 'Jak poznat domácí násilí',
    place: 'Střední zdravotnická škola (ukázka)',
    partners: [{ kind: 'school', people: 2 }],
    reached: 48,
  },
  { ago: 33, kind: 'supervision', minutes: 180, theme: 'Práce s opakovaným návratem', place: 'Liberec' },
  {
    ago: 47,
    kind: 'police-training',
    minutes: 240,
    district: 'CZ0511',
    ordinal: 1,
    theme: 'Úřední záznam a jeho doručení centru',
    place: 'Územní odbor Česká Lípa (ukázka)',
    partners: [{ kind: 'police', people: 18 }],
    reached: 18,
  },
  {
    ago: 61,
    kind: 'round-table',
    minutes: 150,
    district: 'CZ0514',
    ordinal: 1,
    theme: 'Ubytování pro odcházející s dětmi',
    place: 'Městský úřad Semily',
    partners: [
      { kind: 'shelter', people: 2 },
      { kind: 'social-department', people: 3 },
    ],
  },
  { ago: 84, kind: 'education', minutes: 480, theme: 'Krizová intervence po telefonu', place: 'Praha' },
  { ago: 96, kind: 'supervision', minutes: 180, theme: 'Hranice ve vztahu', place: 'Liberec' },
  {
    ago: 118,
    kind: 'case-conference',
    minutes: 75,
    district: 'CZ0513',
    ordinal: 1,
    theme: 'Postup při ochraně dvou dětí',
    place: 'OSPOD Liberec',
    partners: [
      { kind: 'ospod', people: 2 },
      { kind: 'health', people: 1 },
    ],
    aboutCase: true,
  },
  {
    ago: 140,
    kind: 'idt-meeting',
    minutes: 120,
    district: 'CZ0512',
    ordinal: 1,
    theme: 'Vyhodnocení vykázání za pololetí',
    place: 'Jablonec nad Nisou',
    partners: [
      { kind: 'police', people: 2 },
      { kind: 'municipal-police', people: 2 },
      { kind: 'prosecutor', people: 1 },
    ],
  },
  { ago: 170, kind: 'apic-meeting', minutes: 300, theme: 'Setkání vedoucích center', place: 'Brno' },
  {
    ago: 205,
    kind: 'idt-meeting',
    minutes: 120,
    district: 'CZ0513',
    ordinal: 1,
    theme: 'Nové znění zákona o policii',
    place: 'Liberec',
    partners: [{ kind: 'police', people: 4 }],
  },
  {
    ago: 240,
    kind: 'conference',
    minutes: 360,
    theme: 'Děti a domácí násilí',
    place: 'Praha',
    reached: 120,
  },
  { ago: 275, kind: 'working-meeting', minutes: 60, theme: 'Předávání služeb o svátcích', place: 'Liberec' },
  { ago: 310, kind: 'project', minutes: 2400, theme: 'Podpora odcházejících na venkově', place: 'Frýdlantsko' },
]

/** What the team did in a year, with about the day of each. */
export function demoEvents({ day }: Calendar): readonly (NewEvent & { readonly ago: number })[] {
  return rows.map((told) => ({
    on: workingDayFrom(day(told.ago)),
    partners: [],
    reached: 0,
    staff: [...workers],
    guests: '',
    aboutCase: false,
    note: '',
    ...told,
  }))
}

/** Who works how much in the team; one of them left. In 2023 they were two, full time. */
export function demoMembers({ day }: Calendar): readonly NewMember[] {
  return [
    { name: 'Milena Ukázková', post: 'vedoucí', periods: [{ from: '2021-01-01', hours: 40 }] },
    {
      name: 'Jana Vzorová',
      post: 'sociální pracovnice',
      periods: [
        { from: '2021-01-01', until: day(701), hours: 40 },
        { from: day(700), until: day(181), hours: 20 },
        { from: day(180), hours: 40 },
      ],
    },
    { name: 'Tomáš Příkladný', post: 'psycholog', periods: [{ from: day(400), hours: 30 }] },
    { name: 'Bohumila Smyšlená', post: 'právnička', periods: [{ from: day(800), until: day(120), hours: 10 }] },
  ]
}
