import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Coverage, centreFor, centreOfDelivery } from '../../../shared/centres/centres.ts'
import { districts, regions } from '../../../shared/centres/districts.ts'
import { centres, coverage } from '../../support/centres.ts'
import { anyInstant } from '../../support/moments.ts'

const anyDay = anyInstant.map((at) => at.slice(0, 10))

describe('the country', () => {
  it('has 14 regions and 77 districts', () => {
    const counts = Object.values(regions).map((region) => Object.keys(region.districts).length)
    expect(counts).toEqual([1, 12, 7, 7, 3, 7, 4, 5, 4, 5, 7, 5, 4, 6])
    expect(districts.size).toBe(77)
  })

  it('has districts whose codes begin with the code of their region', () => {
    const codes = Object.entries(regions).flatMap(([region, { districts }]) =>
      Object.keys(districts).map((district) => ({ region, district })),
    )
    for (const { region, district } of codes) {
      expect(district).toMatch(/^CZ0\d[0-9A-C]{2}$/)
      expect(district.startsWith(region)).toBe(true)
    }
  })

  it('has no two districts of one name', () => {
    expect(new Set(districts.values()).size).toBe(districts.size)
  })
})

describe('every district', () => {
  it.each([...districts.keys()])('%s belongs to exactly one centre on any day', (district) => {
    const holds = (row: Coverage, day: string) =>
      row.district === district && row.validFrom <= day && !(row.validUntil !== undefined && row.validUntil <= day)
    fc.assert(
      fc.property(anyDay, (day) => {
        const rows = coverage.filter((row) => holds(row, day))
        expect(rows).toHaveLength(1)
        expect(centreFor(district, day, coverage)).toBe(rows[0]?.centre)
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    ['CZ0100', 'praha'],
    ['CZ0207', 'nymburk'],
    ['CZ020B', 'pribram'],
    ['CZ0511', 'liberec'],
    ['CZ0514', 'liberec'],
    ['CZ0647', 'brno'],
    ['CZ0801', 'havirov'],
    ['CZ0803', 'havirov'],
    ['CZ0804', 'ostrava'],
    ['CZ0806', 'ostrava'],
  ])('%s is served by %s, as the centres themselves say', (district, centre) => {
    expect(centreFor(district, '2026-03-02', coverage)).toBe(centre)
  })
})

describe('the coverage table', () => {
  it('names only districts and centres that exist', () => {
    for (const { district, centre } of coverage) {
      expect(districts.has(district)).toBe(true)
      expect(centres.has(centre)).toBe(true)
    }
  })

  it('leaves no centre without a district', () => {
    expect(new Set(coverage.map(({ centre }) => centre))).toEqual(new Set(centres.keys()))
  })

  it('has no row that ends before it begins', () => {
    for (const { validFrom, validUntil = '9999-12-31' } of coverage) expect(validFrom < validUntil).toBe(true)
  })

  const handover: Coverage[] = [
    { district: 'CZ0207', centre: 'kladno', validFrom: '2010-01-01', validUntil: '2020-07-01' },
    { district: 'CZ0207', centre: 'nymburk', validFrom: '2020-07-01', validUntil: '2025-01-01' },
    { district: 'CZ0207', centre: 'praha', validFrom: '2026-01-01' },
    { district: 'CZ0208', centre: 'nymburk', validFrom: '2010-01-01' },
  ]

  it.each([
    ['before the first row', '2009-12-31', undefined],
    ['on the first day of a row', '2010-01-01', 'kladno'],
    ['on the last day before a row ends', '2020-06-30', 'kladno'],
    ['on the day a district changes hands', '2020-07-01', 'nymburk'],
    ['in a gap', '2025-01-01', undefined],
    ['on the last day of a gap', '2025-12-31', undefined],
    ['on the first day of a row without an end', '2026-01-01', 'praha'],
    ['long after', '2040-01-01', 'praha'],
  ])('answers %s by the row that holds', (_when, day, centre) => {
    expect(centreFor('CZ0207', day, handover)).toBe(centre)
  })

  it('begins with the law that knows evictions', () => {
    expect(centreFor('CZ0513', '2006-12-31', coverage)).toBeUndefined()
    expect(centreFor('CZ0513', '2007-01-01', coverage)).toBe('liberec')
  })

  it('answers nothing for a code that is no district', () => {
    for (const code of ['', 'CZ0999', 'cz0513', 'CZ0513 ', '__proto__']) {
      expect(centreFor(code, '2026-03-02', coverage)).toBeUndefined()
    }
  })
})

describe('the id of a centre', () => {
  it.each([...centres.keys()])('%s fits into keys, groups and addresses', (id) => {
    expect(id).toMatch(/^[a-z]{3,20}$/)
    expect(centres.get(id)?.id).toBe(id)
  })

  it('is no word that keys and groups use for something else', () => {
    for (const word of ['police', 'due', 'apic', 'platform']) expect(centres.has(word)).toBe(false)
  })

  it('belongs to one centre: names and seats are not empty and no name comes twice', () => {
    const all = [...centres.values()]
    for (const { name, operator, seat } of all) expect([name, operator, seat]).not.toContain('')
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })
})

describe('the centre that a notice goes to', () => {
  const versions = [{ from: '2007-01-01', name: 'A', operator: 'A', seat: 'A', region: 'CZ051' }]
  const network = {
    centres: [
      { id: 'liberec', versions },
      { id: 'zkusebni', isTest: true as const, versions },
    ],
    coverage: [
      { district: 'CZ0513', centre: 'liberec', validFrom: '2007-01-01' },
      { district: 'CZ0512', centre: 'zkusebni', validFrom: '2007-01-01' },
    ],
  }
  const day = '2026-03-02'

  it.each([
    ['in earnest', 'CZ0513', undefined, 'liberec'],
    ['in earnest, said so', 'CZ0513', false, 'liberec'],
    ['on trial', 'CZ0513', true, 'zkusebni'],
    ['on trial from a district that nobody covers', 'CZ0100', true, 'zkusebni'],
    ['in earnest from a district that nobody covers', 'CZ0100', false, undefined],
    ['in earnest from a district that was given to the one for trying out', 'CZ0512', false, undefined],
  ])('%s, %s', (_, district, isTest, centre) => {
    expect(centreOfDelivery(network, { district, isTest }, day)?.id).toBe(centre)
  })

  it('on trial is none where there is none for that', () => {
    const earnest = { ...network, centres: network.centres.slice(0, 1) }
    expect(centreOfDelivery(earnest, { district: 'CZ0513', isTest: true }, day)).toBeUndefined()
  })
})
