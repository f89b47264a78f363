import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import type { Instant } from '../../shared/time/instant.ts'
import { currentIn, type FieldFaults, faultsIn } from './refusal.ts'
import { type KeptDraft, useDraft } from './use-draft.ts'
import { understood, type Written } from './written.ts'

/** What forms save has versions: whoever saves says which one they began from. */
export interface Versioned {
  readonly version: number
}

export const versionedSchema = z.object({ version: z.number() })

/** One form: what it holds and how it is saved. Saving makes an `R`; a `B` is what of it is remembered from the beginning. */
export interface FormSpec<T, R extends Versioned, B extends Versioned> {
  /** Name of its draft. */
  readonly name: string
  readonly schema: z.ZodMiniType<T>
  readonly blank: () => T
  /** What a form is begun from now. */
  readonly base: B
  readonly baseSchema: z.ZodMiniType<B>
  /** A base moved on by one's own other steps on the screen: they are no news. */
  readonly since?: (base: B) => B
  /** What is wrong before anybody is asked. */
  readonly check?: (value: T) => FieldFaults
  /** Sends what the form holds, for one version. */
  readonly send: (value: T, version: number) => Promise<R>
  /** Tells what the platform sends along when somebody else was first. */
  readonly isRecord: (current: unknown) => current is R
  /** Whether a record already holds what was to be saved: then a save whose answer was lost has arrived after all. */
  readonly arrived?: (value: T, record: R) => boolean
  /** Fits what the form holds to a record that somebody has changed since. */
  readonly fit?: (mine: Written<T, B>, theirs: R) => T
  /** Shows the record as it is now: as saved, or as somebody else has left it. */
  readonly show: (record: R) => void
  readonly onSaved?: (record: R) => void
}

/** Somebody else's change that came between. */
export interface Overtaken<T, R, B> {
  readonly theirs: R
  /** What the person had written when it was found out. */
  readonly mine: Written<T, B>
}

/** How it stands with a form, whatever is in it. */
export interface Standing {
  readonly saving: boolean
  /** Whether it was saved and nothing has been written since. */
  readonly saved: boolean
  readonly faults: FieldFaults
  /** Why the last attempt to save failed. */
  readonly failure?: unknown
  /** Set when somebody else has saved first. */
  readonly overtaken?: unknown
  /** Saves; once overtaken, over what somebody else has saved. */
  readonly save: () => Promise<void>
  readonly discard: () => void
  /** Whether there is anything that is not saved. */
  readonly touched: boolean
  /** When the text was typed that this page was opened with. */
  readonly restoredFrom?: Instant
  /** Whether this browser keeps what is typed. */
  readonly keeping: boolean
  /** Another draft of the form, from a tab that was closed: when it was written, and how to go on with it. */
  readonly another?: { readonly savedAt: Instant; readonly open: () => Promise<void> }
}

export interface Form<T, R, B> extends Standing {
  readonly value: T
  readonly change: (part: Partial<T>) => void
  readonly overtaken?: Overtaken<T, R, B>
}

type Course<T, R, B> = Pick<Form<T, R, B>, 'saving' | 'saved' | 'faults' | 'failure' | 'overtaken'>

const STILL = { saving: false, saved: false, faults: {} }

/** A form that loses nothing that is typed. Undefined until its draft has been looked for. */
export function useForm<T extends object, R extends Versioned, B extends Versioned>(
  spec: FormSpec<T, R, B>,
): Form<T, R, B> | undefined {
  const draft = useDraft(spec.name, (kept) => understood(kept, spec))
  const [typed, setTyped] = useState<Written<T, B>>()
  const [course, setCourse] = useState<Course<T, R, B>>(STILL)
  if (draft === undefined) return undefined

  const begun = typed ?? draft.found?.content
  const { value, base } = begun ?? { value: spec.blank(), base: spec.base }
  const mine = { value, base: spec.since?.(base) ?? base }
  const write = (next: T) => {
    const written = { ...mine, value: next }
    setTyped(written)
    draft.keep(written)
  }
  const begin = (saved: boolean) => {
    setTyped(undefined)
    setCourse({ ...STILL, saved })
  }
  const clear = (saved: boolean) => {
    draft.drop()
    begin(saved)
  }
  const save = async () => {
    const { overtaken } = course
    const faults = spec.check?.(value) ?? {}
    // How the save before this one ended says nothing of what is in the form now.
    if (Object.keys(faults).length > 0) return setCourse({ ...STILL, faults, ...(overtaken && { overtaken }) })
    setCourse({ ...course, faults, saved: false, saving: true })
    const result = await sent(mine, overtaken?.theirs.version ?? mine.base.version, spec)
    if (result.kind === 'failed') {
      const { error } = result
      return setCourse({ ...course, saved: false, faults: faultsIn(error), failure: error })
    }
    spec.show(result.record)
    if (result.kind === 'overtaken') {
      write(spec.fit?.(mine, result.record) ?? value)
      return setCourse({ ...STILL, overtaken: { theirs: result.record, mine } })
    }
    clear(true)
    spec.onSaved?.(result.record)
  }
  return {
    ...course,
    value,
    // While a save is on its way the form stands still: what is typed then would be neither saved nor kept.
    change: (part) => course.saving || write({ ...value, ...part }),
    save,
    discard: () => clear(false),
    touched: begun !== undefined,
    saved: course.saved && begun === undefined,
    keeping: draft.keeping,
    ...(draft.found && { restoredFrom: draft.found.savedAt }),
    ...(draft.another && { another: turningTo(draft.another, () => begin(false)) }),
  }
}

function turningTo({ savedAt, open }: NonNullable<KeptDraft<unknown>['another']>, begin: () => void) {
  return { savedAt, open: () => open().then(begin) }
}

type Sent<R> =
  | { readonly kind: 'saved' | 'overtaken'; readonly record: R }
  | { readonly kind: 'failed'; readonly error: unknown }

async function sent<T, R extends Versioned, B extends Versioned>(
  { value }: Written<T, B>,
  version: number,
  spec: FormSpec<T, R, B>,
): Promise<Sent<R>> {
  try {
    return { kind: 'saved', record: await spec.send(value, version) }
  } catch (error) {
    const record = currentIn(error, spec.isRecord)
    if (record === undefined) return { kind: 'failed', error }
    return { kind: spec.arrived?.(value, record) ? 'saved' : 'overtaken', record }
  }
}
