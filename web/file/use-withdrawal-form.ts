import * as z from 'zod/mini'
import { manyLines } from '../../shared/text/signs.ts'
import { withdrawalSchema } from '../../shared/work/entry.ts'
import { faultsBy } from '../forms/refusal.ts'
import { useServices } from '../services.ts'
import type { FilePlace } from './entries.tsx'
import { withIn } from './file-pages.ts'
import type { OpenFile } from './open-file.ts'
import { type FileForm, useFileForm } from './use-file-form.ts'

const draftSchema = z.object({
  /** The attempt or other entry recorded by mistake; empty when none is being withdrawn. */
  attempt: z.string(),
  reason: z.string().check(z.minLength(1)),
})

export type WithdrawalDraft = z.infer<typeof draftSchema>

/** Saying that an entry was recorded by mistake. One form for a whole file: nobody withdraws two at once. */
export function useWithdrawalForm(open: OpenFile, place: FilePlace): FileForm<WithdrawalDraft> | undefined {
  const { calls } = useServices()
  const { client } = open.file
  return useFileForm<WithdrawalDraft>(open, {
    name: `withdrawal:${client}`,
    schema: draftSchema,
    blank: () => ({ attempt: '', reason: '' }),
    check: ({ reason }) => faultsBy(withdrawalSchema, { reason }),
    send: async ({ attempt, reason }, version) => {
      const why = manyLines(reason)
      const isWork = open.file.work.some(({ id }) => id === attempt)
      return isWork
        ? withIn(open.file, await place.withdraw(attempt, why))
        : calls.withdrawAttempt({ client, version }, { attempt, reason: why })
    },
    arrived: ({ attempt }, { attempts, work }) =>
      [...attempts, ...work].some(({ id, withdrawn }) => id === attempt && withdrawn),
  })
}
