import { numberText } from '../texts/numbers.ts'
import { english } from '../texts/plural.ts'
import type { ChartTexts } from './texts-cs.ts'

/** What charts say, in English. */
export const en: ChartTexts = {
  number: (value, digits) => numberText(value, 'en', digits),
  estimate: (number) => `${number} (estimate)`,
  shortEstimate: (number) => `≈ ${number}`,
  hidden: { 'below-5': '<5', withheld: 'withheld' },
  missing: 'missing',

  legend: {
    hidden: 'hidden (<5, withheld)',
    missing: 'missing',
    estimate: '≈ an estimate',
    upTo: (from, until) => `from ${from} to under ${until}`,
    andMore: (from) => `${from} and more`,
  },
  walk: 'Go through the values',
  table: 'Table behind the chart',
  empty: 'There is no data here.',

  summary: {
    values: (count) => english(count, ['# value', '# values']),
    span: (least, most) => `from ${least} to ${most}`,
    same: (value) => `${value} everywhere`,
    hidden: (count) => english(count, ['# hidden', '# hidden']),
    missing: (count) => english(count, ['# missing', '# missing']),
    estimates: (count) => english(count, ['# estimate', '# estimates']),
  },
}
