import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Listed } from '../../shared/code-lists/code-lists.ts'
import { LONGEST_NAME } from '../../shared/code-lists/listed.ts'
import { wordsOf } from '../../shared/register/spelling.ts'
import { Fieldset, Row } from '../forms/field.tsx'
import { OneLine } from '../forms/fields.tsx'
import { useFormScreenTexts } from './use-form-screen-texts.ts'

interface CodeListProps<Entry extends Listed> {
  /** Which list of the settings it is. */
  readonly name: string
  readonly texts: {
    readonly title: string
    readonly hint: string
    readonly add: string
    readonly fault: Readonly<Record<string, string>>
  }
  readonly entries: readonly Entry[]
  readonly locked: boolean
  /** Whether nothing is left out: something is wrong, and it has to be seen. */
  readonly showsAll: boolean
  readonly fresh: () => Entry
  readonly onChange: (entries: Entry[]) => void
  /** What else is asked of an entry. */
  readonly more?: (path: string, entry: Entry, put: (part: Partial<Entry>) => void) => ComponentChildren
}

/** A list that can be read at a glance. */
const GLANCE = 10

/** One of the centre's own code lists: its entries, what each is called, and whether it is offered. */
export function CodeListFields<Entry extends Listed>(props: CodeListProps<Entry>) {
  const { name, texts, entries, locked, showsAll, fresh, onChange, more } = props
  const { list } = useFormScreenTexts()
  const [sought, seek] = useState('')
  const [added, add] = useState<string>()
  // Before anything else can be typed.
  useLayoutEffect(() => {
    const index = entries.findIndex(({ id }) => id === added)
    if (index >= 0) document.querySelector<HTMLElement>(`[data-field="${name}.${index}.name"]`)?.focus()
  }, [added])
  const change = (id: string, part: Partial<Entry>) =>
    onChange(entries.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const addOne = () => {
    const entry = fresh()
    seek('')
    onChange([...entries, entry])
    add(entry.id)
  }
  const shown = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => showsAll || isFound(entry.name, sought))
  return (
    <Fieldset name={name} class="panel" row={texts.title} {...legendOf(texts)}>
      {entries.length > GLANCE && <Finding sought={sought} onSeek={seek} />}
      <p class="hint" role="status">
        {entries.length === 0 ? list.none : list.shown(shown.length, entries.length)}
      </p>
      {shown.map(({ entry, index }) => (
        <EntryFields
          key={entry.id}
          path={`${name}.${index}`}
          entry={entry}
          faults={texts.fault}
          locked={locked}
          onChange={(part) => change(entry.id, part as Partial<Entry>)}
          onRemove={() => onChange(entries.filter(({ id }) => id !== entry.id))}
        >
          {more?.(`${name}.${index}`, entry, (part) => change(entry.id, part))}
        </EntryFields>
      ))}
      {!locked && (
        <button type="button" onClick={addOne}>
          {texts.add}
        </button>
      )}
    </Fieldset>
  )
}

function legendOf({ title, hint, fault }: CodeListProps<Listed>['texts']) {
  return { legend: title, hint, words: fault }
}

function isFound(name: string, sought: string): boolean {
  const words = wordsOf(name)
  return wordsOf(sought).every((word) => words.some((one) => one.startsWith(word)))
}

function Finding({ sought, onSeek }: { sought: string; onSeek: (sought: string) => void }) {
  const { list } = useFormScreenTexts()
  return (
    <label class="field">
      {list.find}
      <input type="search" value={sought} onInput={({ currentTarget }) => onSeek(currentTarget.value)} />
    </label>
  )
}

interface EntryProps {
  readonly path: string
  readonly entry: Listed
  readonly faults: Readonly<Record<string, string>>
  readonly locked: boolean
  readonly onChange: (part: Partial<Listed>) => void
  readonly onRemove: () => void
  readonly children: ComponentChildren
}

/** An entry. One that stands in records is only retired, and can be brought back. */
function EntryFields({ path, entry, faults, locked, onChange, onRemove, children }: EntryProps) {
  const { list } = useFormScreenTexts()
  const { name, retired, used } = entry
  const called = name || list.unnamed
  return (
    <Row name={path} row={called} class="listed">
      <div class="fields-in-row">
        <OneLine
          name={`${path}.name`}
          label={list.name}
          words={faults}
          most={LONGEST_NAME}
          value={name}
          locked={locked}
          onChange={(name) => onChange({ name })}
        />
        {children}
      </div>
      <p class="actions">
        {used && <span class="tag">{list.used}</span>}
        {retired && <span class="tag">{list.retired}</span>}
        {!locked && (
          <button type="button" class="quiet" onClick={() => onChange({ retired: retired ? undefined : true })}>
            {retired ? list.restore(called) : list.retire(called)}
          </button>
        )}
        {!used && !locked && (
          <button type="button" class="quiet" onClick={onRemove}>
            {list.remove(called)}
          </button>
        )}
      </p>
    </Row>
  )
}
