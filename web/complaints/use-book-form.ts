import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { useDraft } from '../forms/use-draft.ts'

/** One form of the book: what it holds, what is wrong with it, and how it is saved. */
export interface BookFormSpec<T> {
  /** Name of its draft. */
  readonly name: string
  readonly schema: z.ZodMiniType<T>
  readonly blank: () => T
  /** What is wrong before anybody is asked: fault codes by field. */
  readonly check: (value: T) => FieldFaults
  /** The version of the complaint the form is begun from; 0 for a new one. */
  readonly version: number
  readonly send: (value: T, version: number) => Promise<ComplaintFile>
  /** Whether a complaint already holds what was to be saved: then a save whose answer was lost has arrived after all. */
  readonly arrived: (value: T, file: ComplaintFile) => boolean
  readonly onSaved: (file: ComplaintFile) => void
  /** Shows the complaint as somebody else has left it meanwhile. */
  readonly onOvertaken: (file: ComplaintFile) => void
}

/** Codes of what is wrong, by the last part of a field's path. */
export type FieldFaults = Readonly<Record<string, string>>

export interface BookForm<T> {
  readonly value: T
  readonly change: (part: Partial<T>) => void
  readonly save: () => Promise<void>
  readonly discard: () => void
  readonly saving: boolean
  readonly touched: boolean
  readonly faults: FieldFaults
  /** Why the last attempt to save failed, when it was not for what is in the form. */
  readonly failure?: unknown
  /** The complaint as somebody else has left it. */
  readonly overtaken?: ComplaintFile
  readonly restoredFrom?: Instant
  readonly keeping: boolean
}

interface Written<T> {
  readonly value: T
  readonly version: number
}

interface Course {
  readonly saving: boolean
  readonly faults: FieldFaults
  readonly failure?: unknown
  readonly overtaken?: ComplaintFile
}

const STILL: Course = { saving: false, faults: {} }

/** A form of the book that loses nothing that is typed. Undefined until its draft has been looked for. */
export function useBookForm<T extends object>(spec: BookFormSpec<T>): BookForm<T> | undefined {
  const draft = useDraft(spec.name, (kept) => understood(kept, spec.schema))
  const [typed, setTyped] = useState<Written<T> | 'nothing'>()
  const [course, setCourse] = useState(STILL)
  if (draft === undefined) return undefined

  const found = typed === undefined ? draft.found : undefined
  const written = typed === 'nothing' ? undefined : (typed ?? found?.content)
  const current = written ?? { value: spec.blank(), version: spec.version }
  const write = (next: Written<T>) => {
    setTyped(next)
    draft.keep(next)
  }
  const discard = () => {
    draft.drop()
    setTyped('nothing')
    setCourse(STILL)
  }
  const save = async () => {
    const faults = spec.check(current.value)
    if (Object.keys(faults).length > 0) return setCourse({ ...course, faults })
    setCourse({ ...course, faults, saving: true })
    const result = await sent(current, spec)
    if (result.kind === 'failed') return setCourse({ ...STILL, ...failureOf(result.error) })
    if (result.kind === 'overtaken') {
      write({ ...current, version: result.file.version })
      spec.onOvertaken(result.file)
      return setCourse({ ...STILL, overtaken: result.file })
    }
    discard()
    spec.onSaved(result.file)
  }
  return {
    ...course,
    value: current.value,
    // While a save is on its way the form stands still: what is typed then would be neither saved nor kept.
    change: (part) => course.saving || write({ ...current, value: { ...current.value, ...part } }),
    save,
    discard,
    touched: written !== undefined,
    keeping: draft.keeping,
    ...(found && { restoredFrom: found.savedAt }),
  }
}

type Sent =
  | { readonly kind: 'saved' | 'overtaken'; readonly file: ComplaintFile }
  | { readonly kind: 'failed'; readonly error: unknown }

async function sent<T>({ value, version }: Written<T>, spec: BookFormSpec<T>): Promise<Sent> {
  try {
    return { kind: 'saved', file: await spec.send(value, version) }
  } catch (error) {
    const file = currentIn(error)
    if (file === undefined) return { kind: 'failed', error }
    return { kind: spec.arrived(value, file) ? 'saved' : 'overtaken', file }
  }
}

// What the platform itself has sent is not checked field by field; only that it is a complaint at all.
const complaintSchema = z.object({ id: z.string(), number: z.number(), version: z.number() })

function currentIn(error: unknown): ComplaintFile | undefined {
  if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') return undefined
  const { current } = error.details
  return complaintSchema.safeParse(current).success ? (current as ComplaintFile) : undefined
}

function failureOf(error: unknown): Pick<Course, 'faults' | 'failure'> {
  const faults = error instanceof Problem ? (error.details.faults ?? []) : []
  const named = Object.fromEntries(faults.map(({ path, code }) => [path.split('.').at(-1) ?? '', code]))
  return faults.length > 0 ? { faults: named } : { faults: {}, failure: error }
}

/** What a schema finds wrong with what a form stands for, by field. */
export function faultsBy(schema: z.ZodMiniType, value: unknown): FieldFaults {
  const { error } = schema.safeParse(value)
  return Object.fromEntries((error?.issues ?? []).map(({ path }) => [String(path.at(-1) ?? ''), 'missing']))
}

function understood<T>(kept: unknown, schema: z.ZodMiniType<T>): Written<T> | undefined {
  const written = z.object({ value: z.unknown(), version: z.number() }).safeParse(kept)
  const value = written.success ? schema.safeParse(written.data.value) : undefined
  return written.success && value?.success ? { value: value.data, version: written.data.version } : undefined
}
