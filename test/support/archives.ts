import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { JSONWebKeySet } from 'jose'
import { recordsIn } from '../../functions/store/leaving/check.ts'
import { type Ground, listing, type Member, membersOf } from '../../functions/store/leaving/members.ts'
import { canonical, storedItems } from '../../functions/store/leaving/stored-items.ts'
import type { Table } from '../../functions/store/table/connection.ts'
import { kindIn, MANIFEST, manifestSchema } from '../../shared/leaving/manifest.ts'

/** An archive of a centre, kept in memory; what was signed in it nobody can check unless keys are given. */
export async function archiveOf(
  ground: Ground,
  centre: string,
  receiptKeys: JSONWebKeySet = { keys: [] },
): Promise<Member[]> {
  const members: Member[] = []
  for await (const member of membersOf(ground, centre, receiptKeys)) members.push(member)
  return members
}

/** What restoring is asked with. */
export function archive(centre: string, members: readonly Member[]) {
  return {
    centre,
    read: async function* () {
      yield* members
    },
  }
}

/** What an archive says, in whatever order it was written and whatever its data keys are called. */
export function saidBy(members: readonly Member[]): string[] {
  const records = members.filter(({ name }) => kindIn(name)).flatMap((member) => [...recordsIn(member)])
  const names = new Map<string, string>()
  const renamed = (name: string) => {
    names.set(name, names.get(name) ?? `"$dataKey":"${names.size}"`)
    return names.get(name) ?? ''
  }
  return records
    .sort((one, other) => (`${one.pk} ${one.sk}` < `${other.pk} ${other.sk}` ? -1 : 1))
    .map((record) => canonical(record).replaceAll(/"\$dataKey":"k\d+"/g, renamed))
}

/** An archive in which one member says something else, or is gone, and the manifest agrees with it. */
export function changedArchive(
  members: readonly Member[],
  name: (member: string) => boolean,
  change: (text: string) => string | undefined,
): Member[] {
  const changed = members.flatMap((member) => {
    if (!name(member.name)) return [member]
    const text = change(Buffer.from(member.bytes).toString())
    return text === undefined ? [] : [{ name: member.name, bytes: Buffer.from(text) }]
  })
  return changed.map((member) => (member.name === MANIFEST ? agreeing(member, changed) : member))
}

function agreeing({ name, bytes }: Member, all: readonly Member[]): Member {
  const manifest = manifestSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
  const members = all.filter((member) => member.name !== MANIFEST).map(listing)
  return { name, bytes: Buffer.from(JSON.stringify({ ...manifest, members })) }
}

/** Loses everything of a centre that lies in its own partitions, or what of it is told. */
export async function lose(table: Table, centre: string, isLost = (_item: Lost) => true): Promise<void> {
  const lost: Lost[] = []
  for await (const item of storedItems(table, centre))
    if (item.pk.startsWith(`${centre}#`) && isLost({ ...item, type: String(item['type']) }))
      lost.push({ ...item, type: String(item['type']) })
  for (let from = 0; from < lost.length; from += 25) {
    const requests = lost.slice(from, from + 25).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }))
    await table.doc.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }))
  }
}

interface Lost {
  readonly pk: string
  readonly sk: string
  readonly type: string
}
