import * as z from 'zod/mini'
import { type Mark, markSchema, sameAddress } from '../../../shared/centres/address-marks.ts'
import { centreSettings } from '../../../shared/centres/settings.ts'
import type { FailingAddresses } from '../../../shared/centres/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { type Action, create, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { readSettings } from './read-settings.ts'

type Of = Pick<Centre, 'id' | 'table'>

const addressesSchema = z.object({ version: z.number(), marks: z.array(markSchema) })
/** The marks of a centre's addresses; version 0 when there never was any. A mark is the address's: a corrected address has none. */
export type Addresses = z.infer<typeof addressesSchema>

export async function readAddresses(table: Table, centre: string): Promise<Addresses> {
  const item = await readItem(table, keys.addresses(centre))
  return item ? stored(addressesSchema, item) : { version: 0, marks: [] }
}

/** Writes marks in the place of those that were read. */
export function saveAddresses(centre: string, read: Pick<Addresses, 'version'>, marks: readonly Mark[]): Action {
  const item = { ...keys.addresses(centre), type: 'addresses' as const, version: 1, marks }
  return read.version === 0 ? create(item) : replace(item, read.version)
}

/** The failing addresses of a centre as its staff see them: of its people and its founder's contact, as they are written now. */
export async function showAddresses({ id, table }: Of, now: Instant): Promise<FailingAddresses> {
  const [{ staff, founderEmail }, { version, marks }] = await Promise.all([
    readSettings(table, id, z.object(centreSettings)),
    readAddresses(table, id),
  ])
  const known = [
    ...staff.map(({ id, name, email }) => ({ who: id, name, address: email })),
    ...(founderEmail === undefined ? [] : [{ who: 'founder', address: founderEmail }]),
  ]
  const failing = known.flatMap((each) => {
    const mark = marks.find(({ address }) => sameAddress(address, each.address))
    return mark?.failing ? [{ ...each, ...mark.failing }] : []
  })
  return { now, version, failing }
}

/**
 * Takes the mark from an address, so that letters go there again. Throws `changed-meanwhile` with the marks as they are now.
 * An address without a mark is answered as it is.
 */
export async function clearAddress(
  centre: Of,
  { address, version, now }: { address: string; version: number; now: Instant },
): Promise<FailingAddresses> {
  const read = await readAddresses(centre.table, centre.id)
  const changed = async () => new Problem('changed-meanwhile', { current: await showAddresses(centre, now) })
  if (read.version !== version) throw await changed()
  const marks = read.marks.filter((mark) => !sameAddress(mark.address, address))
  if (marks.length < read.marks.length) {
    const refused = await somebodyWasFirst(transact(centre.table, { addresses: saveAddresses(centre.id, read, marks) }))
    if (refused) throw await changed()
  }
  return showAddresses(centre, now)
}
