import type { FigureRow } from './tables.ts'

/** The rows of the table that a centre publishes of its year (Liberec 2023), in its order. */
export const publishedRows = [
  { id: 'interested', indicator: 'interested' },
  { id: 'one-off', indicator: 'one-off' },
  { id: 'rescuers', indicator: 'rescuers' },
  { id: 'refused-not-violence', indicator: 'refused-not-violence' },
  { id: 'clients', indicator: 'clients' },
  { id: 'men', indicator: 'clients', part: { dimension: 'sex', code: 'male' } },
  { id: 'women', indicator: 'clients', part: { dimension: 'sex', code: 'female' } },
  { id: 'by-eviction', indicator: 'clients', part: { dimension: 'origin', code: 'eviction' } },
  { id: 'low-threshold', indicator: 'clients', part: { dimension: 'origin', code: 'self-referral' } },
  { id: 'families-with-minors', indicator: 'families-with-minors' },
] as const satisfies readonly (FigureRow & { readonly id: string })[]

export type PublishedRow = (typeof publishedRows)[number]['id']

/** What each row is called, in the words in which it is published; the document is Czech. */
export const publishedLabels: Readonly<Record<PublishedRow, string>> = {
  interested: 'Celkový počet zájemců o službu',
  'one-off': 'Počet jednorázových a anonymních kontaktů',
  rescuers: 'Počet kontaktů tzv. „zachránců“',
  'refused-not-violence': 'Počet odmítnutých zájemců, kdy se nejedná o DN',
  clients: 'Celkový počet klientů s uzavřenou smlouvou',
  men: 'muži',
  women: 'ženy',
  'by-eviction': 'Počet klientů v rámci vykázání',
  'low-threshold': 'Počet klientů nízkoprahových',
  'families-with-minors': 'Počet případů rodin s nezletilými dětmi',
}
