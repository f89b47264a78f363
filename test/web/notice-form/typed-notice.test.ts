import { describe, expect, it } from 'vitest'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { faultsOf } from '../../../shared/police/notice-faults.ts'
import { noticeFaults } from '../../../web/notice-form/checks.ts'
import { countryNamed, countryTyped } from '../../../web/notice-form/country.ts'
import {
  blankChild,
  blankCopy,
  blankNotice,
  blankPerson,
  blankPhone,
  noticeOf,
  type TypedNotice,
  tidied,
  typedNoticeSchema,
} from '../../../web/notice-form/typed-notice.ts'

const NOW = '2026-11-25T10:00:00.000Z'

/** The least that can be sent, plainly invented. */
const least: TypedNotice = {
  ...blankNotice,
  reference: 'TEST-7/ČJ-2026',
  unit: { ...blankNotice.unit, name: 'Oddělení Zkouška' },
  officer: { ...blankNotice.officer, serviceNumber: '000000' },
  enteredAt: '25. 11.T7:30',
  evictedAt: '25. 11.T8',
  dwelling: { ...blankNotice.dwelling, district: 'CZ0513' },
  endangered: [{ ...blankPerson, familyName: 'Testovací' }],
}
const person = (changes: object) => ({ ...least, endangered: [{ ...least.endangered[0], ...changes }] }) as TypedNotice

describe('a notice while it is being written', () => {
  it('is sent as nothing but what was said', () => {
    expect(noticeOf(least, NOW)).toEqual({
      reference: 'TEST-7/ČJ-2026',
      unit: { name: 'Oddělení Zkouška' },
      officer: { serviceNumber: '000000' },
      enteredAt: '2026-11-25T06:30:00.000Z',
      evictedAt: '2026-11-25T07:00:00.000Z',
      dwelling: { district: 'CZ0513' },
      endangered: [{ familyName: 'Testovací' }],
    })
    expect(noticeFaults(least, NOW)).toEqual({})
  })

  it.each<[string, TypedNotice, object]>([
    ['that there are no children', { ...least, anyChildren: 'no', children: [blankChild] }, { children: [] }],
    ['nothing of children', { ...least, children: [{ ...blankChild, age: '3' }] }, { children: undefined }],
    [
      'a child of whom nothing is known, and one of whom something is',
      { ...least, anyChildren: 'yes', children: [blankChild, { ...blankChild, age: ' 3 ', livesInDwelling: 'no' }] },
      { children: [{}, { age: 3, livesInDwelling: false }] },
    ],
    [
      'a birth by its day',
      person({ birthDate: '2. 1. 1990' }),
      { endangered: [{ familyName: 'Testovací', birthDate: '1990-01-02' }] },
    ],
    [
      'a birth by its year',
      person({ birthDate: '1990' }),
      { endangered: [{ familyName: 'Testovací', birthDate: '1990' }] },
    ],
    [
      'about an age',
      person({ birthDate: 'asi 35' }),
      { endangered: [{ familyName: 'Testovací', birthDate: { about: 35 } }] },
    ],
    ['that no name is known', person({ familyName: '', nameUnknown: true }), { endangered: [{ nameUnknown: true }] }],
    [
      'other numbers, but no row that is blank',
      tidied(person({ otherPhones: [blankPhone, { ...blankPhone, phone: '700 000 001' }] })),
      { endangered: [{ familyName: 'Testovací', otherPhones: [{ phone: '700 000 001' }] }] },
    ],
    ['no copy of which nothing stands', tidied({ ...least, distribution: [blankCopy] }), { distribution: undefined }],
    [
      'a country by its name',
      { ...least, evicted: { ...least.evicted, nationality: 'ukrajina' } },
      { evicted: { nationality: 'UA' } },
    ],
    [
      'what was answered, and nothing of the rest',
      { ...least, evicted: { ...least.evicted, keysTaken: 'yes', objectionRaised: 'no' } },
      { evicted: { keysTaken: true, objectionRaised: false } },
    ],
    [
      'how many incidents',
      { ...least, incident: { ...least.incident, previousIncidents: '0' } },
      { incident: { previousIncidents: 0 } },
    ],
    ['the end as a moment to come', { ...least, endsAt: '9. 12.T24:00' }, { endsAt: '2026-12-09T23:00:00.000Z' }],
  ])('says %s', (_what, typed, said) => {
    expect({ children: undefined, distribution: undefined, ...noticeOf(typed, NOW) }).toMatchObject(said)
    expect(noticeFaults(typed, NOW)).toEqual({})
  })

  it.each<[string, TypedNotice, Record<string, string>]>([
    [
      'a blank form: all that is required, each at its field',
      blankNotice,
      {
        reference: 'missing',
        enteredAt: 'missing',
        evictedAt: 'missing',
        'unit.name': 'missing',
        'officer.name': 'missing',
        'dwelling.district': 'missing',
        'endangered.0.familyName': 'name-missing',
      },
    ],
    ['nobody of the unit', { ...least, unit: blankNotice.unit }, { 'unit.name': 'missing' }],
    ['no officer', { ...least, officer: blankNotice.officer }, { 'officer.name': 'missing' }],
    ['a person without a name', person({ familyName: '' }), { 'endangered.0.familyName': 'name-missing' }],
    ['a name of digits', person({ familyName: '123' }), { 'endangered.0.familyName': 'no-letter' }],
    ['a birth nobody can read', person({ birthDate: 'loni' }), { 'endangered.0.birthDate': 'invalid_union' }],
    [
      'a birth in the last century but one',
      person({ birthDate: '1. 1. 1899' }),
      { 'endangered.0.birthDate': 'invalid_union' },
    ],
    ['a time nobody can read', { ...least, evictedAt: '25. 11.Tráno' }, { evictedAt: 'invalid_format' }],
    ['a time without its hour', { ...least, evictedAt: '2026-11-25T' }, { evictedAt: 'invalid_format' }],
    ['an eviction before the entry', { ...least, evictedAt: '25. 11.T7' }, { evictedAt: 'before-entry' }],
    ['what is still to come', { ...least, evictedAt: '25. 11.T11:30' }, { evictedAt: 'in-the-future' }],
    ['an end before the eviction', { ...least, endsAt: '2026-11-25T08:00' }, { endsAt: 'not-later' }],
    [
      'an age that is no number',
      { ...least, anyChildren: 'yes', children: [{ ...blankChild, age: 'tři' }] },
      { 'children.0.age': 'invalid_type' },
    ],
    [
      'a grown-up child',
      { ...least, anyChildren: 'yes', children: [{ ...blankChild, age: '18' }] },
      { 'children.0.age': 'too_big' },
    ],
    [
      'a country nobody knows',
      { ...least, evicted: { ...least.evicted, nationality: 'Vzorov' } },
      { 'evicted.nationality': 'invalid_format' },
    ],
    [
      'a description that is too long',
      { ...least, incident: { ...least.incident, description: 'a'.repeat(10_001) } },
      { 'incident.description': 'too_big' },
    ],
    [
      'a window without days',
      person({ safeWindows: [{ weekdays: [], from: '08:00', until: '12:00', weeks: 'every', call: 'safe' }] }),
      { 'endangered.0.safeWindows.0.weekdays': 'too_small' },
    ],
    [
      'an eleventh person',
      { ...least, endangered: Array.from({ length: 11 }, () => ({ ...blankPerson, familyName: 'Testovací' })) },
      { endangered: 'too_big' },
    ],
  ])('tells %s', (_what, typed, told) => {
    expect(noticeFaults(typed, NOW)).toEqual(told)
  })

  it('is found again with a field that it did not have when it was kept', () => {
    const { dwelling: _dwelling, ...older } = least
    expect(typedNoticeSchema.parse(older)).toEqual({ ...least, dwelling: blankNotice.dwelling })
    expect(typedNoticeSchema.safeParse({ endangered: 'nobody' }).success).toBe(false)
  })

  it('tells of what is not there at all that it is missing, and of the rest what is wrong', () => {
    const sent = { reference: 7, endangered: [{}] }
    const { error } = noticeSchema.safeParse(sent)
    const told = error === undefined ? [] : faultsOf(error, sent)
    expect(told).toContainEqual({ path: 'reference', code: 'invalid_type' })
    expect(told).toContainEqual({ path: 'enteredAt', code: 'missing' })
  })
})

it.each([
  ['CZ', 'CZ', 'Česko'],
  ['sk', 'sk', 'Slovensko'],
  ['Slovensko', 'SK', 'Slovensko'],
  ['ukraine', 'UA', 'Ukrajina'],
  [' Vietnam ', 'VN', 'Vietnam'],
  ['Vzorov', 'Vzorov', undefined],
  ['', '', undefined],
])('the country %j is %j', (typed, code, called) => {
  expect(countryTyped(typed)).toBe(code)
  expect(countryNamed(code, 'cs')).toBe(called)
})
