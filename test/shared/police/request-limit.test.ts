import { describe, expect, it } from 'vitest'
import { isOver, limitHeaders, minuteOf, standingOf } from '../../../shared/police/request-limit.ts'

const at = (seconds: string) => new Date(`2026-03-02T09:00:${seconds}Z`)

describe('the limit of a key', () => {
  it.each([
    ['the first of a minute', 1, '00', false, '"key";r=299;t=60', undefined],
    ['one in its middle', 150, '41.500', false, '"key";r=150;t=19', undefined],
    ['the last that may be', 300, '59.999', false, '"key";r=0;t=1', undefined],
    ['one too many', 301, '12', true, '"key";r=0;t=48', '48'],
    ['far too many', 10_000, '59', true, '"key";r=0;t=1', '1'],
  ])('is told with every answer: %s', (_what, sent, seconds, over, limit, retryAfter) => {
    const standing = standingOf(300, sent, at(seconds))
    expect(isOver(standing)).toBe(over)
    expect(limitHeaders(standing)).toEqual({
      'ratelimit-policy': '"key";q=300;w=60',
      ratelimit: limit,
      ...(retryAfter && { 'retry-after': retryAfter }),
    })
  })

  it('begins anew with each minute', () => {
    expect(minuteOf(at('59.999'))).toBe('2026-03-02T09:00')
    expect(minuteOf(new Date('2026-03-02T09:01:00Z'))).toBe('2026-03-02T09:01')
  })
})
