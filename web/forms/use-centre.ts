import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { Problem } from '../../shared/problems/problem.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { useDraft } from './use-draft.ts'

export function useCentre() {
  const { calls } = useServices()
  return useQuery({ queryKey: keyOf.centre, queryFn: calls.centre })
}

/** A form of the centre's settings that loses nothing that is typed. */
export interface CentreForm {
  readonly value: Settings
  readonly change: (part: Partial<Settings>) => void
  readonly save: () => Promise<void>
  /** Saves over somebody else's change. */
  readonly saveMine: () => Promise<void>
  readonly discard: () => void
  readonly touched: boolean
  readonly saving: boolean
  readonly saved: boolean
  readonly failure: unknown
  /** Set when somebody else saved first. */
  readonly overtaken: boolean
  readonly keeping: boolean
}

interface Typed {
  readonly version: number
  readonly settings: Settings
}

const keptSchema = z.object({ version: z.number(), settings: z.object({ staff: z.array(z.unknown()) }) })

/** `name` tells drafts of different screens apart. Undefined until its draft has been looked for. */
export function useCentreForm(centre: CentreSettings, name: string): CentreForm | undefined {
  const { calls, queries } = useServices()
  const draft = useDraft(`centre:${name}`, understood)
  const [typed, setTyped] = useState<Typed>()
  const [course, setCourse] = useState({ saving: false, saved: false, failure: undefined as unknown, theirs: 0 })
  if (draft === undefined) return undefined
  const written = typed ?? draft.found?.content
  const current = written ?? { version: centre.version, settings: centre.settings as Settings }
  const show = (newer: CentreSettings) => queries.setQueryData(keyOf.centre, newer)
  const rest = { saving: false, saved: false, failure: undefined, theirs: 0 }
  const drop = () => {
    draft.drop()
    setTyped(undefined)
  }
  const send = async (version: number) => {
    setCourse({ ...course, saving: true })
    try {
      show(await calls.saveCentre(version, current.settings))
      drop()
      setCourse({ ...rest, saved: true })
    } catch (failure) {
      const theirs = currentIn(failure)
      if (theirs) show(theirs)
      setCourse({ ...rest, failure: theirs ? undefined : failure, theirs: theirs?.version ?? 0 })
    }
  }
  return {
    value: current.settings,
    change: (part) => {
      if (course.saving) return
      const next = { version: current.version, settings: { ...current.settings, ...part } }
      setTyped(next)
      setCourse({ ...course, saved: false })
      draft.keep(next)
    },
    save: () => send(current.version),
    saveMine: () => send(course.theirs),
    discard: () => {
      drop()
      setCourse(rest)
    },
    touched: written !== undefined,
    saving: course.saving,
    saved: course.saved,
    failure: course.failure,
    overtaken: course.theirs > 0,
    keeping: draft.keeping,
  }
}

// The platform checks settings when they are saved; a draft need only be one of settings at all.
function understood(kept: unknown): Typed | undefined {
  return keptSchema.safeParse(kept).success ? (kept as Typed) : undefined
}

/** The settings as they are now, when a save was refused because somebody else's came first. */
export function currentIn(error: unknown): CentreSettings | undefined {
  if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') return undefined
  const { current } = error.details
  return typeof current === 'object' && current !== null && 'settings' in current
    ? (current as CentreSettings)
    : undefined
}
