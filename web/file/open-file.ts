import { useMemo } from 'preact/hooks'
import type { ClientFile } from '../../shared/clients/views.ts'
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

// What the platform itself has sent is not checked field by field; only that it is a file at all.
export function isFile(value: unknown): value is ClientFile {
  return typeof value === 'object' && value !== null && 'version' in value && 'attempts' in value
}
