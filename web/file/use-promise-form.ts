import * as z from 'zod/mini'
import { promiseFault } from '../../shared/duties/promise.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { instantTyped, wallTime } from '../../shared/time/typed.ts'
import { useServices } from '../services.ts'
import type { OpenEviction } from './open-file.ts'
import { type FileForm, useFileForm } from './use-file-form.ts'

const draftSchema = z.object({
  /** A moment as its field keeps it. */
  until: z.string(),
})

export type PromiseDraft = z.infer<typeof draftSchema>

/** Saying when the next try will be made: first the time that is advised; empty where only a person can say. */
export function usePromiseForm(open: OpenEviction, onSaved: () => void): FileForm<PromiseDraft> | undefined {
  const { calls, clock } = useServices()
  const { client, promise } = open.file
  const instantOf = ({ until }: PromiseDraft) => instantTyped(until, { now: clock.now(), lean: 'future' })
  return useFileForm<PromiseDraft>(open, {
    name: `promise:${client}`,
    schema: draftSchema,
    blank: () => ({ until: promise === undefined ? '' : wallTime(promise) }),
    check: (draft) => {
      const until = instantOf(draft)
      const fault = until === undefined ? 'missing' : promiseFault(until, open.file.contact, clock.now())
      return fault === undefined ? {} : { until: fault }
    },
    send: (draft, version) => {
      const until = instantOf(draft)
      if (until === undefined) throw new Problem('invalid')
      return calls.acknowledge({ client, version }, until)
    },
    arrived: (draft, { contact }) => contact?.acknowledged?.until === instantOf(draft),
    onSaved,
  })
}
