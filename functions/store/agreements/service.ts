import type { AgreementFields, NewAgreement } from '../../../shared/agreements/agreement.ts'
import { type Earlier, seenIn } from '../../../shared/agreements/earlier.ts'
import type { Closing, PeriodCorrection, Reopening } from '../../../shared/agreements/period.ts'
import {
  closed,
  keepingEarlier,
  reopened,
  type Service,
  serviceFromArrival,
  withAgreement,
  withCorrection,
  withKeyWorker,
  withoutAgreement,
  withPeriod,
} from '../../../shared/agreements/service.ts'
import type { ServiceView } from '../../../shared/agreements/views.ts'
import { dropped, resumed } from '../../../shared/clients/contact-duty.ts'
import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import { isDone } from '../../../shared/duties/deadline.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { readNetwork } from '../centres/network.ts'
import { closureActions, readContactDuty } from '../clients/closure.ts'
import { comingActions, moveWhatIsLeft } from '../clients/coming.ts'
import type { ClientItem } from '../clients/file.ts'
import { changeRecord, listRecords, openFile, type RecordPlan, type Turning } from '../clients/records.ts'
import { type DeadlineItem, isVisited } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { agreedUntil } from './agreed.ts'
import { earlierActions, readEarlier } from './earlier.ts'
import { openService, type StoredService, serviceKind, storedService } from './service-record.ts'

/** Who changes the service of which file, from which version of it. */
export interface ServiceChange extends Turning {
  readonly version: number
}

/** Periods and agreements of a file, as read by somebody: leaves an audit entry. Throws `not-found`. */
export async function readService(centre: Centre, turning: Turning): Promise<ServiceView> {
  const [{ file }, [kept]] = await Promise.all([
    openFile(centre, turning.client),
    listRecords(centre, turning, serviceKind),
  ])
  const service = kept ? openService(kept) : beginning(file)
  return viewOf(centre, turning, { ...service, version: kept?.version ?? 0 })
}

/** What can be changed of a service. Each throws `not-found`, `invalid` with faults, and `changed-meanwhile` with what it is now. */
export function serviceChanges(centre: Centre) {
  const change = (turning: ServiceChange, did: ChangeDeed, plan: Plan) => changeService(centre, turning, { did, plan })
  return {
    addAgreement: (turning: ServiceChange, agreement: NewAgreement) =>
      change(turning, 'agreement', (before) => withAgreement(before, agreement, turning)),
    correctAgreement: (turning: ServiceChange, agreement: { id: string; agreement: AgreementFields }) =>
      change(turning, 'agreement-correction', async (before) => {
        const seen = await seenOf(centre, { ...turning, of: agreement.id }, before.version)
        return withCorrection(
          before,
          { ...agreement, was: seen && 'agreement' in seen ? seen.agreement : undefined },
          turning,
        )
      }),
    withdrawAgreement: (turning: ServiceChange, withdrawal: { id: string; reason: string }) =>
      change(turning, 'agreement-withdrawal', (before) => withoutAgreement(before, withdrawal, turning)),
    correctPeriod: (turning: ServiceChange, period: { id: string; period: PeriodCorrection }) =>
      change(turning, 'period', async (before) => {
        const seen = await seenOf(centre, { ...turning, of: period.id }, before.version)
        return withPeriod(before, { ...period, was: seen && 'period' in seen ? seen.period : undefined }, turning)
      }),
    /** The running period has another key worker, if it has the one who gives it up. `also`: what is written with it. */
    passKeyWorker: (turning: Turning, pair: { from: string; to: string }, also: RecordPlan<Service>['also']) =>
      changeService(
        centre,
        { ...turning, version: 0 },
        { did: 'pass-on', plan: (before) => withKeyWorker(before, pair, turning), ...(also && { also }) },
      ),
    closeFile: (turning: ServiceChange, closing: Closing) => closeFile(centre, turning, closing),
    reopenFile: (turning: ServiceChange, reopening: Reopening) => reopenFile(centre, turning, reopening),
  }
}

type Plan = (before: Service & { readonly version: number }) => Service | undefined | Promise<Service | undefined>

/** What somebody saw of a part of the service, when it says something else by now. */
async function seenOf(
  centre: Centre,
  { client, of, version }: ServiceChange & { readonly of: string },
  now: number,
): Promise<Earlier | undefined> {
  return version < now ? seenIn(await readEarlier(centre, client, of), version) : undefined
}

interface Change extends Pick<RecordPlan<Service>, 'also'> {
  readonly did: ChangeDeed
  readonly plan: Plan
}

/** What others changed meanwhile stands, and every change is judged by it. What is replaced is kept. */
async function changeService(
  centre: Centre,
  { version: seen, ...turning }: ServiceChange,
  { did, plan, also }: Change,
): Promise<ServiceView> {
  const change = { ...turning, id: turning.client, did }
  let earlier: readonly Earlier[] = []
  try {
    const kept = await changeRecord<StoredService>(centre, change, {
      kind: serviceKind,
      plan: async (stored, file) => {
        if (stored === undefined && seen > 0) throw new Problem('not-found')
        const before = { ...(stored ? openService(stored) : beginning(file)), version: stored?.version ?? 0 }
        // One of which nothing was written down yet is, whether it changes or not.
        const after = (await plan(before)) ?? (stored ? undefined : before)
        if (after === undefined) return undefined
        const keeping = keepingEarlier(before, after, turning)
        earlier = keeping.earlier
        return storedService(keeping.service)
      },
      also: async (kept, file) => ({
        ...(await earlierActions(centre, file, earlier)),
        agreed: agreedUntil(centre.id, openService(kept)),
        ...(await also?.(openService(kept), file)),
      }),
    })
    return viewOf(centre, turning, { ...openService(kept), version: kept.version })
  } catch (thrown) {
    throw await withCurrent(centre, turning, thrown)
  }
}

/** Whoever came second is shown the service as it is now, and not how it is kept. */
async function withCurrent(centre: Centre, turning: Turning, thrown: unknown): Promise<unknown> {
  const isSecond = thrown instanceof Problem && thrown.code === 'changed-meanwhile'
  return isSecond ? new Problem('changed-meanwhile', { current: await readService(centre, turning) }) : thrown
}

/** Ends the running period: the file is closed, its reminders are silent, and a duty that cannot be done any more is over. */
async function closeFile(centre: Centre, turning: ServiceChange, closing: Closing): Promise<ServiceView> {
  const { client, now } = turning
  let contact: DeadlineItem | undefined
  const view = await changeService(centre, turning, {
    did: 'closing',
    plan: async (before) => {
      contact = await readContactDuty(centre, client)
      const offerIsOwed = contact !== undefined && !isDone(contact)
      return closed(before, closing, { ...turning, offerIsOwed, isVisited: await isVisited(centre, client) })
    },
    also: async (_service, file) => ({
      ...closureActions(centre.id, {
        file,
        duty: contact && { was: contact, is: isDone(contact) ? contact : dropped(contact, now) },
        closedOn: closing.on,
        now,
      }),
      ...(await comingActions(centre, client, 'silent')),
    }),
  })
  await moveWhatIsLeft(centre, turning, 'silent')
  return view
}

/** Begins another period: everything is as it was left, and what is due makes itself heard again. */
async function reopenFile(centre: Centre, turning: ServiceChange, reopening: Reopening): Promise<ServiceView> {
  const { client, now } = turning
  const view = await changeService(centre, turning, {
    did: 'reopening',
    plan: (before) => reopened(before, reopening, turning),
    also: async (_service, file) => {
      const contact = await readContactDuty(centre, client)
      const is = contact?.status === 'dropped' ? resumed(contact, now) : contact
      return {
        ...closureActions(centre.id, { file, duty: contact && is && { was: contact, is }, closedOn: undefined, now }),
        ...(await comingActions(centre, client, 'heard')),
      }
    },
  })
  await moveWhatIsLeft(centre, turning, 'heard')
  return view
}

function beginning({ id, arrivedAt, origin }: ClientItem): Service {
  return serviceFromArrival({ client: id, arrivedAt, origin })
}

async function viewOf(
  centre: Centre,
  { now }: Turning,
  kept: Service & { readonly version: number },
): Promise<ServiceView> {
  const { id, ...service } = kept
  const { centres } = await readNetwork(centre.table)
  const called = centres.find((each) => each.id === centre.id)?.versions ?? []
  const providers = called.map(({ from, name, operator }) => ({ from, name, operator }))
  return { now, client: id, ...service, providers }
}
