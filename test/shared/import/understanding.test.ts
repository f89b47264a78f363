import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../shared/import/fields.ts'
import { twinsAmong } from '../../../shared/import/twins.ts'
import { understood } from '../../../shared/import/understanding.ts'

const terms = { today: '2026-11-27', minimumAge: 16 }

/** Reads a row of a register whose columns are named by what they mean. */
function read(cells: readonly (readonly [Meaning, string])[], number = 1) {
  const headings = cells.map(([meaning]) => meaning)
  return understood({ number, cells: cells.map(([, text]) => text), headings }, headings, terms)
}

const row = (changes: Partial<Record<Meaning, string>> = {}) =>
  read(
    Object.entries({
      familyName: 'Příkladná',
      givenName: 'Dorota',
      arrivedOn: '5. 3. 2024',
      origin: 'sama',
      ...changes,
    }) as [Meaning, string][],
  )

describe('a cell that says that nothing is known', () => {
  it.each(['-', '–', '---', '?', 'neuvedeno', 'Neznámo', 'nezjištěno', 'n/a', 'N/A', 'neví', 'bez údaje'])(
    'leaves out what it is about: %j',
    (text) => {
      const plain = row()
      expect(row({ birth: text, sex: text, phone: text, district: text, relation: text, closedOn: text })).toEqual(
        plain,
      )
    },
  )

  it.each(['dosud', 'trvá', 'Stále', 'pokračuje', 'neukončeno'])('of an end says that there is none: %j', (text) => {
    expect(row({ closedOn: text })).toEqual(row())
  })

  it('does not close in silence what is said to be closed', () => {
    expect(row({ state: 'ukončeno', closedOn: '-' }).faults).toEqual([{ field: 'closedOn', code: 'missing' }])
  })
})

it('keeps beside the name what is no name, and no birth number of it', () => {
  const read = row({ familyName: 'MGR. SMYŠLENÁ (roz. Jiná, 900101/1239)', note: 'Přišla.' })
  expect(read).toMatchObject({
    row: { person: { familyName: 'Smyšlená' }, note: expect.stringMatching(/^Přišla\.\nfamilyName: MGR\.\n/) },
    warnings: [{ field: 'familyName', code: 'birth-number' }],
  })
  expect(JSON.stringify(read)).not.toContain('1239')
})

describe('a row', () => {
  it('is a person, their numbers and their one period', () => {
    expect(
      row({
        birth: '5.3.50',
        sex: 'ž',
        phone: '777 123 456, 602 111 222',
        municipality: 'Liberec',
        district: 'okres Liberec',
        whereNow: 'u sestry',
        violentName: 'Karel Smyšlený',
        relation: 'manžel',
        state: 'ukončeno',
        closedOn: '1.6.2024',
        reason: 'zakázka splněna',
        note: 'Přišla na doporučení.',
      }),
    ).toEqual({
      row: {
        row: 1,
        person: {
          givenName: 'Dorota',
          familyName: 'Příkladná',
          birthDate: '1950-03-05',
          sex: 'female',
          relation: 'spouse',
          district: 'CZ0513',
          municipality: { name: 'Liberec' },
          whereNow: 'u sestry',
          violentPerson: { name: 'Karel Smyšlený' },
        },
        phones: ['777 123 456', '602 111 222'],
        arrivedOn: '2024-03-05',
        origin: 'self-referral',
        closed: { on: '2024-06-01', reason: 'assignment-met', words: 'zakázka splněna' },
        note: 'Přišla na doporučení.',
      },
      faults: [],
      warnings: [],
    })
  })

  it.each<[string, Partial<Record<Meaning, string>>, string, string]>([
    ['nobody’s name', { familyName: '', givenName: ' ' }, 'givenName', 'missing'],
    ['a name without a letter', { familyName: '123' }, 'familyName', 'no-letter'],
    ['a name too long', { familyName: 'a'.repeat(81) }, 'familyName', 'too_big'],
    ['a control character', { familyName: 'Příkladná\u0007' }, 'familyName', 'control-character'],
    ['no arrival', { arrivedOn: '' }, 'arrivedOn', 'missing'],
    ['an arrival without a year', { arrivedOn: '5. 3.' }, 'arrivedOn', 'no-year'],
    ['an arrival to come', { arrivedOn: '5.3.2027' }, 'arrivedOn', 'in-the-future'],
    ['an arrival before there were centres', { arrivedOn: '5.3.1950' }, 'arrivedOn', 'too-long-ago'],
    ['no origin', { origin: '' }, 'origin', 'missing'],
    ['an unknown origin', { origin: 'internet' }, 'origin', 'not-known'],
    ['a birth of two digits that may be both', { birth: '5.3.24' }, 'birth', 'which-century'],
    ['a birth before all', { birth: '5.3.1890' }, 'birth', 'no-such-day'],
    ['a birth after the arrival', { birth: '5.3.2025' }, 'birth', 'in-the-future'],
    ['somebody too young, without a reason', { birth: '5.3.2010' }, 'ageReason', 'below-minimum'],
    ['an unknown sex', { sex: 'nevím' }, 'sex', 'not-known'],
    ['a damaged number', { phone: '4,20777E+11' }, 'phone', 'damaged-number'],
    ['too many numbers', { phone: '1,2,3,4,5,6' }, 'phone', 'too-many'],
    ['an end before the beginning', { closedOn: '4.3.2024' }, 'closedOn', 'before-beginning'],
    ['an end to come', { closedOn: '4.3.2027' }, 'closedOn', 'in-the-future'],
    ['an end without its day', { state: 'ukončeno' }, 'closedOn', 'missing'],
    ['a day of an end that is open', { state: 'otevřeno', closedOn: '1.6.2024' }, 'state', 'closed-and-open'],
    ['a note too long', { note: 'a'.repeat(4001) }, 'note', 'too_big'],
  ])('with %s is not understood, and says where', (_what, changes, field, code) => {
    expect(row(changes).faults).toContainEqual({ field, code })
  })

  it('of somebody too young with a reason is understood', () => {
    expect(row({ birth: '5.3.2010', ageReason: 'sestra klientky' }).faults).toEqual([])
  })

  it('tells everything that is wrong at once, one thing of a cell', () => {
    expect(row({ arrivedOn: '30. 2. 2024', origin: 'x', sex: 'nevím' }).faults).toEqual([
      { field: 'sex', code: 'not-known' },
      { field: 'arrivedOn', code: 'no-such-day' },
      { field: 'origin', code: 'not-known' },
    ])
  })

  it('has no birth number, wherever one stood', () => {
    const found = row({ note: 'RČ 900101/1239, dvě děti', whereNow: '9001011239' })
    expect(found.warnings).toEqual([
      { field: 'note', code: 'birth-number' },
      { field: 'whereNow', code: 'birth-number' },
    ])
    expect(JSON.stringify(found)).not.toMatch(/900101/)
    expect('row' in found && found.row.note).toBe('RČ , dvě děti')
  })

  it('never reads a column that is left out or holds birth numbers', () => {
    const found = row({ none: 'tajné', 'birth-number': '900101/1239' })
    expect(found.warnings).toEqual([])
    expect(JSON.stringify(found)).not.toMatch(/tajné|900101/)
  })

  it('keeps several notes apart by their headings', () => {
    const cells = ['Příkladná', '1.1.2024', 'sama', 'první', 'druhá\nřádek']
    const meanings: Meaning[] = ['familyName', 'arrivedOn', 'origin', 'note', 'note']
    const found = understood({ number: 1, cells, headings: ['', '', '', 'Popis', 'Závěr'] }, meanings, terms)
    expect('row' in found && found.row.note).toBe('Popis: první\nZávěr: druhá\nřádek')
  })

  it('whose end has words that no code says keeps the words', () => {
    const found = row({ closedOn: '1.6.2024', reason: 'viz spis 12' })
    expect('row' in found && found.row.closed).toEqual({ on: '2024-06-01', reason: 'unrecorded', words: 'viz spis 12' })
  })
})

describe('rows of one person', () => {
  const person = (number: number, changes: Partial<Record<Meaning, string>>) => {
    const cells = { familyName: 'Příkladná', givenName: 'Dorota', arrivedOn: '1.1.2024', origin: 'sama', ...changes }
    const found = read(Object.entries(cells) as [Meaning, string][], number)
    if (!('row' in found)) throw new Error('not understood')
    return found.row
  }

  it.each<[string, Partial<Record<Meaning, string>>, Partial<Record<Meaning, string>>, string | undefined]>([
    ['one birth and name', { birth: '1.2.1980' }, { birth: '1. 2. 80' }, 'same-birth'],
    [
      'names turned round',
      { birth: '1.2.1980' },
      { familyName: 'dorota', givenName: 'PRIKLADNA', birth: '1.2.1980' },
      'same-birth',
    ],
    [
      'one number in two spellings',
      { phone: '777 123 456' },
      { familyName: 'Jiná', phone: '+420777123456' },
      'same-phone',
    ],
    ['one name, both births unknown', {}, {}, 'same-name'],
    ['one name, the first birth unknown', {}, { birth: '1.2.1980' }, 'same-name'],
    ['one name, the second birth unknown', { birth: '1.2.1980' }, {}, 'same-name'],
    ['one name and two births', { birth: '1.2.1980' }, { birth: '1.2.1981' }, undefined],
    ['two names and one birth', { birth: '1.2.1980' }, { givenName: 'Jana', birth: '1.2.1980' }, undefined],
  ])('%s', (_how, one, other, why) => {
    const twins = twinsAmong([person(1, one), person(2, other)])
    expect([...twins]).toEqual(why === undefined ? [] : [[2, { row: 1, why }]])
  })
})
