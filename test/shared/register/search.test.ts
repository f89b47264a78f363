import { describe, expect, it } from 'vitest'
import type { RegisterCard } from '../../../shared/register/card.ts'
import { byDistance, type Hit, indexOf, isNearHit, searched, searchedButOne } from '../../../shared/register/search.ts'
import { typedSearch } from '../../../shared/register/typed.ts'

let cards = 0

function card(said: Partial<RegisterCard>): RegisterCard {
  return { of: 'client', id: `C${++cards}`, at: '2026-01-05T10:00:00.000Z', phones: [], ...said }
}

function found(of: readonly RegisterCard[], typed: string): Hit[] {
  return searched(indexOf(of), typedSearch(typed, '2026-11-27'))
}

const jana = card({
  givenName: 'Jana Marie',
  familyName: 'Nováková-Svobodová',
  birth: '1985-03-05',
  phones: ['+420777123456', '+380441234567', 'sestra 608 111 222, práce 485 100 200'],
  municipality: 'Česká Lípa',
  dwelling: { street: 'Dlouhá', houseNumber: '12', municipality: 'Česká Lípa', district: 'CZ0511' },
  violent: { givenName: 'Karel', familyName: 'Vymyšlený', birth: '1980-12-24' },
})

describe('a card is found', () => {
  it.each([
    ['jana novakova', 'same'],
    ['Nováková Jana', 'same'],
    ['NOVAKOVA  jana', 'same'],
    ['Nova\u0301kova\u0301', 'same'],
    ['marie svobodova', 'same'],
    ['jana novak', 'form'],
    ['jan novakova', 'form'],
    ['mari svobodova', 'longer'],
    ['jana nov', 'begins'],
    ['jana novkova', 'slip'],
    ['jana novvakova', 'sounds'],
    ['jana novakkova', 'sounds'],
    ['jana novaxkova', 'slip'],
    ['jana nvoakova', 'slip'],
    ['jana npvakova', 'slip'],
    ['jana movakova', 'slip'],
    ['jana novkov', 'slip'],
    ['ajna novakova', 'slip'],
    ['novakova 1985', 'same'],
    ['5. 3. 1985', 'same'],
    ['5.3.1985 jana', 'same'],
    ['1985-03-05', 'same'],
    ['777 123 456', 'same'],
    ['+420 777123456', 'same'],
    ['00420777123456', 'same'],
    ['777/123-456', 'same'],
    ['77712', 'begins'],
    ['3456', 'ends'],
    ['novakova 3456', 'ends'],
    ['+380 44 123 4567', 'same'],
    ['608111222', 'same'],
    ['485 100 200', 'same'],
    ['ceska lipa', 'same'],
    ['dlouha 12', 'same'],
    ['vymysleny', 'same'],
    ['karel vymyslena', 'form'],
    ['24.12.1980', 'same'],
    ['5.3.85', 'same'],
    ['5/3/1985', 'same'],
    ['5-3-1985', 'same'],
    ['5. března 1985', 'same'],
    ['1985-3-5', 'same'],
    ['420777123456', 'same'],
    ['00380 44 1234567', 'same'],
    ['Janu Novákovou', 'form'],
  ])('by "%s"', (typed, how) => {
    const [hit] = found([jana], typed)
    expect(hit?.fits.map((fit) => fit.how)).toContain(how)
  })

  it.each([
    'jana cerna',
    'anna novakova',
    'nvkova',
    '456',
    '9999',
    '6. 3. 1985',
    '5.3.84',
    '777.05.03.85',
    '1984',
    'x',
    '',
    '   ',
    '.-',
  ])('not by "%s"', (typed) => {
    expect(found([jana], typed)).toEqual([])
  })
})

describe('a name in Cyrillic and its Latin forms find each other', () => {
  it.each([
    ['Олена Шевченко', 'Olena Ševčenko', 'Olena Shevchenko'],
    ['Юлія Коваленко', 'Julija Kovalenko', 'Yuliia Kovalenko'],
    ['Ганна Гриценко', 'Hanna Hrycenko', 'Hanna Hrytsenko'],
    ['Надія Хоменко', 'Nadija Chomenko', 'Nadiia Khomenko'],
    ['Наталя Жук', 'Natalja Žuk', 'Natalia Zhuk'],
    ['Ірина Щербак', 'Iryna Ščerbak', 'Iryna Shcherbak'],
    ['Юлия Мельничук', 'Julie Melnyčuková', 'Yuliia Melnychuk'],
  ])('%s, %s, %s', (...spellings) => {
    for (const written of spellings)
      for (const typed of spellings) {
        const [givenName = '', familyName = ''] = written.split(' ')
        expect(found([card({ givenName, familyName })], typed), `${written} by ${typed}`).toHaveLength(1)
      }
  })
})

describe('what fits but for one word', () => {
  const butOne = (of: RegisterCard[], typed: string) => searchedButOne(indexOf(of), typedSearch(typed, '2026-11-27'))

  it.each([
    ['Mgr. Jana Nováková', 'mgr'],
    ['paní Nováková', 'pani'],
    ['Jana Eliška Novak', 'eliska'],
    ['tel. 777 123 456', 'tel'],
    ['nar. 5. 3. 1985', 'nar'],
    ['novakova dlouha 12 Liberec', 'liberec'],
  ])('is found by "%s", and the word is told', (typed, without) => {
    expect(found([jana], typed)).toEqual([])
    const [hit, ...others] = butOne([jana], typed)
    expect(hit).toMatchObject({ card: { id: jana.id }, without })
    expect(hit && isNearHit(hit)).toBe(true)
    expect(others).toEqual([])
  })

  it.each(['jana cerna', 'jana', 'paní Jana', 'slečna Petra Nováková', 'x y', ''])('is nobody by "%s"', (typed) => {
    expect(butOne([jana], typed)).toEqual([])
  })
})

describe('letters that no accent is taken from', () => {
  it.each([
    ['Łucja Wałęsa', 'lucja walesa'],
    ['Đặng Thị Mỹ', 'dang thi my'],
    ['Jürgen Groß', 'jurgen gross'],
    ['Søren Ørsted', 'soren orsted'],
    ['Işıl Yılmaz', 'isil yilmaz'],
    ["Siobhán O'Connor", 'oconnor'],
    ["Siobhán O'Connor", 'o’connor'],
  ])('%s is found by %s', (name, typed) => {
    expect(found([card({ familyName: name })], typed)).toHaveLength(1)
  })
})

describe('the two forms of a surname', () => {
  it.each([
    ['Novák', 'Nováková'],
    ['Svoboda', 'Svobodová'],
    ['Černý', 'Černá'],
    ['Němec', 'Němcová'],
    ['Havel', 'Havlová'],
    ['Havlíček', 'Havlíčková'],
    ['Krejčí', 'Krejčová'],
  ])('%s and %s find each other, and it is said', (his, hers) => {
    for (const [typed, written] of [
      [his, hers],
      [hers, his],
    ] as const) {
      const [hit] = found([card({ familyName: written })], `${typed} `)
      expect(hit && isNearHit(hit), `${written} by ${typed}`).toBe(true)
    }
  })
})

it('says that a hit is near only when something is not as it was typed', () => {
  const [exact] = found([jana], 'jana novakova')
  const [near] = found([jana], 'jana novak')
  expect(exact && isNearHit(exact)).toBe(false)
  expect(near && isNearHit(near)).toBe(true)
})

it('fits everything that was typed, also when it is in different fields', () => {
  const other = card({ givenName: 'Jana', familyName: 'Nováková', municipality: 'Liberec' })
  expect(found([jana, other], 'novakova liberec').map(({ card: { id } }) => id)).toEqual([other.id])
  expect(found([jana, other], 'jana 3456').map(({ card: { id } }) => id)).toEqual([jana.id])
})

it('puts what fits as it was typed before what is only near, however little is wrong with that', () => {
  const near = card({ givenName: 'Anna', familyName: 'Tichá' })
  const begins = card({ givenName: 'Tichomíra', familyName: 'Anna', municipality: 'Liberec' })
  const order = byDistance(found([near, begins], 'anna tich')).map(({ card: { id } }) => id)
  expect(order).toEqual([begins.id, near.id])
})
