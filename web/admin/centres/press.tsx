import type { NetworkView } from '../../../shared/centres/network-views.ts'
import { usePress } from '../../forms/use-press.ts'
import { Trouble } from '../../frame/trouble.tsx'
import { useShowNetwork } from './use-network.ts'

interface PressProps {
  readonly label: string
  readonly send: () => Promise<NetworkView>
  readonly onDone?: () => void
}

/** A change by one press, and what stands against it. */
export function Press({ label, send, onDone }: PressProps) {
  const show = useShowNetwork()
  const { press, busy, failed } = usePress<NetworkView>((network) => {
    show(network)
    onDone?.()
  })
  return (
    <>
      {failed && <Trouble error={failed.error} onRetry={failed.again} />}
      <button type="button" aria-disabled={busy} onClick={() => busy || void press(send)}>
        {label}
      </button>
    </>
  )
}
