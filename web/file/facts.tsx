import type { ComponentChildren } from 'preact'
import { useTexts } from '../texts/language.ts'

/** One thing known, and what is known of it; nothing known is said to be so. */
export type Fact = readonly [label: string, value: ComponentChildren]

/** A group of things known, under its own heading. */
export function Facts({
  title,
  facts,
  children,
}: {
  title: string
  facts: readonly Fact[]
  children?: ComponentChildren
}) {
  const { empty } = useTexts().report
  return (
    <section class="group">
      <h3>{title}</h3>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            {value === undefined || value === '' ? <dd class="missing">{empty}</dd> : <dd>{value}</dd>}
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}
