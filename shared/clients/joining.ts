import * as z from 'zod/mini'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'

/*
 * Files of one person. Each notice opens a file of its own with a clock of its own, since whoever takes it in can recognise nobody. A
 * worker joins the files of one person by links between two of them: nothing moves, each keeps its clock, and a link can be undone.
 */

/** A link to another file of the same person, in each of the two. */
export interface Joint {
  readonly client: string
  readonly by: string
  readonly at: Instant
}

/** A file and the files that it is linked to. */
export interface JoinedClient {
  readonly client: string
  readonly joined: readonly Joint[]
}

/** The most files of one person. */
export const MOST_JOINED = 20

/** Which link is undone. */
export const partingSchema = z.strictObject({ other: z.ulid() })

/**
 * The files of each person, in the order of their first ones: files that are linked, be it through others, are of one person, who is counted
 * once. A link to a file that is not given says nothing.
 */
export function personsOf<
  File extends Pick<JoinedClient, 'client'> & { readonly joined: readonly { client: string }[] },
>(files: readonly File[]): File[][] {
  const byId = new Map(files.map((file) => [file.client, file]))
  const persons: File[][] = []
  for (const file of files) {
    const person = reached(file, byId)
    if (person.length > 0) persons.push(person)
  }
  return persons
}

/** Takes a file and all that are linked to it out of those that are left. */
function reached<File extends { readonly client: string; readonly joined: readonly { client: string }[] }>(
  from: File,
  left: Map<string, File>,
): File[] {
  if (!left.delete(from.client)) return []
  const next = from.joined.flatMap(({ client }) => left.get(client) ?? [])
  return [from, ...next.flatMap((file) => reached(file, left))]
}

/** Who joins or parts two files, and when. */
interface Doer {
  readonly by: string
  readonly now: Instant
}

/** Two files, each with all files of its person; the file itself is the first. */
export interface Both {
  readonly one: readonly [JoinedClient, ...JoinedClient[]]
  readonly other: readonly [JoinedClient, ...JoinedClient[]]
}

/**
 * Two files that a worker says are of one person, as they are then; undefined when they are linked already. Throws `invalid` naming
 * `reference`.
 */
export function joinedFiles({ one: [one, ...mine], other: [other, ...theirs] }: Both, { by, now }: Doer) {
  if (one.client === other.client) throw fault('same-file')
  if (one.joined.some(({ client }) => client === other.client)) return undefined
  if (mine.some(({ client }) => client === other.client)) throw fault('joined-already')
  if (2 + mine.length + theirs.length > MOST_JOINED) throw fault('too-many-joined')
  return [
    linked(one, { client: other.client, by, at: now }),
    linked(other, { client: one.client, by, at: now }),
  ] as const
}

/** Two files without the link between them; undefined when there is none: what was parted already stays so. */
export function partedFiles(one: JoinedClient, other: JoinedClient) {
  if (!one.joined.some(({ client }) => client === other.client)) return undefined
  return [without(one, other.client), without(other, one.client)] as const
}

function linked(file: JoinedClient, joint: Joint): JoinedClient {
  return { ...file, joined: [...file.joined, joint] }
}

function without(file: JoinedClient, other: string): JoinedClient {
  return { ...file, joined: file.joined.filter(({ client }) => client !== other) }
}

function fault(code: string): Problem {
  return new Problem('invalid', { faults: [{ path: 'reference', code }] })
}
