import { useState } from 'preact/hooks'
import type { NetworkView } from '../../../shared/centres/network-views.ts'
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
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const press = async () => {
    setBusy(true)
    setError(undefined)
    try {
      show(await send())
      onDone?.()
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }
  return (
    <>
      {error !== undefined && <Trouble error={error} onRetry={() => void press()} />}
      <button type="button" aria-disabled={busy} onClick={() => busy || void press()}>
        {label}
      </button>
    </>
  )
}
