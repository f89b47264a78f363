import type * as z from 'zod/mini'
import { attemptSchema, decisionSchema, withdrawalSchema } from '../../shared/clients/attempt.ts'
import { safeContactSchema } from '../../shared/clients/safe-contact.ts'
import {
  answerSchema,
  complaintSchema,
  correctionSchema,
  extensionSchema,
  measuresSchema,
  notificationSchema,
  retractionSchema,
} from '../../shared/complaints/complaint.ts'
import { codeSchema, enquirySchema, namingSchema } from '../../shared/enquiries/enquiry.ts'
import { handoverSchema } from '../../shared/on-duty/roster.ts'
import { noticeFields } from '../../shared/police/notice.ts'
import { newSettingsSchema } from '../../shared/settings/settings.ts'

/** Everything that comes in from outside and is stored, by the name of its schema. */
export const incoming: Readonly<Record<string, z.core.$ZodType>> = {
  noticeFields,
  safeContactSchema,
  attemptSchema,
  withdrawalSchema,
  decisionSchema,
  complaintSchema,
  correctionSchema,
  extensionSchema,
  notificationSchema,
  answerSchema,
  retractionSchema,
  measuresSchema,
  enquirySchema,
  namingSchema,
  codeSchema,
  newSettingsSchema,
  handoverSchema,
}
