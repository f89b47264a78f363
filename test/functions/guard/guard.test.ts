import type { DynamoDBRecord } from 'aws-lambda'
import { afterEach, expect, it, vi } from 'vitest'
import { createGuard } from '../../../functions/guard/app.ts'

afterEach(() => vi.restoreAllMocks())

it('tells how many entries were tampered with, as a metric, and nothing of what they said', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue()
  const printed: string[] = []
  const guard = createGuard({ now: () => new Date('2026-03-02T09:00:00Z'), print: (line) => printed.push(line) })
  const record: DynamoDBRecord = { eventName: 'REMOVE', dynamodb: { OldImage: { by: { S: 'liberec-jana' } } } }
  await guard({ Records: [record, record] })
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ tamperedEntries: 2, _aws: expect.objectContaining({ Timestamp: 1_772_442_000_000 }) }),
  ])
  expect(JSON.stringify([printed, logged.mock.calls])).not.toContain('jana')
})

it.each([
  ['deleted when heads may have disposed of it', 'REMOVE', 'audit', '2025-02-27T09:00:00.000Z', 0],
  ['deleted within the last year', 'REMOVE', 'audit', '2025-03-03T09:00:00.000Z', 1],
  ['changed, however old', 'MODIFY', 'audit', '2020-01-01T09:00:00.000Z', 1],
  ['a signed day, however old', 'REMOVE', 'audit-day', '2020-01-01T09:00:00.000Z', 1],
] as const)('tells of an entry that was %s', async (_what, eventName, type, at, count) => {
  vi.spyOn(console, 'error').mockReturnValue()
  const printed: string[] = []
  const guard = createGuard({ now: () => new Date('2026-03-02T09:00:00Z'), print: (line) => printed.push(line) })
  await guard({ Records: [{ eventName, dynamodb: { OldImage: { type: { S: type }, at: { S: at } } } }] })
  expect(printed).toHaveLength(count)
})
