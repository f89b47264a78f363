import { newestFirst } from '../../shared/clients/attempt.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { WorkEntry } from '../../shared/work/entry.ts'

/** Pages of a file, from the newest, as one file with all entries of theirs. Where two pages have one, the newer page is right. */
export function fileOf(pages: readonly ClientFile[]): ClientFile | undefined {
  const [newest] = pages
  const oldest = pages.at(-1)
  if (newest === undefined || oldest === undefined) return undefined
  const fromOldest = pages.toReversed()
  return {
    ...withNext(newest, oldest),
    attempts: newestFirst(lastOfEach(fromOldest.flatMap(({ attempts }) => attempts))),
    work: lastOfEach(fromOldest.flatMap(({ work }) => work)),
  }
}

/** Pages of a file with its newest page as it came after them: what was loaded stands, and where both have an entry the one that came last is right. */
export function pagesAfter(pages: readonly ClientFile[], saved: ClientFile): ClientFile[] {
  const [newest, ...older] = pages
  if (newest === undefined) return [saved]
  const attempts = [...newest.attempts, ...saved.attempts]
  return [{ ...withNext(saved, newest), attempts, work: [...newest.work, ...saved.work] }, ...older]
}

/** Pages of a file with an entry as it is now: in its place, or on the newest page. */
export function withEntry(pages: readonly ClientFile[], entry: WorkEntry): ClientFile[] {
  const stands = ({ work }: ClientFile) => work.some(({ id }) => id === entry.id)
  const isNew = !pages.some(stands)
  return pages.map((page, index) => (stands(page) || (isNew && index === 0) ? withIn(page, entry) : page))
}

/** A page, or a file, with an entry as it is now. */
export function withIn(page: ClientFile, entry: WorkEntry): ClientFile {
  return { ...page, work: lastOfEach([...page.work, entry]) }
}

function lastOfEach<Written extends { readonly id: string }>(entries: readonly Written[]): Written[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}

/** A page with the next one of another page. */
function withNext({ next: _next, ...page }: ClientFile, { next }: ClientFile): ClientFile {
  return { ...page, ...(next !== undefined && { next }) }
}
