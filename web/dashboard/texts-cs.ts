import type { SubjectKind } from '../../shared/figures/facts.ts'
import type { MonthFigures } from '../../shared/figures/views.ts'
import { czech } from '../texts/plural.ts'

/** What the screens of the centre's figures say, in Czech. They are loaded with the screens. */
export const cs = {
  title: 'Čísla centra',
  lead: (month: string) =>
    `Měsíc ${month} vedle průměru dvanácti předchozích měsíců a stejného měsíce loni. Číslo otevře, z čeho je.`,
  running: (days: number, all: number) =>
    `Měsíc ještě trvá: zatím ${czech(days, ['# den', '# dny', '# dnů'])} z ${all}.`,
  duties: 'Čeká na nabídku pomoci',
  dutiesNow: 'lidí právě teď, lhůta 48 hodin',
  overdue: (count: number) => czech(count, ['# po lhůtě', '# po lhůtě', '# po lhůtě']),
  noneOverdue: 'nikdo po lhůtě',
  hours: 'Práce týmu',
  hoursParts: { 'work-time': 'přímá práce', 'event-time': 'setkání a vzdělávání' },
  mean: (value: string, months: number) =>
    `průměr ${czech(months, ['# předchozího měsíce', '# předchozích měsíců', '# předchozích měsíců'])}: ${value}`,
  shareBefore: (value: string, months: number) =>
    `${czech(months, ['předchozí měsíc', 'předchozí # měsíce', 'předchozích # měsíců'])}: ${value}`,
  noMean: 'předchozí měsíce chybějí',
  yearAgo: (month: string, value: string) => `${month}: ${value}`,
  charts: {
    counts: 'Oznámení a noví klienti po měsících',
    countsUnit: 'počet',
    hours: 'Hodiny práce týmu po měsících',
    hoursUnit: 'hodiny',
    along: 'Měsíc',
    soFar: (month: string) => `${month} (zatím)`,
  },
  allOfMonth: 'Všechna čísla měsíce',
  report: 'Výroční zpráva',
  stateReturn: 'Roční výkaz pro ministerstvo',
  releases: 'Vydávání čísel',
  allOfYear: (year: string) => `Všechna čísla roku ${year}`,
  comparison: 'Srovnání s ostatními centry',
  checked: {
    at: 'Všechna čísla byla naposledy přepočtena',
    found: (mended: number) =>
      mended === 0
        ? 'Nic se nelišilo.'
        : czech(mended, [
            'Lišil se # záznam, čísla jsou opravena.',
            'Lišily se # záznamy, čísla jsou opravena.',
            'Lišilo se # záznamů, čísla jsou opravena.',
          ]),
  },

  period: {
    title: (period: string) => `Čísla: ${period}`,
    choose: 'Které období',
    year: 'Rok',
    month: 'Měsíc',
    wholeYear: 'celý rok',
    earlier: (period: string) => `← ${period}`,
    later: (period: string) => `${period} →`,
    runs: (before: string) => `Období ještě trvá. Vedle stojí celé období ${before}.`,
    future: 'Toto období teprve začne.',
    back: 'Čísla centra',
    groups: 'Skupiny čísel',
    noBefore: (before: string) => `Srovnání chybí: ${before} tu není.`,
    partlyBefore: (before: string, months: number) =>
      `Srovnání není úplné: ${before} je bez ${czech(months, ['# měsíce', '# měsíců', '# měsíců'])}, které tu chybějí.`,
    compared: (period: string, value: string) => `${period}: ${value}`,
    more: (by: string) => `o ${by} víc`,
    less: (by: string) => `o ${by} méně`,
    same: 'stejně',
    parts: 'Rozdělení',
    open: 'otevřít záznamy',
    served: (count: string) => `s dětmi, které s nimi žijí: ${count}`,
    rules: 'Pravidla centra',
    changeRules: 'Změnit v nastavení',
    missingMonths: {
      'not-reckoned': (months: string) => `Zatím nespočítáno: ${months}.`,
      failed: (months: string) => `Nepodařilo se spočítat: ${months}.`,
    } satisfies Record<NonNullable<MonthFigures['missing']>, unknown>,
    allMissing: 'Za toto období tu žádná čísla nejsou. Chybějí, neznamená to nulu.',
    withoutMissing: 'Čísla roku jsou bez těchto měsíců.',
  },

  late: {
    title: 'Co se změnilo později',
    lead: 'Zápisy, které přibyly nebo se opravily, až když měsíc skončil.',
    line: (label: string, from: string, to: string) => `${label}: ${from} → ${to}`,
    part: (label: string, part: string) => `${label}, ${part}`,
    more: (count: number) => czech(count, ['Zobrazit # starší', 'Zobrazit # starší', 'Zobrazit # starších']),
  },

  lines: {
    part: (dimension: string, code: string) => `${dimension}: ${code}`,
    count: (count: number) => czech(count, ['# řádek', '# řádky', '# řádků']),
    is: {
      records: 'Každý řádek je jeden záznam; je jich tolik, kolik říká číslo.',
      sum: 'Součet řádků je číslo.',
      people: 'Každý člověk je tu jednou, svým prvním záznamem v období; řádků je tolik, kolik říká číslo.',
      families: 'Každá domácnost je tu jednou; řádků je tolik, kolik říká číslo.',
      children: 'Každá domácnost je tu jednou, s nejvyšším počtem dětí v období; součet řádků je číslo.',
      once: 'Každé vykázání je tu jednou; řádků je tolik, kolik říká číslo.',
      share: 'Z těchto řádků se podíl počítá; patří do něj ty, u nichž stojí „včas“.',
      median: 'Číslo je prostřední hodnota řádků.',
    },
    none: 'Z ničeho: v tomto období tu není žádný záznam.',
    records: {
      file: 'Spis',
      enquiry: 'Zájemce',
      notice: 'Oznámení',
      complaint: 'Stížnost',
      event: 'Akce týmu',
      'hand-over': 'Předané oznámení',
    } satisfies Record<SubjectKind, string>,
    inTime: { yes: 'včas', no: 'pozdě' },
    noFile: 'spis není',
    more: (left: number) => `Zobrazit další (zbývá ${left})`,
    toFigures: (period: string) => `Všechna čísla: ${period}`,
    headings: { on: 'Den', record: 'Záznam', number: 'Číslo', amount: 'Množství', minutes: 'Minut', inTime: 'Včas' },
    givenOut: 'Stáhnout seznam',
    exported:
      'Soubor obsahuje celý seznam: dny a čísla záznamů, žádná jména. Stažení se zapíše do přehledu, kdo co otevřel.',
    xlsx: 'Stáhnout do Excelu',
    csv: 'Stáhnout CSV',
    making: 'Soubor se připravuje…',
    failed: 'Soubor se nepodařilo připravit. Zkontrolujte připojení a zkuste to znovu.',
    file: (indicator: string, period: string) => `cisla-${period}-${indicator}`,
    sheet: 'Záznamy',
  },
}

export type DashboardTexts = typeof cs
