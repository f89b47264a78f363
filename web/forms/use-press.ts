import { useState } from 'preact/hooks'

/** A change by one press: whether it is on its way, and why the last one failed. What it came to goes to `show`. */
export function usePress<Answer>(show: (answer: Answer) => void) {
  const [failed, fail] = useState<{ readonly error: unknown; readonly again: () => void }>()
  const [busy, setBusy] = useState(false)
  const press = async (send: () => Promise<Answer>): Promise<void> => {
    setBusy(true)
    fail(undefined)
    try {
      show(await send())
    } catch (error) {
      fail({ error, again: () => void press(send) })
    }
    setBusy(false)
  }
  return { press, busy, failed }
}
