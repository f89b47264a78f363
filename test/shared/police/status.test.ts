import { expect, it } from 'vitest'
import { noticeStatus, personStatus, type ToldDuty } from '../../../shared/police/status.ts'

const deliveredAt = '2026-03-02T09:00:00.000Z'
const met = (metAt: string): ToldDuty => ({ status: 'met', metAt })

it.each<[string, readonly (ToldDuty | undefined)[], string, string?]>([
  ['nobody has called yet', [{ status: 'open' }], 'waiting'],
  ['the time has passed', [{ status: 'overdue' }], 'waiting'],
  ['help was offered', [met('2026-03-02T10:00:00.000Z')], 'offered', '2026-03-02T10:00:00.000Z'],
  ['help was offered to one of two', [met('2026-03-02T10:00:00.000Z'), { status: 'open' }], 'waiting'],
  [
    'help was offered to both',
    [met('2026-03-02T12:00:00.000Z'), met('2026-03-02T10:00:00.000Z')],
    'offered',
    '2026-03-02T12:00:00.000Z',
  ],
  ['it cannot be offered any more', [{ status: 'dropped' }], 'closed'],
  [
    'it was offered to one, and cannot be to the other',
    [met('2026-03-02T10:00:00.000Z'), { status: 'dropped' }],
    'offered',
    '2026-03-02T10:00:00.000Z',
  ],
  ['the file is not kept any more', [undefined], 'closed'],
])('a notice of which %s', (_what, duties, state, offeredAt) => {
  const told = { noticeId: 'X', version: 1, deliveredAt, missing: [] }
  const status = noticeStatus(
    told,
    duties.map((duty, index) => personStatus(index + 1, duty)),
  )
  expect([status.state, status.offeredAt]).toEqual([state, offeredAt])
  expect(status.offerDueAt).toBe('2026-03-04T09:00:00.000Z')
  expect(status.persons.map(({ number }) => number)).toEqual(duties.map((_, index) => index + 1))
})
