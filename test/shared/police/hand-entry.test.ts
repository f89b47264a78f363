import { describe, expect, it } from 'vitest'
import { readHandNotice } from '../../../shared/police/hand-entry.ts'
import { needsReason } from '../../../shared/police/late-entry.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { notice } from '../../support/notices.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const entry = { channel: 'fax', deliveredAt: '2026-03-02T09:50:00+01:00', saidBy: 'prap. Zkušební', why: '' }

function faultsOf(byHand: unknown, told: unknown = notice()) {
  try {
    readHandNotice({ byHand, notice: told }, NOW)
    return []
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    return (thrown.details.faults ?? []).map(({ path, code }) => `${path} ${code}`)
  }
}

describe('how a notice came that is entered by hand', () => {
  it('is read with the instant at which it came', () => {
    const read = readHandNotice({ byHand: entry, notice: notice() }, NOW)
    expect(read.entry).toEqual({ ...entry, deliveredAt: '2026-03-02T08:50:00.000Z' })
    expect(read.notice.reference).toBe(notice().reference)
  })

  it.each<[string, object, string[]]>([
    ['by fax at once', {}, []],
    ['by data box', { channel: 'data-box' }, []],
    ['by e-mail', { channel: 'e-mail' }, []],
    ['by telephone', { channel: 'phone' }, []],
    ['by pigeon', { channel: 'pigeon' }, ['byHand.channel invalid_value']],
    ['by nothing', { channel: undefined }, ['byHand.channel invalid_value']],
    ['a quarter of an hour ago', { deliveredAt: '2026-03-02T08:45:00Z' }, []],
    ['a little longer ago', { deliveredAt: '2026-03-02T08:44:00Z' }, ['byHand.why missing']],
    ['longer ago, with the reason', { deliveredAt: '2026-02-28T21:00:00Z', why: 'Fax ležel přes víkend.' }, []],
    [
      'longer ago, with spaces for a reason',
      { deliveredAt: '2026-03-01T09:00:00Z', why: '  ' },
      ['byHand.why missing'],
    ],
    ['already past its 48 hours', { deliveredAt: '2026-02-20T09:00:00Z', why: 'Nalezeno.' }, []],
    ['sixty days ago', { deliveredAt: '2026-01-01T09:00:00Z', why: 'Nalezeno.' }, []],
    ['longer than that', { deliveredAt: '2025-12-31T09:00:00Z', why: 'x' }, ['byHand.deliveredAt too-long-ago']],
    ['a minute ahead', { deliveredAt: '2026-03-02T09:01:00Z' }, []],
    ['tomorrow', { deliveredAt: '2026-03-03T09:00:00Z' }, ['byHand.deliveredAt in-the-future']],
    ['on no day', { deliveredAt: '2026-02-30T09:00:00Z' }, ['byHand.deliveredAt invalid_format']],
    ['at a time without its offset', { deliveredAt: '2026-03-02T09:00' }, ['byHand.deliveredAt invalid_format']],
    ['said by nobody', { saidBy: '' }, ['byHand.saidBy too_small']],
    ['said by dots', { saidBy: '...' }, ['byHand.saidBy no-letter']],
    ['said by more than a line holds', { saidBy: 'a'.repeat(121) }, ['byHand.saidBy too_big']],
    ['with more than is asked', { scan: 'x' }, ['byHand.scan unrecognized_keys']],
  ])('%s', (_how, changes, faults) => {
    expect(faultsOf({ ...entry, ...changes })).toEqual(faults)
  })

  it.each([undefined, null, 'fax', [], 1])('%j is refused by name', (byHand) => {
    expect(faultsOf(byHand).every((fault) => fault.startsWith('byHand '))).toBe(true)
    expect(faultsOf(byHand)).toHaveLength(1)
  })

  it('faults of the notice are told by the paths of the protocol, beside those of the entry', () => {
    const { evictedAt: _at, ...lacking } = notice()
    expect(faultsOf({ ...entry, saidBy: '' }, lacking)).toEqual(['byHand.saidBy too_small', 'evictedAt missing'])
    expect(faultsOf(entry, notice({ evictedAt: '2026-03-02T12:00:00Z' }))).toEqual(['evictedAt in-the-future'])
  })
})

it('what is entered at once needs no reason', () => {
  expect(needsReason('2026-03-02T08:45:00.000Z', NOW)).toBe(false)
  expect(needsReason('2026-03-02T08:44:00.000Z', NOW)).toBe(true)
})
