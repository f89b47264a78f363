import { useState } from 'preact/hooks'
import type { ImportView } from '../../shared/import/steps.ts'
import type { KeptFile } from '../../shared/import/views.ts'
import { Stamp } from '../frame/moment.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { useServices, useWorker } from '../services.ts'
import { importCalls } from './import-calls.ts'
import { useEarlier } from './use-earlier.ts'
import { useImportTexts } from './use-import-texts.ts'

/** What was taken over before, newest first. */
export function Earlier() {
  const texts = useImportTexts()
  const { imports, error, retry, more } = useEarlier()
  return (
    <section class="panel" aria-labelledby="import-earlier">
      <h2 id="import-earlier">{texts.imports}</h2>
      {imports.length === 0 && error === null && <p>{texts.noImports}</p>}
      <ol class="attempts">
        {imports.map((each) => (
          <li key={each.id}>
            <OneEarlier found={each} />
          </li>
        ))}
      </ol>
      {error && <Trouble error={error} onRetry={retry} />}
      {more && (
        <button type="button" onClick={more}>
          {texts.more}
        </button>
      )}
    </section>
  )
}

function OneEarlier({ found }: { found: ImportView }) {
  const texts = useImportTexts()
  const { staff } = useWorker()
  const undo = useUndo(found)
  const { at, by, rows, done, count, undoing } = undo.state
  return (
    <article class="entry">
      <h3>
        {texts.started} <Stamp at={at} /> <span class="quiet-text">{staff.get(by)}</span>
      </h3>
      <div role="status">
        <p>{texts.count(count)}</p>
        {undoing === undefined && done < rows && <p>{texts.unfinished(done, rows)}</p>}
        {undo.busy && undoing && <p>{texts.undoing(undoing.done, done)}</p>}
        {undoing && undoing.done >= done && <p>{texts.undone(undoing.count)}</p>}
        {undoing && undoing.done < done && !undo.busy && <p>{texts.undoUnfinished}</p>}
        {undoing && undoing.kept > 0 && <p>{texts.kept(undoing.kept)}</p>}
      </div>
      {undo.failure !== undefined && <Trouble error={undo.failure} onRetry={undo.run} />}
      {undoing && undoing.kept > 0 && <Kept id={found.id} />}
      {(undoing === undefined || undoing.done < done) && !undo.busy && (
        <Undo label={undoing ? texts.undoGoOn : texts.undo} run={undo.run} />
      )}
    </article>
  )
}

/** Asks once more before files are deleted. */
function Undo({ label, run }: { label: string; run: () => void }) {
  const texts = useImportTexts()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {label}
      </button>
    )
  return (
    <div class="notice warn" role="alert">
      <p>{texts.undoLead}</p>
      <p class="plan-actions">
        <button type="button" onClick={run}>
          {texts.undoSure}
        </button>
        <button type="button" onClick={() => setAsked(false)}>
          {texts.keep}
        </button>
      </p>
    </div>
  )
}

/** Undoes an import step by step, as far as it goes. */
function useUndo(found: ImportView) {
  const { calls, queries } = useServices()
  const [state, setState] = useState(found)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const run = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      let now = state
      do {
        now = (await importCalls(calls.ask).undo(found.id)).import
        setState(now)
      } while ((now.undoing?.done ?? 0) < now.done)
      await queries.invalidateQueries()
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }
  return { state, busy, failure, run }
}

/** Files that stayed, a page at a time. */
function Kept({ id }: { id: string }) {
  const texts = useImportTexts()
  const { calls } = useServices()
  const [shown, setShown] = useState<{ files: readonly KeptFile[]; next?: number | undefined }>()
  const [failure, setFailure] = useState<unknown>()
  const load = async () => {
    setFailure(undefined)
    try {
      const { kept, next } = await importCalls(calls.ask).one(id, shown?.next)
      setShown({ files: [...(shown?.files ?? []), ...kept], next })
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  return (
    <>
      <ul>
        {shown?.files.map(({ row, client, reference }) => (
          <li key={client}>
            <a href={`/spis/${client}`}>{reference}</a> <span class="quiet-text">{texts.row(row)}</span>
          </li>
        ))}
      </ul>
      {failure !== undefined && <Trouble error={failure} onRetry={load} />}
      {(shown === undefined || shown.next !== undefined) && (
        <button type="button" onClick={load}>
          {shown === undefined ? texts.showKept : texts.more}
        </button>
      )}
    </>
  )
}
