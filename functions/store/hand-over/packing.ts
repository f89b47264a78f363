import * as z from 'zod/mini'
import { handedLetter } from '../../../shared/clients/handed-letter.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import { changeEntry } from '../table/audit.ts'
import { newId } from '../table/ids.ts'
import { keySchema } from '../table/keys.ts'
import { type Item, type ItemType, shaped, stored } from '../table/shapes.ts'
import type { Named } from '../table/transact.ts'
import type { NoticeHere } from './notice-here.ts'
import { type Packed, packedAs } from './parcels.ts'
import { lastOf, renamed, resealedFile, type Way, without } from './resealed.ts'

/** What nobody finds before all of it stands; it is written together with the end of the first centre's duty. */
const together: readonly unknown[] = ['client', 'deadline', 'activity', 'notice', 'letter'] satisfies ItemType[]

/** All that the other centre gets of a notice. */
export function packed(here: NoticeHere, way: Way): Packed[] {
  const { clients, parts } = here
  const files = clients.flatMap((client) => resealedFile(parts.files.get(client) ?? [], way))
  const items = [...noticeParts(here, way), ...files]
  return [
    ...items.map((item) => packedAs(together.includes(item['type']) ? 'with' : 'before', item)),
    packedAs('with', shaped(queuedLetter(letterOf(here, way)))),
    ...entriesOf(here, way).map((entry) => packedAs('after', shaped(entry))),
  ]
}

/** The notice, which says who had it before; which eviction of its household it is, but not which file here the earlier one has. */
function noticeParts({ parts: { notice, household } }: NoticeHere, way: Way): Item[] {
  const own = notice.map((item): Item => renamed(item, way))
  const said = household ? [without(renamed(household, way), 'earlier')] : []
  return [...own.map((item) => (item['type'] === 'notice' ? { ...item, path: [...way.path] } : item)), ...said]
}

const noticeSchema = z.object({ ...keySchema.shape, deliveredAt: z.string() })

/** Written at once, with the true end of the time limit. */
function letterOf({ notice, clients, parts }: NoticeHere, way: Way) {
  const { at, reason } = lastOf(way)
  const [item] = parts.notice.filter(({ type }) => type === 'notice')
  const { deliveredAt } = stored(noticeSchema, item ?? {})
  return handedLetter(
    { centre: way.to, notice, clients, letter: newId(at), deliveredAt },
    { from: way.fromName, at, reason },
  )
}

/** The audit of the other centre begins with who sent each file. */
function entriesOf({ clients }: NoticeHere, way: Way): Named[] {
  const { at } = lastOf(way)
  const by = way.fromName
  return clients.map((client) => changeEntry(way.to, { client, by, role: 'centre', at, did: 'hand-in' }))
}
