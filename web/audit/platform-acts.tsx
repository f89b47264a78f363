import { districts } from '../../shared/centres/districts.ts'
import { type Act, OPERATOR } from '../../shared/platform/acts.ts'
import { Stamp } from '../frame/moment.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { usePlatformActs } from './audit-queries.ts'
import { useAuditTexts } from './use-audit-texts.ts'

/** What the platform's admin did that concerns the centre, newest first: data of the centre, districts that it got or gave. */
export function PlatformActs() {
  const { platform: texts } = useAuditTexts()
  const { pages, error, retry, more } = usePlatformActs()
  const acts = pages?.flatMap((page) => page.acts)
  return (
    <section class="panel" aria-labelledby="audit-platform">
      <h2 id="audit-platform">{texts.title}</h2>
      <p>{texts.lead}</p>
      {acts === undefined && <NotYet error={error} onRetry={retry} />}
      {acts?.length === 0 && <p>{texts.none}</p>}
      {acts !== undefined && acts.length > 0 && (
        <ol class="attempts">
          {acts.map((act) => (
            <ActLine key={act.id} act={act} />
          ))}
        </ol>
      )}
      {more && error && <Trouble error={error} onRetry={more.load} />}
      {more && (
        <button type="button" onClick={more.load} disabled={more.isLoading}>
          {texts.more}
        </button>
      )}
    </section>
  )
}

function ActLine({ act: { kind, about, at, by } }: { act: Act }) {
  const { platform: texts } = useAuditTexts()
  return (
    <li>
      <span class="entry">
        <span>
          <b>{texts.kinds[kind]}</b> {districts.get(about)}
        </span>
        <span class="quiet-text">
          <Stamp at={at} /> · {by === OPERATOR ? texts.operator : texts.admin}
        </span>
      </span>
    </li>
  )
}
