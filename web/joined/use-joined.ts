import { type QueryClient, useQuery } from '@tanstack/preact-query'
import * as z from 'zod/mini'
import type { ByReference } from '../../shared/clients/typed-reference.ts'
import type { JoinedFiles } from '../../shared/clients/views.ts'
import type { Ask } from '../api.ts'
import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { segment } from '../path-segment.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'

/** Read again no sooner than this, unless something is done for the person: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** What a worker says of an eviction: which it is of its household, and after which earlier one. */
export interface Said {
  readonly ordinal: number | null
  readonly reference?: string | undefined
}

interface JoiningCalls {
  joined(): Promise<JoinedFiles>
  join(file: ByReference): Promise<JoinedFiles>
  part(other: string): Promise<JoinedFiles>
  repeat(version: number, said: Said): Promise<JoinedFiles>
}

export function joiningCalls(ask: Ask, client: string): JoiningCalls {
  const param = { client: segment(client) }
  return {
    joined: () => ask(({ clients }) => clients[':client'].joined.$get({ param })),
    join: (file) => ask(({ clients }) => clients[':client'].join.$post({ param, json: file })),
    part: (other) => ask(({ clients }) => clients[':client'].part.$post({ param, json: { other } })),
    repeat: (version, said) =>
      ask(({ clients }) => clients[':client'].repeat.$put({ param, json: { version, ...said } })),
  }
}

/** The files that belong together with one, and what the forms about them share. */
export interface OpenJoined {
  readonly files: JoinedFiles
  readonly calls: JoiningCalls
  readonly show: (files: JoinedFiles) => void
}

/** The files that belong together with a file. */
export function useJoined(client: string) {
  const { calls, queries } = useServices()
  const own = joiningCalls(calls.ask, client)
  const queryKey = keyOf.records(client, 'joined')
  const { data: files, error, refetch } = useQuery({ queryKey, queryFn: own.joined, staleTime: FRESH_MS })
  const show = (newer: JoinedFiles) => showJoined(queries, newer)
  const open: OpenJoined | undefined = files && { files, calls: own, show }
  return { open, error, retry: refetch }
}

/** Shows the files that belong together as they are now. */
export function showJoined(queries: QueryClient, files: JoinedFiles): void {
  queries.setQueryData(keyOf.records(files.client, 'joined'), files)
  // Each of them says by itself whether there are others.
  for (const of of [files.client, ...files.joined.map((file) => file.client)])
    queries.invalidateQueries({ queryKey: keyOf.file(of) })
}

type Spec<T> = Pick<FormSpec<T, JoinedFiles, Versioned>, 'name' | 'schema' | 'blank' | 'check' | 'send' | 'onSaved'>

export type JoiningForm<T> = Form<T, JoinedFiles, Versioned>

/** A form about files that belong together. */
export function useJoiningForm<T extends object>({ files, show }: OpenJoined, spec: Spec<T>) {
  return useForm<T, JoinedFiles, Versioned>({
    ...spec,
    base: { version: files.version },
    baseSchema: versionedSchema,
    isRecord: isJoined,
    show,
  })
}

export const referenceDraftSchema = z.object({ reference: z.string() })

// What the platform itself has sent is not checked field by field; only that it is what it should be at all.
function isJoined(current: unknown): current is JoinedFiles {
  return typeof current === 'object' && current !== null && 'version' in current && 'joined' in current
}
