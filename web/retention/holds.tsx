import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { LONGEST_REFERENCE } from '../../shared/clients/typed-reference.ts'
import { LONGEST_REASON } from '../../shared/retention/incoming.ts'
import type { HeldRow, Holds } from '../../shared/retention/views.ts'
import { oneLine } from '../../shared/text/signs.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Action } from '../forms/action.tsx'
import { OneLine } from '../forms/fields.tsx'
import { FormFrame, type FormFrameProps } from '../forms/form-frame.tsx'
import { Saved } from '../forms/saved.tsx'
import { useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useHolds, useRetention } from './retention-calls.ts'
import { useRetentionTexts } from './use-retention-texts.ts'

/** Files that must not be disposed of, and why. */
export function HoldsSection() {
  const { holds: texts } = useRetentionTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useHolds()
  const { disposals } = useRetentionTexts()
  const [said, say] = useState<string>()
  const held = data?.pages.flatMap(({ holds }) => holds)
  return (
    <section class="panel" aria-labelledby="holds">
      <h2 id="holds">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <Saved text={said} />
      {held === undefined && <NotYet error={error} onRetry={refetch} />}
      {held?.length === 0 && <p class="quiet-text">{texts.none}</p>}
      <ul class="attempts">
        {held?.map((row) => (
          <li key={row.client}>
            <Held row={row} say={say} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={() => fetchNextPage()}>
          {disposals.more}
        </button>
      )}
      <Hold say={say} />
    </section>
  )
}

type Say = (text: string) => void

function Held({ row, say }: { row: HeldRow; say: Say }) {
  const texts = useTexts()
  const { holds } = useRetentionTexts()
  const staffName = useStaffName()
  const { calls, refresh } = useRetention()
  const [failure, setFailure] = useState<unknown>()
  const end = async () => {
    try {
      await calls.endHold(row.client)
      say(holds.ended)
      refresh()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  return (
    <article class="entry">
      <p>
        <a href={`/spis/${row.client}`}>{row.reference}</a>{' '}
        <span class="quiet-text">{holds.since(dayInFull(texts, pragueDay(row.since)), staffName(row.by))}</span>
      </p>
      <p class="prose">{row.reason}</p>
      {failure !== undefined && <Trouble error={failure} onRetry={end} />}
      <button type="button" aria-label={holds.endOf(row.reference)} onClick={end}>
        {holds.end}
      </button>
    </article>
  )
}

const draftSchema = z.object({ reference: z.string(), reason: z.string() })
type Draft = z.infer<typeof draftSchema>
type Kept = Holds & Versioned

function Hold({ say }: { say: Say }) {
  const { holds: texts } = useRetentionTexts()
  const { calls, refresh } = useRetention()
  const form = useForm<Draft, Kept, Versioned>({
    name: 'retention hold',
    schema: draftSchema,
    blank: () => ({ reference: '', reason: '' }),
    base: { version: 0 },
    baseSchema: versionedSchema,
    check: ({ reference, reason }) => ({
      ...(oneLine(reference) === '' && { reference: 'missing' }),
      ...(oneLine(reason) === '' && { reason: 'missing' }),
    }),
    // A hold is overtaken by nobody: one that is there already stays.
    send: async ({ reference, reason }) => ({
      ...(await calls.hold({ reference: oneLine(reference), reason: oneLine(reason) })),
      version: 0,
    }),
    isRecord: (_current): _current is Kept => false,
    show: refresh,
    onSaved: () => say(texts.saved),
  })
  return (
    <Action form={form} label={texts.add} save={texts.save} Frame={Frame}>
      {({ value, change }, { locked }) => (
        <>
          <OneLine
            name="reference"
            label={texts.reference}
            words={texts.faults}
            locked={locked}
            most={LONGEST_REFERENCE}
            value={value.reference}
            onChange={(reference) => change({ reference })}
          />
          <OneLine
            name="reason"
            label={texts.reason}
            words={texts.faults}
            locked={locked}
            most={LONGEST_REASON}
            value={value.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </Action>
  )
}

function Frame(props: Omit<FormFrameProps, 'overtaken' | 'words'>) {
  const { holds } = useRetentionTexts()
  return <FormFrame {...props} overtaken="" words={holds.faults} />
}
