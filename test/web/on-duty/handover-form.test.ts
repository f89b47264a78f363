import { QueryClient } from '@tanstack/preact-query'
import { describe, expect, it } from 'vitest'
import type { Handover } from '../../../shared/on-duty/roster.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { CentreSettings } from '../../../shared/settings/views.ts'
import type { Calls } from '../../../web/api.ts'
import { useHandoverForm } from '../../../web/on-duty/use-handover-form.ts'
import { ServerClock } from '../../../web/server-clock.ts'
import { fillIn } from '../../support/form.ts'

const NOW = '2026-11-21T14:02:00.000Z'
const FULL = { by: 'jana', to: 'tomas', from: '2026-11-23T08:00', until: '2026-11-23T12:00' }

function centre(version: number): CentreSettings {
  return { now: NOW, version, settings: { staff: [] } }
}

/** What the form asks of the platform's client, answered without one. */
type Asked = (api: object) => Promise<CentreSettings>

/** The form filled in, at a platform where somebody else changes the settings before each of the first saves. */
async function filledIn({ overtaken }: { overtaken: number }) {
  const sent: { version: number; handover: Handover }[] = []
  const handOver = async ({ json: { version, handover } }: { json: { version: number; handover: Handover } }) => {
    sent.push({ version, handover })
    if (sent.length <= overtaken) throw new Problem('changed-meanwhile', { current: centre(version + 1) })
    return centre(version + 1)
  }
  const services = {
    calls: { ask: (asked: Asked) => asked({ centre: { handovers: { $post: handOver } } }) } as unknown as Calls,
    clock: new ServerClock(() => Date.parse(NOW)),
    queries: new QueryClient(),
  }
  const { step } = await fillIn(() => useHandoverForm(centre(1)), { services })
  await step(({ change }) => change(FULL))
  return { sent, step }
}

describe('a hand-over', () => {
  it('is sent for the instants its wall clock means', async () => {
    const { sent, step } = await filledIn({ overtaken: 0 })
    expect((await step(({ save }) => save())).saved).toBe(true)
    const span = { from: '2026-11-23T07:00:00.000Z', until: '2026-11-23T11:00:00.000Z' }
    expect(sent).toEqual([{ version: 1, handover: { by: 'jana', to: 'tomas', ...span } }])
  })

  it('is sent again over a change of somebody else, without a question', async () => {
    const { sent, step } = await filledIn({ overtaken: 1 })
    const form = await step(({ save }) => save())
    expect(sent.map(({ version }) => version)).toEqual([1, 2])
    expect([form.saved, form.failure]).toEqual([true, undefined])
  })

  it('has failed when it is overtaken twice, and says so', async () => {
    const { step } = await filledIn({ overtaken: 2 })
    const form = await step(({ save }) => save())
    expect(form.saved).toBe(false)
    expect(form.failure).toEqual(new Problem('changed-meanwhile', { current: centre(3) }))
    expect(form.value).toEqual(FULL)
    expect((await step(({ save }) => save())).saved).toBe(true)
  })

  it('to nobody, or that ends before it begins, is not sent', async () => {
    const { sent, step } = await filledIn({ overtaken: 0 })
    await step(({ change }) => change({ until: '2026-11-23T08:00' }))
    expect((await step(({ save }) => save())).faults).toEqual({ until: 'not-after' })
    await step(({ change }) => change({ to: '' }))
    expect((await step(({ save }) => save())).faults).toEqual({ to: 'nobody' })
    expect(sent).toEqual([])
  })
})
