import type { Period } from '../../shared/figures/period.ts'
import { isYear } from '../../shared/figures/period.ts'
import type { IndicatorTexts } from '../../shared/figures/texts.ts'
import { populationSources } from '../../shared/population/table.ts'
import type { Publication } from '../../shared/publications/publication.ts'
import type { Datum } from '../charts/chart.ts'
import { datumWords } from '../charts/datum-words.ts'
import type { ChartTexts } from '../charts/texts-cs.ts'
import type { CodeWords } from '../figures/code-words.ts'
import type { FiguresTexts } from '../figures/texts-cs.ts'
import type { Compared } from './figures.ts'
import type { ComparisonTexts } from './texts-cs.ts'

/** Every catalogue that the comparison takes words from, in one language. */
interface Catalogues {
  readonly texts: ComparisonTexts
  readonly charts: ChartTexts
  readonly figures: FiguresTexts
  readonly indicators: IndicatorTexts
  readonly codes: CodeWords
  /** A day as documents write it. */
  readonly day: (instant: string) => string
}

/** What the comparison says about its numbers, made of them. */
export function comparisonWords({ texts, charts, figures, indicators, codes, day }: Catalogues) {
  return {
    ...texts,
    figure: ({ indicator, part }: Compared) => {
      const { label } = indicators[indicator]
      return part === undefined
        ? label
        : texts.part(label, codes.dimension(part.dimension), codes.code(part.dimension, part.code))
    },
    unit: ({ unit }: Compared) => texts.units[unit],
    period: (period: Period) => (isYear(period) ? texts.year(period) : figures.month(period)),
    shortPeriod: (period: Period) =>
      isYear(period) ? period : texts.shortMonth(Number(period.slice(5)), period.slice(0, 4)),
    wholeNation: (datum: Datum, { unit, digits }: { unit: string; digits: number }) =>
      'value' in datum
        ? texts.wholeNation(`${datumWords(datum, digits, charts)} ${unit}`)
        : texts.wholeNationMissing(datumWords(datum, digits, charts)),
    unreleased: (names: readonly string[]) => texts.unreleased(names.join(', ')),
    late: (names: readonly string[]) => texts.late(names.join(', ')),
    dividedBy: (years: readonly number[]) => texts.dividedBy(texts.and(years), populationSources.regions),
    version: ({ number, version, publishedAt }: Publication) =>
      texts.version(String(number), String(version), day(publishedAt)),
  }
}

export type ComparisonWords = ReturnType<typeof comparisonWords>
