import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingIn } from '../../../shared/police/missing.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { faults } from '../../../shared/problems/faults.ts'
import { noticeFaults } from '../../../shared/problems/texts.ts'
import { changed, choices, fullNotice, places, valueAt } from '../../support/full-notice.ts'
import type { Json } from '../../support/places.ts'

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
  'dwelling.houseNumber': 20,
  'dwelling.postalCode': 12,
  'dwelling.municipality': 80,
  'dwelling.municipalityPart': 80,
  'dwelling.delimitedArea': 1000,
  'evicted.givenName': 80,
  'evicted.familyName': 80,
  'evicted.deliveryAddress.street': 120,
  'evicted.deliveryAddress.houseNumber': 20,
  'evicted.deliveryAddress.postalCode': 12,
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

const moments = ['enteredAt', 'evictedAt', 'endsAt', 'distribution.0.at']
const births = ['evicted.birthDate', 'endangered.0.birthDate']
const phones = ['unit.phone', 'officer.phone', 'endangered.0.phone', 'endangered.0.otherPhones.0.phone']
const postalCodes = ['dwelling.postalCode', 'evicted.deliveryAddress.postalCode']
const yesOrNo = [
  'endangered.0.nameUnknown',
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
  'incident.forms': [0, 6],
}

/** Fields that lead a notice to its centre and start the clock, and what is said to be wrong when one is left out. */
const required: Record<string, string> = {
  reference: 'reference invalid_type',
  unit: 'unit.name missing',
  officer: 'officer.name missing',
  enteredAt: 'enteredAt invalid_type',
  evictedAt: 'evictedAt invalid_type',
  dwelling: 'dwelling.district invalid_value',
  'dwelling.district': 'dwelling.district invalid_value',
  endangered: 'endangered invalid_type',
}

const leaves = places.filter(({ isLeaf }) => isLeaf).map(({ path }) => path)
const objects = places.filter(({ path, isLeaf }) => !isLeaf && !(path in lists)).map(({ path }) => path)

describe('a notice', () => {
  it('with every field is good', () => {
    expect(faultsOf(fullNotice)).toEqual([])
  })

  it('has no field that these tables leave out', () => {
    const tabled = [
      ...Object.keys(texts),
      ...births,
      ...moments,
      ...phones,
      ...yesOrNo,
      ...Object.keys(choices),
      ...Object.keys(numbers),
      'evicted.nationality',
      'dwelling.municipalityCode',
    ]
    expect(tabled.toSorted()).toEqual(leaves.toSorted())
  })

  it.each([[[]], [null], ['text'], [7], [true]])('is no notice when it is %j', (body) => {
    expect(faultsOf(body)).toEqual([{ path: '', code: 'invalid_type' }])
  })
})

const fields = places.map(({ path }) => path).filter((path) => !/\.?\d+$/.test(path))

describe.each(fields)('the field %s', (path) => {
  const [wanted] = Object.entries(required).flatMap(([field, fault]) => (field === path ? [fault] : []))

  it.each([
    ['left out', undefined],
    ['null', null],
    ['an empty text', ''],
    ['spaces only', ' \u00A0\t\n'],
    ['a sign that nobody sees', '\u200B\u2060'],
    ['an object of nothing but these', { a: null, b: '', c: { d: ' ' } }],
  ])('may be left out or not: as %s', (_what, value) => {
    expect(faultsWith(path, value)).toEqual(wanted === undefined ? [] : [wanted])
  })

  it.each([
    ['a number with a fraction', 0.5],
    ['a list in a list', [[]]],
    ['an object of fields that nobody knows', { navic: 1 }],
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
    ['a control', 'x\0', [`${path} control-character`]],
    ['half of a sign', 'x\uD83D', [`${path} lone-surrogate`]],
    ['a list', ['x'], [`${path} invalid_type`]],
  ])('are good or not: %s', (_what, value, found) => {
    expect(faultsWith(path, value)).toEqual(found)
  })
})

describe.each(Object.entries(choices))('the choice in %s', (path, allowed) => {
  it('is one of the list', () => {
    for (const value of allowed) expect(faultsWith(path, value)).toEqual([])
  })

  it.each(['neznámo', ' none', 'NONE', 'CZ0513 ', '__proto__'])('is nothing else, such as %j', (value) => {
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

describe.each(births)('the birth in %s', (path) => {
  it.each([
    ['a day', '1990-01-02', '1990-01-02'],
    ['a day of a leap year', '2024-02-29', '2024-02-29'],
    ['a year', '1990', '1990'],
    ['a year as a number', 1990, '1990'],
    ['about an age', { about: 35 }, { about: 35 }],
    ['about a year', { about: 1990 }, { about: 1990 }],
    ['an infant', { about: 0 }, { about: 0 }],
    ['the day of the entry', '2026-03-02', '2026-03-02'],
    ['the first day of 1900', '1900-01-01', '1900-01-01'],
    ['nothing known', { about: null }, undefined],
  ])('is known as far as it is known: %s', (_what, value, kept) => {
    const parsed = noticeSchema.parse(changed(path, value))
    expect([parsed.evicted.birthDate, parsed.endangered[0]?.birthDate]).toContainEqual(kept)
  })

  it.each([
    ['2023-02-29', 'invalid_union'],
    ['1990-13-01', 'invalid_union'],
    ['1990-1-2', 'invalid_union'],
    ['2. 1. 1990', 'invalid_union'],
    ['1990-01-02T00:00:00Z', 'invalid_union'],
    ['90', 'invalid_union'],
    [90, 'invalid_union'],
    [{ about: '35' }, 'invalid_union'],
    ['1899-12-31', 'before-1900'],
    ['1066-10-14', 'before-1900'],
    ['0000-01-01', 'before-1900'],
    ['0000', 'before-1900'],
    ['1899', 'before-1900'],
    [1066, 'before-1900'],
    [{ about: 1850 }, 'before-1900'],
    [{ about: 127 }, 'before-1900'],
    ['2026-03-03', 'after-entry'],
    ['2099-01-01', 'after-entry'],
    ['2027', 'after-entry'],
    [{ about: 2099 }, 'after-entry'],
  ])('is of somebody whom police can have met: not %j', (value, code) => {
    expect(faultsWith(path, value)).toEqual([`${path} ${code}`])
  })
})

describe.each(births)('about the birth in %s', (path) => {
  it.each([
    [{ about: -1 }, 'about too_small'],
    [{ about: 35, year: 1990 }, 'year unrecognized_keys'],
  ])('is said one thing: not %j', (value, fault) => {
    expect(faultsWith(path, value)).toEqual([`${path}.${fault}`])
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
    ['0001-01-01T00:00:00Z', 'not-of-our-time'],
    ['2006-12-31T23:59:59Z', 'not-of-our-time'],
    ['2100-01-01T00:00:00Z', 'not-of-our-time'],
    ['9999-12-31T23:59:59-23:59', 'not-of-our-time'],
    [`2026-03-02T08:00:00.${'1'.repeat(30)}Z`, 'too_big'],
    [`2026-03-02T08:00:00.${'1'.repeat(200_000)}+01:00`, 'too_big'],
  ])('has a zone, exists and is of our time: not %s', (value, code) => {
    expect(faultsWith(path, value)).toContain(`${path} ${code}`)
  })
})

describe.each(phones)('the telephone in %s', (path) => {
  it.each([
    '158',
    '+420 700 000 999',
    '+420\u00A0700\u202F000\u2060999',
    '485/123 456',
    '(485) 123-456',
    '+420-700-000-999',
    '700 000 999 (sestra)',
    'linka 12',
    '12',
    '0'.repeat(21),
  ])('stops no notice: %j', (value) => {
    expect(faultsWith(path, value)).toEqual([])
  })

  it('is kept by E.164 where it can be, else as it was written', () => {
    const kept = (value: string) => {
      const { unit, officer, endangered } = noticeSchema.parse(changed(path, value))
      return [unit.phone, officer.phone, endangered[0]?.phone, endangered[0]?.otherPhones?.[0]?.phone]
    }
    expect(kept(' 485/123\u00A0456 ')).toContain('+420485123456')
    expect(kept('linka\u00A012')).toContain('linka 12')
  })

  it('is not a letter', () => {
    expect(faultsWith(path, 'x'.repeat(121))).toEqual([`${path} too_big`])
    expect(faultsWith(path, '158\u0007')).toEqual([`${path} control-character`])
  })
})

describe.each(postalCodes)('the postal code in %s', (path) => {
  it.each([
    ['460 01', '460 01'],
    ['46001', '460 01'],
    ['460\u00A001', '460 01'],
    ['00-950', '00-950'],
    ['SW1A 1AA', 'SW1A 1AA'],
  ])('is Czech or of abroad: %j', (value, kept) => {
    const { dwelling, evicted } = noticeSchema.parse(changed(path, value))
    expect([dwelling.postalCode, evicted.deliveryAddress?.postalCode]).toContain(kept)
  })
})

describe('the code of a municipality', () => {
  const path = 'dwelling.municipalityCode'

  it.each([
    ['563889', '563889'],
    ['999999', '999999'],
    [' 563 889 ', '563889'],
    ['', undefined],
    [null, undefined],
  ])('is six digits, whether or not anybody knows it: %j', (value, kept) => {
    expect(noticeSchema.parse(changed(path, value)).dwelling.municipalityCode).toBe(kept)
  })

  it.each(['56388', '5638890', 'CZ0513', '56388a', '563-889'])('is nothing else: %j', (value) => {
    expect(faultsWith(path, value)).toEqual([`${path} invalid_format`])
  })

  it('is a text', () => {
    expect(faultsWith(path, 563889)).toEqual([`${path} invalid_type`])
  })
})

describe.each(['evicted.givenName', 'evicted.familyName', 'endangered.0.givenName', 'officer.name'])(
  'the name in %s',
  (path) => {
    it.each(['???', '-', '1', '\u0301', '...'])('has a letter that can be seen: not %j', (value) => {
      expect(faultsWith(path, value)).toEqual([`${path} no-letter`])
    })

    it.each(['Ж', 'Ли', 'عمر', 'Nguyễn', "O'Brien"])('is of any script: %j', (value) => {
      expect(faultsWith(path, value)).toEqual([])
    })
  },
)

describe('an endangered person', () => {
  const faultsOfPerson = (person: object) =>
    faultsOf({ ...fullNotice, endangered: [...fullNotice.endangered, person] }).map(
      ({ path, code }) => `${path} ${code}`,
    )

  it.each([
    ['one name', { givenName: 'Ludmila' }],
    ['the other name', { familyName: 'Smyšlená' }],
    ['no known name', { nameUnknown: true }],
    ['no known name, said with empty ones', { nameUnknown: true, givenName: '', familyName: null }],
  ])('has %s', (_what, person) => {
    expect(faultsOfPerson(person)).toEqual([])
  })

  it.each([
    ['nothing', {}],
    ['a sex only', { sex: 'female' }],
    ['names nobody sees', { givenName: '\u200B', familyName: '\u2060 ' }],
    ['a name that is forgotten', { nameUnknown: false }],
  ])('is not left without a name silently: %s', (_what, person) => {
    expect(faultsOfPerson(person)).toEqual(['endangered.1.familyName name-missing'])
  })
})

describe('a window that is refused says why in words', () => {
  const window = { weekdays: [1], from: '09:00', until: '14:00', call: 'safe' }
  it.each([
    [{}, ['weekdays invalid_type', 'from invalid_type', 'until invalid_type', 'call invalid_value']],
    [{ ...window, until: '25:00' }, ['until invalid_format']],
    [{ ...window, from: '24:00' }, ['from invalid_format']],
    [{ ...window, from: '9' }, ['from invalid_format']],
    [{ ...window, until: '09:00' }, ['until same-time']],
    [{ ...window, weekdays: [1, 2, 1] }, ['weekdays twice']],
    [{ ...window, weekdays: [0] }, ['weekdays.0 too_small']],
    [{ ...window, lastDay: '2026-02-30' }, ['lastDay invalid_format']],
  ])('%j', (told, expected) => {
    const found = faultsOf(changed('endangered.0.safeWindows', [told]))
    const prefix = 'endangered.0.safeWindows.0.'
    expect(found.map(({ path, code }) => `${path.slice(prefix.length)} ${code}`)).toEqual(expected)
    for (const { code } of found) expect(noticeFaults.cs[code]).toBeDefined()
  })
})

describe('what says nothing in a list', () => {
  it('is left out, but for somebody of whom nothing is known', () => {
    const children = [null, '', {}, { age: null }, { age: 3 }]
    expect(noticeSchema.parse(changed('children', children)).children).toEqual([{}, {}, { age: 3 }])
  })

  it.each([[[null]], [['']], [[null, '\u00A0']]])(
    'a list that says nothing does not say that there are none: %j',
    (told) => {
      const read = noticeSchema.parse(changed('children', told))
      expect(read).not.toHaveProperty('children')
      expect(missingIn(read)).toContain('children')
      expect(noticeSchema.parse(changed('children', [])).children).toEqual([])
    },
  )

  it('is not a person', () => {
    expect(faultsOf(changed('endangered', [null, '']))).toEqual([{ path: 'endangered', code: 'invalid_type' }])
  })
})

describe('a notice of a night in which little is known', () => {
  const little = {
    reference: 'TEST-2/ČJ-2026',
    unit: { name: 'Oddělení Zkouška' },
    officer: { serviceNumber: '000000' },
    enteredAt: '2026-03-02T02:30:00+01:00',
    evictedAt: '2026-03-02T03:00:00+01:00',
    dwelling: { district: 'CZ0513' },
    endangered: [{ nameUnknown: true }],
  }

  it('is good', () => {
    expect(faultsOf(little)).toEqual([])
  })

  it.each([
    ['a unit by its directorate', { unit: { directorate: 'Krajské ředitelství' } }, []],
    ['a unit by a telephone only', { unit: { phone: '158' } }, ['unit.name missing']],
    ['an officer by name', { officer: { name: 'Ota Zkušební' } }, []],
    ['an officer by rank only', { officer: { rank: 'pprap.' } }, ['officer.name missing']],
    [
      'a village without streets',
      { dwelling: { district: 'CZ0513', houseNumber: 'č. ev. 12', municipality: 'Ves' } },
      [],
    ],
  ])('says %s', (_what, change, found) => {
    expect(faultsOf({ ...little, ...change }).map(({ path, code }) => `${path} ${code}`)).toEqual(found)
  })

  it('is understood as one that says the same with empty fields', () => {
    const empty = {
      ...little,
      previousReference: null,
      evicted: { givenName: '', birthDate: null, deliveryAddress: { street: '', municipality: null } },
      endangered: [{ ...little.endangered[0], givenName: null, birthDate: '' }],
      incident: { description: '  ' },
    }
    expect(noticeSchema.parse(empty)).toEqual(noticeSchema.parse(little))
  })
})

describe('the same notice in another spelling', () => {
  const same = JSON.stringify(noticeSchema.parse(fullNotice))

  it.each<[string, string, unknown]>([
    ['decomposed letters', 'reference', 'TEST-1/ČJ-2026'.normalize('NFD')],
    ['spaces that do not break', 'dwelling.delimitedArea', 'Byt\u00A0a okruh 50\u202Fmetrů.'],
    ['a mark of direction', 'endangered.0.familyName', '\u200FTestovací'],
    ['another zone', 'enteredAt', '2026-03-02T06:30:00Z'],
    ['a number without its country', 'officer.phone', '700000000'],
    ['a postal code in one', 'dwelling.postalCode', '46001'],
    ['a form told twice', 'incident.forms', ['physical', 'physical']],
    ['small letters of a country', 'evicted.nationality', 'cz'],
  ])('is the same: %s', (_what, path, value) => {
    expect(JSON.stringify(noticeSchema.parse(changed(path, value)))).toBe(same)
  })

  it('is the same with its fields in another order', () => {
    const turned = Object.fromEntries(Object.entries(fullNotice).toReversed())
    expect(JSON.stringify(noticeSchema.parse(turned))).toBe(same)
  })
})

describe('the nationality', () => {
  it.each([
    ['CZ', true],
    ['UA', true],
    ['cz', true],
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
    ['an eviction before the entry', { evictedAt: '2026-03-02T07:29:59+01:00' }, ['evictedAt before-entry']],
    ['an eviction in the minute of the entry', { evictedAt: '2026-03-02T07:30:00+01:00' }, []],
    ['the same minute in another zone', { evictedAt: '2026-03-02T06:30:00Z' }, []],
    ['an eviction that only looks later', { evictedAt: '2026-03-02T07:45:00+02:00' }, ['evictedAt before-entry']],
    ['an end before the eviction', { endsAt: '2026-03-02T07:59:59+01:00' }, ['endsAt not-later']],
    ['an end that only looks earlier', { endsAt: '2026-03-02T07:00:01Z' }, []],
    ['no end', { endsAt: undefined }, []],
    ['an end with its beginning', { endsAt: '2026-03-02T08:00:00+01:00' }, ['endsAt not-later']],
    ['an end after 60 days', { endsAt: '2026-05-01T07:00:00Z' }, []],
    ['an end a second after 60 days', { endsAt: '2026-05-01T07:00:01Z' }, ['endsAt too-far']],
    ['an end in another century', { endsAt: '2099-01-01T00:00:00Z' }, ['endsAt too-far']],
    [
      'a copy sent before the entry',
      { distribution: [{ to: 'court', at: '2026-03-02T06:29:59Z' }] },
      ['distribution.0.at before-entry'],
    ],
    [
      'an eviction before the entry and an end before both, told once',
      { evictedAt: '2026-03-02T07:00:00+01:00', endsAt: '2026-03-02T06:00:00+01:00' },
      ['evictedAt before-entry'],
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
