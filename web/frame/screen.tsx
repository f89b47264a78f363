import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from '../texts/language.ts'

export interface ScreenProps {
  readonly heading: ComponentChildren
  /** What the browser's tab says. Never a person's name: tabs and histories are seen by others. */
  readonly title: string
  readonly children: ComponentChildren
}

/** One screen: its title, and its heading, which takes the focus when somebody comes from another screen. */
export function Screen({ heading, title, children }: ScreenProps) {
  useTitle(title)
  return (
    <>
      <h1 tabIndex={-1} ref={useFocusOnArrival()}>
        {heading}
      </h1>
      {children}
    </>
  )
}

/** Names the browser's tab. */
export function useTitle(title: string): void {
  const { product } = useTexts().frame
  useEffect(() => {
    document.title = `${title} – ${product}`
  }, [title, product])
}

let firstScreen = true

function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A freshly opened page begins at its top, as every page does.
    if (!firstScreen) heading.current?.focus({ preventScroll: true })
    firstScreen = false
  }, [])
  return heading
}
