import { useQuery } from '@tanstack/preact-query'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'

/** From where the notice of a file came, and to whom it can be handed over. */
export function useHandOver(client: string, enabled = true) {
  const { calls } = useServices()
  const param = { client: segment(client) }
  return useQuery({
    queryKey: keyOf.records(client, 'hand-over'),
    queryFn: () => calls.ask((api) => api.clients[':client']['hand-over'].$get({ param })),
    enabled,
  })
}
