import * as z from 'zod/mini'
import type { Ties } from '../../../shared/audit/grounds.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { storedVisitSchema } from '../../../shared/visits/visit.ts'
import { openService, serviceKind } from '../agreements/service-record.ts'
import { shareKind } from '../agreements/shares.ts'
import { openRecord, type RecordKind } from '../clients/record-items.ts'
import { openFile } from '../clients/records.ts'
import { type DeadlineItem, readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith, type Query, readItem } from '../table/query.ts'
import { type Item, type ItemType, stored } from '../table/shapes.ts'
import { visitKind } from '../visits/visits.ts'

/** Between which instants looks are that ask for work of theirs. */
interface Span {
  readonly from: Instant
  readonly until: Instant
}

/** Whom of the staff a file had to do with. Of a file that is not there, nothing is known. */
export async function tiesOf(centre: Centre, client: string, span: Span): Promise<Ties> {
  const recorded = (type: ItemType) =>
    allItems(centre.table, beginningWith(keys.record(centre.id, client, { type, id: '' })))
  const [opened, deeds, duty, service, visits, shares, appointments] = await Promise.all([
    opens(centre, client),
    allItems(centre.table, changesIn(centre.id, client, span)),
    readItem(centre.table, keys.deadline(centre.id, client)),
    recorded('service'),
    recorded('visit'),
    recorded('share'),
    recorded('appointment'),
  ])
  const open = <R extends { id: string }>(items: readonly Item[], kind: RecordKind<R>) =>
    opened ? items.map((item) => openRecord(item, kind, opened.dataKey)) : []
  return {
    deeds: deeds.map(({ by, at }) => ({ by: String(by), at: String(at) })),
    keyWorkers: open(service, serviceKind).flatMap((each) =>
      openService(each).periods.flatMap(({ keyWorker: who, from, end }) =>
        who ? [{ who, from, until: end?.on }] : [],
      ),
    ),
    appointments: appointments.map((item) => {
      const { worker, wall } = stored(heldSchema, item)
      return { who: worker, day: wall.slice(0, 10) }
    }),
    visits: open(visits, visitKind)
      .map((visit) => storedVisitSchema.parse(visit))
      .flatMap(({ workers, leavesAt }) => workers.map((who) => ({ who, day: pragueDay(leavesAt) }))),
    shares: open(shares, shareKind).map(({ id, at, until }) => ({ who: id, from: at, until })),
    duty: duty && dutyOf(readDeadline(duty)),
  }
}

/** What stays readable of an appointment. Whose it is never changes once that is said: no file has an empty place of one. */
const heldSchema = z.object({ worker: z.string(), wall: z.string() })

/** Undefined of a file that is not there, or not any more. */
async function opens(centre: Centre, client: string) {
  try {
    return await openFile(centre, client)
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code !== 'busy') return undefined
    throw thrown
  }
}

function dutyOf({ startsAt, metAt, droppedAt, acknowledged, cancelled = [] }: DeadlineItem): Ties['duty'] {
  const over = metAt ?? droppedAt
  return {
    open: { from: startsAt, until: over },
    taken: [
      ...(acknowledged ? [{ who: acknowledged.by, from: acknowledged.at, until: over }] : []),
      ...cancelled.map(({ by, at, cancelledAt }) => ({ who: by, from: at, until: cancelledAt })),
    ],
  }
}

/** Entries of changes in a file between two instants. */
function changesIn(centre: string, client: string, { from, until }: Span): Query {
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
    FilterExpression: 'kind = :change',
    ExpressionAttributeValues: {
      ':pk': keys.audit(centre, client, '').pk,
      ':from': from,
      ':until': until,
      ':change': 'change',
    },
  }
}
