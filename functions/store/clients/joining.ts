import { type Both, type JoinedClient, joinedFiles, partedFiles } from '../../../shared/clients/joining.ts'
import type { JoinedFile, JoinedFiles, NamedFile } from '../../../shared/clients/views.ts'
import { isDone } from '../../../shared/duties/deadline.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { anewWhenOvertaken, transact } from '../table/transact.ts'
import { fileByReference } from './by-reference.ts'
import { clientActions } from './client-actions.ts'
import { readContactDuty } from './closure.ts'
import type { PlainClient } from './file.ts'
import { confirmRepeat, readRepeat, type Saying } from './households.ts'
import { type Person, readOne, readPerson, readPlain } from './persons.ts'
import type { Turning } from './records.ts'
import { cameBy } from './taken-over.ts'

/** What is done about files that belong together: of one person, of one notice, of one household. */
export function joiningOf(centre: Centre) {
  return {
    /** Which files belong together with one; leaves the audit entry of reading it. Throws `not-found`. */
    joinedFiles: (turning: Turning) => showJoined(centre, turning),
    /** Says that another file, by its number, is of the same person. Throws `not-found`, and `invalid` naming `reference`. */
    joinFiles: async (turning: Turning, reference: string) => {
      await readOne(centre, turning.client)
      const other = await fileByReference(centre, reference)
      await changeBoth(centre, { turning, other, did: 'join' }, (both) => joinedFiles(both, turning))
      return showJoined(centre, turning)
    },
    /** Undoes such a link. Throws `not-found` for either file. */
    partFiles: async (turning: Turning, other: string) => {
      await changeBoth(centre, { turning, other, did: 'part' }, ({ one: [one], other: [two] }) => partedFiles(one, two))
      return showJoined(centre, turning)
    },
    /** Says which eviction of its household this is. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    confirmRepeat: async (turning: Turning, saying: Saying) => {
      const show = () => showJoined(centre, turning)
      await confirmRepeat(centre, await readOne(centre, turning.client), { ...turning, ...saying, show })
      return show()
    },
  }
}

interface Change {
  readonly turning: Turning
  readonly other: string
  readonly did: 'join' | 'part'
}

type Plan = (both: Both) => readonly [JoinedClient, JoinedClient] | undefined

/** Reads both files and all of their persons, plans and writes both in one transaction. */
function changeBoth(centre: Centre, { turning, other, did }: Change, plan: Plan): Promise<void> {
  const { client, ...doer } = turning
  return anewWhenOvertaken(async () => {
    const [mine, theirs] = await Promise.all([readPerson(centre, client), readPerson(centre, other)])
    const after = plan({ one: linksOf(mine), other: linksOf(theirs) })
    if (after === undefined) return
    const [one, two] = await Promise.all(
      [mine[0], theirs[0]].map((file, index) => {
        const joined = [...(after[index]?.joined ?? [])]
        return clientActions(centre, { ...file, joined }, { ...doer, did })
      }),
    )
    await transact(centre.table, { ...named('one', one), ...named('other', two) })
  })
}

function named<Done>(side: string, actions: Readonly<Record<string, Done>> = {}): Record<string, Done> {
  return Object.fromEntries(Object.entries(actions).map(([name, action]) => [`${side} ${name}`, action]))
}

function linksOf([first, ...others]: Person): readonly [JoinedClient, ...JoinedClient[]] {
  const link = ({ id, joined = [] }: PlainClient) => ({ client: id, joined })
  return [link(first), ...others.map(link)]
}

async function showJoined(centre: Centre, turning: Turning): Promise<JoinedFiles> {
  const { client, by, role, now } = turning
  const [own, ...others] = await readPerson(centre, client)
  const [joined, { sameNotice, ...said }] = await Promise.all([
    Promise.all(others.map((file) => shownFile(centre, file))),
    readRepeat(centre, own, others),
  ])
  await noteReading(centre, { client, by, role, at: now })
  return {
    now,
    client,
    links: [...(own.joined ?? [])],
    joined: joined.toSorted((one, other) => (one.arrivedAt < other.arrivedAt ? -1 : 1)),
    sameNotice: await Promise.all(sameNotice.map(async (id) => namedFile(centre, await readPlain(centre, id)))),
    ...said,
  }
}

async function shownFile(centre: Centre, file: PlainClient): Promise<JoinedFile> {
  const [named, duty] = await Promise.all([namedFile(centre, file), readContactDuty(centre, file.id)])
  return {
    ...named,
    links: [...(file.joined ?? [])],
    ...(duty && !isDone(duty) && { dueAt: duty.dueAt }),
  }
}

async function namedFile(centre: Centre, file: PlainClient): Promise<NamedFile> {
  const { id, reference, arrivedAt, closedOn, erasedOn } = file
  return {
    client: id,
    reference,
    origin: await cameBy(centre, file),
    arrivedAt,
    ...(closedOn !== undefined && { closedOn }),
    ...(erasedOn !== undefined && { erasedOn }),
  }
}
