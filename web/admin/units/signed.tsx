import { useState } from 'preact/hooks'
import type { KeyView, SignedThing } from '../../../shared/police/unit-views.ts'
import { csv } from '../../../shared/sheets/csv.ts'
import { DownloadButton } from '../../forms/download-button.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { useAdminTexts } from '../use-admin-texts.ts'
import { useAllSigned, useSigned } from './use-units.ts'

interface Props {
  readonly unit: string
  readonly view: KeyView
}

/** What was signed by a key, since somebody else may have had it where that is said: asked for when somebody wants to see it. */
export function Signed({ unit, view }: Props) {
  const { units: texts } = useAdminTexts()
  const [shown, show] = useState(false)
  return (
    <div class="action">
      <button type="button" aria-expanded={shown} onClick={() => show(!shown)}>
        {view.doubtedSince ? texts.signedSince : texts.signed}
      </button>
      {shown && <Things unit={unit} view={view} />}
    </div>
  )
}

function Things({ unit, view: { keyId, doubtedSince: since } }: Props) {
  const { units: texts } = useAdminTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useSigned({ unit, keyId, since })
  const all = useAllSigned()
  const things = data?.pages.flatMap((page) => page.things)
  if (things === undefined) return <NotYet error={error} onRetry={refetch} />
  const columns = [
    { heading: texts.columns.notice, width: 28, value: ({ noticeId }: SignedThing) => noticeId },
    { heading: texts.columns.what, width: 14, value: ({ kind }: SignedThing) => texts.kinds[kind] },
    { heading: texts.columns.version, width: 8, value: ({ version }: SignedThing) => version },
    { heading: texts.columns.at, width: 26, value: ({ at }: SignedThing) => at },
    { heading: texts.columns.centre, width: 16, value: ({ centre }: SignedThing) => centre },
  ]
  const make = async () => new Blob([csv(columns, await all(unit, keyId, since))], { type: 'text/csv' })
  return (
    <>
      <p role="status">{texts.signedCount(things.length, !hasNextPage)}</p>
      <p class="hint">{texts.signedHint}</p>
      <ol class="attempts">
        {things.map(({ noticeId, kind, at, version, centre }) => (
          <li key={`${noticeId} ${version}`}>
            <span class="entry">
              <span>
                <b>{texts.kinds[kind]}</b> <span class="prose">{noticeId}</span>
              </span>
              <span class="quiet-text">
                <Stamp at={at} /> · {texts.versionOf(version)} · {centre}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {error && <Trouble error={error} onRetry={() => fetchNextPage()} />}
      {hasNextPage && (
        <button type="button" onClick={() => fetchNextPage()}>
          {texts.more}
        </button>
      )}
      {things.length > 0 && (
        <DownloadButton
          words={texts.table}
          label={texts.table.label}
          name="podepsano.csv"
          make={make}
          noted="of-nobody"
        />
      )}
    </>
  )
}
