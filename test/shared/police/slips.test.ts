import { describe, expect, it } from 'vitest'
import { isMunicipality } from '../../../shared/centres/municipality-codes.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { doubts, slipsAt } from '../../../shared/police/slips.ts'
import { fullNotice } from '../../support/full-notice.ts'

/** Entered at 6:30, carried out at 7:00 by UTC. */
function told(changes: object) {
  return noticeSchema.parse({ ...fullNotice, endsAt: undefined, ...changes })
}

const words = (found: readonly { path: string; code: string }[]) => found.map(({ path, code }) => `${path} ${code}`)

describe('what has not happened yet', () => {
  it.each([
    ['2026-03-02T07:00:00.000Z', {}, []],
    ['2026-03-02T06:55:00.000Z', {}, []],
    ['2026-03-02T06:54:59.999Z', {}, ['evictedAt in-the-future']],
    ['2026-03-02T06:24:59.999Z', {}, ['enteredAt in-the-future', 'evictedAt in-the-future']],
    ['2026-03-02T09:00:00.000Z', { evictedAt: '2026-03-03T08:00:00+01:00' }, ['evictedAt in-the-future']],
    ['2026-03-02T09:00:00.000Z', { evictedAt: '2076-03-02T08:00:00+01:00' }, ['evictedAt in-the-future']],
    [
      '2026-03-02T09:00:00.000Z',
      { distribution: [{ to: 'court', at: '2090-01-01T00:00:00Z' }] },
      ['distribution.0.at in-the-future'],
    ],
    ['2026-03-02T09:00:00.000Z', { distribution: [{ to: 'court' }] }, []],
    ['2026-03-02T09:00:00.000Z', { endsAt: '2026-03-16T23:00:00Z' }, []],
  ])('is refused at %s: %j', (now, changes, found) => {
    expect(words(slipsAt(told({ distribution: undefined, ...changes }), now))).toEqual(found)
  })
})

describe('what is taken in and marked', () => {
  it.each([
    ['a record of the day', {}, '2026-03-02T09:00:00.000Z', []],
    ['an entry seven days ago', {}, '2026-03-09T06:30:00.000Z', []],
    ['an entry more than seven days ago', {}, '2026-03-09T06:30:00.001Z', ['enteredAt long-ago']],
    ['an eviction 24 hours after the entry', { evictedAt: '2026-03-03T06:30:00Z' }, '2026-03-03T07:00:00.000Z', []],
    [
      'an eviction more than 24 hours after the entry',
      { evictedAt: '2026-03-03T06:30:01Z' },
      '2026-03-03T07:00:00.000Z',
      ['evictedAt long-after-entry'],
    ],
    ['an end that has come', { endsAt: '2026-03-04T07:00:00Z' }, '2026-03-04T07:00:00.000Z', ['endsAt already-over']],
    ['an end that is to come', { endsAt: '2026-03-04T07:00:00Z' }, '2026-03-04T06:59:59.999Z', []],
    [
      'an end that has come by the rule of law',
      {},
      '2026-03-17T09:00:00.000Z',
      ['enteredAt long-ago', 'endsAt already-over'],
    ],
    [
      'numbers that nobody can dial',
      {
        unit: { name: 'Útvar', phone: 'linka 12' },
        officer: { name: 'Ota', phone: '777 12' },
        endangered: [
          { givenName: 'Mai', phone: '777 123 456' },
          { givenName: 'Lan', phone: 'u sestry 777 123 456' },
        ],
      },
      '2026-03-02T09:00:00.000Z',
      ['unit.phone unverified-phone', 'officer.phone unverified-phone', 'endangered.1.phone unverified-phone'],
    ],
    [
      'a code that no municipality has',
      { dwelling: { ...fullNotice.dwelling, municipalityCode: '999999' } },
      '2026-03-02T09:00:00.000Z',
      ['dwelling.municipalityCode unknown-municipality'],
    ],
  ])('is told by its place and why: %s', (_what, changes, deliveredAt, found) => {
    expect(words(doubts(told(changes), deliveredAt, isMunicipality))).toEqual(found)
  })
})
