import { ulid } from 'ulid'
import * as z from 'zod/mini'
import {
  type Agreement,
  type AgreementFields,
  activities,
  agreementForms,
  agreementSchema,
  agreementWithdrawalSchema,
  extents,
} from '../../../shared/agreements/agreement.ts'
import { holdsOn } from '../../../shared/agreements/span.ts'
import { manyLines, oneLine } from '../../../shared/text/signs.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { faultsBy } from '../../forms/refusal.ts'
import { useServices } from '../../services.ts'
import type { OpenService } from './use-agreements.ts'
import { type ServiceForm, useServiceForm } from './use-service-form.ts'

/** An agreement while it is being written. */
const draftSchema = z.object({
  id: z.string(),
  form: z.enum(agreementForms),
  from: z.string(),
  /** Empty while it holds until one side ends it. */
  until: z.string(),
  extent: z.enum(extents),
  activities: z.array(z.enum(activities)),
  assignment: z.string(),
  place: z.string(),
  /** Empty while no signed copy is noted. */
  signedOn: z.string(),
  signedWhere: z.string(),
  /** The running one that ends when this one begins; empty when none does. */
  ends: z.string(),
})
export type AgreementDraft = z.infer<typeof draftSchema>
export type AgreementForm = ServiceForm<AgreementDraft>

/** The form of a new agreement. It begins with what the running one says, which it is to take the place of. */
export function useNewAgreementForm(open: OpenService): AgreementForm | undefined {
  const { clock } = useServices()
  const { calls, file, service } = open
  return useServiceForm<AgreementDraft>(open, {
    name: `agreement:${file.client}`,
    schema: draftSchema,
    blank: () => blankAgreement(service.agreements, pragueDay(clock.now())),
    check: (draft) => faultsBy(agreementSchema, agreementOf(draft)),
    send: (draft, version) =>
      calls.addAgreement(version, {
        id: draft.id,
        agreement: agreementOf(draft),
        ...(draft.ends !== '' && { ends: draft.ends }),
      }),
    arrived: ({ id }, { agreements }) => agreements.some((each) => each.id === id),
  })
}

/** The form by which an agreement is put right, and its signed copy noted. */
export function useAgreementForm(open: OpenService, agreement: Agreement): AgreementForm | undefined {
  const { calls, file } = open
  const { id } = agreement
  return useServiceForm<AgreementDraft>(open, {
    name: `agreement:${file.client}:${id}`,
    schema: draftSchema,
    blank: () => draftOf(agreement),
    begin: ({ agreements }) => agreements.filter((each) => each.id === id).map(draftOf)[0],
    check: (draft) => faultsBy(agreementSchema, agreementOf(draft)),
    send: (draft, version) => calls.correctAgreement(version, { id, agreement: agreementOf(draft) }),
    arrived: (draft, { agreements }) =>
      agreements.some((each) => each.id === id && JSON.stringify(draftOf(each)) === JSON.stringify(draft)),
  })
}

const withdrawalSchema = z.object({ reason: z.string() })
export type WithdrawalDraft = z.infer<typeof withdrawalSchema>

/** The form by which an agreement is marked as written down by mistake. */
export function useWithdrawalForm(open: OpenService, { id }: Agreement): ServiceForm<WithdrawalDraft> | undefined {
  return useServiceForm<WithdrawalDraft>(open, {
    name: `agreement-withdrawal:${open.file.client}:${id}`,
    schema: withdrawalSchema,
    blank: () => ({ reason: '' }),
    check: (draft) => faultsBy(agreementWithdrawalSchema, { reason: oneLine(draft.reason) }),
    send: ({ reason }, version) => open.calls.withdrawAgreement(version, { id, reason: oneLine(reason) }),
    arrived: (_draft, { agreements }) => agreements.some((each) => each.id === id && each.withdrawn),
  })
}

/** The agreement that holds on a day, if any. */
export function holdingOn(agreements: readonly Agreement[], day: Day): Agreement | undefined {
  return agreements.find((each) => each.withdrawn === undefined && each.until !== day && holdsOn(each, day))
}

function blankAgreement(agreements: readonly Agreement[], today: Day): AgreementDraft {
  const running = holdingOn(agreements, today)
  const nothing = { extent: 'one-off' as const, activities: [], assignment: '', place: '' }
  const { extent, activities, assignment, place } = running ?? nothing
  return {
    ...{ id: ulid(), form: running ? 'written' : 'oral', from: today, until: '', signedOn: '', signedWhere: '' },
    ...{ extent, activities, assignment, place, ends: running?.id ?? '' },
  }
}

function draftOf({ id, form, from, until = '', signed, ...agreement }: Agreement): AgreementDraft {
  const { extent, activities, assignment, place } = agreement
  const { on: signedOn = '', where: signedWhere = '' } = signed ?? {}
  return { id, form, from, until, extent, activities, assignment, place, signedOn, signedWhere, ends: '' }
}

/** The agreement a draft stands for: what is hidden on the screen is not in it. */
function agreementOf(draft: AgreementDraft): AgreementFields {
  const { form, from, until, extent, assignment, place, signedOn, signedWhere } = draft
  const isSigned = form === 'written' && (signedOn !== '' || signedWhere !== '')
  return {
    ...{ form, from, extent, activities: draft.activities },
    ...(until !== '' && { until }),
    assignment: manyLines(assignment),
    place: oneLine(place),
    ...(isSigned && { signed: { on: signedOn, where: oneLine(signedWhere) } }),
  }
}
