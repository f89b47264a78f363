import { describe, expect, it } from 'vitest'
import { endOfEviction } from '../../../shared/police/eviction.ts'

describe('the end of an eviction', () => {
  const evictedAt = '2026-03-02T08:00:00+01:00'

  it('is what police wrote', () => {
    const endsAt = '2026-03-10T12:00:00+01:00'
    expect(endOfEviction({ evictedAt, endsAt })).toEqual({ at: '2026-03-10T11:00:00.000Z', by: 'police' })
  })

  it('follows from the rule when they wrote none', () => {
    expect(endOfEviction({ evictedAt })).toEqual({ at: '2026-03-16T23:00:00.000Z', by: 'rule' })
  })
})
