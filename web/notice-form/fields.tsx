import type { ComponentChildren } from 'preact'
import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import { AroundFields, useField } from '../forms/field.tsx'
import { OneLine, OneOfFew, OneOfMany, SeveralLines } from '../forms/fields.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { fieldOf, type NoticeField, type NoticePath, useNotice, valueAt, withAt } from './around.ts'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

interface AtProps {
  /** Where it stands in the notice. */
  readonly at: NoticePath
  readonly hint?: ComponentChildren
}

/** A line of no text is longer; how much the protocol takes of each is said by its schema, so that nothing that is pasted is cut off. */
const ROOM = 20_000

/** What every field at a path has: what it is called, what stands in it, whether it is asked for. */
function useAt(at: NoticePath, hint: ComponentChildren) {
  const { value, put, locked, asked } = useNotice()
  const { labels, hints, faults, faultsOf, wanted } = useNoticeFormTexts()
  const field = fieldOf(at) as NoticeField
  const own: Readonly<Partial<Record<NoticeField, string>>> = hints
  const ofField: Readonly<Partial<Record<NoticeField, Readonly<Record<string, string>>>>> = faultsOf
  const about = hint ?? own[field]
  return {
    name: at,
    label: (labels as Readonly<Partial<Record<NoticeField, string>>>)[field] ?? field,
    hint: asked.has(at) ? [<strong key="wanted">{wanted} </strong>, about] : about,
    words: { ...faults, ...ofField[field] },
    locked,
    held: valueAt(value, at),
    change: (next: unknown) => put(withAt(value, at, next)),
  }
}

/** A line of text. */
export function Line({ at, hint, list }: AtProps & { readonly list?: string }) {
  const { held, change, ...props } = useAt(at, hint)
  return <OneLine {...props} value={String(held)} most={ROOM} onChange={change} {...(list !== undefined && { list })} />
}

/** Several lines of text. */
export function Prose({ at, hint, rows = 3 }: AtProps & { readonly rows?: number }) {
  const { held, change, ...props } = useAt(at, hint)
  return <SeveralLines {...props} rows={rows} value={String(held)} most={ROOM} onChange={change} />
}

/** A day and a time. */
export function When({ at, hint, lean = 'past' }: AtProps & { readonly lean?: 'past' | 'future' }) {
  const { held, change, ...props } = useAt(at, hint)
  return <MomentField {...props} value={String(held)} lean={lean} onChange={change} />
}

interface CodeProps<T extends string> extends AtProps {
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
}

/** One of a few coded words, or none. */
export function Few<T extends string>({ at, hint, options, names }: CodeProps<T>) {
  const { held, change, ...props } = useAt(at, hint)
  const { notSaid } = useNoticeFormTexts()
  return (
    <OneOfFew
      {...props}
      value={held as T | ''}
      options={['', ...options]}
      names={{ ...names, '': notSaid } as Readonly<Record<T | '', string>>}
      onChange={(next) => !props.locked && change(next)}
    />
  )
}

/** Yes, no, or nothing said. */
export function Answer({ at, hint, names }: AtProps & { readonly names?: Readonly<Record<'yes' | 'no', string>> }) {
  const { yesNo } = useNoticeFormTexts()
  return <Few at={at} hint={hint} options={['yes', 'no']} names={names ?? yesNo} />
}

interface ManyProps extends AtProps {
  readonly options: readonly (readonly [string, string])[]
  /** What stands there while nothing is chosen. */
  readonly none?: string
}

/** One of many coded words, or none. */
export function Many({ at, hint, options, none }: ManyProps) {
  const { held, change, ...props } = useAt(at, hint)
  const { notSaid } = useNoticeFormTexts()
  return <OneOfMany {...props} value={String(held)} options={[['', none ?? notSaid], ...options]} onChange={change} />
}

/** What is not always known: folded, and opened by what is wrong or asked for in it. */
export function Folded({ title, children }: FoldedProps) {
  const { fields } = useContext(AroundFields)
  const { asked } = useNotice()
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    const { current } = details
    if (current === null) return
    const isAsked = [...current.querySelectorAll<HTMLElement>('[data-field]')].some((field) =>
      asked.has(field.dataset['field'] ?? ''),
    )
    // What is to be put right must be there before the focus goes to it.
    if (isAsked || fields.some(({ element }) => current.contains(element))) current.open = true
  }, [fields, asked])
  return (
    <details ref={details} class="folded">
      <summary>{title}</summary>
      <div class="folded-fields">{children}</div>
    </details>
  )
}

interface FoldedProps {
  readonly title: string
  readonly children: ComponentChildren
}

interface RowsProps<Row> {
  /** The list of the notice that the rows are. */
  readonly at: NoticePath
  readonly blank: Row
  readonly most: number
  readonly add: string
  readonly children: (index: number, remove: () => void) => ComponentChildren
}

/** Rows of a list, and a button for one more; the focus goes to a row that was added. */
export function Rows<Row>({ at, blank, most, add, children }: RowsProps<Row>) {
  const { value, put, locked } = useNotice()
  const { id } = useField(at)
  const rows = valueAt(value, at) as readonly Row[]
  const list = useRef<HTMLDivElement>(null)
  const isAdded = useRef(false)
  useLayoutEffect(() => {
    if (isAdded.current) list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus()
    isAdded.current = false
  }, [rows.length])
  const more = () => {
    isAdded.current = true
    put(withAt(value, at, [...rows, blank]))
  }
  const without = (index: number) =>
    put(
      withAt(
        value,
        at,
        rows.filter((_, place) => place !== index),
      ),
    )
  return (
    <>
      <div ref={list} class="rows" id={id}>
        {rows.map((_, index) => children(index, () => without(index)))}
      </div>
      {rows.length < most && !locked && (
        <p>
          <button type="button" onClick={more}>
            {add}
          </button>
        </p>
      )}
    </>
  )
}
