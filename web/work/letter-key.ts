import { useEffect } from 'preact/hooks'

/** Alt and a letter act from anywhere. Not with Ctrl, which together with Alt writes letters on a Czech keyboard. */
export function useLetterKey(code: 'KeyP' | 'KeyK', act: () => void): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.code !== code || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', go)
    return () => removeEventListener('keydown', go)
  })
}
