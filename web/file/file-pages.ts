import { newestFirst } from '../../shared/clients/attempt.ts'
import type { ClientFile } from '../../shared/clients/views.ts'

/** Pages of a file, from the newest, as one file with all attempts of theirs. Where two pages have one, the newer page is right. */
export function fileOf(pages: readonly ClientFile[]): ClientFile | undefined {
  const [newest] = pages
  const oldest = pages.at(-1)
  if (newest === undefined || oldest === undefined) return undefined
  const attempts = new Map(
    pages.toReversed().flatMap((page) => page.attempts.map((attempt) => [attempt.id, attempt] as const)),
  )
  return { ...withNext(newest, oldest), attempts: newestFirst([...attempts.values()]) }
}

/** Pages of a file after a save from the version they show: nobody changed anything between, so that what was loaded stands. */
export function pagesAfter(pages: readonly ClientFile[], saved: ClientFile): ClientFile[] {
  const [newest, ...older] = pages
  if (newest === undefined) return [saved]
  return [{ ...withNext(saved, newest), attempts: [...newest.attempts, ...saved.attempts] }, ...older]
}

/** A page with the next one of another page. */
function withNext({ next: _next, ...page }: ClientFile, { next }: ClientFile): ClientFile {
  return { ...page, ...(next !== undefined && { next }) }
}
