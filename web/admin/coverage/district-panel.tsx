import { useState } from 'preact/hooks'
import { versionOn } from '../../../shared/centres/centres.ts'
import { coverageAfter } from '../../../shared/centres/coverage.ts'
import type { NetworkView } from '../../../shared/centres/network-views.ts'
import { type Day, plusDays } from '../../../shared/time/instant.ts'
import { dayAsTyped } from '../../../shared/time/typed.ts'
import { OneOfMany, YesOrNo } from '../../forms/fields.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import { Saved } from '../../forms/saved.tsx'
import { DayField } from '../../forms/when-fields.tsx'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import { useCentresTexts } from '../centres/use-centres-texts.ts'
import { dayFaults, dayIn, useNetworkForm } from '../centres/use-network.ts'

interface DistrictProps {
  readonly view: NetworkView
  readonly district: string
}

/** Who covers a district from when until when, and how it is given to another. */
export function DistrictPanel({ view, district }: DistrictProps) {
  const { coverage: texts } = useCentresTexts()
  const [said, say] = useState<string>()
  return (
    <div class="plan-panels">
      <p>
        <a href="/pusobnost">{texts.back}</a>
      </p>
      <Saved text={said} />
      <section class="panel">
        <h2>{texts.spans}</h2>
        <Spans view={view} district={district} rows={view.coverage} />
      </section>
      <section class="panel">
        <h2>{texts.change}</h2>
        <CoverageForm key={view.version} {...{ view, district }} onSaved={() => say(texts.saved)} />
      </section>
    </div>
  )
}

/** The last day before an end; nothing where there is none. */
function lastDay(end: Day | undefined): string {
  return end === undefined ? '' : dayAsTyped(plusDays(end, -1))
}

/** What a centre is called today. */
function nameOf({ centres, today }: NetworkView, centre: string): string {
  const versions = centres.find(({ id }) => id === centre)?.versions ?? []
  return versionOn(versions, today)?.name ?? centre
}

function Spans({ view, district, rows }: DistrictProps & { readonly rows: NetworkView['coverage'] }) {
  const { coverage: texts } = useCentresTexts()
  return (
    <ul>
      {rows
        .filter((row) => row.district === district)
        .map(({ centre, validFrom, validUntil }) => (
          <li key={validFrom}>
            <b>{nameOf(view, centre)}</b> {texts.span(dayAsTyped(validFrom), lastDay(validUntil))}
          </li>
        ))}
    </ul>
  )
}

/** As it is typed; `nobody` is nobody's id. */
interface Typed {
  readonly centre: string
  readonly from: string
  readonly until: string
  readonly evenSo: boolean
}

const NOBODY = '-'

function CoverageForm({ view, district, onSaved }: DistrictProps & { readonly onSaved: () => void }) {
  const { coverage: texts, faults, overtaken, none } = useCentresTexts()
  const { calls } = useServices()
  const { today } = view
  const form = useNetworkForm<Typed>(view, {
    name: `coverage ${district}`,
    blank: () => ({ centre: '', from: '', until: '', evenSo: false }),
    check: ({ centre, from, until }) => ({
      ...(centre === '' && { centre: 'missing' }),
      ...dayFaults('from', from, { today }),
      ...dayFaults('until', until, { today, required: false }),
    }),
    send: (typed, version) => {
      const json = { version, ...changeOf(typed, today), ...(typed.evenSo && { evenSo: true }) }
      return calls.ask((api) => api.admin.coverage[':district'].$post({ param: { district: segment(district) }, json }))
    },
    onSaved,
  })
  if (form === undefined) return null
  const { value, change, saving } = form
  const field = { locked: saving, words: faults }
  const offered = view.centres.filter(({ isTest, closedOn, keys }) => !isTest && !closedOn && keys === 'made')
  return (
    <FormFrame form={form} save={texts.save} overtaken={overtaken} words={faults}>
      <OneOfMany
        {...{ ...field, name: 'centre', label: texts.newCentre, value: value.centre }}
        options={[['', none], ...offered.map(({ id }) => [id, nameOf(view, id)] as const), [NOBODY, texts.nobody]]}
        onChange={(centre) => change({ centre })}
      />
      <WhenFields {...{ value, change, field }} />
      <Preview {...{ view, district, typed: value }} />
      <YesOrNo
        {...{ ...field, name: 'evenSo', label: texts.evenSo, value: value.evenSo }}
        onChange={(evenSo) => change({ evenSo })}
      />
    </FormFrame>
  )
}

interface WhenProps {
  readonly value: Typed
  readonly change: (part: Partial<Typed>) => void
  readonly field: { readonly locked: boolean; readonly words: Readonly<Record<string, string>> }
}

function WhenFields({ value, change, field }: WhenProps) {
  const { coverage: texts, from, fromHint } = useCentresTexts()
  return (
    <>
      <DayField
        {...{ ...field, name: 'from', label: from, hint: fromHint, lean: 'future', value: value.from }}
        onChange={(typed) => change({ from: typed })}
      />
      <DayField
        {...{ ...field, name: 'until', label: texts.until, hint: texts.untilHint, lean: 'future', value: value.until }}
        onChange={(typed) => change({ until: typed })}
      />
    </>
  )
}

/** The change as it is stored: its end is the day after the last one. */
function changeOf({ centre, from, until }: Typed, today: string) {
  const last = dayIn(until, today)
  const given = centre === NOBODY || centre === '' ? {} : { centre }
  return { ...given, from: dayIn(from, today) ?? '', ...(last !== undefined && { until: plusDays(last, 1) }) }
}

/** What a change would leave, before it is made: by the same rule. */
function Preview({ view, district, typed }: DistrictProps & { readonly typed: Typed }) {
  const { coverage: texts } = useCentresTexts()
  const change = changeOf(typed, view.today)
  if (typed.centre === '' || change.from === '' || (change.until ?? '9999') <= change.from) return null
  const { coverage, gaps, lost } = coverageAfter(view.coverage, { district, ...change })
  return (
    <div role="status">
      <h3>{texts.after}</h3>
      <Spans view={view} district={district} rows={coverage} />
      {gaps.map(({ from, until }) => (
        <p key={from} class="notice warn">
          {texts.gap(dayAsTyped(from), lastDay(until))}
        </p>
      ))}
      {lost.map(({ centre, validFrom }) => (
        <p key={validFrom} class="notice warn">
          {texts.lost(nameOf(view, centre), dayAsTyped(validFrom))}
        </p>
      ))}
    </div>
  )
}
