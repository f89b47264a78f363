import type { AgreementFields, NewAgreement } from '../../../shared/agreements/agreement.ts'
import type { Closing, PeriodCorrection, Reopening } from '../../../shared/agreements/period.ts'
import {
  closed,
  reopened,
  type Service,
  serviceFromArrival,
  withAgreement,
  withCorrection,
  withoutAgreement,
  withPeriod,
} from '../../../shared/agreements/service.ts'
import type { ServiceView } from '../../../shared/agreements/views.ts'
import { centres } from '../../../shared/centres/centres.ts'
import { dropped, resumed } from '../../../shared/clients/contact-duty.ts'
import { isDone } from '../../../shared/duties/deadline.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { closureActions, readContactDuty } from '../clients/closure.ts'
import { comingActions } from '../clients/coming.ts'
import type { ClientItem } from '../clients/file.ts'
import { changeRecord, listRecords, openFile, type RecordPlan, type Turning } from '../clients/records.ts'
import { type DeadlineItem, isVisited } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
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
  const change = (turning: ServiceChange, did: string, plan: Plan) => changeService(centre, turning, { did, plan })
  return {
    addAgreement: (turning: ServiceChange, agreement: NewAgreement) =>
      change(turning, 'agreement', (before) => withAgreement(before, agreement, turning)),
    correctAgreement: (turning: ServiceChange, agreement: { id: string; agreement: AgreementFields }) =>
      change(turning, 'agreement-correction', (before) => withCorrection(before, agreement, turning)),
    withdrawAgreement: (turning: ServiceChange, withdrawal: { id: string; reason: string }) =>
      change(turning, 'agreement-withdrawal', (before) => withoutAgreement(before, withdrawal, turning)),
    correctPeriod: (turning: ServiceChange, period: { id: string; period: PeriodCorrection }) =>
      change(turning, 'period', (before) => withPeriod(before, period, turning)),
    closeFile: (turning: ServiceChange, closing: Closing) => closeFile(centre, turning, closing),
    reopenFile: (turning: ServiceChange, reopening: Reopening) => reopenFile(centre, turning, reopening),
  }
}

type Plan = (before: Service) => Service | undefined | Promise<Service | undefined>

interface Change extends Pick<RecordPlan<Service>, 'also'> {
  readonly did: string
  readonly plan: Plan
}

async function changeService(
  centre: Centre,
  turning: ServiceChange,
  { did, plan, also }: Change,
): Promise<ServiceView> {
  const change = { ...turning, id: turning.client, did }
  try {
    const kept = await changeRecord<StoredService>(centre, change, {
      kind: serviceKind,
      plan: async (before, file) => {
        const after = await plan(before ? openService(before) : beginning(file))
        return after && storedService(after)
      },
      ...(also && { also: (kept, file) => also(openService(kept), file) }),
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
function closeFile(centre: Centre, turning: ServiceChange, closing: Closing): Promise<ServiceView> {
  const { client, now } = turning
  let contact: DeadlineItem | undefined
  return changeService(centre, turning, {
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
}

/** Begins another period: everything is as it was left, and what is due makes itself heard again. */
function reopenFile(centre: Centre, turning: ServiceChange, reopening: Reopening): Promise<ServiceView> {
  const { client, now } = turning
  return changeService(centre, turning, {
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
}

function beginning({ id, arrivedAt, origin }: ClientItem): Service {
  return serviceFromArrival({ client: id, arrivedAt, origin })
}

function viewOf(centre: Centre, { now }: Turning, kept: Service & { readonly version: number }): ServiceView {
  const { id, ...service } = kept
  const provider = centres.get(centre.id)
  if (provider === undefined) throw new Error(`no centre ${centre.id}`)
  return { now, client: id, ...service, provider: { name: provider.name, operator: provider.operator } }
}
