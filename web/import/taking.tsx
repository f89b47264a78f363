import type { RowTerms } from '../../shared/import/row.ts'
import { Trouble } from '../frame/trouble.tsx'
import type { StepProps } from './columns.tsx'
import { useImportTexts } from './use-import-texts.ts'
import { useTaking } from './use-taking.ts'
import { useUnderstood } from './use-understood.ts'
import { withRow } from './work.ts'

/** Rows are taken in, a few at a time. It may be stopped, and goes on where it stopped, in whatever browser the same file is chosen. */
export function Taking({ work, terms, change, drop }: StepProps & { readonly terms: RowTerms }) {
  const texts = useImportTexts()
  const { done, ready } = useUnderstood(work, terms)
  const { length } = work.sheet.rows
  const isRead = done === length
  const { state, isRunning, failure, refused, repeat } = useTaking(work, isRead ? ready : undefined)
  const isOver = state !== undefined && (state.done >= state.rows || state.undoing !== undefined)
  const leaveRefused = () => change(refused.reduce((before, row) => withRow(before, row, false), work))
  return (
    <section class="panel" aria-labelledby="import-taking">
      <h2 id="import-taking">{texts.taking}</h2>
      <progress class="import-progress" max={length} value={state?.done ?? 0} aria-label={texts.taking} />
      <div role="status">
        {!isRead && <p>{texts.understanding(done, length)}</p>}
        {state && <p>{`${texts.progress(state.done, state.rows)} ${texts.count(state.count)}`}</p>}
        {isOver && <p class="notice">{state.undoing ? texts.wasUndone : texts.finished}</p>}
      </div>
      {failure !== undefined && <Trouble error={failure} onRetry={repeat} />}
      {refused.length > 0 && (
        <div class="notice warn" role="alert">
          <p>{texts.refused(refused.join(', '))}</p>
          <button type="button" onClick={leaveRefused}>
            {texts.leaveRefused}
          </button>
        </div>
      )}
      <p class="plan-actions">
        {!isOver && (
          <button type="button" onClick={() => change({ ...work, stage: 'rows' })}>
            {isRunning ? texts.stop : texts.backToRows}
          </button>
        )}
        {isOver && (
          <button type="button" class="main" onClick={drop}>
            {texts.finish}
          </button>
        )}
        {isOver && <a href="/klienti">{texts.clients}</a>}
      </p>
    </section>
  )
}
