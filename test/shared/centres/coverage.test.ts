import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Coverage, centreFor } from '../../../shared/centres/centres.ts'
import { concernedBy, coverageAfter, nextChange, uncovered } from '../../../shared/centres/coverage.ts'
import { plusDays } from '../../../shared/time/instant.ts'

const D = 'CZ0513'
const row = (centre: string, validFrom: string, validUntil?: string): Coverage => ({
  district: D,
  centre,
  validFrom,
  ...(validUntil && { validUntil }),
})
const told = (rows: readonly Coverage[]) =>
  rows.map(({ centre, validFrom, validUntil = '' }) => `${centre} ${validFrom}–${validUntil}`)

describe('a district that is given to a centre', () => {
  const standing = [row('liberec', '2007-01-01')]
  const planned = [row('liberec', '2007-01-01', '2027-01-01'), row('hradec', '2027-01-01')]
  it.each<[string, readonly Coverage[], object, string[], string[], string[]]>([
    [
      'from a day on',
      standing,
      { centre: 'usti', from: '2026-12-01' },
      ['liberec 2007-01-01–2026-12-01', 'usti 2026-12-01–'],
      [],
      [],
    ],
    [
      'on the day after the clocks went forward',
      standing,
      { centre: 'usti', from: '2027-03-29' },
      ['liberec 2007-01-01–2027-03-29', 'usti 2027-03-29–'],
      [],
      [],
    ],
    ['that has it already', standing, { centre: 'liberec', from: '2026-12-01' }, ['liberec 2007-01-01–'], [], []],
    [
      'for some days, after which it is as before',
      standing,
      { centre: 'usti', from: '2026-12-01', until: '2026-12-24' },
      ['liberec 2007-01-01–2026-12-01', 'usti 2026-12-01–2026-12-24', 'liberec 2026-12-24–'],
      [],
      [],
    ],
    [
      'before a change that is planned, up to it',
      planned,
      { centre: 'usti', from: '2026-12-01', until: '2027-01-01' },
      ['liberec 2007-01-01–2026-12-01', 'usti 2026-12-01–2027-01-01', 'hradec 2027-01-01–'],
      [],
      [],
    ],
    [
      'over a change that is planned',
      planned,
      { centre: 'usti', from: '2026-12-01' },
      ['liberec 2007-01-01–2026-12-01', 'usti 2026-12-01–'],
      [],
      ['hradec 2027-01-01–'],
    ],
    [
      'back to who had it, on the day of the change that is planned',
      planned,
      { centre: 'liberec', from: '2027-01-01' },
      ['liberec 2007-01-01–'],
      [],
      ['hradec 2027-01-01–'],
    ],
    ['to nobody', standing, { from: '2026-12-01' }, ['liberec 2007-01-01–2026-12-01'], ['2026-12-01–'], []],
    [
      'to nobody for some days',
      standing,
      { from: '2026-12-01', until: '2026-12-05' },
      ['liberec 2007-01-01–2026-12-01', 'liberec 2026-12-05–'],
      ['2026-12-01–2026-12-05'],
      [],
    ],
    ['where nobody had it', [], { centre: 'usti', from: '2026-12-01' }, ['usti 2026-12-01–'], [], []],
    [
      'in a gap, up to who comes then',
      [row('liberec', '2007-01-01', '2026-06-01'), row('usti', '2027-01-01')],
      { centre: 'hradec', from: '2026-11-27', until: '2027-01-01' },
      ['liberec 2007-01-01–2026-06-01', 'hradec 2026-11-27–2027-01-01', 'usti 2027-01-01–'],
      [],
      [],
    ],
    [
      'for less than a gap, which is no new one',
      [row('liberec', '2007-01-01', '2026-06-01')],
      { centre: 'hradec', from: '2026-11-27', until: '2026-12-27' },
      ['liberec 2007-01-01–2026-06-01', 'hradec 2026-11-27–2026-12-27'],
      [],
      [],
    ],
  ])('%s', (_how, before, change, rows, gaps, lost) => {
    const after = coverageAfter(before, { district: D, from: '', ...change })
    expect(told(after.coverage)).toEqual(rows)
    expect(after.gaps.map(({ from, until = '' }) => `${from}–${until}`)).toEqual(gaps)
    expect(told(after.lost)).toEqual(lost)
  })

  it('leaves other districts, and every day before, as they were; no day ever has two', () => {
    const day = fc
      .integer({ min: 0, max: 400 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    const change = fc.record({
      centre: fc.option(fc.constantFrom('usti', 'hradec', 'liberec'), { nil: undefined }),
      from: day,
      days: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    })
    const other = { ...row('brno', '2007-01-01'), district: 'CZ0642' }
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), day, (changes, asked) => {
        let coverage: readonly Coverage[] = [row('liberec', '2007-01-01'), other]
        for (const { centre, from, days } of changes) {
          const until = days === undefined ? undefined : plusDays(from, days)
          const before = coverage
          coverage = coverageAfter(coverage, { district: D, centre, from, until }).coverage
          const isIn = from <= asked && (until === undefined || asked < until)
          expect(centreFor(D, asked, coverage)).toBe(isIn ? centre : centreFor(D, asked, before))
          expect(centreFor('CZ0642', asked, coverage)).toBe('brno')
          const on = coverage.filter(
            (each) => each.district === D && each.validFrom <= asked && asked < (each.validUntil ?? '9999'),
          )
          expect(on.length).toBeLessThan(2)
          for (const each of coverage) expect(each.validFrom < (each.validUntil ?? '9999')).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('what stands out in coverage', () => {
  const coverage = [row('liberec', '2007-01-01', '2026-12-01'), row('usti', '2027-01-01')]
  it.each([
    ['2026-11-30', []],
    ['2026-12-01', [D]],
    ['2026-12-31', [D]],
    ['2027-01-01', []],
  ])('on %s is who is covered by nobody: %j', (day, codes) => {
    expect(uncovered(coverage, [D], day)).toEqual(codes)
  })

  it('is when it changes next', () => {
    expect(nextChange(coverage, D, '2026-11-27')).toBe('2026-12-01')
    expect(nextChange(coverage, D, '2026-12-01')).toBe('2027-01-01')
    expect(nextChange(coverage, D, '2027-01-01')).toBeUndefined()
  })
})

describe('whom a change of a district concerns', () => {
  const standing = [row('liberec', '2007-01-01')]
  const closed = [row('liberec', '2007-01-01', '2026-11-28'), row('liberec', '2026-11-30')]
  it.each<[string, readonly Coverage[], object, string[]]>([
    ['who gets it, then who gives it', standing, { centre: 'usti', from: '2026-12-01' }, ['usti', 'liberec']],
    ['who gives it to nobody', standing, { from: '2026-12-01', until: '2026-12-03' }, ['liberec']],
    [
      'who has it for some days less',
      standing,
      { centre: 'usti', from: '2026-12-01', until: '2026-12-03' },
      ['usti', 'liberec'],
    ],
    ['who had it from a later day on', closed, { centre: 'usti', from: '2026-11-28' }, ['usti', 'liberec']],
    ['who fills days of nobody', closed, { centre: 'usti', from: '2026-11-28', until: '2026-11-30' }, ['usti']],
    ['who takes it back', closed, { centre: 'liberec', from: '2026-11-28' }, ['liberec']],
    ['nobody, who has it already', standing, { centre: 'liberec', from: '2026-12-01' }, []],
  ])('%s', (_, rows, change, centres) => {
    const elsewhere = { ...row('brno', '2007-01-01'), district: 'CZ0642' }
    const before = [elsewhere, ...rows]
    const after = coverageAfter(before, { district: D, from: '2026-12-01', ...change }).coverage
    expect(concernedBy(D, before, after)).toEqual(centres)
  })
})
