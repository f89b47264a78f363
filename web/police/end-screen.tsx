import { useLocation } from 'preact-iso/router'
import { instantTyped } from '../../shared/time/typed.ts'
import { OneOfFew, SeveralLines } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { Screen } from '../frame/screen.tsx'
import { useNoticeFormTexts } from '../notice-form/use-notice-form-texts.ts'
import { useUnit } from './at-unit.ts'
import { type EndDraft, endDraftSchema, type Sent } from './kept.ts'
import { SendingFoot } from './sending-foot.tsx'
import { useSent } from './sent-screen.tsx'
import { useAdding } from './use-adding.ts'
import { type KeptForm, useKept } from './use-kept.ts'
import { usePoliceTexts } from './use-police-texts.ts'
import { isLocked, useSending } from './use-sending.ts'

const blank: EndDraft = { reason: '', endedAt: '', note: '', pending: '' }

/** Word that an eviction has ended otherwise than it was to. */
export function EndScreen({ id = '' }: { id?: string }) {
  const { end, notice } = usePoliceTexts()
  const [sent, put] = useSent(id)
  const kept = useKept<EndDraft>({ kind: 'end', id, schema: endDraftSchema, blank })
  return (
    <Screen heading={end.title} title={end.title}>
      <p>
        <a href={`/policie/odeslano/${id}`}>{sent?.notice.reference}</a>
      </p>
      {sent === null && <p class="notice">{notice.notFound}</p>}
      {kept === 'elsewhere' && <p class="notice">{notice.elsewhere}</p>}
      {sent && kept && typeof kept !== 'string' && <EndForm id={id} sent={sent} put={put} kept={kept} />}
    </Screen>
  )
}

interface EndFormProps {
  readonly id: string
  readonly sent: Sent
  readonly put: (sent: Sent) => Promise<void>
  readonly kept: KeptForm<EndDraft>
}

function EndForm({ id, sent, put, kept }: EndFormProps) {
  const { end } = usePoliceTexts()
  const { faults } = useNoticeFormTexts()
  const { clock } = useUnit()
  const { route } = useLocation()
  const add = useAdding({ id, sent, put })
  const form = useSending<EndDraft>({
    form: kept,
    prepare: async (value) => {
      const { faultsBefore } = await import('./checks.ts')
      const body = endOf(value, clock.now())
      return { faults: faultsBefore('end', body), body, value }
    },
    send: (body) => add('end', body),
    done: async (delivery) => {
      await put({ ...sent, deliveries: [...sent.deliveries, delivery] })
      await kept.remove()
      route(`/policie/odeslano/${id}?nove=end`, true)
    },
  })
  const locked = form.saving || isLocked(kept.value)
  const change = (part: Partial<EndDraft>) => !locked && kept.change({ ...kept.value, ...part })
  return (
    <FormElement form={form} class="panel">
      <p class="notice strong">{end.lead}</p>
      <OneOfFew
        name="reason"
        label={end.reason}
        words={{ missing: end.reasonMissing }}
        value={kept.value.reason}
        options={Object.keys(end.reasons)}
        names={end.reasons as Readonly<Record<string, string>>}
        onChange={(reason) => change({ reason })}
      />
      <MomentField
        name="endedAt"
        label={end.endedAt}
        words={faults}
        lean="past"
        locked={locked}
        value={kept.value.endedAt}
        onChange={(endedAt) => change({ endedAt })}
      />
      <SeveralLines
        name="note"
        label={end.note}
        words={faults}
        rows={2}
        most={20_000}
        locked={locked}
        value={kept.value.note}
        onChange={(note) => change({ note })}
      />
      <SendingFoot form={form} kept={kept} send={end.send} />
    </FormElement>
  )
}

/** What is typed as it is sent; what says nothing is left out. */
function endOf({ reason, endedAt, note }: EndDraft, now: string): object {
  const at = endedAt.replace('T', '') === '' ? '' : (instantTyped(endedAt, { now, lean: 'past' }) ?? endedAt)
  const said = Object.entries({ reason, endedAt: at, note: note.trim() }).filter(([, text]) => text !== '')
  return Object.fromEntries(said)
}
