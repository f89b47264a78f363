import { useEffect, useRef, useState } from 'preact/hooks'
import type { Sheet } from '../../shared/import/sheet.ts'
import { useDraft } from '../forms/use-draft.ts'
import { useServices } from '../services.ts'
import { dropOldTables, dropTable, keepTable, newTableKey, openTable, type TableKey } from './kept-table.ts'
import { type KeptWork, keptWork, type Work } from './work.ts'

export interface WorkAtHand {
  readonly work: Work | undefined
  /** Whether this browser remembers it. */
  readonly isKept: boolean
  readonly change: (work: Work) => void
  readonly drop: () => void
}

/** The register that is being prepared in this tab; undefined until the browser's stores were looked into. */
export function useWork(): WorkAtHand | undefined {
  const draft = useDraft('import', keptWork)
  const [at, setAt] = useState<{ work: Work | undefined }>()
  const found = draft?.found?.content
  const table = useTable(found)
  const newest = useRef<Work>()
  useEffect(() => {
    if (draft && at === undefined) table.open().then((sheet) => setAt({ work: found && sheet && { ...found, sheet } }))
  }, [draft !== undefined])
  if (draft === undefined || at === undefined) return undefined
  const keep = async (work: Work) => {
    const tableKey = await table.keep(work)
    const { sheet: _sheet, ...said } = work
    if (newest.current === work) draft.keep({ ...said, tableKey })
  }
  const show = (work: Work | undefined) => {
    newest.current = work
    setAt({ work })
  }
  return {
    work: at.work,
    isKept: draft.keeping && table.isKept,
    change: (work) => {
      show(work)
      void keep(work)
    },
    drop: () => {
      show(undefined)
      draft.drop()
      void table.drop()
    },
  }
}

/** The table that a draft is about. It is large and hardly ever changes: it is written when it does, and before what is said of it. */
function useTable(found: KeptWork | undefined) {
  const { clock } = useServices()
  const [isKept, setKept] = useState(true)
  const kept = useRef<{ sheet: Sheet; id: string; key: Promise<string> }>()
  const write = async (name: TableKey, sheet: Sheet) => {
    setKept(await keepTable(name, sheet))
    return name.key
  }
  return {
    isKept,
    open: async () => {
      await dropOldTables(clock.now())
      const name = found && { id: found.id, key: found.tableKey }
      const sheet = name && (await openTable(name))
      if (name && sheet) kept.current = { sheet, id: name.id, key: Promise.resolve(name.key) }
      return sheet
    },
    /** The key of the table, once it lies in the store. */
    keep: ({ id, sheet }: Work): Promise<string> => {
      const before = kept.current?.id === id ? kept.current : undefined
      if (before?.sheet === sheet) return before.key
      const key = (before?.key ?? newTableKey()).then((known) => write({ id, key: known }, sheet))
      kept.current = { sheet, id, key }
      return key
    },
    drop: async () => {
      const before = kept.current
      kept.current = undefined
      await before?.key
      if (before) await dropTable(before.id)
    },
  }
}
