import { useQuery } from '@tanstack/preact-query'
import type { ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { lastDay } from '../../../shared/centres/standing.ts'
import { isShared, type Share } from '../../../shared/clients/share.ts'
import type { Shares } from '../../../shared/clients/views.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { typedDay } from '../../../shared/time/typed.ts'
import { Action } from '../../forms/action.tsx'
import { OneOfMany } from '../../forms/fields.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import { Saved } from '../../forms/saved.tsx'
import { useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { DayField } from '../../forms/when-fields.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { useSharesTexts } from './use-shares-texts.ts'

/** With which externals a file is shared; its key worker and the head share it, and take it back. */
export function SharesPanel({ client }: { client: string }) {
  const { panel } = useSharesTexts()
  const { calls } = useServices()
  const param = { client: segment(client) }
  const queryFn = () => calls.ask((api) => api.clients[':client'].shares.$get({ param }))
  const { data, error, refetch } = useQuery({ queryKey: sharesKey(client), queryFn })
  return (
    <section class="panel" aria-labelledby="shares">
      <h2 id="shares">{panel.title}</h2>
      <p class="hint">{panel.lead}</p>
      {data ? <Opened view={data} /> : <NotYet error={error} onRetry={refetch} />}
    </section>
  )
}

const sharesKey = (client: string) => keyOf.records(client, 'shares')

function Opened({ view }: { view: Shares }) {
  const { panel } = useSharesTexts()
  const [said, say] = useState<string>()
  const onSaved = () => say(panel.saved)
  return (
    <>
      <Saved text={said} />
      {view.shares.length === 0 && <p>{view.externals.length === 0 ? panel.nobody : panel.none}</p>}
      <ul class="plain">
        {view.shares.map((share) => (
          <li key={share.id}>
            <OneShare share={share} view={view} onSaved={onSaved} />
          </li>
        ))}
      </ul>
      {view.mayShare && view.externals.length > 0 && <NewShare view={view} onSaved={onSaved} />}
    </>
  )
}

interface ShareProps {
  readonly share: Share
  readonly view: Shares
  readonly onSaved: () => void
}

function OneShare({ share, view, onSaved }: ShareProps) {
  const { panel } = useSharesTexts()
  const texts = useTexts()
  const staffName = useStaffName()
  const { calls, queries } = useServices()
  const [failure, fail] = useState<unknown>()
  const holds = isShared(share, view.now)
  const day = dayInFull(texts, holds ? lastDay(share.until) : pragueDay(share.until))
  const take = async () => {
    fail(undefined)
    try {
      const param = { client: segment(view.client), external: segment(share.id) }
      const left = await calls.ask((api) => api.clients[':client'].shares[':external'].withdrawal.$post({ param }))
      queries.setQueryData(sharesKey(view.client), left)
      onSaved()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <>
      <p>
        {holds ? panel.shared(staffName(share.id), day) : panel.ended(staffName(share.id), day)}{' '}
        {holds && view.mayShare && (
          <button type="button" onClick={take}>
            {panel.take}
          </button>
        )}
      </p>
      {failure !== undefined && <Trouble error={failure} onRetry={take} />}
    </>
  )
}

const draftSchema = z.object({ external: z.string(), until: z.string() })
type Draft = z.infer<typeof draftSchema>
type SavedShares = Shares & Versioned

function NewShare({ view, onSaved }: Omit<ShareProps, 'share'>) {
  const { panel } = useSharesTexts()
  const { calls, queries, clock } = useServices()
  const read = (text: string) => typedDay(text, { today: pragueDay(clock.now()), lean: 'future' })
  const form = useForm<Draft, SavedShares, Versioned>({
    name: `share ${view.client}`,
    schema: draftSchema,
    blank: () => ({ external: view.externals[0]?.id ?? '', until: '' }),
    // Nothing of another's can be lost: there is one share with each.
    base: { version: 0 },
    baseSchema: versionedSchema,
    check: ({ until }) => {
      const reading = read(until)
      return 'fault' in reading ? { until: reading.fault } : {}
    },
    send: async ({ external, until }) => {
      const reading = read(until)
      const param = { client: segment(view.client), external: segment(external) }
      const json = { until: 'read' in reading ? reading.read : '' }
      return {
        ...(await calls.ask((api) => api.clients[':client'].shares[':external'].$put({ param, json }))),
        version: 0,
      }
    },
    isRecord: (_current): _current is SavedShares => false,
    show: (shares) => queries.setQueryData(sharesKey(view.client), shares),
    onSaved,
  })
  return (
    <Action form={form} label={panel.share} save={panel.save} Frame={Frame}>
      {({ value, change }, field) => (
        <>
          <OneOfMany
            {...field}
            name="external"
            label={panel.who}
            words={panel.faults}
            value={value.external}
            options={view.externals.map(({ id, name }) => [id, name] as const)}
            onChange={(external) => change({ external })}
          />
          <DayField
            {...field}
            name="until"
            label={panel.until}
            lean="future"
            words={panel.faults}
            value={value.until}
            onChange={(until) => change({ until })}
          />
        </>
      )}
    </Action>
  )
}

function Frame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { panel } = useSharesTexts()
  return <FormFrame {...props} overtaken={panel.overtaken} words={panel.faults} />
}
