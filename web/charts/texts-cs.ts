import { numberText } from '../texts/numbers.ts'
import { czech } from '../texts/plural.ts'

/** What charts say, in Czech. It is loaded with the first screen that has one. */
export const cs = {
  number: (value: number, digits: number) => numberText(value, 'cs', digits),
  estimate: (number: string) => `${number} (odhad)`,
  shortEstimate: (number: string) => `≈ ${number}`,
  hidden: { 'below-5': '<5', withheld: 'utajeno' },
  missing: 'chybí',

  legend: {
    hidden: 'skrytý údaj (<5, utajeno)',
    missing: 'údaj chybí',
    estimate: '≈ odhad',
    upTo: (from: string, until: string) => `od ${from} do méně než ${until}`,
    andMore: (from: string) => `${from} a více`,
  },
  walk: 'Projít hodnoty',
  table: 'Tabulka k grafu',
  empty: 'Nejsou tu žádné údaje.',

  summary: {
    values: (count: number) => czech(count, ['# hodnota', '# hodnoty', '# hodnot']),
    span: (least: string, most: string) => `od ${least} do ${most}`,
    same: (value: string) => `všude ${value}`,
    hidden: (count: number) => czech(count, ['# údaj skryt', '# údaje skryty', '# údajů skryto']),
    missing: (count: number) => czech(count, ['# údaj chybí', '# údaje chybějí', '# údajů chybí']),
    estimates: (count: number) => czech(count, ['# odhad', '# odhady', '# odhadů']),
  },
}

export type ChartTexts = typeof cs
