import { useQuery } from '@tanstack/preact-query'
import type { AssociateChange, Associates } from '../../../shared/association/people.ts'
import { usePress } from '../../forms/use-press.ts'
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

/** A change of somebody by one press. */
export function useAssociatePress(onDone: () => void) {
  const { queries } = useServices()
  const send = useSendChange()
  const { press, ...rest } = usePress<Associates>((people) => {
    queries.setQueryData(ASSOCIATES, people)
    onDone()
  })
  return { ...rest, press: (person: string, change: AssociateChange) => press(() => send(person, change)) }
}
