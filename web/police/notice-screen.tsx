import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { FormElement } from '../forms/form-element.tsx'
import { Screen } from '../frame/screen.tsx'
import { NoticeFields } from '../notice-form/notice-fields.tsx'
import { noticeOf, tidied } from '../notice-form/typed-notice.ts'
import { useUnit } from './at-unit.ts'
import { type Draft, draftSchema, type Sent } from './kept.ts'
import { SendingFoot } from './sending-foot.tsx'
import { type KeptForm, useKept } from './use-kept.ts'
import { usePoliceTexts } from './use-police-texts.ts'
import { isLocked, useSending } from './use-sending.ts'

/** The schema comes while somebody writes: it knows the telephone numbers of the world. */
const checks = () => import('./checks.ts')

/** A notice that is being written. */
export function NoticeScreen({ id = '' }: { id?: string }) {
  const { notice, backHome } = usePoliceTexts()
  const kept = useKept<Draft>({ kind: 'draft', id, schema: draftSchema })
  useEffect(() => {
    checks().catch(() => undefined)
    import('./signed-request.ts').catch(() => undefined)
  }, [])
  if (kept === undefined) return null
  return (
    <Screen heading={notice.title} title={notice.title}>
      <p>
        <a href="/policie">{backHome}</a>
      </p>
      {typeof kept === 'string' ? (
        <p class="notice">{kept === 'none' ? notice.notFound : notice.elsewhere}</p>
      ) : (
        <NoticeForm kept={kept} />
      )}
    </Screen>
  )
}

function NoticeForm({ kept }: { kept: KeptForm<Draft> }) {
  const { notice } = usePoliceTexts()
  const { box, door, clock } = useUnit()
  const { route } = useLocation()
  const form = useSending<Draft>({
    form: kept,
    prepare: async (draft) => {
      const { noticeFaults } = await checks()
      const now = clock.now()
      const typed = tidied(draft.notice)
      return { faults: noticeFaults(typed, now), body: noticeOf(typed, now), value: { ...draft, notice: typed } }
    },
    send: (body) => door.deliver(body),
    done: async (delivery) => {
      const sent: Sent = { notice: tidied(kept.value.notice), deliveries: [delivery], added: [] }
      await box.put('sent', delivery.noticeId, { savedAt: delivery.deliveredAt, content: sent })
      await kept.remove()
      route(`/policie/odeslano/${delivery.noticeId}?nove=notice`, true)
    },
  })
  const locked = form.saving || isLocked(kept.value)
  return (
    <FormElement form={form} class="notice-form">
      <NoticeFields
        value={kept.value.notice}
        locked={locked}
        onChange={(typed) => !locked && kept.change({ ...kept.value, notice: typed })}
      />
      <SendingFoot form={form} kept={kept} send={notice.send} />
    </FormElement>
  )
}
