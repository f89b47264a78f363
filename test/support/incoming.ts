import type * as z from 'zod/mini'
import { agreementSchema, agreementWithdrawalSchema, newAgreementSchema } from '../../shared/agreements/agreement.ts'
import { consentSchema, consentWithdrawalSchema, newConsentSchema } from '../../shared/agreements/consent.ts'
import { closingSchema, periodCorrectionSchema, reopeningSchema } from '../../shared/agreements/period.ts'
import { agreementTemplateSchema } from '../../shared/agreements/template.ts'
import { appointmentSchema } from '../../shared/appointments/appointment.ts'
import { cancelledSchema, endSchema } from '../../shared/appointments/end.ts'
import { exportSchema } from '../../shared/audit/views.ts'
import { staffChangeSchema } from '../../shared/centres/staff-changes.ts'
import { askedSchema } from '../../shared/clients/asked.ts'
import { attemptSchema, decisionSchema } from '../../shared/clients/attempt.ts'
import { repeatSchema } from '../../shared/clients/household.ts'
import { partingSchema } from '../../shared/clients/joining.ts'
import { newClientSchema } from '../../shared/clients/new-client.ts'
import { newPersonSchema, personChangeSchema } from '../../shared/clients/new-person.ts'
import { safeContactSchema } from '../../shared/clients/safe-contact.ts'
import { newShareSchema } from '../../shared/clients/share.ts'
import { byReferenceSchema } from '../../shared/clients/typed-reference.ts'
import {
  answerSchema,
  complaintSchema,
  correctionSchema,
  extensionSchema,
  measuresSchema,
  notificationSchema,
  retractionSchema,
} from '../../shared/complaints/complaint.ts'
import { becomingSchema, codeSchema, enquirySchema, namingSchema } from '../../shared/enquiries/enquiry.ts'
import { correctionSchema as enquiryCorrectionSchema } from '../../shared/enquiries/enquiry-fields.ts'
import { newHandOverSchema } from '../../shared/hand-over/hand-over.ts'
import { newMoveSchema } from '../../shared/hand-over/move.ts'
import { comparedSchema, newImportSchema, rowsSchema, templateSchema } from '../../shared/import/steps.ts'
import { handoverSchema } from '../../shared/on-duty/roster.ts'
import { newPassingSchema } from '../../shared/open-work/passing.ts'
import { goalSchema } from '../../shared/plans/goal.ts'
import { nextReviewSchema, reviewSchema } from '../../shared/plans/review.ts'
import { safetyPlanSchema } from '../../shared/plans/safety-plan.ts'
import { endFields } from '../../shared/police/end.ts'
import { handAlikeSchema, handEntrySchema, handNoticeSchema } from '../../shared/police/hand-entry.ts'
import { noticeFields } from '../../shared/police/notice.ts'
import { supplementFields } from '../../shared/police/supplement.ts'
import { petitionSchema } from '../../shared/protection/petition.ts'
import { newStepSchema, stepWithdrawalSchema } from '../../shared/protection/step.ts'
import { apartSchema } from '../../shared/register/apart.ts'
import { listChoiceSchema } from '../../shared/register/lists.ts'
import { searchSchema, somebodySchema } from '../../shared/register/typed.ts'
import { askedReleaseSchema } from '../../shared/releases/release.ts'
import { chapterSchema } from '../../shared/report/chapters.ts'
import { holdSchema, proposalSchema } from '../../shared/retention/incoming.ts'
import { retentionSchema } from '../../shared/retention/settings.ts'
import { newSettingsSchema } from '../../shared/settings/settings.ts'
import { eventSchema, eventWithdrawalSchema } from '../../shared/team/event.ts'
import { memberSchema } from '../../shared/team/member.ts'
import { visitSchema, visitStepSchema } from '../../shared/visits/visit.ts'
import { entrySchema, withdrawalSchema } from '../../shared/work/entry.ts'

/** Everything that comes in from outside and is stored, by the name of its schema. */
export const incoming: Readonly<Record<string, z.core.$ZodType>> = {
  noticeFields,
  supplementFields,
  endFields,
  askedSchema,
  handEntrySchema,
  handNoticeSchema,
  handAlikeSchema,
  safeContactSchema,
  attemptSchema,
  withdrawalSchema,
  decisionSchema,
  appointmentSchema,
  newClientSchema,
  newShareSchema,
  newHandOverSchema,
  newMoveSchema,
  staffChangeSchema,
  newPassingSchema,
  newPersonSchema,
  personChangeSchema,
  endSchema,
  complaintSchema,
  correctionSchema,
  extensionSchema,
  notificationSchema,
  answerSchema,
  retractionSchema,
  measuresSchema,
  enquirySchema,
  enquiryCorrectionSchema,
  namingSchema,
  codeSchema,
  becomingSchema,
  byReferenceSchema,
  partingSchema,
  repeatSchema,
  searchSchema,
  somebodySchema,
  listChoiceSchema,
  apartSchema,
  exportSchema,
  comparedSchema,
  newImportSchema,
  rowsSchema,
  templateSchema,
  newSettingsSchema,
  newStepSchema,
  stepWithdrawalSchema,
  holdSchema,
  askedReleaseSchema,
  proposalSchema,
  retentionSchema,
  petitionSchema,
  handoverSchema,
  goalSchema,
  reviewSchema,
  nextReviewSchema,
  safetyPlanSchema,
  chapterSchema,
  eventSchema,
  eventWithdrawalSchema,
  memberSchema,
  visitSchema,
  visitStepSchema,
  entrySchema,
  agreementSchema,
  newAgreementSchema,
  agreementWithdrawalSchema,
  periodCorrectionSchema,
  closingSchema,
  cancelledSchema,
  reopeningSchema,
  consentSchema,
  newConsentSchema,
  consentWithdrawalSchema,
  agreementTemplateSchema,
}
