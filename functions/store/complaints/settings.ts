import { centres } from '../../../shared/centres/centres.ts'
import { defaultTemplate } from '../../../shared/complaints/answer-letter.ts'
import { appealTo } from '../../../shared/complaints/appeal.ts'
import type { LetterParts } from '../../../shared/complaints/views.ts'
import { COMPLAINT_DAYS } from '../../../shared/time/law.ts'
import { readSettings } from '../centres/centres.ts'
import type { Centre } from '../table/access.ts'

/** Within how many days a centre answers complaints. */
export async function complaintDays({ table, id }: Centre): Promise<number> {
  return (await readSettings(table, id)).complaintDays ?? COMPLAINT_DAYS
}

/** What a centre's letters of answer are made of. */
export async function letterParts({ table, id }: Centre): Promise<LetterParts> {
  const { answerTemplate = defaultTemplate } = await readSettings(table, id)
  const { name = id, operator = '' } = centres.get(id) ?? {}
  return { template: answerTemplate, appeal: appealTo(id), centre: name, operator }
}
