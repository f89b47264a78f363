import { type Line, lineSchema } from '../../../shared/centres/network-changes.ts'
import type { NetworkView } from '../../../shared/centres/network-views.ts'
import { faultsBy } from '../../forms/refusal.ts'
import { DayField } from '../../forms/when-fields.tsx'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import { NetworkAction } from './frame.tsx'
import { LineFields } from './line-fields.tsx'
import { lineOf } from './open-form.tsx'
import { useCentresTexts } from './use-centres-texts.ts'
import { dayFaults, dayIn, useNetworkForm } from './use-network.ts'

interface ChangeFormProps {
  readonly view: NetworkView
  readonly id: string
  /** What holds now, or is planned last. */
  readonly line: Line
  readonly onSaved: () => void
}

/** Changes what a centre is called, and where it is found, from a day on. */
export function ChangeForm({ view, id, line, onSaved }: ChangeFormProps) {
  const texts = useCentresTexts()
  const { calls } = useServices()
  const form = useNetworkForm<Line & { readonly from: string }>(view, {
    name: `change-centre ${id}`,
    blank: () => ({ ...line, from: '' }),
    check: (value) => ({
      ...faultsBy(lineSchema, lineOf(value)),
      ...dayFaults('from', value.from, { today: view.today }),
    }),
    send: ({ from, ...value }, version) => {
      const json = { version, from: dayIn(from, view.today) ?? '', line: lineOf(value) }
      const param = { centre: segment(id) }
      return calls.ask((api) => api.admin.centres[':centre'].changes.$post({ param, json }))
    },
    onSaved,
  })
  return (
    <NetworkAction form={form} label={texts.changeForm} save={texts.changeSave}>
      {({ value, change }, { locked }) => (
        <>
          <DayField
            {...{ name: 'from', label: texts.from, hint: texts.fromHint, lean: 'future', words: texts.faults, locked }}
            value={value.from}
            onChange={(from) => change({ from })}
          />
          <LineFields value={value} locked={locked} onChange={change} />
        </>
      )}
    </NetworkAction>
  )
}
