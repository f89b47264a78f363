import type { Centre } from '../table/access.ts'
import { type ClientItem, type PlainClient, readClient, readPlainClient } from './file.ts'
import { clientHere } from './handed-file.ts'

type OfCentre = Pick<Centre, 'table' | 'id'>

/** A file and all others of its person. */
export type Person = readonly [ClientItem, ...PlainClient[]]

/** A file and all others of its person, the nearest first, also those that were disposed of. Throws `not-found` for the file. */
export async function readPerson(centre: OfCentre, client: string): Promise<Person> {
  const first = await readOne(centre, client)
  return [first, ...(await readOthers(centre, first))]
}

/** All other files of a file's person. */
export async function readOthers(centre: OfCentre, first: PlainClient): Promise<PlainClient[]> {
  const found: PlainClient[] = []
  const known = new Set([first.id])
  for (let next: readonly PlainClient[] = [first]; next.length > 0; ) {
    const ids = next.flatMap(({ joined = [] }) => joined.map((joint) => joint.client)).filter((id) => !known.has(id))
    const unknown = [...new Set(ids)]
    for (const id of unknown) known.add(id)
    next = await Promise.all(unknown.map((id) => readPlain(centre, id)))
    found.push(...next)
  }
  return found
}

/** One file. Throws `not-found`, and `erased`. */
export async function readOne(centre: OfCentre, client: string): Promise<ClientItem> {
  return readClient(await clientHere(centre, client))
}

/** What of a file is plain. Throws `not-found`. */
export async function readPlain(centre: OfCentre, client: string): Promise<PlainClient> {
  return readPlainClient(await clientHere(centre, client))
}
