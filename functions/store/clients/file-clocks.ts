import * as z from 'zod/mini'
import type { ToldDuty } from '../../../shared/police/status.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { plainStepSchema } from '../../../shared/protection/court-record.ts'
import { type Known, type Place, readPlace } from '../police/places.ts'
import type { Table } from '../table/connection.ts'
import { keys, policeAttributes } from '../table/keys.ts'
import { allItems, behind, LAST, only } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'

/*
 * What the door of police may know of the files of a notice: their clocks, as coded attributes. It can open nothing of them.
 */

const dutySchema = z.object({
  status: z.enum(['open', 'overdue', 'met', 'dropped']),
  metAt: z.exactOptional(z.string()),
  acknowledged: z.exactOptional(z.object({ by: z.string() })),
})

const protectionSchema = z.object({
  version: z.number(),
  comingAt: z.exactOptional(z.string()),
  centrePk: z.exactOptional(z.string()),
  steps: z.array(plainStepSchema),
})

/** A file as far as it is coded. */
export interface CodedFile {
  readonly client: string
  /** Its words are there: it was not disposed of. */
  readonly isKept: boolean
  readonly isClosed: boolean
  readonly duty?: ToldDuty & { readonly heldBy?: string }
  readonly protection?: z.infer<typeof protectionSchema>
  readonly hasReport: boolean
}

/** A notice of a unit, as police know it. */
interface Own {
  readonly notice: string
  readonly sender: string
  /** Of which of its versions the receipts are wanted. */
  readonly versions?: readonly number[]
}

/** Where a notice lies, with the clocks of its files there. */
export interface Clocked extends Pick<Known, 'receipts'> {
  readonly place: Place
  readonly files: readonly CodedFile[]
}

/**
 * Reads a notice with the clocks of its files. It may go to another centre between the two, and what is read then looks like files that are
 * gone: that a duty is missing is believed only when it is read twice. Throws `not-found` for a notice of another sender as for none.
 */
export async function readClocked(table: Table, { notice, sender, versions }: Own, before = ''): Promise<Clocked> {
  const { place, receipts } = await readPlace(table, notice, versions)
  if (place === undefined || place.sender !== sender) throw new Problem('not-found')
  const files = await Promise.all(place.persons.map(({ client }) => readFileClocks(table, place.centre, client)))
  const isWhole = files.every(({ duty }) => duty !== undefined)
  const read = JSON.stringify([place, files])
  if (isWhole || read === before) return { place, receipts, files }
  return readClocked(table, { notice, sender, ...(versions && { versions }) }, read)
}

/** Reads the clocks of a file. */
async function readFileClocks(table: Table, centre: string, client: string): Promise<CodedFile> {
  const items = await allItems(table, { ...behind(keys.entry(centre, client, LAST)), ...only(policeAttributes) })
  const of = (type: string): Item | undefined => items.find((item) => item['type'] === type)
  const [file, deadline, protection] = [of('client'), of('deadline'), of('protection')]
  const isKept = file !== undefined && file['erasedOn'] === undefined
  const { acknowledged, ...duty } = deadline ? stored(dutySchema, deadline) : {}
  return {
    client,
    isKept,
    isClosed: file?.['closedOn'] !== undefined,
    ...('status' in duty && { duty: { ...duty, ...(acknowledged && { heldBy: acknowledged.by }) } }),
    ...(isKept && protection && { protection: stored(protectionSchema, protection) }),
    hasReport: of('report') !== undefined,
  }
}
