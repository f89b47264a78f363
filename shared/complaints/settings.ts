import * as z from 'zod/mini'
import { staffSchema } from '../centres/staff.ts'
import { COMPLAINT_DAYS } from '../time/law.ts'
import { templateSchema } from './answer-letter.ts'

const MOST_DAYS_TO_ANSWER = 60

/** What a centre decides about complaints. */
export const complaintSettings = {
  /** Within how many days complaints are answered, other than the default. */
  complaintDays: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_DAYS_TO_ANSWER))),
  /** The text from which letters of answer are made, other than the default. */
  answerTemplate: z.optional(templateSchema),
}

/** Beside it who is of the centre: of whom complaints may speak. */
export const answererSchema = z.object({ ...complaintSettings, staff: z.array(staffSchema) })
export type Answerer = z.infer<typeof answererSchema>

/** Within how many days a centre answers complaints. */
export function daysToAnswer({
  complaintDays = COMPLAINT_DAYS,
}: {
  readonly complaintDays?: number | undefined
}): number {
  return complaintDays
}
