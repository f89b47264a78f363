import { useEffect, useRef, useState } from 'preact/hooks'
import type { ImportView } from '../../shared/import/steps.ts'
import type { ImportState } from '../../shared/import/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { useServices } from '../services.ts'
import { type ImportCalls, importCalls } from './import-calls.ts'
import { nextRows, type Ready, type Work } from './work.ts'

interface Stand {
  /** How far it has come; undefined until the platform has said so. */
  readonly state?: ImportView
  readonly isRunning: boolean
  readonly failure?: unknown
  /** Rows that the platform does not take, by their numbers. */
  readonly refused: readonly number[]
}

/** Sends rows step by step as soon as they are read, and goes on by itself when the page was lost meanwhile. */
export function useTaking(work: Work, ready: Ready | undefined) {
  const { calls, queries } = useServices()
  const [stand, setStand] = useState<Stand>({ isRunning: true, refused: [] })
  const isStopped = useRef(false)
  const show = (change: Partial<Stand>) => setStand((before) => ({ ...before, ...change }))
  const run = async (rows: Ready) => {
    show({ isRunning: true, failure: undefined, refused: [] })
    const onState = (state: ImportView) => show({ state })
    try {
      await takeAll(importCalls(calls.ask), { work, rows, onState, isStopped: () => isStopped.current })
      await queries.invalidateQueries()
    } catch (thrown) {
      const refused = refusedRows(thrown)
      show(refused.length > 0 ? { refused } : { failure: thrown })
    } finally {
      show({ isRunning: false })
    }
  }
  useEffect(() => {
    if (ready) void run(ready)
  }, [ready])
  useEffect(
    () => () => {
      isStopped.current = true
    },
    [],
  )
  return { ...stand, repeat: () => ready && void run(ready) }
}

interface Whole {
  readonly work: Work
  readonly rows: Ready
  readonly onState: (state: ImportView) => void
  readonly isStopped: () => boolean
}

/** A step that is refused as a whole, with the rows that it is refused for. */
class RowsRefused extends Error {
  readonly rows: readonly number[]

  constructor(rows: readonly number[]) {
    super('rows refused')
    this.rows = rows
  }
}

function refusedRows(thrown: unknown): readonly number[] {
  return thrown instanceof RowsRefused ? thrown.rows : []
}

async function takeAll(calls: ImportCalls, { work, rows, onState, isStopped }: Whole): Promise<void> {
  const { length } = work.sheet.rows
  let { import: state } = await calls.start({ id: work.id, rows: length, file: work.digest })
  onState(state)
  while (state.done < state.rows && state.undoing === undefined && !isStopped()) {
    state = await takeStep(calls, state, rows)
    onState(state)
  }
}

/** Where somebody else has taken rows of the same file in meanwhile, it goes on from there. */
async function takeStep(calls: ImportCalls, { id, done, rows: last }: ImportView, rows: Ready): Promise<ImportView> {
  const next = nextRows(rows, done, last)
  try {
    return (await calls.take(id, next)).import
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    if (thrown.code === 'changed-meanwhile') return (thrown.details.current as ImportState).import
    const at = (thrown.details.faults ?? []).map(({ path }) => Number(/^rows\.(\d+)\./.exec(path)?.[1] ?? Number.NaN))
    const refused = [...new Set(at)].flatMap((index) => next.rows[index]?.row ?? [])
    throw refused.length > 0 ? new RowsRefused(refused) : thrown
  }
}
