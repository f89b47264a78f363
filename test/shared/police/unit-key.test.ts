import { describe, expect, it } from 'vitest'
import { type KeyTimes, keyRefusal, keyState, revokingSchema } from '../../../shared/police/unit-key.ts'

const now = '2026-03-02T09:00:00.000Z'
const [before, after] = ['2026-03-02T08:59:59.999Z', '2026-03-02T09:00:00.001Z']

describe('a key of a unit', () => {
  it.each<[string, KeyTimes, ReturnType<typeof keyState>, string | undefined]>([
    ['registered before keys had times', {}, 'good', undefined],
    ['that begins now', { validFrom: now }, 'good', undefined],
    ['that began', { validFrom: before }, 'good', undefined],
    ['that will begin', { validFrom: after }, 'not-yet', 'key-not-yet-valid'],
    ['that ends now', { validUntil: now }, 'over', 'key-no-longer-valid'],
    ['that ends in a moment', { validUntil: after }, 'good', undefined],
    ['that ended', { validFrom: before, validUntil: before }, 'over', 'key-no-longer-valid'],
    ['revoked', { revokedAt: before }, 'revoked', 'revoked-key'],
    ['revoked just now', { revokedAt: now }, 'revoked', 'revoked-key'],
    ['revoked by a clock that is ahead', { revokedAt: after }, 'revoked', 'revoked-key'],
    ['revoked before it began', { validFrom: after, revokedAt: before }, 'revoked', 'revoked-key'],
    ['revoked after it ended', { validUntil: before, revokedAt: now }, 'revoked', 'revoked-key'],
  ])('%s', (_, key, state, refusal) => {
    expect(keyState(key, now)).toBe(state)
    expect(keyRefusal(key, now)).toBe(refusal)
  })
})

describe('how a key is revoked', () => {
  it.each([
    [{ reason: 'lost' }, true],
    [{ reason: 'compromised' }, true],
    [{ reason: 'compromised', since: '2026-03-01T10:00:00+01:00' }, true],
    [{ reason: 'replaced', since: '2026-03-01T10:00:00Z' }, false],
    [{ reason: 'compromised', since: '2026-03-01' }, false],
    [{ reason: 'compromised', since: '2026-02-30T10:00:00Z' }, false],
    [{ reason: 'bored' }, false],
    [{ reason: 'lost', note: 'words' }, false],
    [{}, false],
  ])('%j', (revoking, isGood) => {
    expect(revokingSchema.safeParse(revoking).success).toBe(isGood)
  })

  it('knows an instant however its offset is written', () => {
    expect(revokingSchema.parse({ reason: 'compromised', since: '2026-03-01T10:00:00+01:00' }).since).toBe(
      '2026-03-01T09:00:00.000Z',
    )
  })
})
