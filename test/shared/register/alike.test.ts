import { describe, expect, it } from 'vitest'
import {
  alike,
  type Difference,
  type Likeness,
  MOST_ALIKE,
  type Somebody,
  surest,
} from '../../../shared/register/alike.ts'
import type { RegisterCard } from '../../../shared/register/card.ts'

let cards = 0

function card(said: Partial<RegisterCard>): RegisterCard {
  return { of: 'client', id: `C${++cards}`, at: '2026-01-05T10:00:00.000Z', phones: [], ...said }
}

const stored = card({
  givenName: 'Jana',
  familyName: 'Nováková',
  birth: '1985-03-05',
  sex: 'female',
  phones: ['+420777123456'],
  municipality: 'Liberec',
  dwelling: { street: 'Dlouhá 12', municipality: 'Liberec', district: 'CZ0513' },
})

const found = (somebody: Partial<Somebody>, of = stored) => alike({ cards: [of] }, { phones: [], ...somebody })[0]

describe('somebody may be here already', () => {
  it.each<[string, Partial<Somebody>, Likeness[], Difference[]]>([
    [
      'the same name and birth',
      { givenName: 'Jana', familyName: 'Nováková', birth: '1985-03-05' },
      ['name-and-birth'],
      [],
    ],
    ['in another order', { givenName: 'Nováková', familyName: 'Jana', birth: '1985-03-05' }, ['name-and-birth'], []],
    ['without diacritics', { givenName: 'jana', familyName: 'NOVAKOVA', birth: '1985-03-05' }, ['name-and-birth'], []],
    [
      'with a slip in each word',
      { givenName: 'Jnaa', familyName: 'Nvoáková', birth: '1985-03-05' },
      ['name-and-birth'],
      [],
    ],
    [
      'with a second name',
      { givenName: 'Jana Marie', familyName: 'Nováková', birth: '1985-03-05' },
      ['name-and-birth'],
      [],
    ],
    [
      'the form of her husband’s name',
      { givenName: 'Jana', familyName: 'Novák', birth: '1985-03-05' },
      ['name-and-birth'],
      [],
    ],
    ['no birth', { givenName: 'Jana', familyName: 'Nováková' }, ['name'], []],
    ['a year only', { givenName: 'Jana', familyName: 'Nováková', birth: '1985' }, ['name'], []],
    ['about an age', { givenName: 'Jana', familyName: 'Nováková', birth: { about: 40 } }, ['name'], []],
    [
      'one digit of the birth wrong',
      { givenName: 'Jana', familyName: 'Nováková', birth: '1986-03-05' },
      ['name'],
      ['birth'],
    ],
    ['day and month swapped', { givenName: 'Jana', familyName: 'Nováková', birth: '1985-05-03' }, ['name'], ['birth']],
    [
      'two digits of the year swapped',
      { givenName: 'Jana', familyName: 'Nováková', birth: '1958-03-05' },
      ['name'],
      ['birth'],
    ],
    ['a wrong birth', { givenName: 'Jana', familyName: 'Nováková', birth: '1961-11-23' }, ['name'], ['birth']],
    ['the sex mistaken', { givenName: 'Jana', familyName: 'Nováková', sex: 'male' }, ['name'], ['sex']],
    ['elsewhere', { givenName: 'Jana', familyName: 'Nováková', municipality: 'Brno' }, ['name'], ['municipality']],
    ['the same phone', { givenName: 'Petra', familyName: 'Jiná', phones: ['777 123 456'] }, ['phone'], ['name']],
    ['the phone in another spelling', { phones: ['00420 777-123-456 (sestra)'] }, ['phone'], []],
    [
      'the same dwelling',
      { dwelling: { street: 'DLOUHÁ č. p. 12', municipality: 'Liberec', district: 'CZ0513' } },
      ['dwelling'],
      [],
    ],
  ])('by %s', (_, somebody, reasons, differs) => {
    expect(found(somebody)).toMatchObject({ reasons, differs })
  })

  it.each<[string, Partial<Somebody>]>([
    ['a family name alone', { familyName: 'Nováková' }],
    ['another given name', { givenName: 'Petra', familyName: 'Nováková', birth: '1985-03-05' }],
    ['nothing', {}],
    ['another number', { phones: ['777 123 457'] }],
    ['another house', { dwelling: { street: 'Dlouhá 13', municipality: 'Liberec', district: 'CZ0513' } }],
    ['the end of a number', { phones: ['3456'] }],
  ])('not by %s', (_, somebody) => {
    expect(found(somebody)).toBeUndefined()
  })

  it('by a name in Cyrillic', () => {
    const olena = card({ givenName: 'Olena', familyName: 'Ševčenko', birth: '1990-01-02' })
    expect(found({ givenName: 'Олена', familyName: 'Шевченко', birth: '1990-01-02' }, olena)?.reasons).toEqual([
      'name-and-birth',
    ])
  })
})

describe('of many who have one name', () => {
  it('the surest are shown first, the others are counted, and those who were born at another time apart', () => {
    const many = Array.from({ length: 60 }, (_, nth) =>
      card({ givenName: 'Jana', familyName: 'Nováková', ...(nth % 2 === 0 && { birth: `19${20 + nth}-11-11` }) }),
    )
    const all = alike(
      { cards: [...many, stored] },
      { givenName: 'Jana', familyName: 'Nováková', birth: '1985-03-05', phones: [] },
    )
    expect(all).toHaveLength(61)
    const shown = surest(all)
    expect(shown.alike[0]?.card).toBe(stored)
    expect(shown.alike).toHaveLength(MOST_ALIKE)
    expect(shown).toMatchObject({ more: 31 - MOST_ALIKE, namesakes: 30 })
  })
})

it('one with a rare name and a wrong birth is shown', () => {
  const { alike: shown, namesakes } = surest(
    alike({ cards: [stored] }, { givenName: 'Jana', familyName: 'Nováková', birth: '1961-11-23', phones: [] }),
  )
  expect(shown).toMatchObject([{ card: stored, isNamesake: true }])
  expect(namesakes).toBe(0)
})
