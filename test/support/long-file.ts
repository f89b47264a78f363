import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { readCentreKey } from '../../functions/store/centres/centres.ts'
import { attemptItem } from '../../functions/store/clients/attempts.ts'
import { readClient } from '../../functions/store/clients/file.ts'
import { importPrivateKey } from '../../functions/store/table/jwe.ts'
import { type Key, keys } from '../../functions/store/table/keys.ts'
import { readItem } from '../../functions/store/table/query.ts'
import { type DataKey, unwrapDataKey } from '../../functions/store/table/seal.ts'
import { shaped } from '../../functions/store/table/shapes.ts'
import type { Named } from '../../functions/store/table/transact.ts'
import { entryItem } from '../../functions/store/work/entries.ts'
import { triedIn } from '../../shared/clients/tried.ts'
import { type Instant, plusMinutes } from '../../shared/time/instant.ts'
import { kindRules, kinds } from '../../shared/work/acts.ts'
import type { World } from './world.ts'

/** Where entries are stored, and the keys under which they are sealed. */
type Drawers = Pick<World, 'table' | 'vault'>

interface Filled {
  readonly centre: string
  readonly client: string
  /** Who wrote them. */
  readonly by: string
}

interface Place {
  readonly name: Key
  readonly key: DataKey
  readonly id: string
  readonly at: Instant
  readonly by: string
  /** From 1 on. */
  readonly number: number
}

/**
 * Gives a file many attempts at once, noted `Pokus 1.` and so on, one a minute before it arrived. They lie as an earlier version stored
 * them: the file does not say what they come to.
 */
export async function lengthen(drawers: Drawers, { attempts, ...file }: Filled & { attempts: number }): Promise<void> {
  const { pk, sk } = keys.client(file.centre, file.client)
  await fill(drawers, file, { count: attempts, itemOf: (place) => attemptOf(place, `Pokus ${place.number}.`) })
  const UpdateExpression = 'REMOVE tried'
  const { table } = drawers
  await table.doc.send(new UpdateCommand({ TableName: table.name, Key: { pk, sk }, UpdateExpression }))
}

/** Gives a file many entries at once, `Záznam 1.` and so on, one a minute before it arrived: every fourth an attempt, the others work. */
export async function workIn(drawers: Drawers, { entries, ...file }: Filled & { entries: number }): Promise<void> {
  const attempts: Coded[] = []
  const tryIn = (place: Place) => {
    attempts.push({ id: place.id, at: place.at, outcome: 'not-reached' })
    return attemptOf(place, `Záznam ${place.number}.`)
  }
  const itemOf = (place: Place) => (place.number % 4 === 0 ? tryIn(place) : workOf(place))
  await fill(drawers, file, { count: entries, itemOf })
  const { pk, sk } = keys.client(file.centre, file.client)
  const ExpressionAttributeValues = { ':tried': triedIn(attempts) }
  const set = { UpdateExpression: 'SET tried = :tried', ExpressionAttributeValues }
  const { table } = drawers
  await table.doc.send(new UpdateCommand({ TableName: table.name, Key: { pk, sk }, ...set }))
}

type Coded = Parameters<typeof triedIn>[0][number]

interface Filling {
  readonly count: number
  readonly itemOf: (place: Place) => Named
}

async function fill({ table, vault }: Drawers, { centre, client, by }: Filled, { count, itemOf }: Filling) {
  const item = await readItem(table, keys.client(centre, client))
  if (item === undefined) throw new Error('no such file')
  const { key: wrapped, arrivedAt } = readClient(item)
  const secret = await vault.unwrap(centre, await readCentreKey(table, centre))
  const key = unwrapDataKey(wrapped, importPrivateKey(JSON.parse(Buffer.from(secret).toString())))
  const store = (index: number) => {
    const at = plusMinutes(arrivedAt, index - count)
    const id = ulid(Date.parse(at))
    const stored = itemOf({ name: keys.entry(centre, client, id), key, id, at, by, number: index + 1 })
    return table.doc.send(new PutCommand({ TableName: table.name, Item: shaped(stored) }))
  }
  await Promise.all(Array.from({ length: count }, (_, index) => store(index)))
}

function attemptOf({ name, key, id, at, by }: Place, note: string): Named {
  return attemptItem(name, key, { id, at, recordedAt: at, by, channel: 'phone', outcome: 'not-reached', note })
}

function workOf({ name, key, id, at, by, number }: Place): Named {
  const kind = kinds[number % kinds.length] ?? 'note'
  const [act] = kindRules[kind].acts
  const passedOn = kindRules[kind].tellsOthers && { passedOn: { to: 'OSPOD Zkušební', ground: 'consent' as const } }
  const work = act && { act, minutes: 10 + (number % 9) * 10, way: 'phone' as const, ...passedOn }
  return entryItem(name, key, {
    ...{ id, at, kind, by, recordedAt: at, version: 1, words: `Záznam ${number}.` },
    ...work,
  })
}
