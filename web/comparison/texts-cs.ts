import type { Unit } from '../../shared/figures/indicators.ts'
import type { KindOfPlaces, Measure, Order } from './choice.ts'

/** What the comparison of centres says, in Czech. It is loaded with its screen. */
export const cs = {
  title: 'Srovnání center',
  association: 'APIC',
  lead: 'Zveřejněné údaje všech intervenčních center. Nikoho v nich nelze poznat: počty menší než pět a ty, ze kterých by se daly dopočítat, jsou skryté.',
  caution:
    'Není to žebříček. Víc vykázání může znamenat, že policie násilí lépe rozpoznává a lidi chrání, ne že je ho víc. Čísla malých území navíc rok od roku kolísají.',
  nothing: 'Zatím nejsou zveřejněné žádné údaje.',
  nothingWhy: 'Objeví se tu, až vedení některého centra vydá první měsíc nebo rok.',

  refused: (years: string) =>
    `Nejnovější údaje za rok ${years} zatím nejsou zveřejněné: skrytá čísla by se z nich dala dopočítat.`,

  choose: 'Co srovnat',
  fields: {
    kind: 'Území',
    figure: 'Ukazatel',
    period: 'Období',
    measure: 'Hodnota',
    order: 'Řazení',
    area: 'Vedle Česka ukázat',
  },
  kinds: { centres: 'Centra', regions: 'Kraje', districts: 'Okresy' } satisfies Record<KindOfPlaces, string>,
  measures: { rate: 'na 100 000 obyvatel', count: 'počet' } satisfies Record<Measure, string>,
  orders: { code: 'podle krajů', name: 'podle názvu', value: 'podle hodnoty' } satisfies Record<Order, string>,
  orderHint: 'Řazení podle hodnoty není pořadí kvality.',
  nobody: 'jen Česko',
  years: 'Roky',
  months: 'Měsíce',
  annual: 'Okresy a kraje se zveřejňují jen za celé roky, za měsíc by čísla byla příliš malá.',

  nation: 'Česko',
  along: 'Období',
  rate: 'na 100 000 obyvatel',
  units: {
    records: 'počet',
    people: 'lidé',
    families: 'rodiny',
    children: 'děti',
    interventions: 'intervence',
    contacts: 'kontakty',
    minutes: 'hodiny, prostřední hodnota',
    attempts: 'pokusy, prostřední hodnota',
    share: '%',
  } satisfies Record<Unit, string>,
  part: (label: string, dimension: string, code: string) => `${label} ${dimension}: ${code}`,
  course: (figure: string) => `${figure}: vývoj v čase`,
  courses: (figure: string) => `${figure}: vývoj v jednotlivých územích`,
  coursesNote: 'Všechny malé grafy mají stejnou osu, takže je lze srovnávat mezi sebou.',
  map: (title: string) => `${title}: mapa`,
  mapSource: 'Hranice: ČÚZK, zjednodušil Jindra Lacko (licence MIT).',
  all: (period: string) => `Všechny ukazatele, ${period}`,
  counts: 'počty, podíly v % a prostřední hodnoty',
  year: (year: string) => `rok ${year}`,
  shortMonth: (month: number, year: string) => `${month}/${year.slice(2)}`,
  ownPlace: (name: string) => `${name} (vaše centrum)`,

  notPublished: 'za toto období nic nevyšlo',
  missing: { 'not-released': 'centrum zatím nevydalo', 'not-computed': 'nelze spočítat' },
  partial: 'údaje nevydala všechna centra',
  noPopulation: 'počet obyvatel není znám',
  wholeNation: (value: string) => `Česko celkem: ${value}. Je to součet center, která údaje vydala.`,
  wholeNationMissing: (why: string) => `Česko celkem: ${why}.`,
  unreleased: (names: string) => `Údaje za toto období zatím nevydala centra: ${names}. Neznamená to nulu.`,
  late: (names: string) => `Dodatečně, až po prvním zveřejnění, se připojila centra: ${names}.`,
  own: (name: string) => `${name}: kde údaj není zveřejněný, vidíte jen vy vlastní číslo svého centra.`,
  dividedBy: (years: string, source: string) => `Počty obyvatel ke konci roku ${years}; zdroj: ${source}`,
  estimated:
    'Odhad (≈): počet obyvatel okresů je znám jen k roku 2021, pro jiné roky se mění stejně jako jejich kraj; za neuzavřený rok se počítá s posledním známým počtem.',
  break: {
    census: (year: number) => `sčítání ${year}`,
    refugees: (year: number) => `uprchlíci ${year}`,
  },
  breaks:
    'Svislá čára: před ní a za ní nejde přepočty na obyvatele srovnávat. V roce 2021 počty obyvatel upravilo sčítání lidu, od roku 2022 zahrnují lidi s dočasnou ochranou.',
  version: (number: string, version: string, on: string) => `Zveřejnění č. ${number}, verze ${version}, ${on}.`,

  inPeriod: 'V jednom období',
  trends: 'Vývoj v čase',
  allFigures: 'Všechny ukazatele',
  definitions: 'Co ukazatele znamenají',
  exports: { xlsx: 'Stáhnout XLSX', csv: 'Stáhnout CSV', json: 'Stáhnout JSON' },
  exported: (title: string) => `Stáhnout data: ${title}`,
  making: 'Vytváří se…',
  failed: 'Soubor se nepodařilo vytvořit. Zkuste to znovu.',
  licence: 'Zveřejněné údaje lze šířit podle licence CC BY 4.0; uveďte zdroj.',
  sheet: 'Srovnání',
  file: 'srovnani',
  /** Years as in a sentence: `2021 a 2022`. */
  and: (years: readonly number[]) => years.join(' a '),
}

export type ComparisonTexts = typeof cs
