import { useState } from 'preact/hooks'
import type { VisitAnswer } from '../../shared/visits/views.ts'
import type { NewVisitStep } from '../../shared/visits/visit.ts'
import { segment } from '../path-segment.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'

/** Where visits of a file are kept on the page. */
export const visitsKey = (client: string) => ['visits', client] as const

/** Which visit something is said of. */
export interface StepTarget {
  readonly client: string
  readonly visit: string
}

/** Saying something of a visit by one press. A second press while the first is on its way does nothing; the same said twice is said once. */
export function useStep({ client, visit }: StepTarget, onSaid?: (answer: VisitAnswer, step: NewVisitStep) => void) {
  const { calls, queries } = useServices()
  const [state, setState] = useState<{ readonly saving: boolean; readonly failure?: unknown }>({ saving: false })
  const say = async (step: NewVisitStep) => {
    if (state.saving) return
    setState({ saving: true })
    try {
      const param = { client: segment(client), visit: segment(visit) }
      const answer = await calls.ask((api) =>
        api.clients[':client'].visits[':visit'].steps.$post({ param, json: { step } }),
      )
      setState({ saving: false })
      onSaid?.(answer, step)
    } catch (failure) {
      setState({ saving: false, failure })
    }
    // However it ended: what was refused is refused because something else stands by now.
    queries.invalidateQueries({ queryKey: keyOf.today })
    queries.invalidateQueries({ queryKey: visitsKey(client) })
  }
  return { ...state, say }
}
