import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Publication } from '../../shared/publications/publication.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { WideTable } from '../charts/table.tsx'
import { useChartsTexts } from '../charts/use-charts-texts.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { Definition, useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { allCoursesChart, type Compare, courseChart, type Own, placesChart, tableChart } from './charts.ts'
import { type Asked, choiceOf, tableOf } from './choice.ts'
import { Choices, ChooseArea } from './choices.tsx'
import { Exports } from './exports.tsx'
import { comparedIn } from './figures.ts'
import type { Centres } from './places.ts'
import { useComparisonTexts } from './use-comparison-texts.ts'
import { comparisonWords } from './words.ts'

interface ComparisonProps {
  readonly publications: readonly Publication[]
  readonly network: Centres
  /** Of whoever works in a centre: what the centre alone sees. */
  readonly own?: Own | undefined
}

/** Centres, regions or districts side by side, of what is published: in one period, over time, and all figures in a table. */
export function Comparison({ publications, network, own }: ComparisonProps) {
  const { query, route } = useLocation()
  const words = useComparisonWords()
  const asked: Asked = query
  const choice = choiceOf(asked, publications, own?.area)
  if (choice === undefined) return <Nothing />
  const choose = (changed: Asked) => route(addressOf({ ...asked, ...changed }), true)
  const compare = { publications, network, choice, words, own }
  const choosing = { choice, publications, network, words, onChoose: choose }
  return (
    <div class="comparison">
      <Choices {...choosing} />
      <Places compare={compare} />
      <section class="panel" aria-labelledby="over-time">
        <h2 id="over-time">{words.trends}</h2>
        <ChooseArea {...choosing} />
        <Charted compare={compare} of={courseChart} kind="lines" />
        <Charted compare={compare} of={allCoursesChart} kind="multiples" note={words.coursesNote} />
      </section>
      <section class="panel" aria-labelledby="all-figures">
        <h2 id="all-figures">{words.allFigures}</h2>
        <AllFigures compare={compare} />
      </section>
    </div>
  )
}

/** An address says only what somebody has chosen. */
function addressOf(asked: Asked): string {
  const chosen = Object.entries(asked).filter(([, value]) => value !== undefined)
  return `/srovnani?${new URLSearchParams(Object.fromEntries(chosen))}`
}

function Nothing() {
  const { nothing, nothingWhy } = useComparisonTexts()
  return (
    <div class="empty">
      <h2>{nothing}</h2>
      <p>{nothingWhy}</p>
    </div>
  )
}

function useComparisonWords() {
  const texts = useComparisonTexts()
  const charts = useChartsTexts()
  const figures = useFiguresTexts()
  const indicators = useIndicatorTexts()
  const codes = useCodeWords()
  const all = useTexts()
  return useMemo(
    () => comparisonWords({ texts, charts, figures, indicators, codes, day: (at) => dayInFull(all, pragueDay(at)) }),
    [texts, charts, figures, indicators, codes, all],
  )
}

function Places({ compare }: { compare: Compare }) {
  const { words, choice } = compare
  const chart = placesChart(compare)
  return (
    <section class="panel" aria-labelledby="side-by-side">
      <h2 id="side-by-side">{words.inPeriod}</h2>
      <Definition id={choice.figure.indicator} />
      <div class="side-by-side">
        <ChartFigure chart={chart} kind="bars" />
        <ChartFigure
          chart={{ ...chart, title: words.map(chart.title), notes: [words.mapSource] }}
          kind={{ mapOf: Number(choice.period.slice(0, 4)), coverage: compare.network.coverage }}
        />
      </div>
      <Exports chart={chart} />
    </section>
  )
}

interface ChartedProps {
  readonly compare: Compare
  readonly of: (compare: Compare) => ReturnType<typeof courseChart>
  readonly kind: 'lines' | 'multiples'
  readonly note?: string
}

function Charted({ compare, of, kind, note }: ChartedProps) {
  const chart = of(compare)
  return (
    <>
      <ChartFigure chart={note ? { ...chart, notes: [note, ...(chart.notes ?? [])] } : chart} kind={kind} />
      <Exports chart={chart} />
    </>
  )
}

function AllFigures({ compare }: { compare: Compare }) {
  const chart = tableChart(compare)
  return (
    <>
      <WideTable chart={chart} />
      <Definitions compare={compare} />
      <Exports chart={chart} />
    </>
  )
}

/** What each figure of the table counts, and where that comes from. */
function Definitions({ compare: { publications, choice, words } }: { compare: Compare }) {
  const indicators = useIndicatorTexts()
  const { source } = useFiguresTexts()
  const shown = tableOf(choice.kind, publications).filter(({ period }) => period === choice.period)
  const ids = [...new Set(comparedIn(shown).map(({ indicator }) => indicator))]
  return (
    <details class="definition">
      <summary>{words.definitions}</summary>
      <dl>
        {ids.map((id) => (
          <div key={id}>
            <dt>{indicators[id].label}</dt>
            <dd>
              {indicators[id].definition} <span class="hint">{`${source} ${indicators[id].source}`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
