import { useState } from 'preact/hooks'
import { districtsServed, versionOn } from '../../../shared/centres/centres.ts'
import type { AdminCentre, NetworkView } from '../../../shared/centres/network-views.ts'
import { Saved } from '../../forms/saved.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NotYet } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { useTexts } from '../../texts/language.ts'
import { CentrePanel } from './centre-panel.tsx'
import { OpenForm } from './open-form.tsx'
import { useCentresTexts } from './use-centres-texts.ts'
import { useNetwork } from './use-network.ts'

/** All centres of the platform; of one of them, `rest`, all that can be done with it. */
export function CentresScreen({ rest }: { readonly rest: string }) {
  const texts = useCentresTexts()
  const { data, error, refetch } = useNetwork()
  const one = data?.centres.find(({ id }) => id === rest)
  const heading = (one && data && versionOn(one.versions, data.today)?.name) ?? texts.title
  return (
    <Screen heading={heading} title={heading}>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && one && <CentrePanel view={data} centre={one} />}
      {data && !one && <All view={data} />}
    </Screen>
  )
}

function All({ view }: { view: NetworkView }) {
  const texts = useCentresTexts()
  const [said, say] = useState<string>()
  return (
    <div class="plan-panels">
      <p class="lead">{texts.lead}</p>
      <Saved text={said} />
      <OpenForm view={view} onSaved={() => say(texts.opened)} />
      <p role="status">{texts.count(view.centres.length)}</p>
      <ul class="plain people-list">
        {view.centres.map((centre) => (
          <li key={centre.id} class="panel">
            <Summary view={view} centre={centre} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Summary({ view: { today, coverage }, centre }: { view: NetworkView; centre: AdminCentre }) {
  const texts = useCentresTexts()
  const all = useTexts()
  const called = versionOn(centre.versions, today)
  const marks = [
    ...(centre.isTest ? [texts.test] : []),
    ...(centre.closedOn === undefined ? [texts.keys[centre.keys]] : [texts.closed(dayInFull(all, centre.closedOn))]),
    texts.close.districts(districtsServed(coverage, centre.id, today).length),
  ]
  return (
    <>
      <a href={`/centra/${centre.id}`}>
        <b>{called?.name}</b>
      </a>
      <p class="quiet-text">
        {called?.operator} · {called?.seat}
      </p>
      <p>{marks.join(' · ')}</p>
    </>
  )
}
