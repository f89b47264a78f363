import { Problem } from '../../shared/problems/problem.ts'
import { useCentreFormTexts } from './centre-texts.ts'
import { Failure } from './failure.tsx'
import type { Standing } from './use-form.ts'

/** Why settings of the centre were not saved, and which part of them has to be put right. */
export function CentreFailure({ form }: { form: Standing }) {
  const { faults, faultAt } = useCentreFormTexts()
  const named = partsIn(form.failure).flatMap((part) => faultAt[part] ?? [])
  return <Failure form={form}>{named.length > 0 && ` ${faults} ${named.join(', ')}.`}</Failure>
}

/** `settings.ladders.contact.0.to` is about the ladders. */
function partsIn(error: unknown): string[] {
  const faults = error instanceof Problem ? (error.details.faults ?? []) : []
  const parts = faults
    .map(({ path }) => path.split('.'))
    .map(([first, second]) => (first === 'settings' ? second : first))
  return [...new Set(parts)].filter((part) => part !== undefined)
}
