import { describe, expect, it } from 'vitest'
import { certaintyOf, HOLDS_MS, type Known } from '../../../web/file/certainty.ts'

const OPENED = 1_000_000
const known = (changes: Partial<Known>): Known => ({
  version: 3,
  cameAt: 0,
  failedAt: 0,
  seenSince: OPENED,
  ...changes,
})
const told = (at: number, version = 3) => ({ version, at })

describe('a file on the screen', () => {
  it.each([
    ['opened now and loaded now', known({ cameAt: OPENED + 200 }), 300, 'confirmed'],
    ['reopened, as it was kept', known({}), 0, 'checking'],
    ['reopened, told of before it was opened', known({ told: told(OPENED - 1) }), 100, 'checking'],
    ['reopened and told that it is the same', known({ told: told(OPENED + 150) }), 200, 'confirmed'],
    ['reopened and told that it is another', known({ told: told(OPENED + 150, 4) }), 200, 'changed'],
    ['known as changed from before it was reopened', known({ told: told(OPENED - 9_000, 4) }), 10, 'changed'],
    [
      'changed, and the newer not to be had',
      known({ told: told(OPENED + 1, 4), failedAt: OPENED + 90 }),
      100,
      'changed',
    ],
    [
      'saved here a moment ago, told of before',
      known({ cameAt: OPENED + 900, told: told(OPENED + 500, 2) }),
      950,
      'confirmed',
    ],
    ['told of long ago, nothing since', known({ told: told(OPENED + 10) }), HOLDS_MS + 11, 'checking'],
    ['told of as long ago as holds', known({ told: told(OPENED + 10) }), HOLDS_MS + 10, 'confirmed'],
    [
      'unanswered once, told of just before',
      known({ told: told(OPENED + 10), failedAt: OPENED + 4_000 }),
      5_000,
      'confirmed',
    ],
    [
      'unanswered for long',
      known({ told: told(OPENED + 10), failedAt: OPENED + 14_000 }),
      HOLDS_MS + 11,
      'unverifiable',
    ],
    ['reopened without a connection', known({ failedAt: OPENED + 30 }), 40, 'unverifiable'],
    ['reopened, unanswered the last time it was open', known({ failedAt: OPENED - 30 }), 40, 'checking'],
    [
      'come to the front after an hour',
      known({ cameAt: OPENED - 3_600_000, told: told(OPENED - 3_590_000) }),
      1,
      'checking',
    ],
    ['answered again after a failure', known({ told: told(OPENED + 60), failedAt: 0 }), 70, 'confirmed'],
  ] as const)('%s', (_how, what, after, certainty) => {
    expect(certaintyOf(what, OPENED + after)).toBe(certainty)
  })
})
