import { type AskedRecord, askedRecordSchema } from '../../../shared/clients/asked.ts'
import { keys } from '../table/keys.ts'
import type { RecordKind } from './record-items.ts'

/** What the centre has asked police: one record of a file, under the file's id, beside what police told. */
export const askedKind: RecordKind<AskedRecord> = { type: 'asked', schema: askedRecordSchema, keyOf: keys.asked }
