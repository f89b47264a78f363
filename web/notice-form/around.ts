import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { TypedNotice } from './typed-notice.ts'

type Steps<Whole> = Whole extends readonly (infer Item)[]
  ? `${number}` | `${number}.${Steps<Item>}`
  : Whole extends object
    ? { [Name in keyof Whole & string]: Name | `${Name}.${Steps<Whole[Name]>}` }[keyof Whole & string]
    : never

/** Where something stands in a notice that is being written, `endangered.0.phone`: the path by which the protocol names it too. */
export type NoticePath = Steps<TypedNotice>

type Names<Whole> = Whole extends readonly (infer Item)[]
  ? Names<Item>
  : Whole extends object
    ? { [Name in keyof Whole & string]: Name | `${Name}.${Names<Whole[Name]>}` }[keyof Whole & string]
    : never

/** The same of every person, child and copy, `endangered.phone`; windows have fields of their own. */
export type NoticeField = Exclude<Names<TypedNotice>, `${string}safeWindows.${string}`>

/** The field that stands at a path. */
export function fieldOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '')
}

/** What the fields of a notice know of the form they stand in. */
export interface AroundNotice {
  readonly value: TypedNotice
  readonly put: (value: TypedNotice) => void
  readonly locked: boolean
  /** Fields that the centre lacks: they are asked for. */
  readonly asked: ReadonlySet<string>
  readonly notes: NoticeNotes
}

/** What is to be said at once beside what was written. */
export type NoticeNotes = Readonly<Partial<Record<'reference' | 'dwelling' | 'endangered', ComponentChildren>>>

export const AroundNotice = createContext<AroundNotice | undefined>(undefined)

/** The form around. Throws outside of one. */
export function useNotice(): AroundNotice {
  const around = useContext(AroundNotice)
  if (around === undefined) throw new Error('used outside of a notice')
  return around
}

type Held = Readonly<Record<string, unknown>>

/** What stands at a path of a notice. */
export function valueAt(value: TypedNotice, path: NoticePath): unknown {
  return path.split('.').reduce<unknown>((held, step) => (held as Held)[step], value)
}

/** The notice with something else at a path. */
export function withAt(value: TypedNotice, path: NoticePath, next: unknown): TypedNotice {
  return changed(value, path.split('.'), next) as TypedNotice
}

function changed(held: unknown, [step, ...rest]: readonly string[], next: unknown): unknown {
  if (step === undefined) return next
  if (Array.isArray(held)) return held.map((item, at) => (String(at) === step ? changed(item, rest, next) : item))
  return { ...(held as Held), [step]: changed((held as Held)[step], rest, next) }
}
