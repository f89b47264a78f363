import type { ComponentChildren } from 'preact'
import { useFileTexts } from './use-file-texts.ts'

/** One thing known, and what is known of it. */
export type Fact = readonly [label: string, value: ComponentChildren]

/** A group of things known, under its own heading. What police left out stands in one line below them. */
export function Facts({
  title,
  facts,
  children,
}: {
  title: string
  facts: readonly Fact[]
  children?: ComponentChildren
}) {
  const { leftOut, nothingSaid } = useFileTexts().report
  const isSaid = ([, value]: Fact) => value !== undefined && value !== ''
  const [said, unsaid] = [facts.filter(isSaid), facts.filter((fact) => !isSaid(fact)).map(([label]) => within(label))]
  return (
    <section class="group">
      <h3>{title}</h3>
      <dl class="facts">
        {said.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unsaid.length > 0 && <p class="missing">{said.length > 0 ? leftOut(unsaid.join(', ')) : nothingSaid}</p>}
      {children}
    </section>
  )
}

/** A label within a sentence. Abbreviations stay as they are. */
export function within(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
}
