import { useState } from 'preact/hooks'
import type { ClientFile } from '../../../shared/clients/views.ts'
import { Icon } from '../../frame/icon.tsx'
import { usePersonTexts } from './use-person-texts.ts'

/**
 * Where the person lives now: apart from everything else, shown when somebody asks for it, and on paper only when somebody puts it there
 * against a warning that names it.
 */
export function WhereNow({ file: { whereNow } }: { file: ClientFile }) {
  const { person } = usePersonTexts()
  const { whereNow: texts } = person
  const [shown, setShown] = useState(false)
  const [printed, setPrinted] = useState(false)
  return (
    <section class={printed ? 'panel where-now' : 'panel where-now off-paper'} aria-labelledby="where-now">
      <h2 id="where-now">{person.groups.whereNow}</h2>
      {whereNow === undefined && <p class="missing">{texts.none}</p>}
      {whereNow !== undefined && shown && <p class="prose">{whereNow}</p>}
      <p class="quiet-text off-paper">{texts.off}</p>
      {whereNow !== undefined && (
        <button type="button" onClick={() => setShown(!shown)} aria-expanded={shown}>
          {shown ? texts.hide : texts.show}
        </button>
      )}
      {whereNow !== undefined && shown && <OnPaper whereNow={whereNow} printed={printed} onChange={setPrinted} />}
    </section>
  )
}

interface OnPaperProps {
  readonly whereNow: string
  readonly printed: boolean
  readonly onChange: (printed: boolean) => void
}

function OnPaper({ whereNow, printed, onChange }: OnPaperProps) {
  const { person } = usePersonTexts()
  return (
    <div class="off-paper">
      <label class="check">
        <input type="checkbox" checked={printed} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
        <span>{person.whereNow.print}</span>
      </label>
      <div role="alert">
        {printed && (
          <p class="notice bad">
            <Icon name="alert" /> <span>{person.whereNow.warning(whereNow)}</span>
          </p>
        )}
      </div>
    </div>
  )
}
