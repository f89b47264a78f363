import { useState } from 'preact/hooks'
import type { RowTerms } from '../../shared/import/row.ts'
import type { Understanding } from '../../shared/import/understanding.ts'
import { csv } from '../../shared/sheets/csv.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import type { StepProps } from './columns.tsx'
import { faultyColumns, faultyRows } from './faulty-rows.ts'
import { Row } from './row.tsx'
import { type AlikeWork, useAlike } from './use-alike.ts'
import { useImportTexts } from './use-import-texts.ts'
import { type UnderstoodWork, useUnderstood } from './use-understood.ts'
import type { Work } from './work.ts'

type RowsProps = StepProps & { readonly terms: RowTerms }

/** Every row as it was understood, before anything of it is stored. */
export function Rows({ work, terms, change, drop }: RowsProps) {
  const texts = useImportTexts()
  const understood = useUnderstood(work, terms)
  const alike = useAlike(understood.ready)
  const { length } = work.sheet.rows
  const isWhole = understood.done === length
  const faulty = countFaulty(understood.rows, work.leftOut)
  return (
    <section class="panel" aria-labelledby="import-rows">
      <h2 id="import-rows">{texts.rows}</h2>
      <p class={work.isBegun ? 'notice' : 'hint'}>{work.isBegun ? texts.stopped : texts.rowsLead}</p>
      <p role="status">
        {isWhole ? <b>{texts.summary(understood.ready.size, faulty)}</b> : texts.understanding(understood.done, length)}
      </p>
      {isWhole && (
        <>
          <p role="status" class="quiet-text">
            {alike.done < understood.ready.size
              ? texts.comparing(alike.done, understood.ready.size)
              : texts.compared(alike.found.size)}
          </p>
          <FaultyDownloads work={work} rows={understood.rows} />
          <List key={faulty === 0 ? 'all' : 'some'} work={work} understood={understood} alike={alike} change={change} />
          <p class="plan-actions">
            <button
              type="button"
              class="main"
              disabled={understood.ready.size === 0}
              onClick={() => change({ ...work, stage: 'taking', isBegun: true })}
            >
              {work.isBegun ? texts.goOn : texts.take(understood.ready.size)}
            </button>
            <button type="button" onClick={() => change({ ...work, stage: 'columns' })}>
              {texts.back}
            </button>
            <button type="button" onClick={drop}>
              {texts.another}
            </button>
          </p>
        </>
      )}
    </section>
  )
}

function countFaulty(rows: ReadonlyMap<number, Understanding>, leftOut: readonly number[]): number {
  return [...rows].filter(([number, { faults }]) => faults.length > 0 && !leftOut.includes(number)).length
}

function FaultyDownloads({ work, rows }: { work: Work; rows: ReadonlyMap<number, Understanding> }) {
  const texts = useImportTexts()
  const faulty = faultyRows(work, rows, texts)
  if (faulty.length === 0) return null
  const columns = faultyColumns(work, texts)
  const asCsv = async () => new Blob([csv(columns, faulty)], { type: 'text/csv;charset=utf-8' })
  const asXlsx = async () => (await import('../sheets/workbook.ts')).workbook(texts.faultySheet, columns, faulty)
  return (
    <p class="plan-actions">
      <DownloadButton
        words={texts}
        label={texts.faultyCsv}
        name={`${texts.faultyName}.csv`}
        make={asCsv}
        noted="given-back"
      />
      <DownloadButton
        words={texts}
        label={texts.faultyXlsx}
        name={`${texts.faultyName}.xlsx`}
        make={asXlsx}
        noted="given-back"
      />
    </p>
  )
}

const filters = ['all', 'faulty', 'warned', 'out'] as const
type Filter = (typeof filters)[number]

const PAGE = 20

interface ListProps extends Pick<StepProps, 'work' | 'change'> {
  readonly understood: UnderstoodWork
  readonly alike: AlikeWork
}

function List({ work, understood, alike, change }: ListProps) {
  const texts = useImportTexts()
  const [filter, setFilter] = useState<Filter>(() =>
    countFaulty(understood.rows, work.leftOut) > 0 ? 'faulty' : 'all',
  )
  const [from, setFrom] = useState(0)
  const found = [...understood.rows.keys()].filter((row) => isShown(filter, row, { work, understood, alike }))
  const page = found.slice(from, from + PAGE)
  const choose = (chosen: string) => {
    setFilter(filters.find((each) => each === chosen) ?? 'all')
    setFrom(0)
  }
  return (
    <>
      <p class="field">
        <label for="import-filter">{texts.show}</label>
        <select id="import-filter" value={filter} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {filters.map((each) => (
            <option key={each} value={each}>
              {texts.filters[each]}
            </option>
          ))}
        </select>
      </p>
      <p role="status">
        {found.length === 0 ? texts.nothingShown : texts.shown(from + 1, from + page.length, found.length)}
      </p>
      <ol class="import-rows">
        {page.map((row) => (
          <li key={row}>
            <Row
              work={work}
              row={row}
              found={understood.rows.get(row)}
              twin={understood.twins.get(row)}
              people={alike.found.get(row)}
              change={change}
            />
          </li>
        ))}
      </ol>
      {found.length > PAGE && (
        <p class="plan-actions">
          <button type="button" disabled={from === 0} onClick={() => setFrom(from - PAGE)}>
            {texts.earlier}
          </button>
          <button type="button" disabled={from + PAGE >= found.length} onClick={() => setFrom(from + PAGE)}>
            {texts.later}
          </button>
        </p>
      )}
    </>
  )
}

function isShown(filter: Filter, row: number, { work, understood, alike }: Omit<ListProps, 'change'>): boolean {
  const found = understood.rows.get(row)
  const isOut = work.leftOut.includes(row)
  const shown: Readonly<Record<Filter, boolean>> = {
    all: true,
    out: isOut,
    faulty: !isOut && (found?.faults.length ?? 0) > 0,
    warned: (found?.warnings.length ?? 0) > 0 || understood.twins.has(row) || alike.found.has(row),
  }
  return shown[filter]
}
