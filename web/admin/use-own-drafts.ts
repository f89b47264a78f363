import { useQuery } from '@tanstack/preact-query'
import { createStore, get, update } from 'idb-keyval'
import { draftsOf, useWhoIsHere } from '../queries.ts'
import { useServices } from '../services.ts'

/*
 * An admin is of no centre, whose key would seal what is typed: this browser makes a key for each admin and gives it to nobody, the page
 * included.
 */

const store = () => createStore('opora-admin', 'draft-keys')

async function keyHere(person: string): Promise<CryptoKey | undefined> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Of two tabs that make one at once, the first is kept.
  await update<CryptoKey>(person, (kept) => kept ?? made, store())
  return get<CryptoKey>(person, store())
}

/** Where the admin's forms keep what is typed; undefined until it has been looked into. A browser that cannot has a `box` of nothing. */
export function useOwnDrafts() {
  const { clock } = useServices()
  const { data: admin } = useWhoIsHere()
  const id = admin?.id ?? ''
  return useQuery({
    queryKey: ['admin', 'drafts', id],
    queryFn: async () => ({ box: await draftsOf(id, await keyHere(id).catch(() => undefined), clock) }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data
}
