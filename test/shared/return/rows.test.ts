import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { figureOf } from '../../../shared/figures/slice.ts'
import { cut } from '../../../shared/return/days.ts'
import { type RowPart, userRows } from '../../../shared/return/rows.ts'
import { plusDays } from '../../../shared/time/instant.ts'
import { type ServedPeriod, servedFacts } from '../../support/service-facts.ts'

const YEAR = '2025'
const days = { from: '2025-01-01', until: '2025-12-31' }
const rowsOf = (...periods: ServedPeriod[]) =>
  userRows(
    periods.flatMap((period) => servedFacts(YEAR, period)),
    days,
  )
const spansOf = (...periods: ServedPeriod[]) =>
  rowsOf(...periods).rows.map(({ number, from, until }) => `${number} ${from.slice(5)}–${until.slice(5)}`)

describe('rows of users', () => {
  it.each<[string, ServedPeriod[], string[]]>([
    ['one within the year', [{ from: '2025-03-01', until: '2025-05-02' }], ['1 03-01–05-02']],
    ['one that runs on', [{ from: '2025-03-01' }], ['1 03-01–12-31']],
    ['one from before the year to after it', [{ from: '2020-03-01', until: '2026-05-02' }], ['1 01-01–12-31']],
    ['one that ended on the first day', [{ from: '2024-03-01', until: '2025-01-01' }], ['1 01-01–01-01']],
    ['one that began on the last day', [{ from: '2025-12-31', until: '2026-01-03' }], ['1 12-31–12-31']],
    ['one of a day', [{ from: '2025-03-01', until: '2025-03-01' }], ['1 03-01–03-01']],
    [
      'two of a person, one after the other',
      [
        { from: '2025-06-01', until: '2025-07-01' },
        { from: '2025-03-01', until: '2025-04-01' },
      ],
      ['1 03-01–04-01', '1 06-01–07-01'],
    ],
    [
      'two that touch on a day stay two',
      [
        { from: '2025-03-01', until: '2025-04-01' },
        { from: '2025-04-01', until: '2025-05-01' },
      ],
      ['1 03-01–04-01', '1 04-01–05-01'],
    ],
    [
      'two people, by their first days',
      [
        { id: 'b', from: '2025-04-01' },
        { id: 'a', from: '2025-05-01' },
      ],
      ['1 04-01–12-31', '2 05-01–12-31'],
    ],
    [
      'of two joined files at once one, from the first day to the last',
      [
        { id: 'a', person: 'p', from: '2025-03-01', until: '2025-06-01' },
        { id: 'b', person: 'p', from: '2025-05-01', until: '2025-08-01' },
      ],
      ['1 03-01–08-01'],
    ],
    [
      'of three, of which the last bridges two',
      [
        { id: 'a', person: 'p', from: '2025-02-01', until: '2025-03-01' },
        { id: 'b', person: 'p', from: '2025-05-01', until: '2025-08-01' },
        { id: 'c', person: 'p', from: '2025-02-20', until: '2025-05-05' },
      ],
      ['1 02-01–08-01'],
    ],
    [
      'of two joined files of the very same days one',
      [
        { id: 'a', person: 'p', from: '2025-03-01', until: '2025-03-01' },
        { id: 'b', person: 'p', from: '2025-03-01', until: '2025-03-01' },
      ],
      ['1 03-01–03-01'],
    ],
    [
      'of two joined files, one day of the other',
      [
        { id: 'a', person: 'p', from: '2025-03-01', until: '2025-06-01' },
        { id: 'b', person: 'p', from: '2025-06-01', until: '2025-06-01' },
      ],
      ['1 03-01–06-01'],
    ],
    [
      'two that ran at once before the year and only touch in it',
      [
        { id: 'a', person: 'p', from: '2024-03-01', until: '2025-03-01' },
        { id: 'b', person: 'p', from: '2024-05-01', until: '2025-01-01' },
      ],
      ['1 01-01–03-01'],
    ],
    ['nobody without an agreement', [{ from: '2025-03-01', agreed: [] }], []],
    [
      'whom an agreement held in one month, in the whole period',
      [{ from: '2025-03-01', agreed: ['2025-09'] }],
      ['1 03-01–12-31'],
    ],
    [
      'that of a joined file only in which an agreement held',
      [
        { id: 'a', person: 'p', from: '2025-03-01', until: '2025-06-01', agreed: [] },
        { id: 'b', person: 'p', from: '2025-05-01', until: '2025-08-01' },
      ],
      ['1 05-01–08-01'],
    ],
    ['nobody of another year', [{ from: '2026-03-01' }], []],
    ['none at all', [], []],
  ])('%s', (_what, periods, rows) => {
    expect(spansOf(...periods)).toEqual(rows)
  })

  it('say who it was by sex, year of birth, target group and district, and by nothing else', () => {
    const { rows } = rowsOf({
      from: '2025-03-01',
      sex: 'male',
      birthYear: 1980,
      targetGroup: 'crime-victim',
      districtBefore: 'abroad',
    })
    expect(rows).toEqual([
      {
        number: 1,
        sex: 'male',
        birthYear: 1980,
        targetGroup: 'crime-victim',
        districtBefore: 'abroad',
        from: '2025-03-01',
        until: '2025-12-31',
      },
    ])
  })

  it('take what one file does not know from a joined one, and the target group of the period that began first', () => {
    const told = { person: 'p', until: '2025-09-01' }
    const { rows, gaps } = rowsOf({ ...told, id: 'a', from: '2025-03-01', sex: 'unknown', targetGroup: 'immigrant' }, {
      ...told,
      id: 'b',
      from: '2025-04-01',
      birthYear: 'unknown',
      birthdistrict: undefined,
    } as ServedPeriod)
    expect(rows).toMatchObject([{ sex: 'female', birthYear: 1990, targetGroup: 'immigrant' }])
    expect(gaps).toEqual([])
  })

  it.each<[Partial<ServedPeriod>, RowPart[]]>([
    [{ sex: 'unknown' }, ['sex']],
    [{ birthYear: 'unknown' }, ['birthYear']],
    [{ districtBefore: 'unknown' }, ['districtBefore']],
    [{ sex: 'unknown', birthYear: 'unknown', districtBefore: 'unknown' }, ['sex', 'birthYear', 'districtBefore']],
  ])('with %o unknown lead to the file, once for each person', (about, unknown) => {
    const { gaps } = rowsOf(
      { id: 'k', from: '2025-01-01', until: '2025-02-01' },
      { id: 'f', ...about, from: '2025-03-01', until: '2025-04-01' },
      { id: 'f', ...about, from: '2025-05-01', until: '2025-06-01' },
    )
    expect(gaps).toEqual([{ number: 2, file: 'f', unknown }])
  })
})

const aPeriod = fc.record({
  file: fc.nat(2),
  first: fc.integer({ min: -200, max: 364 }),
  length: fc.option(fc.nat(300), { nil: undefined }),
  agreed: fc.boolean(),
})
const people = fc.array(fc.array(aPeriod, { minLength: 1, maxLength: 4 }), { maxLength: 5 })

/** Periods of people, some before and some after the year, as facts tell of them. */
function periodsOf(
  drawn: readonly (readonly { file: number; first: number; length: number | undefined; agreed: boolean }[])[],
) {
  return drawn.flatMap((periods, person) =>
    periods.map(({ file, first, length, agreed }, at): ServedPeriod => {
      const from = plusDays(days.from, first)
      return {
        id: `${person}-${file}`,
        person: `p${person}`,
        period: `${person}-${at}`,
        from,
        ...(length !== undefined && { until: plusDays(from, length) }),
        ...(!agreed && { agreed: [] }),
      }
    }),
  )
}

/** How many groups of days there are when those are one that share more than a day, or of which one adds none. */
function groupsOf(periods: readonly ServedPeriod[]): number {
  const spans = periods.flatMap((period) => cut(period, days) ?? [])
  const daysIn = spans.map(({ from, until }) => {
    const set = new Set<string>()
    for (let day = from; day <= until; day = plusDays(day, 1)) set.add(day)
    return set
  })
  const groups: Set<string>[] = []
  for (const own of daysIn.toSorted((a, b) => b.size - a.size)) {
    let merged = own
    for (const other of [...groups]) {
      const shared = [...merged].filter((day) => other.has(day)).length
      if (shared <= 1 && shared < merged.size && shared < other.size) continue
      if (shared === 0) continue
      merged = new Set([...merged, ...other])
      groups.splice(groups.indexOf(other), 1)
    }
    groups.push(merged)
  }
  return groups.length
}

describe('whatever periods people have', () => {
  const drawn = (check: (periods: ServedPeriod[]) => void) =>
    fc.assert(fc.property(people.map(periodsOf), check), { numRuns: 150 })

  it('rows lie within the year, and those of a person never run at once', () => {
    drawn((periods) => {
      const rows = Map.groupBy(rowsOf(...periods).rows, ({ number }) => number)
      for (const own of rows.values())
        own.forEach(({ from, until }, at) => {
          expect(days.from <= from && from <= until && until <= days.until).toBe(true)
          const next = own[at + 1]
          expect(next === undefined || until <= next.from).toBe(true)
        })
    })
  })

  it('there are as many rows as people have periods, and as many numbers as clients', () => {
    drawn((periods) => {
      const facts = periods.flatMap((period) => servedFacts(YEAR, period))
      const { rows } = userRows(facts, days)
      const agreed = Map.groupBy(
        periods.filter((each) => each.agreed === undefined),
        ({ person }) => person,
      )
      expect(rows).toHaveLength([...agreed.values()].reduce((sum, own) => sum + groupsOf(own), 0))
      const clients = figureOf(facts, 'clients', { period: YEAR, parameters: usualParameters })
      expect(new Set(rows.map(({ number }) => number)).size).toBe(clients.n)
    })
  })

  it('the rows are the same of the same facts in any order and told twice, and hold no id', () => {
    drawn((periods) => {
      const facts = periods.flatMap((period) => servedFacts(YEAR, period))
      const once = userRows(facts, days)
      expect(userRows([...facts].reverse().concat(facts), days)).toEqual(once)
      for (const row of once.rows)
        expect(Object.keys(row).sort()).toEqual(
          ['birthYear', 'districtBefore', 'from', 'number', 'sex', 'targetGroup', 'until'].sort(),
        )
    })
  })
})
