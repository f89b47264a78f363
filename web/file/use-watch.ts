import { type InfiniteData, useQuery } from '@tanstack/preact-query'
import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { type Certainty, certaintyOf, type Known } from './certainty.ts'
import { pagesAfter } from './file-pages.ts'

/** How often an open file asks how far it has come, while somebody looks at it. */
const ASKING_MS = 4_000

/** An open file as its screen watches it. */
export interface Watch {
  readonly certainty: Certainty
  /** Until when the file is known to have been as it is shown. */
  readonly asOf: Instant
  /** Asks once more, now. */
  readonly check: () => Promise<'same' | 'changed' | 'unanswered'>
}

export const WatchContext = createContext<Watch | undefined>(undefined)

/** The watch of the file that is open. Throws outside of one. */
export function useWatch(): Watch {
  const watch = useContext(WatchContext)
  if (watch === undefined) throw new Error('used outside of an open file')
  return watch
}

/** Asks every few seconds how far a file has come, and loads it anew when somebody has changed it. */
export function useWatching(file: ClientFile, { seenSince, cameAt }: Seen): Watch {
  const { client, version } = file
  const { calls, queries } = useServices()
  const { data, dataUpdatedAt, errorUpdatedAt, refetch } = useQuery({
    queryKey: keyOf.version(client),
    queryFn: () => calls.fileVersion(client),
    refetchInterval: ASKING_MS,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  })
  const isBehind = data !== undefined && data.version > version
  useEffect(() => {
    if (!isBehind) return
    for (const queryKey of [keyOf.file(client), keyOf.today, keyOf.timeline(client)])
      queries.invalidateQueries({ queryKey }, { cancelRefetch: false })
  }, [isBehind, dataUpdatedAt])
  const { touches } = data ?? {}
  useEffect(() => {
    if (touches !== undefined) queries.invalidateQueries({ queryKey: ['records', client] })
  }, [touches])
  useAppended(client, { touches: isBehind ? undefined : touches, asked: dataUpdatedAt })
  useOnFocus(refetch)
  const check = async () => {
    const { data: told, isSuccess } = await refetch()
    return isSuccess ? (told.version === version ? 'same' : 'changed') : 'unanswered'
  }
  const told = data && { version: data.version, at: dataUpdatedAt }
  const failedAt = errorUpdatedAt > dataUpdatedAt ? errorUpdatedAt : 0
  const certainty = certaintyOf({ version, cameAt, told, failedAt, seenSince }, Date.now())
  return { certainty, asOf: data?.version === version && data.now > file.now ? data.now : file.now, check }
}

/** Loads the newest page of a file anew when something was added that changed no version of it; what is loaded of older ones stays. */
function useAppended(client: string, { touches, asked }: { touches: number | undefined; asked: number }): void {
  const { calls, queries } = useServices()
  const known = useRef<number>()
  const load = async (now: number) => {
    const newest = await calls.file(client)
    queries.setQueryData<InfiniteData<ClientFile, string | undefined>>(
      keyOf.file(client),
      (shown) => shown && { ...shown, pages: pagesAfter(shown.pages, newest) },
    )
    known.current = now
  }
  useEffect(() => {
    if (touches === undefined || touches === known.current) return
    // The file itself came with what there was when it was first asked for.
    if (known.current === undefined) known.current = touches
    // What did not come is asked for again with the next answer.
    else load(touches).catch(() => undefined)
  }, [touches, asked])
}

/** A window may come to the front without having been hidden. */
function useOnFocus(act: () => void): void {
  useEffect(() => {
    const focused = () => act()
    addEventListener('focus', focused)
    return () => removeEventListener('focus', focused)
  }, [act])
}

/** Since when somebody looks, and when what they see has come. */
export type Seen = Pick<Known, 'seenSince' | 'cameAt'>

/** Since when somebody looks at this screen, and when what it shows has come since it was opened. */
export function useSeen(shown: unknown): Seen {
  const [seenSince, setSeenSince] = useState(Date.now)
  const last = useRef({ shown, at: 0 })
  if (last.current.shown !== shown) last.current = { shown, at: Date.now() }
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && setSeenSince(Date.now())
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && look()
    document.addEventListener('visibilitychange', look)
    addEventListener('pageshow', comeBack)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pageshow', comeBack)
    }
  }, [])
  return { seenSince, cameAt: last.current.at }
}
