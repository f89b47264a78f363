import { useEffect, useMemo, useState } from 'preact/hooks'
import type { RowTerms } from '../../shared/import/row.ts'
import { type Twin, twinsAmong } from '../../shared/import/twins.ts'
import type { Understanding } from '../../shared/import/understanding.ts'
import { type Ready, understoodRow, type Work } from './work.ts'

/** As many rows as are read before the screen is drawn again. */
const AT_ONCE = 250

export interface UnderstoodWork {
  /** How many rows are read by now. */
  readonly done: number
  /** By the number of the row; rows that say nothing are not there. */
  readonly rows: ReadonlyMap<number, Understanding>
  /** Rows that can be taken in: without a fault, and not left out. */
  readonly ready: Ready
  readonly twins: ReadonlyMap<number, Twin>
}

/** All rows as they are understood, a few at a time so that the screen stays alive; a row that is mended is read alone. */
export function useUnderstood(work: Work, terms: RowTerms): UnderstoodWork {
  const { meanings, added, sheet, leftOut } = work
  const columns = JSON.stringify([meanings, added])
  const [read, setRead] = useState<{ columns: string; rows: ReadonlyMap<number, Understanding>; done: number }>()
  const current = read?.columns === columns ? read : undefined
  useEffect(() => {
    const done = current?.done ?? 0
    if (done >= sheet.rows.length) return
    const timer = setTimeout(() => {
      const rows = new Map(current?.rows)
      const until = Math.min(done + AT_ONCE, sheet.rows.length)
      for (let row = done + 1; row <= until; row++) {
        const found = understoodRow(work, row, terms)
        if (found) rows.set(row, found)
      }
      setRead({ columns, rows, done: until })
    })
    return () => clearTimeout(timer)
  }, [columns, current, sheet])
  const rows = useMended(current?.rows, work, terms)
  const ready = useMemo(() => readyOf(rows, leftOut), [rows, leftOut])
  const isWhole = current?.done === sheet.rows.length
  const twins = useMemo(() => (isWhole ? twinsAmong([...ready.values()]) : new Map()), [ready, isWhole])
  return { done: current?.done ?? 0, rows, ready, twins: isWhole ? twins : new Map() }
}

/** What was mended is read anew, and nothing else. */
function useMended(rows: ReadonlyMap<number, Understanding> | undefined, work: Work, terms: RowTerms) {
  return useMemo(() => {
    const after = new Map(rows)
    const mended = new Set(Object.keys(work.mended).map((cell) => Number(cell.split(' ')[0])))
    for (const row of mended) {
      const found = rows?.has(row) ? understoodRow(work, row, terms) : undefined
      if (found) after.set(row, found)
    }
    return after
  }, [rows, work.mended])
}

function readyOf(rows: ReadonlyMap<number, Understanding>, leftOut: readonly number[]): Ready {
  const out = new Set(leftOut)
  return new Map(
    [...rows].flatMap(([number, found]) => ('row' in found && !out.has(number) ? [[number, found.row]] : [])),
  )
}
