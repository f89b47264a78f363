import { useLocation } from 'preact-iso/router'
import { type IndicatorId, indicators } from '../../shared/figures/indicators.ts'
import type { Period } from '../../shared/figures/period.ts'
import type { FigureLine, FigureLines } from '../../shared/figures/views.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { Definition, useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { amountText, valueText } from '../figures/value-text.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { EndOfList } from '../frame/whose.tsx'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { partIn, periodAddress, recordAddress } from './addresses.ts'
import { usePeriodName } from './choose-period.tsx'
import { type Behind, useLines } from './figure-queries.ts'
import { GivenOut } from './lines-table.tsx'
import { listKind, partsText, recordText } from './record-text.ts'
import { useDashboardTexts } from './use-dashboard-texts.ts'

interface LinesScreenProps {
  readonly period: Period
  readonly indicator: IndicatorId
}

/** The records behind a figure, or behind a part of it: as many as it says, each to be opened. */
export function LinesScreen({ period, indicator }: LinesScreenProps) {
  const { lines: texts } = useDashboardTexts()
  const codes = useCodeWords()
  const { label } = useIndicatorTexts()[indicator]
  const name = usePeriodName()
  const part = partIn(useLocation().query)
  const heading = `${label}: ${name(period)}`
  return (
    <Screen heading={heading} title={heading}>
      <div class="figure-page">
        <p>
          <a href={periodAddress(period)}>{texts.toFigures(name(period))}</a>
        </p>
        {part && (
          <p class="lead">{texts.part(codes.dimension(part.dimension), codes.code(part.dimension, part.code))}</p>
        )}
        <Definition id={indicator} />
        <Lines key={`${part?.dimension} ${part?.code}`} behind={{ period, indicator, part }} />
      </div>
    </Screen>
  )
}

function Lines({ behind }: { behind: Behind }) {
  const texts = useTexts()
  const { lines: own } = useDashboardTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLines(behind)
  const [first] = data?.pages ?? []
  if (data === undefined || first === undefined) return <NotYet error={error} onRetry={refetch} />
  const lines = data.pages.flatMap((page) => page.lines)
  return (
    <>
      <Total behind={behind} page={first} />
      {first.total > 0 && <GivenOut behind={behind} />}
      {first.total === 0 ? (
        <p class="missing">{own.none}</p>
      ) : (
        <ol class="files figure-lines">
          {lines.map((line, place) => (
            <Line key={place} line={line} indicator={behind.indicator} />
          ))}
        </ol>
      )}
      {error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : own.more(first.total - lines.length)}
        </button>
      )}
      {first.total > 0 && !hasNextPage && !error && <EndOfList />}
    </>
  )
}

/** The figure itself as its lines make it, with how many there are. */
function Total({ behind: { indicator }, page: { total, value } }: { behind: Behind; page: FigureLines }) {
  const { lines: texts } = useDashboardTexts()
  const words = useFiguresTexts()
  const { unit } = indicators[indicator]
  return (
    <div role="status">
      <p class="figure-value">{valueText(value, unit, words)}</p>
      <p class="quiet-text">
        {texts.count(total)}. {total > 0 && texts.is[listKind(indicator)]}
      </p>
    </div>
  )
}

interface LineProps {
  readonly line: FigureLine
  readonly indicator: IndicatorId
}

function Line({ line, indicator }: LineProps) {
  const texts = useTexts()
  const { lines: own } = useDashboardTexts()
  const words = useFiguresTexts()
  const address = recordAddress(line)
  const codes = useCodeWords()
  const record = recordText(line, own)
  return (
    <li>
      {address === undefined ? (
        <span>
          {record} <span class="missing">{own.noFile}</span>
        </span>
      ) : (
        <a href={address}>{record}</a>
      )}
      <time dateTime={line.on}>{dayInFull(texts, line.on)}</time>
      <span>
        <span class="quiet-text">{partsText(line, codes)}</span>{' '}
        {line.amount !== undefined && amountText(line.amount, indicators[indicator].unit, words)}
        {line.isPart !== undefined && own.inTime[line.isPart ? 'yes' : 'no']}
      </span>
    </li>
  )
}
