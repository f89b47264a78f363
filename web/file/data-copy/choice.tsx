import type { ComponentChildren } from 'preact'
import { Icon } from '../../frame/icon.tsx'
import type { CopyItem, CopySection } from './sections.ts'
import type { Chosen } from './use-choice.ts'
import { useCopyTexts } from './use-copy-texts.ts'

/* Choosing what of a file somebody is given: each thing by itself, as it is said. */

/** That the choice is of another time. */
export function Restored({ choice: { isRestored, reset } }: { choice: Pick<Chosen, 'isRestored' | 'reset'> }) {
  const texts = useCopyTexts()
  if (!isRestored) return null
  return (
    <p class="notice" role="status">
      <span>{texts.kept}</span>
      <button type="button" class="quiet" onClick={reset}>
        {texts.chooseAnew}
      </button>
    </p>
  )
}

interface WhereNowProps {
  readonly label: string
  /** Names it. */
  readonly warning: string
  readonly isIn: boolean
  readonly onChange: (isIn: boolean) => void
}

/** Where the person lives now is put in only against a warning that names it. */
export function WhereNow({ label, warning, isIn, onChange }: WhereNowProps) {
  return (
    <div class="panel">
      <label class="check">
        <input type="checkbox" checked={isIn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
        <span>{label}</span>
      </label>
      <div role="alert">
        {isIn && (
          <p class="notice bad">
            <Icon name="alert" /> <span>{warning}</span>
          </p>
        )}
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly section: CopySection
  readonly chosen: ReadonlySet<string>
  readonly onChange: Chosen['change']
  /** Set when the items speak another language than the screen. */
  readonly lang?: 'cs'
  /** What is to be known before. */
  readonly children: ComponentChildren
}

/** What of a section is in: each thing by itself, or all of it. */
export function Choice({ section: { name, items }, chosen, onChange, lang, children }: ChoiceProps) {
  const texts = useCopyTexts()
  const title = texts.sections[name]
  const ids = items.map(({ id }) => id)
  const isSomethingIn = ids.some((id) => chosen.has(id))
  return (
    <section class="panel" aria-labelledby={`copy-${name}`}>
      <h2 id={`copy-${name}`}>{title}</h2>
      {children}
      <ul class="copy-items" {...(lang && { lang })}>
        {items.map((item) => (
          <li key={item.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.has(item.id)}
                onChange={({ currentTarget }) => onChange([item.id], currentTarget.checked)}
              />
              <span>
                <Said item={item} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => onChange(ids, !isSomethingIn)}>
        {(isSomethingIn ? texts.leaveOut : texts.putIn)(title)}
      </button>
    </section>
  )
}

/** An item as it stands in the list and in what is given. */
export function Said({ item: { head, facts } }: { item: Pick<CopyItem, 'head' | 'facts'> }) {
  return (
    <>
      <b>{head}</b>
      {facts.map(([label, words], place) => (
        <span key={place} class="prose copy-fact">
          {label === '' ? words : `${label}: ${words}`}
        </span>
      ))}
    </>
  )
}

/** How many things are in sections. */
export function countOf(sections: readonly CopySection[]): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0)
}
