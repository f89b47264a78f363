import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centreOf, endOfEviction, noticeSchema } from '../../../shared/police/notice.ts'
import { faults } from '../../../shared/problems/faults.ts'
import { changed, choices, fullNotice, type Json, places, valueAt } from '../../support/full-notice.ts'

/** What the schema finds wrong with the full notice so changed, as `path code`. */
function faultsWith(path: string, value: unknown): string[] {
  return faultsOf(changed(path, value)).map(({ path, code }) => `${path} ${code}`)
}

function faultsOf(body: unknown) {
  const parsed = noticeSchema.safeParse(body)
  return parsed.success ? [] : faults(parsed.error)
}

/** The longest text of each field of words. */
const texts = {
  reference: 80,
  previousReference: 80,
  'unit.directorate': 120,
  'unit.name': 160,
  'officer.rank': 40,
  'officer.name': 120,
  'officer.serviceNumber': 20,
  'dwelling.street': 120,
  'dwelling.municipality': 80,
  'dwelling.delimitedArea': 1000,
  'evicted.givenName': 80,
  'evicted.familyName': 80,
  'evicted.deliveryAddress.street': 120,
  'evicted.deliveryAddress.municipality': 80,
  'endangered.0.givenName': 80,
  'endangered.0.familyName': 80,
  'endangered.0.phoneOwner': 120,
  'endangered.0.otherPhones.0.owner': 120,
  'endangered.0.safeTimes': 300,
  'endangered.0.safeWay': 300,
  'endangered.0.language': 40,
  'endangered.0.healthHandicap': 300,
  'endangered.0.injuries': 500,
  'ospod.name': 160,
  'incident.description': 10_000,
  'distribution.0.name': 160,
}

const days = ['evicted.birthDate', 'endangered.0.birthDate']
const moments = ['enteredAt', 'evictedAt', 'endsAt', 'distribution.0.at']
const phones = ['unit.phone', 'officer.phone', 'endangered.0.phone', 'endangered.0.otherPhones.0.phone']
const postalCodes = ['dwelling.postalCode', 'evicted.deliveryAddress.postalCode']
const yesOrNo = [
  'evicted.presentAtEviction',
  'evicted.keysTaken',
  'evicted.objectionRaised',
  'endangered.0.interpreterNeeded',
  'children.0.livesInDwelling',
  'children.0.presentAtIncident',
  'children.0.directlyEndangered',
  'ospod.informed',
]

/** The largest of each whole number; the smallest is 0. */
const numbers = { 'children.0.age': 17, 'incident.previousIncidents': 999 }

/** How few and how many of each there may be. */
const lists: Record<string, [number, number]> = {
  endangered: [1, 10],
  'endangered.0.safeWindows': [0, 10],
  'endangered.0.otherPhones': [0, 4],
  'endangered.0.otherPhones.0.safeWindows': [0, 10],
  children: [0, 20],
  distribution: [0, 10],
  'incident.forms': [1, 6],
}

const optional = new Set([
  'previousReference',
  'unit.phone',
  'officer.rank',
  'officer.phone',
  'endsAt',
  'dwelling.postalCode',
  'evicted.nationality',
  'evicted.deliveryAddress',
  'evicted.deliveryAddress.postalCode',
  'endangered.0.phone',
  'endangered.0.phoneOwner',
  'endangered.0.safeWindows',
  'endangered.0.otherPhones',
  'endangered.0.otherPhones.0.owner',
  'endangered.0.otherPhones.0.safeWindows',
  'endangered.0.safeTimes',
  'endangered.0.safeWay',
  'endangered.0.language',
  'endangered.0.healthHandicap',
  'endangered.0.injuries',
  'ospod',
  'ospod.name',
  'incident.saraDn',
])

const leaves = places.filter(({ isLeaf }) => isLeaf).map(({ path }) => path)
const objects = places.filter(({ path, isLeaf }) => !isLeaf && !(path in lists)).map(({ path }) => path)

describe('a notice', () => {
  it('with every field is good', () => {
    expect(faultsOf(fullNotice)).toEqual([])
  })

  it('has no field that these tables leave out', () => {
    const tabled = [
      ...Object.keys(texts),
      ...days,
      ...moments,
      ...phones,
      ...postalCodes,
      ...yesOrNo,
      ...Object.keys(choices),
      ...Object.keys(numbers),
      'evicted.nationality',
    ]
    expect(tabled.toSorted()).toEqual(leaves.toSorted())
  })

  it.each([[[]], [null], ['text'], [7], [true]])('is no notice when it is %j', (body) => {
    expect(faultsOf(body)).toEqual([{ path: '', code: 'invalid_type' }])
  })
})

const fields = places.map(({ path }) => path).filter((path) => !/\.?\d+$/.test(path))

describe.each(fields)('the field %s', (path) => {
  it('may be left out or not', () => {
    const found = faultsWith(path, undefined).map((fault) => fault.split(' ')[0])
    expect(found).toEqual(optional.has(path) ? [] : [path])
  })

  it.each([
    ['null', null],
    ['a number with a fraction', 0.5],
    ['an empty object', {}],
  ])('is refused as %s', (_what, value) => {
    const found = faultsWith(path, value)
    expect(found).not.toEqual([])
    for (const fault of found) expect(fault.startsWith(path)).toBe(true)
  })
})

describe.each(Object.entries(texts))('the words in %s', (path, max) => {
  it.each([
    ['a letter', 'x', []],
    ['as many characters as fit', 'ž'.repeat(max), []],
    ['as many characters as fit, with spaces around', ` ${'x'.repeat(max)} `, []],
    ['one character too many', 'x'.repeat(max + 1), [`${path} too_big`]],
    ['nothing', '', [`${path} too_small`]],
    ['spaces only', ' \t\n', [`${path} too_small`]],
    ['a list', ['x'], [`${path} invalid_type`]],
  ])('are good or not: %s', (_what, value, found) => {
    expect(faultsWith(path, value)).toEqual(found)
  })
})

describe.each(Object.entries(choices))('the choice in %s', (path, allowed) => {
  it('is one of the list', () => {
    for (const value of allowed) expect(faultsWith(path, value)).toEqual([])
  })

  it.each(['', 'neznámo', ' none', 'NONE', 'CZ0513 ', '__proto__'])('is nothing else, such as %j', (value) => {
    expect(faultsWith(path, value)).toEqual([`${path} invalid_value`])
  })
})

describe.each(yesOrNo)('the answer in %s', (path) => {
  it.each([
    ['true', true, []],
    ['false', false, []],
    ['a word', 'true', ['invalid_type']],
    ['a number', 1, ['invalid_type']],
  ])('is yes or no: %s', (_what, value, found) => {
    expect(faultsWith(path, value)).toEqual(found.map((code) => `${path} ${code}`))
  })
})

describe.each(Object.entries(numbers))('the number in %s', (path, max) => {
  it.each([
    ['none', 0, []],
    ['the largest', max, []],
    ['one too many', max + 1, ['too_big']],
    ['fewer than none', -1, ['too_small']],
    ['a half', 1.5, ['invalid_type']],
    ['a digit as text', '1', ['invalid_type']],
  ])('is whole and in its bounds: %s', (_what, value, codes) => {
    expect(faultsWith(path, value)).toEqual(codes.map((code) => `${path} ${code}`))
  })
})

describe.each(days)('the day in %s', (path) => {
  it.each([
    ['2024-02-29', true],
    ['1930-12-31', true],
    ['2023-02-29', false],
    ['1990-13-01', false],
    ['1990-1-2', false],
    ['2. 1. 1990', false],
    ['1990-01-02T00:00:00Z', false],
  ])('exists and is written year first: %s', (value, isGood) => {
    expect(faultsWith(path, value)).toEqual(isGood ? [] : [`${path} invalid_format`])
  })
})

describe.each(moments)('the time in %s', (path) => {
  it.each([
    ['2026-03-02T08:00:00', 'invalid_format'],
    ['2026-03-02', 'invalid_format'],
    ['2026-02-30T08:00:00Z', 'invalid_format'],
    ['2026-03-02T24:00:00Z', 'invalid_format'],
    ['2026-03-02 08:00:00+01:00', 'invalid_format'],
    ['2026-03-02T08:00:00+1', 'invalid_format'],
    ['0001-01-01T00:00:00Z', 'custom'],
    ['2006-12-31T23:59:59Z', 'custom'],
    ['2100-01-01T00:00:00Z', 'custom'],
    ['9999-12-31T23:59:59-23:59', 'custom'],
  ])('has a zone, exists and is of our time: not %s', (value, code) => {
    expect(faultsWith(path, value)).toContain(`${path} ${code}`)
  })
})

describe.each(phones)('the telephone in %s', (path) => {
  it.each([
    ['158', true],
    ['+420 700 000 999', true],
    [' 700000999 ', true],
    ['12', false],
    ['+', false],
    ['+420-700-000-999', false],
    ['700 000 999 (sestra)', false],
    ['0'.repeat(21), false],
  ])('is digits and spaces: %j', (value, isGood) => {
    expect(faultsWith(path, value)).toEqual(isGood ? [] : [`${path} invalid_format`])
  })
})

describe.each(postalCodes)('the postal code in %s', (path) => {
  it.each([
    ['460 01', true],
    ['46001', true],
    ['4600', false],
    ['460  01', false],
    ['460 012', false],
    ['CZ-46001', false],
  ])('has five digits: %j', (value, isGood) => {
    expect(faultsWith(path, value)).toEqual(isGood ? [] : [`${path} invalid_format`])
  })
})

describe('the nationality', () => {
  it.each([
    ['CZ', true],
    ['UA', true],
    ['cz', false],
    ['CZE', false],
    ['česká', false],
  ])('has two capital letters: %j', (value, isGood) => {
    expect(faultsWith('evicted.nationality', value)).toEqual(isGood ? [] : ['evicted.nationality invalid_format'])
  })
})

describe.each(Object.entries(lists))('the list of %s', (path, [min, max]) => {
  const [item] = valueAt(path) as unknown[]

  it.each([
    ['as few as may be', min, []],
    ['as many as may be', max, []],
    ['one too many', max + 1, [`${path} too_big`]],
    ['one too few', min - 1, [`${path} too_small`]],
  ])('has neither too few nor too many: %s', (_what, length, found) => {
    if (length < 0) return
    expect(
      faultsWith(
        path,
        Array.from({ length }, () => item),
      ),
    ).toEqual(found)
  })
})

describe('times', () => {
  it.each([
    ['an eviction before the entry', { evictedAt: '2026-03-02T07:29:59+01:00' }, ['evictedAt custom']],
    ['an eviction in the minute of the entry', { evictedAt: '2026-03-02T07:30:00+01:00' }, []],
    ['the same minute in another zone', { evictedAt: '2026-03-02T06:30:00Z' }, []],
    ['an eviction that only looks later', { evictedAt: '2026-03-02T07:45:00+02:00' }, ['evictedAt custom']],
    ['an end before the eviction', { endsAt: '2026-03-02T07:59:59+01:00' }, ['endsAt custom']],
    ['an end that only looks earlier', { endsAt: '2026-03-02T07:00:00Z' }, []],
    ['no end', { endsAt: undefined }, []],
    [
      'an eviction before the entry and an end before both, told once',
      { evictedAt: '2026-03-02T07:00:00+01:00', endsAt: '2026-03-02T06:00:00+01:00' },
      ['evictedAt custom'],
    ],
  ])('are in the order in which they happen: %s', (_what, change, found) => {
    expect(faultsOf({ ...fullNotice, ...change }).map(({ path, code }) => `${path} ${code}`)).toEqual(found)
  })
})

describe.each(objects)('a field that nobody knows in %s', (path) => {
  it.each(['navic', 'constructor', 'toString', '__proto__'])('is refused by its name %s', (key) => {
    expect(faultsWith(`${path}.${key}`, 'x')).toEqual([`${path}.${key} unrecognized_keys`])
  })
})

describe('fields that nobody knows', () => {
  it('are refused one by one, so that a misspelling shows', () => {
    const body = { ...fullNotice, oficer: {}, Reference: 'x' }
    expect(faultsOf(body)).toEqual([
      { path: 'oficer', code: 'unrecognized_keys' },
      { path: 'Reference', code: 'unrecognized_keys' },
    ])
  })

  it('are told by the beginning of a very long name', () => {
    const [fault] = faultsOf({ ...fullNotice, ['x'.repeat(100_000)]: 1 })
    expect(fault?.path).toBe('x'.repeat(80))
  })
})

describe('faults', () => {
  it('never hold a value', () => {
    const marked = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => `tajné${text}`)
    const value = fc.oneof(
      marked,
      fc.array(marked),
      marked.map((text) => ({ text })),
      fc.constant(null),
    )
    const change = fc.record({ path: fc.constantFrom(...places.map((one) => one.path)), value })
    fc.assert(
      fc.property(change, marked, ({ path, value }, end) => {
        const body = { ...(changed(path, value) as Json), endsAt: end }
        expect(JSON.stringify(faultsOf(body))).not.toContain('tajné')
      }),
      { numRuns: 500 },
    )
  })

  it('are at most fifty, however many names are made up', () => {
    const madeUp = Array.from({ length: 10_000 }, (_, index) => [`navic${index}`, index])
    expect(faultsOf({ ...fullNotice, ...Object.fromEntries(madeUp) })).toHaveLength(50)
  })

  it('are one for a list that is too long, not one for each of its items', () => {
    const children = Array.from({ length: 100_000 }, () => 1)
    expect(faultsOf({ ...fullNotice, children })).toEqual([{ path: 'children', code: 'too_big' }])
  })
})

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

describe('the centre of a notice', () => {
  it.each([
    ['CZ0513', 'liberec'],
    ['CZ0806', 'ostrava'],
    ['CZ020A', 'kladno'],
  ])('follows from the district of the shared dwelling: %s', (district, centre) => {
    const dwelling = { ...fullNotice.dwelling, district }
    expect(centreOf({ ...fullNotice, dwelling, evicted: fullNotice.evicted }, '2026-03-02')).toBe(centre)
  })
})
