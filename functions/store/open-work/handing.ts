import type { Appointment } from '../../../shared/appointments/appointment.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { passedDuty } from '../../../shared/clients/file-changes.ts'
import type { OpenKind } from '../../../shared/duties/open-kind.ts'
import { passedCall } from '../../../shared/enquiries/enquiry-changes.ts'
import { emptyRoster } from '../../../shared/on-duty/roster.ts'
import { rosterPassed } from '../../../shared/on-duty/roster-passing.ts'
import { entryOfHanding, type Handing } from '../../../shared/open-work/entry.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { recordedEntry } from '../../../shared/work/entry-changes.ts'
import { serviceChanges } from '../agreements/service.ts'
import { changeAppointment } from '../appointments/changes.ts'
import { entriesOf } from '../appointments/time-line.ts'
import { stirred } from '../clients/activity.ts'
import { changeFile } from '../clients/changes.ts'
import type { ClientItem, OpenFile } from '../clients/file.ts'
import { changeEnquiry, openEnquiry } from '../enquiries/changes.ts'
import { plansOf } from '../plans/plans.ts'
import { changeSettings, readAllSettings } from '../settings/settings.ts'
import type { Centre } from '../table/access.ts'
import { newId } from '../table/ids.ts'
import { type Key, keys } from '../table/keys.ts'
import type { DataKey } from '../table/seal.ts'
import { type Action, create } from '../table/transact.ts'
import { visitsOf } from '../visits/visits.ts'
import { entryItem } from '../work/entries.ts'
import type { FoundThing } from './things.ts'

/** Who gives something to whom, who decided that, and how the two are called. */
export interface Hands {
  readonly from: string
  readonly to: string
  readonly nameOf: (person: string) => string
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

type HandOn = (centre: Centre, thing: FoundThing, hands: Hands) => Promise<unknown>

/**
 * Passes one thing on by the rule of its own noun, with a line in the time line of whoever it is about, all or nothing. What is
 * somebody else's by now is left as it is. Throws what the rule throws.
 */
export const handOn: Readonly<Record<OpenKind, HandOn>> = {
  file: (centre, thing, hands) =>
    serviceChanges(centre).passKeyWorker(turning(thing, hands), hands, inFile(centre, thing, hands)),
  duty: (centre, thing, hands) => {
    const { client } = turning(thing, hands)
    const also = ({ client: { arrivedAt }, dataKey }: OpenFile) => ({
      entry: entryAction(keyOfEntry(centre, client), dataKey, { kind: 'duty', hands }),
      activity: stirred(centre.id, { client, since: arrivedAt, is: 'open' }),
    })
    return changeFile(centre, { ...doerOf(hands), client, version: 0, also }, passedDuty(hands, hands))
  },
  call: (centre, { id }, hands) =>
    changeEnquiry(
      centre,
      { id },
      {
        planFor: passedCall(hands),
        doer: doerOf(hands),
        also: async () => {
          const nameOf = (entry: string) => keys.enquiryEntry(centre.id, id, entry)
          return { entry: entryAction(nameOf, (await openEnquiry(centre, id)).dataKey, { kind: 'call', hands }) }
        },
      },
    ),
  review: (centre, thing, hands) =>
    plansOf(centre).passReview({ ...turning(thing, hands), id: thing.id }, hands, inFile(centre, thing, hands)),
  visit: (centre, thing, hands) =>
    visitsOf(centre).passVisit({ ...turning(thing, hands), id: thing.id }, hands, inFile(centre, thing, hands)),
  appointment: (centre, { id, version = 0 }, hands) => {
    const also = (after: Appointment, dataKey: DataKey): Record<string, Action> => {
      const nameOf = entriesOf(centre, after)
      const { client } = after
      return {
        ...(nameOf && { entry: entryAction(nameOf, dataKey, { kind: 'appointment', hands }) }),
        ...(client !== undefined && { activity: stirred(centre.id, { client, since: hands.now, is: 'any' }) }),
      }
    }
    return changeAppointment(centre, { id, version, ...doerOf(hands), also }, { do: 'pass', to: hands.to })
  },
  shift: async (centre, _thing, hands) => {
    const { version } = await readAllSettings(centre.table, centre.id)
    return changeSettings(centre, { version, by: hands.by, now: hands.now }, (before) => ({
      ...before,
      roster: rosterPassed(before.roster ?? emptyRoster, hands, hands),
    }))
  },
}

function doerOf({ by, role, now }: Hands) {
  return { by, role, now }
}

function turning({ client }: FoundThing, hands: Hands) {
  if (client === undefined) throw new Problem('not-found')
  return { client, ...doerOf(hands) }
}

/** What is written into a file beside a record of it. Nothing was done for the person by it. */
function inFile(centre: Centre, { kind }: FoundThing, hands: Hands) {
  return async (_record: unknown, { id, arrivedAt, key }: ClientItem): Promise<Record<string, Action>> => {
    const dataKey = (await centre.keys())(key)
    const said = { kind: kind as Handing['kind'], hands }
    return {
      entry: entryAction(keyOfEntry(centre, id), dataKey, said),
      activity: stirred(centre.id, { client: id, since: arrivedAt, is: 'open' }),
    }
  }
}

function keyOfEntry({ id }: Centre, client: string) {
  return (entry: string) => keys.entry(id, client, entry)
}

interface Said {
  readonly kind: Handing['kind']
  readonly hands: Hands
}

function entryAction(nameIn: (entry: string) => Key, dataKey: DataKey, { kind, hands }: Said): Action {
  const { from, to, nameOf, by, now } = hands
  const id = newId(now)
  const said = entryOfHanding({ kind, from: nameOf(from), to: nameOf(to) }, { id, now })
  const plan = recordedEntry(said, { by, now })(undefined)
  if (plan === undefined) throw new Error('a new entry is planned')
  return create(entryItem(nameIn(id), dataKey, plan.entry))
}
