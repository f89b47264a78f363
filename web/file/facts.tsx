import type { ComponentChildren } from 'preact'
import { useFileTexts } from './use-file-texts.ts'

/** One thing known, and what is known of it. */
export type Fact = readonly [label: string, value: ComponentChildren]

interface FactsProps {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly children?: ComponentChildren
}

const isSaid = ([, value]: Fact) => value !== undefined && value !== ''

/** A group of things known, under its own heading. What is not known is left out. */
export function Facts({ title, facts, children }: FactsProps) {
  return (
    <section class="group">
      <h3>{title}</h3>
      <dl class="facts">
        {facts.filter(isSaid).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}

/** A group of what police reported. What they left out stands in one line below it. */
export function ReportedFacts({ children, ...group }: FactsProps) {
  const { leftOut, nothingSaid } = useFileTexts().report
  const unsaid = group.facts.filter((fact) => !isSaid(fact)).map(([label]) => within(label))
  return (
    <Facts {...group}>
      {unsaid.length > 0 && (
        <p class="missing">{unsaid.length < group.facts.length ? leftOut(unsaid.join(', ')) : nothingSaid}</p>
      )}
      {children}
    </Facts>
  )
}

/** A label within a sentence. Abbreviations stay as they are. */
export function within(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
}
