import { useLayoutEffect } from 'preact/hooks'

/** Alt and a letter act from anywhere. Not with Ctrl, which together with Alt writes letters on a Czech keyboard. */
export function useLetterKey(code: 'KeyP' | 'KeyK', act: () => void): void {
  // As soon as it is drawn: a key that comes with the first look is not lost.
  useLayoutEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.code !== code || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', go)
    return () => removeEventListener('keydown', go)
  })
}
