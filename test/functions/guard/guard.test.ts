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
