import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'

interface WaysProps {
  readonly label: string
  readonly class?: string
  readonly children: ComponentChildren
}

/** Ways to screens. On a telephone they are one row that is pulled along: the one of the open screen is always in sight. */
export function Ways({ label, class: style, children }: WaysProps) {
  const { path } = useLocation()
  const row = useRef<HTMLElement>(null)
  const seen = useRef('')
  // A count that comes later, or another language, makes the row wider. Whoever pulls it by themselves is left alone.
  useLayoutEffect(() => {
    const now = `${path} ${row.current?.scrollWidth}`
    if (now !== seen.current) pullToCurrent(row.current)
    seen.current = now
  })
  return (
    <nav class={style} aria-label={label} ref={row}>
      {children}
    </nav>
  )
}

/** Only the row is moved: the page stays where it was scrolled to. */
function pullToCurrent(row: HTMLElement | null): void {
  const current = row?.querySelector('[aria-current]')?.getBoundingClientRect()
  if (row === null || current === undefined) return
  const { left, right } = row.getBoundingClientRect()
  row.scrollLeft += Math.max(0, current.right - right) + Math.min(0, current.left - left)
}
