import type { ComponentChildren } from 'preact'
import type { NewEntry, WorkEntry } from '../../shared/work/entry.ts'

/** Where entries are written: into a file, or wherever else work is done for somebody. */
export interface EntryPlace {
  /** Names the drafts of its forms. */
  readonly name: string
  record(entry: NewEntry): Promise<WorkEntry>
  /** Corrects an entry, from one version of it. */
  correct(version: number, entry: NewEntry): Promise<WorkEntry>
  /** Shows an entry as it is now. */
  show(entry: WorkEntry): void
  /** What is asked about words as they are written there. */
  readonly asks?: (words: readonly string[]) => ComponentChildren
}

// What the platform itself has sent is not checked field by field; only that it is an entry at all.
export function isEntry(value: unknown): value is WorkEntry {
  return typeof value === 'object' && value !== null && 'version' in value && 'kind' in value
}
