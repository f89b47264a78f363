import { ulid } from 'ulid'
import * as z from 'zod/mini'
import {
  type Closing,
  closingFaults,
  closingSchema,
  documentFates,
  endReasons,
  type Period,
  type PeriodCorrection,
  periodCorrectionSchema,
  targetGroups,
} from '../../../shared/agreements/period.ts'
import type { SeenAppointment } from '../../../shared/appointments/views.ts'
import { origins } from '../../../shared/clients/views.ts'
import { manyLines, oneLine } from '../../../shared/text/signs.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { type FieldFaults, faultsBy } from '../../forms/refusal.ts'
import { useServices, useWorker } from '../../services.ts'
import type { OpenService } from './use-agreements.ts'
import { type ServiceForm, useServiceForm } from './use-service-form.ts'

/** A period while it is being written. */
const periodDraftSchema = z.object({
  id: z.string(),
  from: z.string(),
  origin: z.enum(origins),
  targetGroup: z.enum(targetGroups),
  /** Empty while nobody is named. */
  keyWorker: z.string(),
})
export type PeriodDraft = z.infer<typeof periodDraftSchema>
export type PeriodForm = ServiceForm<PeriodDraft>

/** The form by which a period is put right. */
export function usePeriodForm(open: OpenService, period: Period): PeriodForm | undefined {
  const { id } = period
  return useServiceForm<PeriodDraft>(open, {
    name: `period:${open.file.client}:${id}`,
    schema: periodDraftSchema,
    blank: () => draftOf(period),
    begin: ({ periods }) => periods.filter((each) => each.id === id).map(draftOf)[0],
    check: (draft) => faultsBy(periodCorrectionSchema, periodOf(draft)),
    send: (draft, version) => open.calls.correctPeriod(version, { id, period: periodOf(draft) }),
    arrived: (draft, { periods }) =>
      periods.some((each) => each.id === id && JSON.stringify(draftOf(each)) === JSON.stringify(draft)),
  })
}

/** The form by which a closed file is opened again. */
export function useReopeningForm(open: OpenService): PeriodForm | undefined {
  const { clock } = useServices()
  const { id: me } = useWorker()
  const last = open.service.periods.at(-1)
  return useServiceForm<PeriodDraft>(open, {
    name: `reopening:${open.file.client}`,
    schema: periodDraftSchema,
    blank: () => ({
      ...{ id: ulid(), from: pragueDay(clock.now()), origin: 'self-referral', keyWorker: last?.keyWorker ?? me },
      targetGroup: last?.targetGroup ?? 'domestic-violence',
    }),
    check: (draft) => faultsBy(periodCorrectionSchema, periodOf(draft)),
    send: (draft, version) => open.calls.reopen(version, { id: draft.id, ...periodOf(draft) }),
    arrived: ({ id }, { periods }) => periods.some((each) => each.id === id),
    onSaved: open.turned,
  })
}

function draftOf({ id, from, origin, targetGroup, keyWorker = '' }: Period): PeriodDraft {
  return { id, from, origin, targetGroup, keyWorker }
}

function periodOf({ from, origin, targetGroup, keyWorker }: PeriodDraft): PeriodCorrection {
  return { from, origin, targetGroup, ...(keyWorker !== '' && { keyWorker }) }
}

/** What can become of appointments that are still to come. */
export const appointmentFates = ['cancel', 'keep'] as const

/** The end of a period while it is being written; no reason is chosen for anybody. */
const closingDraftSchema = z.object({
  on: z.string(),
  reason: z.enum(['', ...endReasons]),
  reasonWords: z.string(),
  achieved: z.string(),
  documents: z.enum(documentFates),
  documentsNote: z.string(),
  /** What becomes of appointments that are still to come; nobody is told which. */
  appointments: z._default(z.enum(['', ...appointmentFates]), ''),
})
export type ClosingDraft = z.infer<typeof closingDraftSchema>
export type ClosingForm = ServiceForm<ClosingDraft>

/** The form by which the running period is ended and the file closed. */
export function useClosingForm(
  open: OpenService,
  period: Period,
  coming: readonly SeenAppointment[] | undefined,
): ClosingForm | undefined {
  const { clock } = useServices()
  const today = () => pragueDay(clock.now())
  return useServiceForm<ClosingDraft>(open, {
    name: `closing:${open.file.client}:${period.id}`,
    schema: closingDraftSchema,
    blank: () => ({
      ...{ on: today(), reason: '', reasonWords: '', achieved: '', documents: 'none', documentsNote: '' },
      appointments: '',
    }),
    check: (draft) => ({
      ...faultsOf(draft, period, today()),
      ...(coming?.length !== 0 && draft.appointments === '' && { appointments: 'missing' }),
    }),
    send: (draft, version) =>
      open.calls.close(version, {
        closing: closingOf(draft, period),
        cancelled: draft.appointments === 'cancel' && coming ? coming.map(({ id, version }) => ({ id, version })) : [],
      }),
    arrived: ({ on }, { periods }) => periods.some(({ id, end }) => id === period.id && end?.on === on),
    onSaved: open.turned,
  })
}

function faultsOf(draft: ClosingDraft, period: Period, today: Day): FieldFaults {
  const closing = closingOf(draft, period)
  const found = faultsBy(closingSchema, closing)
  return Object.keys(found).length > 0 ? found : { ...closingFaults(closing, period, today) }
}

/** What is not chosen yet stays empty, and the schema says so. */
function closingOf({ reason, appointments: _appointments, ...draft }: ClosingDraft, { id }: Period): Closing {
  return {
    ...draft,
    reason: reason as Closing['reason'],
    period: id,
    reasonWords: oneLine(draft.reasonWords),
    achieved: manyLines(draft.achieved),
    documentsNote: draft.documents === 'none' ? '' : manyLines(draft.documentsNote),
  }
}
