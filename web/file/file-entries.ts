import type { InfiniteData } from '@tanstack/preact-query'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { WorkEntry } from '../../shared/work/entry.ts'
import { saidBy } from '../../shared/work/entry-changes.ts'
import { segment } from '../path-segment.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import type { FilePlace } from './entries.tsx'
import { withEntry } from './file-pages.ts'

/** A file as the place of its entries. */
export function useFileEntries(client: string): FilePlace {
  const { calls, queries } = useServices()
  const paramOf = (entry: string) => ({ client: segment(client), entry: segment(entry) })
  const queryKey = keyOf.file(client)
  return {
    name: client,
    record: async (entry) => {
      const json = { entry }
      const post = { param: { client: segment(client) }, json }
      return (await calls.ask(({ clients }) => clients[':client'].entries.$post(post))).entry
    },
    correct: async (version, entry) => {
      const put = { param: paramOf(entry.id), json: { version, entry: saidBy(entry) } }
      return (await calls.ask(({ clients }) => clients[':client'].entries[':entry'].$put(put))).entry
    },
    withdraw: async (id, reason) => {
      const post = { param: paramOf(id), json: { reason } }
      return (await calls.ask(({ clients }) => clients[':client'].entries[':entry'].withdrawal.$post(post))).entry
    },
    show: (entry: WorkEntry) => {
      // What is still on its way was asked for before, and would come after.
      queries.cancelQueries({ queryKey })
      queries.setQueryData<InfiniteData<ClientFile, string | undefined>>(
        queryKey,
        (shown) => shown && { ...shown, pages: withEntry(shown.pages, entry) },
      )
    },
  }
}
