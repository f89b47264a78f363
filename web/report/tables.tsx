import { useState } from 'preact/hooks'
import { type FigureGroup, figureGroupNames } from '../../shared/figures/groups.ts'
import { indicators } from '../../shared/figures/indicators.ts'
import { groupRows, type TableRow, type YearFigures } from '../../shared/report/tables.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { Definition, useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { cellText, missingWords, publishedTable } from './cell-text.ts'
import { Overlap } from './overlap.tsx'
import { useReportTexts } from './use-report-texts.ts'
import type { WholeReport } from './whole-report.ts'

/** The tables of a report on the screen, each number with what it counts. */
export function Tables({ report }: { report: WholeReport }) {
  const texts = useReportTexts()
  const { without } = report
  return (
    <>
      <Published report={report} />
      <Overlap report={report} />
      {without.length > 0 && <p class="quiet-text">{texts.withoutYears(without.join(', '))}</p>}
      <h3>{texts.others}</h3>
      {figureGroupNames.map((group) => (
        <Group key={group} group={group} report={report} />
      ))}
    </>
  )
}

function Head({ years }: { years: readonly YearFigures[] }) {
  const { figure } = useReportTexts()
  return (
    <thead>
      <tr>
        <th scope="col">{figure}</th>
        {years.map(({ year }) => (
          <th scope="col" key={year}>
            {year}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Published({ report: { years, parameters } }: { report: WholeReport }) {
  const texts = useReportTexts()
  return (
    <table class="figures report-table">
      <caption>{texts.published}</caption>
      <Head years={years} />
      <tbody>
        {publishedTable(years).map((row) => (
          <tr key={row.id}>
            <th scope="row" class={row.id === 'men' || row.id === 'women' ? 'of-above' : undefined}>
              {texts.publishedRows[row.id]}
              <Missing row={row} years={years} />
              <Definition id={row.indicator} parameters={parameters} />
            </th>
            <Cells row={row} years={years} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each number opens the records behind it. */
function Cells({ row: { indicator, part, cells }, years }: { row: TableRow; years: readonly YearFigures[] }) {
  const texts = { report: useReportTexts(), figures: useFiguresTexts() }
  const { unit } = indicators[indicator]
  const query = part ? `?podle=${part.dimension}&kod=${part.code}` : ''
  return (
    <>
      {cells.map((cell, index) => (
        <td key={index} class={cell.kind === 'missing' ? 'not-told' : undefined}>
          {cell.kind === 'missing' ? (
            cellText(cell, unit, texts)
          ) : (
            <a href={`/cisla/${years[index]?.year}/${indicator}${query}`}>{cellText(cell, unit, texts)}</a>
          )}
        </td>
      ))}
    </>
  )
}

function Missing({ row, years }: { row: TableRow; years: readonly YearFigures[] }) {
  const words = missingWords(row.cells, years, useReportTexts())
  return words.length === 0 ? null : <span class="hint">{words.join('; ')}</span>
}

/** A group is made only when somebody opens it: there are some hundred rows in all. */
function Group({ group, report }: { group: FigureGroup; report: WholeReport }) {
  const { groups } = useFiguresTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="report-group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{groups[group]}</summary>
      {isOpen && <GroupTable group={group} report={report} />}
    </details>
  )
}

function GroupTable({ group, report: { years, parameters } }: { group: FigureGroup; report: WholeReport }) {
  const { groups } = useFiguresTexts()
  const labels = useIndicatorTexts()
  return (
    <table class="figures report-table">
      <caption class="for-ear">{groups[group]}</caption>
      <Head years={years} />
      <tbody>
        {groupRows(group, years).map((row) => (
          <tr key={`${row.indicator} ${row.part?.dimension} ${row.part?.code}`}>
            {row.part ? (
              <PartHead part={row.part} />
            ) : (
              <th scope="row">
                <b>{labels[row.indicator].label}</b>
                <Missing row={row} years={years} />
                <Definition id={row.indicator} parameters={parameters} />
              </th>
            )}
            <Cells row={row} years={years} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PartHead({ part: { dimension, code } }: { part: NonNullable<TableRow['part']> }) {
  const words = useCodeWords()
  return (
    <th scope="row" class="of-above">
      {words.code(dimension, code)} <span class="quiet-text">{words.dimension(dimension)}</span>
    </th>
  )
}
