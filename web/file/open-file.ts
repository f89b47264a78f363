import { useMemo } from 'preact/hooks'
import type { ClientFile } from '../../shared/clients/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { OwnSteps } from './own-steps.ts'

/** A file that is open on the screen, and what its forms share. */
export interface OpenFile {
  readonly file: ClientFile
  readonly ownSteps: OwnSteps
  /** Shows a newer state of the file, and asks anew for what else depends on it. */
  readonly show: (file: ClientFile) => void
}

/** Opens a file for the forms of its screen. */
export function useOpenFile(file: ClientFile): OpenFile {
  const { queries } = useServices()
  const ownSteps = useMemo(() => new OwnSteps(), [file.client])
  const show = (newer: ClientFile) => {
    queries.setQueryData(keyOf.file(newer.client), newer)
    queries.invalidateQueries({ queryKey: keyOf.today })
    queries.invalidateQueries({ queryKey: keyOf.timeline(newer.client) })
  }
  return { file, ownSteps, show }
}

/** The file as it is now, when a save was refused because somebody else's came first. */
export function currentIn(error: unknown): ClientFile | undefined {
  if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') return undefined
  const { current } = error.details
  return isFile(current) ? current : undefined
}

// What the platform itself has sent is not checked field by field; only that it is a file at all.
function isFile(value: unknown): value is ClientFile {
  return typeof value === 'object' && value !== null && 'version' in value && 'attempts' in value
}
