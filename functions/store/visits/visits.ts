import * as z from 'zod/mini'
import { colleagues } from '../../../shared/centres/standing.ts'
import { fullName } from '../../../shared/clients/full-name.ts'
import { peopleSchema } from '../../../shared/on-duty/people.ts'
import { visitDuty } from '../../../shared/visits/duty.ts'
import type { Visits } from '../../../shared/visits/views.ts'
import {
  type NewVisit,
  type NewVisitStep,
  standingOf,
  storedVisitSchema,
  type Visit,
} from '../../../shared/visits/visit.ts'
import { passedVisit, plannedVisit, steppedVisit } from '../../../shared/visits/visit-changes.ts'
import { readSettings } from '../centres/read-settings.ts'
import { type ClientItem, personalSchema } from '../clients/file.ts'
import {
  changeRecord,
  listRecords,
  type RecordChange,
  type RecordKind,
  type RecordPlan,
  type Turning,
} from '../clients/records.ts'
import { deadlineItem, readDeadline, type VisitCard } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { seal, unseal } from '../table/seal.ts'
import { type Action, create, replace } from '../table/transact.ts'

export const visitKind: RecordKind<Visit> = { type: 'visit', schema: storedVisitSchema }

const VISITS_PAGE = 50

/** Which visit of which file is changed, by whom. */
type VisitTurn = Omit<RecordChange, 'version' | 'did'>

/** From which version a visit is changed; 0: it is new. */
interface SeenVersion {
  readonly version: number
}

/** A visit as it is to be, and what whoever changes it saw. */
interface VisitChange {
  readonly visit: NewVisit
  readonly was?: NewVisit | undefined
}

/** What can be asked of the field visits of files. */
export function visitsOf(centre: Centre) {
  return {
    /** Visits of a file, those entered last first; `next` reads on. Throws `not-found`. */
    visits: (turning: Turning, after?: string) => listVisits(centre, turning, after),
    /**
     * Plans a visit (version 0), or changes what was planned; what others change or say of it meanwhile stays. Throws `not-found`,
     * `invalid` and `changed-meanwhile`.
     */
    saveVisit: async ({ version: seen, ...turn }: VisitTurn & SeenVersion, { visit, was }: VisitChange) => {
      const { staff } = await readSettings(centre.table, centre.id, z.pick(peopleSchema, { staff: true }))
      const plan = plannedVisit(
        { id: turn.id, visit, staff: colleagues(staff, turn.now).map(({ id }) => id), seen, was },
        turn,
      )
      const did = seen === 0 ? 'plan-visit' : 'change-visit'
      return changeRecord(centre, { ...turn, did }, { kind: visitKind, plan, also: dutyOf(centre, turn) })
    },
    /** Somebody else goes on a planned visit. `also`: what is written with it. Throws `not-found` and `invalid`. */
    passVisit: (turn: VisitTurn, pair: { from: string; to: string }, also: NonNullable<RecordPlan<Visit>['also']>) =>
      changeRecord(
        centre,
        { ...turn, did: 'pass-on' },
        {
          kind: visitKind,
          plan: ofStored(passedVisit(pair, turn)),
          also: async (visit, file) => ({ ...(await dutyOf(centre, turn)(visit, file)), ...(await also(visit, file)) }),
        },
      ),
    /** Says something of a visit, whatever somebody else said meanwhile. Throws `not-found` and `invalid`. */
    stepVisit: (turn: VisitTurn, step: NewVisitStep) =>
      changeRecord(
        centre,
        { ...turn, did: `visit-${step.what}` },
        { kind: visitKind, plan: ofStored(steppedVisit(step, turn)), also: dutyOf(centre, turn) },
      ),
  }
}

/** A rule that is given a visit without the version it is stored in. */
function ofStored(plan: (before: Visit | undefined) => Visit | undefined) {
  return (before: Visit | undefined) => plan(before && storedVisitSchema.parse(before))
}

async function listVisits(centre: Centre, turning: Turning, after: string | undefined): Promise<Omit<Visits, 'now'>> {
  const all = (await listRecords(centre, turning, visitKind)).toReversed()
  const left = after === undefined ? all : all.filter(({ id }) => id < after)
  const visits = left.slice(0, VISITS_PAGE)
  const last = visits.at(-1)
  return { visits, total: all.length, ...(last && left.length > visits.length && { next: last.id }) }
}

/** The duty to give word, written with the visit. The sweep may touch it in between: then all is planned anew. */
function dutyOf(centre: Centre, { client, now }: Turning) {
  return async (visit: Visit, file: ClientItem): Promise<Record<string, Action>> => {
    const name = keys.visitDeadline(centre.id, visit.id)
    const [found, openKey] = await Promise.all([readItem(centre.table, name), centre.keys()])
    const before = found && readDeadline(found)
    const dataKey = openKey(file.key)
    const { person } = unseal(personalSchema, file.sealed, { key: dataKey, item: file })
    const { leftAt } = standingOf(visit)
    const card: VisitCard = {
      name: fullName(person),
      leavesAt: visit.leavesAt,
      ...(leftAt !== undefined && { leftAt }),
    }
    const duty = visitDuty(visit, { centre: centre.id, client, reference: file.reference, now }, before)
    const written = { ...name, version: 1, key: file.key, card: seal(card, dataKey, name) }
    // The next sweep looks at it first: only the sweep reads the centre's own ladder.
    const item = deadlineItem({ ...duty, ...written }, now)
    return { deadline: before ? replace(item, before.version) : create(item) }
  }
}
