import { useState } from 'preact/hooks'
import { centreFor, versionOn } from '../../../shared/centres/centres.ts'
import { nextChange, uncovered } from '../../../shared/centres/coverage.ts'
import { districts, regions } from '../../../shared/centres/districts.ts'
import type { NetworkView } from '../../../shared/centres/network-views.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { dayAsTyped } from '../../../shared/time/typed.ts'
import { DayField } from '../../forms/when-fields.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NotYet } from '../../frame/trouble.tsx'
import { useCentresTexts } from '../centres/use-centres-texts.ts'
import { dayIn, useNetwork } from '../centres/use-network.ts'
import { DistrictPanel } from './district-panel.tsx'

/** Which centre each district belongs to on a day; of one of them, `rest`, how it is given to another. */
export function CoverageScreen({ rest }: { readonly rest: string }) {
  const { coverage: texts } = useCentresTexts()
  const { data, error, refetch } = useNetwork()
  const district = districts.get(rest)
  const heading = district === undefined ? texts.title : texts.heading(district)
  return (
    <Screen heading={heading} title={heading}>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && district !== undefined && <DistrictPanel view={data} district={rest} />}
      {data && district === undefined && <OnDay view={data} />}
    </Screen>
  )
}

/** All districts on a day. */
function OnDay({ view }: { view: NetworkView }) {
  const { coverage: texts } = useCentresTexts()
  const [typed, type] = useState(dayAsTyped(view.today))
  const day = dayIn(typed, view.today) ?? view.today
  const gaps = uncovered(view.coverage, [...districts.keys()], day)
  return (
    <div class="plan-panels">
      <p class="lead">{texts.lead}</p>
      <DayField name="day" label={texts.day} lean="future" value={typed} onChange={type} />
      <p role="status" class={gaps.length > 0 ? 'notice warn' : 'notice'}>
        {gaps.length === 0 && texts.whole}
        {gaps.length > 0 && `${texts.gaps(gaps.length)} ${gaps.map((code) => districts.get(code)).join(', ')}`}
      </p>
      {Object.entries(regions).map(([code, { name, districts: own }]) => (
        <section key={code} class="panel">
          <h2>{name}</h2>
          <div class="wide">
            <Districts codes={Object.keys(own)} {...{ view, day, name }} />
          </div>
        </section>
      ))}
    </div>
  )
}

interface DistrictsProps {
  readonly codes: readonly string[]
  readonly view: NetworkView
  readonly day: Day
  /** Of the region, for those who hear the table. */
  readonly name: string
}

function Districts({ codes, view, day, name }: DistrictsProps) {
  const { coverage: texts } = useCentresTexts()
  const centreOf = (code: string) => view.centres.find(({ id }) => id === centreFor(code, day, view.coverage))
  return (
    <table aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{texts.district}</th>
          <th scope="col">{texts.centre}</th>
          <th scope="col">{texts.next}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => {
          const centre = centreOf(code)
          const next = nextChange(view.coverage, code, day)
          return (
            <tr key={code}>
              <th scope="row">
                <a href={`/pusobnost/${code}`}>{districts.get(code)}</a>
              </th>
              <td>{centre === undefined ? <b>{texts.nobody}</b> : versionOn(centre.versions, day)?.name}</td>
              <td>{next && dayAsTyped(next)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
