import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { useDraft } from '../forms/use-draft.ts'
import { type Baseline, baselineOf, baselineSchema, type Changes, changesSince } from './changes.ts'
import { currentIn, type OpenFile } from './open-file.ts'

/** One form of a file: what it holds and how it is saved. */
export interface FileFormSpec<T> {
  /** Name of its draft. */
  readonly name: string
  readonly schema: z.ZodMiniType<T>
  readonly blank: (file: ClientFile) => T
  /** Sends what the form holds, for one version of the file. */
  readonly send: (value: T, version: number) => Promise<ClientFile>
  /** Whether a file already holds what was to be saved: then a save whose answer was lost has arrived after all. */
  readonly arrived: (value: T, file: ClientFile) => boolean
  /** Fits what the form holds to a file that somebody has changed since. */
  readonly fit?: (written: Written<T>, file: ClientFile) => T
  readonly onSaved: (file: ClientFile) => void
}

export interface Written<T> {
  readonly value: T
  /** The file as it was when the person began to write. */
  readonly base: Baseline
}

/** Somebody else's change that came between. */
export interface Overtaken<T> {
  readonly file: ClientFile
  readonly changes: Changes
  /** What the person had written when it was found out. */
  readonly mine: Written<T>
}

export interface FileForm<T> {
  readonly value: T
  readonly change: (part: Partial<T>) => void
  readonly save: () => Promise<void>
  readonly discard: () => void
  /** Whether there is anything that is not saved. */
  readonly touched: boolean
  readonly saving: boolean
  /** Why the last attempt to save failed. */
  readonly failure?: unknown
  readonly overtaken?: Overtaken<T>
  /** When the text was typed that this page was opened with. */
  readonly restoredFrom?: Instant
  /** Whether this browser keeps what is typed. */
  readonly keeping: boolean
}

interface Course<T> {
  readonly saving: boolean
  readonly failure?: unknown
  readonly overtaken?: Overtaken<T>
}

/** A form of a file that loses nothing that is typed. Undefined until its draft has been looked for. */
export function useFileForm<T extends object>(open: OpenFile, spec: FileFormSpec<T>): FileForm<T> | undefined {
  const draft = useDraft(spec.name, (kept) => understood(kept, spec.schema))
  const [typed, setTyped] = useState<Written<T>>()
  const [course, setCourse] = useState<Course<T>>({ saving: false })
  if (draft === undefined) return undefined

  const written = typed ?? draft.found?.content
  const current = written ?? { value: spec.blank(open.file), base: baselineOf(open.file) }
  const base = open.ownSteps.from(current.base)
  const write = (next: Written<T>) => {
    setTyped(next)
    draft.keep(next)
  }
  const discard = () => {
    draft.drop()
    setTyped(undefined)
    setCourse({ saving: false })
  }
  const save = async () => {
    setCourse({ ...course, saving: true })
    const result = await sent(current.value, { version: course.overtaken?.file.version ?? base.version, open, spec })
    if (result.kind === 'failed') return setCourse({ ...course, failure: result.error, saving: false })
    const { file } = result
    open.show(file)
    if (result.kind === 'overtaken') {
      write({ ...current, value: spec.fit?.(current, file) ?? current.value })
      return setCourse({ saving: false, overtaken: { file, changes: changesSince(base, file), mine: current } })
    }
    discard()
    spec.onSaved(file)
  }
  return {
    ...course,
    value: current.value,
    // While a save is on its way the form stands still: what is typed then would be neither saved nor kept.
    change: (part) => course.saving || write({ ...current, value: { ...current.value, ...part } }),
    save,
    discard,
    keeping: draft.keeping,
    touched: written !== undefined,
    ...(draft.found && { restoredFrom: draft.found.savedAt }),
  }
}

type Sent =
  | { readonly kind: 'saved' | 'overtaken'; readonly file: ClientFile }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Sending<T> {
  readonly version: number
  readonly open: OpenFile
  readonly spec: FileFormSpec<T>
}

async function sent<T>(value: T, { version, open, spec }: Sending<T>): Promise<Sent> {
  try {
    const file = await spec.send(value, version)
    open.ownSteps.took(version, file)
    return { kind: 'saved', file }
  } catch (error) {
    const file = currentIn(error)
    if (file === undefined) return { kind: 'failed', error }
    return { kind: spec.arrived(value, file) ? 'saved' : 'overtaken', file }
  }
}

const keptSchema = z.object({ value: z.unknown(), base: baselineSchema })

function understood<T>(kept: unknown, schema: z.ZodMiniType<T>): Written<T> | undefined {
  const written = keptSchema.safeParse(kept)
  const value = written.success ? schema.safeParse(written.data.value) : undefined
  return written.success && value?.success ? { value: value.data, base: written.data.base } : undefined
}
