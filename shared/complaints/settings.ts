import * as z from 'zod/mini'
import { staffSchema } from '../centres/staff.ts'
import { lines } from '../text/text.ts'
import { COMPLAINT_DAYS } from '../time/law.ts'
import { templateSchema } from './answer-letter.ts'

const MOST_DAYS_TO_ANSWER = 60

/** The longest head of a letter, in characters: more would leave no place for the letter. */
export const LONGEST_LETTER_HEAD = 300

/** What a centre decides about complaints. */
export const complaintSettings = {
  /** Within how many days complaints are answered, other than the default. */
  complaintDays: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_DAYS_TO_ANSWER))),
  /** The text from which letters of answer are made, other than the default. */
  answerTemplate: z.optional(templateSchema),
  /** The text from which letters are made that tell of putting off, other than the default. */
  extensionTemplate: z.optional(templateSchema),
  /** What stands at the head and at the foot of each page of a letter: an address, a telephone, a registration. */
  letterHead: z.optional(lines(LONGEST_LETTER_HEAD)),
  letterFoot: z.optional(lines(LONGEST_LETTER_HEAD)),
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
