import type { Unit } from '../../shared/figures/indicators.ts'
import type { ChapterId } from '../../shared/report/chapters.ts'
import type { AddedRow } from '../../shared/report/overlap.ts'
import { type PublishedRow, publishedLabels } from '../../shared/report/published.ts'
import type { Missing } from '../../shared/report/tables.ts'
import { czech } from '../texts/plural.ts'

/** What the screen and the document of a yearly report say, in Czech. They are loaded with the screen. */
export const cs = {
  title: (year: number) => `Výroční zpráva ${year}`,
  lead: 'Každá kapitola je předvyplněná z toho, co je v Opoře zapsané a nastavené. Čísla se počítají ze záznamů a ručně se nepřepisují.',
  headsOnly: 'Výroční zprávu píše vedení centra.',
  years: 'Roky',
  earlier: (year: number) => `← Rok ${year}`,
  later: (year: number) => `Rok ${year} →`,
  running: 'Rok ještě neskončil. Čísla i texty jsou k dnešnímu dni.',
  figuresFailed: 'Čísla tohoto roku se nepodařilo spočítat. Texty kapitol to neovlivní.',
  empty: (year: number) => `Za rok ${year} není v Opoře žádný záznam, ze kterého by šlo něco spočítat.`,
  downloads: 'Zprávu předat dál',
  document: 'Dokument (DOCX)',
  print: 'Vytisknout nebo uložit jako PDF',
  workbook: 'Tabulky (XLSX)',
  csv: 'Tabulky (CSV)',
  download: { making: 'Připravuje se…', failed: 'Soubor se nepodařilo připravit. Zkuste to prosím znovu.' },
  contents: 'Kapitoly',

  chapters: {
    mission: 'Poslání',
    goals: 'Cíle',
    history: 'Historie',
    'target-group': 'Cílová skupina',
    activities: 'Nabízené činnosti',
    team: 'Pracovní tým',
    places: 'Kde a kdy centrum pomáhá',
    meetings: 'Setkání, přednášky a spolupráce',
    education: 'Vzdělávání a supervize',
    statistics: 'Statistická data',
    plan: 'Plán na další rok',
  } as Readonly<Record<ChapterId, string>>,
  planOf: (year: number) => `Plán na rok ${year}`,
  statisticsOf: (year: number) => `Statistická data za rok ${year}`,
  hints: {
    history: 'Doplňte, odkdy centrum a jeho pracoviště působí. Příští rok se váš text převezme.',
    team: 'Z úvazků v Týmu. Kdo tu chybí, není tam zapsaný.',
    places: 'Z míst v nastavení, jak platí dnes.',
    meetings: 'Z akcí zapsaných v Týmu. Jména hostů a poznámky ve zprávě nejsou.',
    education: 'Z akcí zapsaných v Týmu: vzdělávání, supervize, konference.',
    statistics: 'Text před tabulkami.',
  } as Readonly<Partial<Record<ChapterId, string>>>,
  follows: 'předvyplněno',
  takenOver: 'převzato z minulé zprávy',
  own: (who: string, when: string) => `upraveno: ${who}, ${when}`,
  leftOut: 'Kapitola je prázdná, ve zprávě nebude.',
  nothingKnown: 'V Opoře k tomu není žádný záznam. Dokud kapitolu nenapíšete, ve zprávě nebude.',
  since: {
    title: 'Od vaší úpravy se změnily záznamy',
    come: 'Nově:',
    gone: 'Už neplatí:',
  },
  edit: 'Upravit',
  save: 'Uložit kapitolu',
  text: 'Text kapitoly',
  textHint: 'Každý řádek je odstavec. Položky seznamu začněte pomlčkou.',
  setBack: 'Vrátit předvyplněný text',
  overtaken: 'Mezitím kapitolu uložil někdo jiný; nad formulářem je, co teď platí. Vaše znění zůstává ve formuláři.',
  faults: {
    'too-often': 'Tato kapitola už byla změněna tisíckrát; víc změn se neuloží.',
  } as Readonly<Record<string, string>>,

  figure: 'Ukazatel',
  published: 'Tabulka, kterou centrum zveřejňuje',
  publishedRows: publishedLabels as Readonly<Record<PublishedRow, string>>,
  others: 'Další ukazatele',
  missing: {
    failed: 'čísla se nepodařilo spočítat',
    'no-records': 'v Opoře není z tohoto roku žádný záznam',
    'not-known': 'tato verze Opory ukazatel nezná',
    'nothing-to-count': 'není z čeho počítat',
  } satisfies Record<Missing, string>,
  missingShort: 'chybí',
  missingIn: (year: number, why: string) => `${year}: ${why}`,
  withoutYears: (years: string) => `Ke srovnání chybí: ${years}. V Opoře z té doby není žádný záznam.`,
  rules: 'Jak centrum počítá',
  ofUnit: {
    records: 'záznamy',
    people: 'lidé',
    families: 'rodiny',
    children: 'děti',
    interventions: 'intervence',
    contacts: 'kontakty',
    minutes: 'minuty',
    attempts: 'pokusy',
    share: '%',
  } satisfies Record<Unit, string>,

  overlap: {
    ask: (rows: readonly number[], sum: number, total: number) => `Proč ${rows.join(' + ')} = ${sum}, a ne ${total}?`,
    title: 'Proč řádky nedávají dohromady celek',
    meaning:
      'Celkový počet zájemců je počet různých lidí. Ostatní řádky počítají kontakty a klienty, takže jeden člověk může být ve více z nich.',
    sum: (rows: readonly number[], sum: number) => `${rows.join(' + ')} = ${sum}`,
    repeated: (people: number, again: number) =>
      `− ${again}: ${czech(people, ['# člověk je v řádcích víckrát', '# lidé jsou v řádcích víckrát', '# lidí je v řádcích víckrát'])}, do celku patří jednou.`,
    inNoRow: (people: number) =>
      `+ ${people}: ${czech(people, ['# člověka', '# lidi', '# lidí'])} nepočítá žádný z řádků (například odmítnuté z jiného důvodu nebo ty, kdo přišli sami a dohodu zatím nemají).`,
    total: (total: number) => `= ${total} různých lidí`,
    who: 'Kdo to je',
    rows: {
      'one-off': 'jednorázový kontakt',
      rescuers: 'kontakt „zachránce“',
      'refused-not-violence': 'odmítnutí, nejde o domácí násilí',
      clients: 'klient s dohodou',
      interested: 'zájemce mimo řádky tabulky',
    } satisfies Record<AddedRow | 'interested', string>,
    file: (reference: string | undefined) => (reference === undefined ? 'spis' : `spis ${reference}`),
    enquiry: 'zájemce',
    more: 'Načíst další',
    sentence: (rows: readonly number[], { sum, again, inNoRow, total }: Sums) =>
      `Součet řádků ${rows.join(' + ')} = ${sum} není celkový počet zájemců ${total}: v řádcích jsou někteří lidé víckrát (zápisů navíc: ${again})${inNoRow > 0 ? ` a některé lidi žádný z řádků nepočítá (${inNoRow})` : ''}. Celkový počet zájemců je počet různých lidí.`,
  },

  charts: {
    months: (year: number) => `Vykázání a zájemci po měsících roku ${year}`,
    years: 'Zájemci a klienti po letech',
    month: 'Měsíc',
    year: 'Rok',
    unit: 'počet',
    evictions: 'vykázání',
    interested: 'zájemci o službu',
    clients: 'klienti s dohodou',
    noMonth: 'nespočítáno',
  },

  sheets: {
    table: 'Tabulka',
    part: 'Část',
    unit: 'Jednotka',
    definition: 'Co to je',
    source: 'Zdroj',
    definitions: 'Definice',
    published: 'Zveřejňovaná tabulka',
    partOf: 'splněno',
    wholeOf: 'z celkem',
    countOf: 'z kolika hodnot',
  },

  paper: {
    heading: (year: number) => `Zpráva o činnosti za rok ${year}`,
    appendix: 'Příloha: další ukazatele',
    definitions: 'Co ukazatele počítají',
    chartOf: (words: string) => `Graf: ${words}`,
  },
}

interface Sums {
  readonly sum: number
  readonly again: number
  readonly inNoRow: number
  readonly total: number
}

export type ReportTexts = typeof cs
