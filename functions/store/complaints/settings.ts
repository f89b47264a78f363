import { letterParts as partsOf } from '../../../shared/complaints/letter-parts.ts'
import { daysToAnswer } from '../../../shared/complaints/settings.ts'
import type { LetterParts } from '../../../shared/complaints/views.ts'
import { readSettings } from '../centres/centres.ts'
import type { Centre } from '../table/access.ts'

/** Within how many days a centre answers complaints. */
export async function complaintDays({ table, id }: Centre): Promise<number> {
  return daysToAnswer(await readSettings(table, id))
}

/** What a centre's letters of answer are made of. */
export async function letterParts({ table, id }: Centre): Promise<LetterParts> {
  return partsOf(id, await readSettings(table, id))
}
