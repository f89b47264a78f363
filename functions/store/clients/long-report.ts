import * as z from 'zod/mini'
import { type Report, reportSchema } from '../../../shared/police/report.ts'
import { reportNow } from '../../../shared/police/report-now.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'
import { openFile, type Turning } from './records.ts'
import { readWords } from './word-items.ts'

const sealedSchema = z.object({ pk: z.string(), sk: z.string(), sealed: z.string() })

/**
 * The whole of what police say, wherever it lies: now, or as the notice was delivered; leaves the audit entry of reading the file. Throws
 * `not-found`.
 */
export async function readWholeReport(
  centre: Centre,
  { client, by, role, now }: Turning,
  as: 'now' | 'as-delivered' = 'now',
): Promise<Report> {
  const { file, dataKey } = await openFile(centre, client)
  const { notice } = file
  if (notice === undefined) throw new Problem('not-found')
  const apart = await readItem(centre.table, keys.longReport(centre.id, client, notice))
  const found = apart ?? (await readItem(centre.table, keys.report(centre.id, client, notice)))
  const item = stored(sealedSchema, found ?? {})
  await noteReading(centre, { client, by, role, at: now })
  const report = unseal(reportSchema, item.sealed, { key: dataKey, item })
  const words = as === 'now' ? await readWords(centre, client, await centre.keys()) : []
  return reportNow(
    report,
    words.map(({ word }) => word.content),
  )
}
