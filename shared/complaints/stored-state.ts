import * as z from 'zod/mini'
import { answerWays, type ComplaintState, complaintForms, complaintStatuses, complaintSubjects } from './complaint.ts'

/*
 * A version of a complaint as it was stored. Limits and rules are those of whoever enters and decides, when they do; what stands in the
 * book opens for good. Fields stand in the order of `complaintSchema`: an entry that is sent again is compared with its words.
 */

const complaint = z.object({
  form: z.enum(complaintForms),
  about: z.enum(complaintSubjects),
  deliveredOn: z.string(),
  complainant: z.exactOptional(z.object({ name: z.string(), contact: z.string() })),
  witness: z.exactOptional(z.string()),
  text: z.string(),
})

const extension = z.object({
  until: z.string(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
  toldOn: z.exactOptional(z.string()),
})

const answer = z.object({
  way: z.enum(answerWays),
  givenOn: z.exactOptional(z.string()),
  text: z.string(),
  measures: z.string(),
  appeal: z.string(),
})

export const storedStateSchema = z.object({
  complaint,
  days: z.number(),
  status: z.enum(complaintStatuses),
  extensions: z.array(extension),
  answer: z.exactOptional(answer),
  measures: z.exactOptional(z.string()),
  heads: z.exactOptional(z.array(z.string())),
}) satisfies z.ZodMiniType<ComplaintState>
