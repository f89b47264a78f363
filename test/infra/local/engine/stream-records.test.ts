import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { TABLE } from '../../../../infra/local/base/environment.ts'
import { dropStreamRecords } from '../../../../infra/local/engine/stream-records.ts'
import { openEngine, streamSequences } from '../support/engine-for-test.ts'

test('records are dropped up to a number while the engine runs, and it counts on', async () => {
  const { file, put } = await openEngine()
  await put('letter', 'a', 'b', 'c')
  expect(await dropStreamRecords(file, TABLE, '2')).toBe(2)
  await put('letter', 'd')
  expect(streamSequences(file)).toEqual(['3', '4'])
})

test('the newest record stays: without it the engine would count from 1 again', async () => {
  const { file, put } = await openEngine()
  await put('letter', 'a', 'b')
  await dropStreamRecords(file, TABLE, '9')
  await put('letter', 'c')
  expect(streamSequences(file)).toEqual(['2', '3'])
})

test('writes go through while records are dropped', async () => {
  const { file, put } = await openEngine()
  const names = Array.from({ length: 30 }, (_, index) => String(index))
  await put('letter', ...names)
  await Promise.all([put('letter', ...names), dropStreamRecords(file, TABLE, '29')])
  expect(streamSequences(file).at(-1)).toBe('60')
})

test('the engine finds the newest record by the index', async () => {
  const { file } = await openEngine()
  const database = new DatabaseSync(file)
  const plan = database
    .prepare(
      'EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
    )
    .all(TABLE)
  database.close()
  expect(JSON.stringify(plan)).toContain('ix_seq')
})
