import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { SeveralLines } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Screen } from '../frame/screen.tsx'
import { SupplementFields } from '../notice-form/notice-fields.tsx'
import { blankNotice, blankPerson, tidied } from '../notice-form/typed-notice.ts'
import { useUnit } from './at-unit.ts'
import { personsOf, type Sent, type SupplementDraft, supplementDraftSchema } from './kept.ts'
import { SendingFoot } from './sending-foot.tsx'
import { missingOf, useSent } from './sent-screen.tsx'
import { addedIn, onScreen, supplementOf } from './supplement.ts'
import { useAdding } from './use-adding.ts'
import { type KeptForm, useKept } from './use-kept.ts'
import { usePoliceTexts } from './use-police-texts.ts'
import { isLocked, useSending } from './use-sending.ts'

/** A supplement of a notice that was delivered. */
export function SupplementScreen({ id = '' }: { id?: string }) {
  const { supplement, notice } = usePoliceTexts()
  const [sent, put] = useSent(id)
  return (
    <Screen heading={supplement.title} title={supplement.title}>
      <p>
        <a href={`/policie/odeslano/${id}`}>{sent?.notice.reference}</a>
      </p>
      {sent === null && <p class="notice">{notice.notFound}</p>}
      {sent && <Supplement id={id} sent={sent} put={put} />}
    </Screen>
  )
}

interface SupplementProps {
  readonly id: string
  readonly sent: Sent
  readonly put: (sent: Sent) => Promise<void>
}

function Supplement({ id, sent, put }: SupplementProps) {
  const { notice } = usePoliceTexts()
  const kept = useKept<SupplementDraft>({
    kind: 'supplement',
    id,
    schema: supplementDraftSchema,
    blank: { notice: { ...blankNotice, endangered: personsOf(sent).map(() => blankPerson) }, reason: '', pending: '' },
  })
  if (kept === undefined) return null
  if (typeof kept === 'string') return <p class="notice">{notice.elsewhere}</p>
  return <SupplementForm id={id} sent={sent} put={put} kept={kept} />
}

function SupplementForm({ id, sent, put, kept }: SupplementProps & { readonly kept: KeptForm<SupplementDraft> }) {
  const { supplement, unknown } = usePoliceTexts()
  const { clock } = useUnit()
  const { route } = useLocation()
  const known = personsOf(sent)
  const add = useAdding({ id, sent, put })
  const asked = useMemo(() => missingOf(sent), [sent])
  const form = useSending<SupplementDraft>({
    form: kept,
    prepare: async (draft) => {
      const { faultsBefore } = await import('./checks.ts')
      const value = { ...draft, notice: tidied(draft.notice) }
      const ready = supplementOf(value, known.length, clock.now())
      return { faults: onScreen(faultsBefore('supplements', ready.body), ready), body: ready.body, value }
    },
    place: (faults) => onScreen(faults, supplementOf(kept.value, known.length, clock.now())),
    send: (body) => add('supplements', body),
    done: async (delivery) => {
      const added = [...sent.added, ...addedIn(kept.value.notice, known.length)]
      await put({ ...sent, added, deliveries: [...sent.deliveries, delivery] })
      await kept.remove()
      route(`/policie/odeslano/${id}?nove=supplement`, true)
    },
  })
  const locked = form.saving || isLocked(kept.value)
  const change = (part: Partial<SupplementDraft>) => !locked && kept.change({ ...kept.value, ...part })
  return (
    <FormElement form={form} class="notice-form">
      <p class="lead">{supplement.lead}</p>
      <SeveralLines
        name="reason"
        label={supplement.reason}
        hint={supplement.reasonHint}
        rows={2}
        most={1000}
        locked={locked}
        value={kept.value.reason}
        onChange={(reason) => change({ reason })}
      />
      <p class="hint">{supplement.newPerson}</p>
      <SupplementFields
        value={kept.value.notice}
        known={known.map((name, index) => supplement.personNow(index + 1, name || unknown))}
        asked={asked}
        locked={locked}
        onChange={(notice) => change({ notice })}
      />
      <div role="alert">{form.faults[''] && <p class="notice warn">{supplement.nothing}</p>}</div>
      <SendingFoot form={form} kept={kept} send={supplement.send} />
    </FormElement>
  )
}
