import { setImmediate as breathe } from 'node:timers/promises'

/**
 * Two things the embedded engine (dynoxide 1.2.1, pinned) leaves out. It looks for the newest stream record before every write
 * without an index, so writes become slower with every record; and it never drops a record. Both are put right in its SQLite
 * file, which may be done while it runs: it waits up to five seconds for a lock (tried).
 */
const records = '_stream_records'
const sequence = 'CAST(sequence_number AS INTEGER)'

/** Few enough that the engine never waits noticeably. */
const BATCH = 500

/** Adds the missing index if it is not there. The engine must have made its table of records, as it does at its first start. */
export async function indexStreamRecords(file: string): Promise<void> {
  const database = await open(file)
  database.exec(`CREATE INDEX IF NOT EXISTS ix_seq ON ${records}(table_name, ${sequence})`)
  database.close()
}

/** The sequence number of the newest stream record of a table, `0` when there is none. */
export async function newestStreamRecord(file: string, table: string): Promise<string> {
  const database = await open(file)
  const query = database.prepare(`SELECT MAX(${sequence}) AS newest FROM ${records} WHERE table_name = ?`)
  query.setReadBigInts(true)
  const row = query.get(table)
  database.close()
  return String(row?.['newest'] ?? 0)
}

/**
 * Drops the stream records of a table up to a sequence number. The newest record always stays, because the engine counts on
 * from it. Gives back how many were dropped.
 */
export async function dropStreamRecords(file: string, table: string, upTo: string): Promise<number> {
  const database = await open(file)
  const drop = database.prepare(
    `DELETE FROM ${records} WHERE id IN (
       SELECT id FROM ${records}
       WHERE table_name = $table AND ${sequence} <= CAST($upTo AS INTEGER)
         AND ${sequence} < (SELECT MAX(${sequence}) FROM ${records} WHERE table_name = $table)
       LIMIT ${BATCH})`,
  )
  let dropped = 0
  for (let changes = BATCH; changes === BATCH; dropped += changes) {
    changes = Number(drop.run({ $table: table, $upTo: upTo }).changes)
    await breathe()
  }
  database.close()
  return dropped
}

async function open(file: string) {
  const { DatabaseSync } = await import('node:sqlite')
  return new DatabaseSync(file, { timeout: 5000 })
}
