import * as z from 'zod/mini'
import { Problem } from '../../shared/problems/problem.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { instantTyped } from '../../shared/time/typed.ts'
import { currentIn } from '../forms/refusal.ts'
import { isCentre, useCentreRecord } from '../forms/use-centre-form.ts'
import { type Form, useForm, type Versioned } from '../forms/use-form.ts'
import { useServices, useWorker } from '../services.ts'

const draftSchema = z.object({ by: z.string(), to: z.string(), from: z.string(), until: z.string() })
type HandoverDraft = z.infer<typeof draftSchema>

/** Handing a duty on. Undefined until its draft has been looked for. */
export function useHandoverForm(centre: CentreSettings): Form<HandoverDraft, CentreSettings, Versioned> | undefined {
  const { id: self } = useWorker()
  const { calls, clock } = useServices()
  const spanOf = ({ from, until }: Pick<HandoverDraft, 'from' | 'until'>) => ({
    from: instantTyped(from, { now: clock.now(), lean: 'future' }),
    until: instantTyped(until, { now: clock.now(), lean: 'future' }),
  })
  const handOver = async ({ by, to, ...wall }: HandoverDraft, version: number) => {
    const { from, until } = spanOf(wall)
    if (from === undefined || until === undefined) throw new Problem('invalid')
    const handover = { from, until, by, to }
    return calls.ask(({ centre }) => centre.handovers.$post({ json: { version, handover } }))
  }
  return useForm<HandoverDraft, CentreSettings, Versioned>({
    ...useCentreRecord(centre),
    name: 'handover',
    schema: draftSchema,
    blank: () => ({ by: self, to: '', from: '', until: '' }),
    check: (draft) => {
      const { from, until } = spanOf(draft)
      if (draft.to === '') return { to: 'nobody' }
      return from !== undefined && until !== undefined && from < until ? {} : { until: 'not-after' }
    },
    // A hand-over stands for itself whatever else has changed in the settings, so being overtaken is no reason to ask: it is sent
    // once more. Overtaken again, it has failed.
    isRecord: (_current): _current is CentreSettings => false,
    send: (draft, version) =>
      handOver(draft, version).catch((failure) => {
        const theirs = currentIn(failure, isCentre)
        if (theirs === undefined) throw failure
        return handOver(draft, theirs.version)
      }),
  })
}
