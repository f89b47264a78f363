import type { InfiniteData } from '@tanstack/preact-query'
import { useMemo } from 'preact/hooks'
import type { ClientFile, EvictionFile } from '../../shared/clients/views.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { pagesAfter } from './file-pages.ts'
import { OwnSteps } from './own-steps.ts'

/** A file that is open on the screen, and what its forms share. */
export interface OpenFile {
  readonly file: ClientFile
  readonly ownSteps: OwnSteps
  /** Shows a newer state of the file, and asks anew for what else depends on it. */
  readonly show: (file: ClientFile) => void
}

/** An open file with police's record and the duty that began with it. */
export interface OpenEviction extends OpenFile {
  readonly file: EvictionFile
}

/** The open file as one that police opened by a notice; undefined when the person came by herself. */
export function evictionOf(open: OpenFile): OpenEviction | undefined {
  const { file } = open
  return file.origin === 'eviction' ? { ...open, file } : undefined
}

/** Opens a file for the forms of its screen. */
export function useOpenFile(file: ClientFile): OpenFile {
  const { queries } = useServices()
  const ownSteps = useMemo(() => new OwnSteps(), [file.client])
  const show = (newer: ClientFile) => {
    const queryKey = keyOf.file(newer.client)
    const isOwn = ownSteps.made(newer)
    // What is still on its way was asked for before, and would come after.
    queries.cancelQueries({ queryKey })
    queries.setQueryData<FilePages>(queryKey, (shown) =>
      shown && isOwn && shown.pages[0]?.version === newer.version - 1
        ? { ...shown, pages: pagesAfter(shown.pages, newer) }
        : // What somebody else changed may stand on any page: older ones are loaded anew when somebody asks for them.
          { pages: [newer], pageParams: [undefined] },
    )
    queries.invalidateQueries({ queryKey: keyOf.today })
    queries.invalidateQueries({ queryKey: keyOf.timeline(newer.client) })
  }
  return { file, ownSteps, show }
}

type FilePages = InfiniteData<ClientFile, string | undefined>

// What the platform itself has sent is not checked field by field; only that it is a file at all.
export function isFile(value: unknown): value is ClientFile {
  return typeof value === 'object' && value !== null && 'version' in value && 'attempts' in value
}
