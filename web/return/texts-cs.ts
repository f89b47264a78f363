import type { RowPart } from '../../shared/return/rows.ts'
import type { StaffRow } from '../../shared/return/staff.ts'
import type { Work } from '../../shared/return/totals.ts'
import { serviceForms, targetGroups } from '../texts/codes-cs.ts'
import { numberText } from '../texts/numbers.ts'

/** What the yearly return says, on the screen and in its tables, in Czech. Loaded with it. */
export const cs = {
  title: 'Roční výkaz pro ministerstvo',
  lead: 'Podklad pro vykazování podle § 85 odst. 5 zákona č. 108/2006 Sb. Vzniká ze záznamů centra, při každém otevření znovu. Řádky nikoho nejmenují a neodcházejí nikam jinam než do souborů, které si odtud stáhnete; asociace je nedostává.',
  years: 'Jiný rok',
  year: (year: number) => `Rok ${year}`,
  earlier: (year: number) => `← ${year}`,
  later: (year: number) => `${year} →`,
  running: (day: string) => `Rok ještě běží. Výkaz je k ${day} a bude se měnit.`,

  downloads: 'Stáhnout',
  downloadsHint: 'Každé stažení se zapíše do evidence, kdo co otevřel.',
  making: 'Vytváří se…',
  failed: 'Soubor se nepodařilo vytvořit. Zkuste to znovu.',
  workbook: 'Vše (XLSX)',
  csv: { users: 'Uživatelé (CSV)', sums: 'Součty (CSV)', staff: 'Pracovníci (CSV)' },
  files: {
    workbook: (year: number) => `rocni-vykaz-${year}.xlsx`,
    users: (year: number) => `rocni-vykaz-${year}-uzivatele.csv`,
    sums: (year: number) => `rocni-vykaz-${year}-soucty.csv`,
    staff: (year: number) => `rocni-vykaz-${year}-pracovnici.csv`,
  },
  sheets: { users: 'Uživatelé', sums: 'Součty', staff: 'Pracovníci' },

  users: 'Uživatelé služby',
  usersLead:
    'Řádek je jeden člověk v jednom období služby, ve kterém s ním centrum mělo v tomto roce dohodu. Období je zkrácené na tento rok. Období z propojených spisů jednoho člověka, která běžela současně, jsou spojená od prvního dne do posledního; platí cílová skupina toho, které začalo dřív. Kdo má dvě období, má dva řádky s jedním číslem.',
  usersCount: (people: number, rows: number) =>
    people === rows
      ? `Lidí i řádků: ${numberText(rows, 'cs')}.`
      : `Lidí: ${numberText(people, 'cs')}, řádků: ${numberText(rows, 'cs')}.`,
  noUsers: 'V tomto roce centrum s nikým dohodu nemělo.',
  incomplete: (people: number) =>
    `Neúplné údaje: ${numberText(people, 'cs')}. Stojí v tabulce první a odkaz vede do spisu, kde je doplníte. Odkazy zůstávají jen na obrazovce.`,
  complete: 'U všech je vyplněné pohlaví, rok narození i okres.',
  fill: (number: number) => `Doplnit u čísla ${number}`,
  parts: { sex: 'pohlaví', birthYear: 'rok narození', districtBefore: 'okres' } satisfies Record<RowPart, string>,
  unknown: 'neuvedeno',
  more: (left: number) => `Další řádky (zbývá ${numberText(left, 'cs')})`,
  columns: {
    number: 'Číslo',
    sex: 'Pohlaví',
    birthYear: 'Rok narození',
    targetGroup: 'Cílová skupina',
    districtBefore: 'Okres bydliště před službou',
    from: 'Od',
    until: 'Do',
    fill: 'Co chybí',
  },
  targetGroups,

  applicants: 'Zájemci',
  interested: 'Lidé, kteří se na centrum obrátili nebo s ním měli dohodu',
  anonymous: 'Anonymní zájemci',
  refused: 'Odmítnutí zájemci',
  refusedLead:
    'Klíč je písmeno § 91 odst. 3 zákona. Služby bez lůžek písmeno c) vynechávají a některé zbylá písmena posouvají; rozhoduje důvod.',
  reason: 'Důvod',
  letter: 'Klíč',
  noLetter: 'bez klíče',
  count: 'Počet',
  all: 'Celkem',

  work: 'Úkony podle § 25a vyhlášky č. 505/2006 Sb.',
  act: 'Úkon',
  ofThatWithout: 'Z toho pro zájemce a lidi bez dohody',
  units: { interventions: 'Intervence', contacts: 'Kontakty', entries: 'Zápisy', minutes: 'Hodiny' } satisfies Record<
    keyof Work,
    string
  >,

  staff: 'Pracovníci',
  staffLead: 'Kdo v tomto roce v týmu pracoval, beze jmen. Kdo má dva úvazky po sobě, má dva řádky s jedním číslem.',
  noStaff: 'V týmu není nikdo zapsaný.',
  team: 'Doplnit tým',
  meanPosts: 'Průměrný přepočtený úvazek za rok',
  staffColumns: {
    number: 'Číslo',
    post: 'Funkce',
    from: 'Od',
    until: 'Do',
    hours: 'Hodin týdně',
    posts: 'Úvazek',
  } satisfies Record<keyof StaffRow, string>,

  capacity: 'Okamžitá kapacita',
  forms: serviceForms,
  form: 'Forma',
  clientsAtOnce: 'Klientů v jednu chvíli',
  interventionsAtOnce: 'Intervencí v jednu chvíli',
  capacityWords: 'Jak se to rozumí',
  noCapacity: 'Kapacita není zapsaná.',
  changeCapacity: 'Zapsat nebo změnit kapacitu',

  sums: { part: 'Část', item: 'Položka', key: 'Klíč', unit: 'Jednotka', value: 'Hodnota' },
  people: 'lidé',
  records: 'záznamy',
  posts: 'úvazky',

  unverified: 'Co se nepodařilo ověřit',
  unverifiedLead: 'Než výkaz opíšete, porovnejte ho s aplikací ministerstva. Toto jsme nenašli nebo nemohli přečíst:',
  doubts: [
    'Zda dnešní formulář ministerstva ještě pracuje s kartami uživatelů. Sloupce jsou podle příruček k aplikaci OKslužby – poskytovatel z let 2012 až 2014; novější příručku jsme přečíst nemohli.',
    'Kdo je podle ministerstva uživatelem služby. Tady je to člověk s dohodou, protože karta počítá se smlouvou; ostatní jsou v součtech.',
    'Jak se v kartě vykazuje jiné než mužské nebo ženské pohlaví.',
    'Úplné znění § 25a vyhlášky č. 505/2006 Sb. Písmena úkonů jsou taková, jaká centra zveřejňují.',
    'Předpis, který určuje délku intervence (30 minut) a kontaktu (10 až 29 minut). Vychází z toho, jak centra vykazují.',
    'Co nad rámec ministerstva chtějí ve svých výkazech kraje.',
    'Termín odevzdání pro tento rok.',
  ],
  absent: 'Náklady a výnosy, vozidla a kilometry a prostory Opora neeviduje; do výkazu je doplňte odjinud.',
}

export type ReturnTexts = typeof cs
