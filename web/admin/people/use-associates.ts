import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { AssociateChange, Associates } from '../../../shared/association/people.ts'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'

export const ASSOCIATES = ['admin', 'people']

/** How often it is looked whether an account that is asked for is there. */
const ACCOUNT_MS = 3_000

/** Everybody who is or was of the association. */
export function useAssociates() {
  const { ask } = useServices().calls
  return useQuery({
    queryKey: ASSOCIATES,
    queryFn: () => ask((api) => api.admin.people.$get()),
    refetchInterval: ({ state: { data } }) =>
      data?.people.some(({ account }) => account?.state === 'asked') ? ACCOUNT_MS : false,
  })
}

/** Sends a change of somebody. */
export function useSendChange() {
  const { ask } = useServices().calls
  return (person: string, json: AssociateChange): Promise<Associates> =>
    ask((api) => api.admin.people[':person'].$post({ param: { person: segment(person) }, json }))
}

/** A change by one press. */
export function usePress(onDone: () => void) {
  const { queries } = useServices()
  const send = useSendChange()
  const [failed, fail] = useState<{ readonly error: unknown; readonly again: () => void }>()
  const [busy, setBusy] = useState(false)
  const press = async (person: string, change: AssociateChange): Promise<void> => {
    setBusy(true)
    fail(undefined)
    try {
      queries.setQueryData(ASSOCIATES, await send(person, change))
      onDone()
    } catch (error) {
      fail({ error, again: () => void press(person, change) })
    }
    setBusy(false)
  }
  return { press, busy, failed }
}
