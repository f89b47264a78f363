import {
  type CourtRecord,
  courtComingAt,
  courtRecordSchema,
  courtWentAt,
} from '../../../shared/protection/court-record.ts'
import { keys } from '../table/keys.ts'
import type { RecordKind } from './record-items.ts'

/** What came to pass at court: one record of a file, under the file's id. */
export const protectionKind: RecordKind<CourtRecord> = {
  type: 'protection',
  schema: courtRecordSchema,
  comingAt: courtComingAt,
  wentAt: courtWentAt,
  keyOf: keys.protection,
}
