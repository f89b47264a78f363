import type { MovedTo as Moved } from '../../../shared/clients/views.ts'
import type { Move } from '../../../shared/hand-over/move.ts'
import { Icon } from '../../frame/icon.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { useMoveState } from './use-move.ts'
import { useMoveTexts } from './use-move-texts.ts'

/** On top of a file, before anybody calls: in which centre the person went on. */
export function MovedTo({ client, movedTo: { id } }: { client: string; movedTo: Moved }) {
  const { name } = useMoveTexts()
  const { data, error, refetch } = useMoveState(id)
  if (data === undefined) return error ? <Trouble error={error} onRetry={refetch} /> : null
  return (
    <div class="notice warn moved">
      <Icon name="alert" />
      <p>
        <MoveState move={data.move} /> <a href={`/spis/${client}/prechod`}>{name}</a>
      </p>
    </div>
  )
}

/** Where somebody went on, and how far that is. */
export function MoveState({ move: { to, at, state, arrivedAt = at } }: { move: Move }) {
  const { states, moment, whoCalls } = useMoveTexts()
  return (
    <span role="status">
      {states[state](to)} <Stamp at={state === 'arrived' ? arrivedAt : at} />.{state === 'sent' && ` ${moment}`}
      {state === 'arrived' && ` ${whoCalls}`}
    </span>
  )
}
