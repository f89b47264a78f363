import type { ComponentChildren } from 'preact'

/** One thing that stands in the book, by its name. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="prose">{children}</dd>
    </div>
  )
}
