import { ulid } from 'ulid'
import { isCentreId } from '../../../shared/centres/centres.ts'
import { type Line, lineSchema } from '../../../shared/centres/network-changes.ts'
import type { NetworkView } from '../../../shared/centres/network-views.ts'
import { OneLine, YesOrNo } from '../../forms/fields.tsx'
import { faultsBy } from '../../forms/refusal.ts'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import { NetworkAction } from './frame.tsx'
import { LineFields } from './line-fields.tsx'
import { useCentresTexts } from './use-centres-texts.ts'
import { useNetworkForm } from './use-network.ts'

/** Nothing is known of a centre yet. */
const blankLine: Line = { name: '', operator: '', seat: '', region: '', sites: '', hours: '', phones: '' }

interface Opened extends Line {
  readonly id: string
  readonly isTest: boolean
  /** Of the head, from when the form is begun, so that a second sending invites nobody else. */
  readonly head: string
  readonly headName: string
  readonly headEmail: string
}

/** What of a form is the centre's public line. */
export function lineOf({ name, operator, seat, region, sites, hours, phones }: Line): Line {
  return { name, operator, seat, region, sites, hours, phones }
}

/** Opens a centre, with its first head. */
export function OpenForm({ view, onSaved }: { view: NetworkView; onSaved: () => void }) {
  const texts = useCentresTexts()
  const { calls } = useServices()
  const form = useNetworkForm<Opened>(view, {
    name: 'open-centre',
    blank: () => ({ ...blankLine, id: '', isTest: false, head: ulid(), headName: '', headEmail: '' }),
    check: (value) => ({
      ...(isCentreId(value.id) ? {} : { id: 'no-centre-id' }),
      ...faultsBy(lineSchema, lineOf(value)),
      ...(value.headName.trim() === '' && { 'head.name': 'missing' }),
      ...(value.headEmail.trim() === '' && { 'head.email': 'missing' }),
    }),
    send: ({ id, isTest, head, headName, headEmail, ...value }, version) => {
      const invited = { id: head, name: headName, email: headEmail.trim() }
      const json = { version, line: lineOf(value), ...(isTest && { isTest: true as const }), head: invited }
      return calls.ask((api) => api.admin.centres[':centre'].$post({ param: { centre: segment(id) }, json }))
    },
    onSaved,
  })
  return (
    <NetworkAction form={form} label={texts.openForm} save={texts.openSave}>
      {({ value, change }, { locked }) => {
        const field = { locked, words: texts.faults }
        return (
          <>
            <OneLine
              {...{ ...field, name: 'id', label: texts.id, hint: texts.idHint, most: 20, value: value.id }}
              onChange={(id) => change({ id })}
            />
            <LineFields value={value} locked={locked} onChange={change} />
            <OneLine
              {...{ ...field, name: 'head.name', label: texts.headName, most: 120, value: value.headName }}
              onChange={(headName) => change({ headName })}
            />
            <OneLine
              {...{ ...field, name: 'head.email', label: texts.headEmail, most: 254, value: value.headEmail }}
              onChange={(headEmail) => change({ headEmail })}
            />
            <YesOrNo
              {...{ ...field, name: 'isTest', label: texts.isTest, hint: texts.isTestHint, value: value.isTest }}
              onChange={(isTest) => change({ isTest })}
            />
          </>
        )
      }}
    </NetworkAction>
  )
}
