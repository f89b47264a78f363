import type { Fault } from '../../shared/problems/faults.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { useCentreFormTexts } from './centre-texts.ts'
import { Failure } from './failure.tsx'
import type { Standing } from './use-form.ts'

/** Why settings of the centre were not saved, and which part of them has to be put right. */
export function CentreFailure({ form }: { form: Standing }) {
  const { faults, faultAt, why } = useCentreFormTexts()
  const found = form.failure instanceof Problem ? (form.failure.details.faults ?? []) : []
  const named = partsIn(found).flatMap((part) => faultAt[part] ?? [])
  const reasons = [...new Set(found.flatMap(({ code }) => why[code] ?? []))]
  return (
    <Failure form={form}>
      {[...(named.length > 0 ? [`${faults} ${named.join(', ')}.`] : []), ...reasons].map((words) => ` ${words}`)}
    </Failure>
  )
}

/** `settings.ladders.contact.0.to` is about the ladders. */
function partsIn(faults: readonly Fault[]): string[] {
  const parts = faults
    .map(({ path }) => path.split('.'))
    .map(([first, second]) => (first === 'settings' ? second : first))
  return [...new Set(parts)].filter((part) => part !== undefined)
}
