import { useQuery } from '@tanstack/preact-query'
import type { Move } from '../../../shared/hand-over/move.ts'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'

/** How the person of a file may go on in another centre. */
export function useMove(client: string) {
  const { calls } = useServices()
  const param = { client: segment(client) }
  return useQuery({
    queryKey: keyOf.records(client, 'move'),
    queryFn: () => calls.ask((api) => api.clients[':client'].move.$get({ param })),
  })
}

/** How soon a screen asks again whether the other centre has it. */
const ASKING_MS = 1000

/** How far a move is, asked until it has arrived or cannot. */
export function useMoveState(id: string) {
  const { calls } = useServices()
  const param = { id: segment(id) }
  return useQuery({
    queryKey: ['move', id],
    queryFn: () => calls.ask((api) => api.moves[':id'].$get({ param })),
    refetchInterval: ({ state }) => (isSettled(state.data?.move) ? false : ASKING_MS),
    // What has arrived, or cannot, stays so.
    staleTime: ({ state }) => (isSettled(state.data?.move) ? Number.POSITIVE_INFINITY : 0),
  })
}

function isSettled(move: Move | undefined): boolean {
  return move !== undefined && move.state !== 'sent'
}
