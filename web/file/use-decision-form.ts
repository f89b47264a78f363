import * as z from 'zod/mini'
import { decisionSchema, ways } from '../../shared/clients/attempt.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { manyLines } from '../../shared/text/signs.ts'
import { faultsBy } from '../forms/refusal.ts'
import { useServices } from '../services.ts'
import type { OpenFile } from './open-file.ts'
import { type FileForm, useFileForm } from './use-file-form.ts'

const draftSchema = z.object({ way: z.nullable(z.enum(ways)), reason: z.string() })

export type DecisionDraft = z.infer<typeof draftSchema>

/** Deciding how a person is reached after an attempt found that contact is not safe. */
export function useDecisionForm(open: OpenFile): FileForm<DecisionDraft> | undefined {
  const { calls } = useServices()
  const { client } = open.file
  return useFileForm<DecisionDraft>(open, {
    name: `decision:${client}`,
    schema: draftSchema,
    blank: () => ({ way: null, reason: '' }),
    check: (draft) => faultsBy(decisionSchema, draft),
    send: (draft, version) => {
      const { unsafe } = open.file
      if (unsafe === undefined) throw new Problem('invalid')
      return calls.decideWay({ client, version }, { ...decisionSchema.parse(draft), attempt: unsafe })
    },
    arrived: ({ way, reason }, { attempts }) =>
      attempts.some(({ decisions = [] }) => {
        const last = decisions.at(-1)
        return last?.way === way && last.reason === manyLines(reason)
      }),
  })
}
