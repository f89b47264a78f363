import { useState } from 'preact/hooks'
import { districtsServed, versionOn } from '../../../shared/centres/centres.ts'
import { districts, regions } from '../../../shared/centres/districts.ts'
import type { Line } from '../../../shared/centres/network-changes.ts'
import type { AdminCentre, NetworkView } from '../../../shared/centres/network-views.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { Saved } from '../../forms/saved.tsx'
import { dayInFull } from '../../moments.ts'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import { useTexts } from '../../texts/language.ts'
import { ChangeForm } from './change-form.tsx'
import { Closing } from './closing.tsx'
import { Press } from './press.tsx'
import { useCentresTexts } from './use-centres-texts.ts'

interface PanelProps {
  readonly view: NetworkView
  readonly centre: AdminCentre
}

/** A centre: what the public knows of it, what is planned, and what can be done with it. */
export function CentrePanel({ view, centre }: PanelProps) {
  const texts = useCentresTexts()
  const all = useTexts()
  const [said, say] = useState<string>()
  const { id, versions, closedOn } = centre
  const planned = versions.filter(({ from }) => from > view.today)
  const last = versions.at(-1)?.from ?? view.today
  return (
    <div class="plan-panels">
      <p>
        <a href="/centra">{texts.title}</a>
      </p>
      <Saved text={said} />
      <section class="panel">
        <p>{closedOn === undefined ? texts.keys[centre.keys] : texts.closed(dayInFull(all, closedOn))}</p>
        {centre.isTest && <p class="notice">{texts.isTestHint}</p>}
        <Facts line={lineOn(centre, view.today)} covered={districtsServed(view.coverage, id, view.today)} />
      </section>
      {planned.map(({ from }) => (
        <section key={from} class="panel">
          <h2>{texts.planned(dayInFull(all, from))}</h2>
          <Facts line={lineOn(centre, from)} />
          <Withdrawal {...{ view, id, from }} />
        </section>
      ))}
      {closedOn === undefined && (
        <>
          <ChangeForm
            key={view.version}
            {...{ view, id }}
            line={lineOn(centre, last)}
            onSaved={() => say(texts.changed)}
          />
          <details class="panel">
            <summary>{texts.close.form}</summary>
            <Closing {...{ view, id }} onClosed={() => say(`${texts.close.done} ${texts.close.operator}`)} />
          </details>
        </>
      )}
      {closedOn !== undefined && centre.keys === 'made' && <p class="notice warn">{texts.close.operator}</p>}
    </div>
  )
}

/** What the public knows of a centre on a day. */
function lineOn({ versions, contacts }: AdminCentre, day: Day): Line {
  const { name = '', operator = '', seat = '', region = '' } = versionOn(versions, day) ?? {}
  const { sites = '', hours = '', phones = '' } = versionOn(contacts, day) ?? {}
  return { name, operator, seat, region, sites, hours, phones }
}

function Facts({ line, covered }: { line: Line; covered?: readonly string[] }) {
  const { facts, none } = useCentresTexts()
  const region = Object.entries(regions).find(([code]) => code === line.region)?.[1].name ?? none
  const { operator, seat, sites, hours, phones } = line
  const rows = { operator, seat, region, sites, hours, phones }
  const names = covered?.map((code) => districts.get(code) ?? code).join(', ')
  return (
    <>
      <p>
        <b>{line.name}</b>
      </p>
      <dl class="facts">
        {(Object.keys(rows) as (keyof typeof rows)[]).map((row) => (
          <div key={row}>
            <dt>{facts[row]}</dt>
            <dd class="prose">{rows[row] || none}</dd>
          </div>
        ))}
        {names !== undefined && (
          <div>
            <dt>{facts.districts}</dt>
            <dd>{names || none}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

function Withdrawal({ view, id, from }: { view: NetworkView; id: string; from: Day }) {
  const texts = useCentresTexts()
  const { calls } = useServices()
  const send = () => {
    const json = { version: view.version, from }
    const param = { centre: segment(id) }
    return calls.ask((api) => api.admin.centres[':centre'].withdrawals.$post({ param, json }))
  }
  return <Press label={texts.withdraw} send={send} />
}
