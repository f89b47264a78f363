import { useEffect, useState } from 'preact/hooks'

/** A text once it has not changed for a moment, for what is asked while somebody types. */
export function useLater(text: string, pauseMs: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])
  return settled
}
