import { useQuery } from '@tanstack/preact-query'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { NetworkView } from '../../../shared/centres/network-views.ts'
import { NotYet } from '../../frame/trouble.tsx'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import { Press } from './press.tsx'
import { useCentresTexts } from './use-centres-texts.ts'

interface ClosingProps {
  readonly view: NetworkView
  readonly id: string
  readonly onClosed: () => void
}

/** Closes a centre, once nothing stands in the way: of what does it is told how much, and never who. */
export function Closing({ view, id, onClosed }: ClosingProps) {
  const { close: texts } = useCentresTexts()
  const { calls } = useServices()
  const param = { centre: segment(id) }
  const { data, error, refetch } = useQuery({
    queryKey: ['admin', 'closing', id, view.version],
    queryFn: () => calls.ask((api) => api.admin.centres[':centre'].closing.$get({ param })),
  })
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  const ways = [
    ...(data.districts.length > 0 ? [texts.districts(data.districts.length)] : []),
    ...(data.duties > 0 ? [texts.duties(data.duties)] : []),
    ...(data.complaints > 0 ? [texts.complaints(data.complaints)] : []),
    ...(data.visits > 0 ? [texts.visits(data.visits)] : []),
  ]
  const json = { version: view.version }
  return (
    <>
      <p>{texts.lead}</p>
      {ways.length > 0 ? (
        <>
          <h2>{texts.look}</h2>
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{texts.free}</p>
          <p>{texts.operator}</p>
          <Asked>
            <Press
              label={texts.press}
              send={() => calls.ask((api) => api.admin.centres[':centre'].closing.$post({ param, json }))}
              onDone={onClosed}
            />
          </Asked>
        </>
      )}
    </>
  )
}

/** What cannot be taken back is asked once more. */
function Asked({ children }: { children: ComponentChildren }) {
  const { close: texts } = useCentresTexts()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {texts.first}
      </button>
    )
  return (
    <div class="notice warn" role="alert">
      <div>
        <p>{texts.sure}</p>
        {children}
        <button type="button" class="quiet" onClick={() => setAsked(false)}>
          {texts.leave}
        </button>
      </div>
    </div>
  )
}
