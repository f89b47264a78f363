import { describe, expect, it } from 'vitest'
import { type Dwelling, readyDwelling, sameDwelling } from '../../../shared/register/dwelling.ts'

const same = (one: Dwelling, other: Dwelling) => sameDwelling(readyDwelling(one), readyDwelling(other))

/** A house in Liberec, told otherwise. */
const liberec = (told: Dwelling): Dwelling => ({ municipality: 'Liberec', district: 'CZ0513', ...told })
/** A house in a village without streets. */
const lhota = (told: Dwelling): Dwelling => ({ municipality: 'Lhota', district: 'CZ0203', ...told })

const pairs = (all: readonly (readonly [Dwelling, Dwelling])[]) =>
  all.map(([one, other]) => [JSON.stringify(one), JSON.stringify(other), one, other] as const)

const numbers: readonly (readonly [string, string])[] = [
  ['12', '12'],
  ['12', '012'],
  ['12', ' 12 '],
  ['12', 'č. 12'],
  ['12', 'č.12'],
  ['12', 'číslo 12'],
  ['12', 'dům 12'],
  ['12', 'č. p. 12'],
  ['12', 'č.p. 12'],
  ['12', 'č.p.12'],
  ['12', 'čp. 12'],
  ['12', 'čp 12'],
  ['12', 'čp12'],
  ['12', 'Č. P. 12'],
  ['12', 'č.\u00A0p.\u00A012'],
  ['12', 'číslo popisné 12'],
  ['12', 'č. pop. 12'],
  ['12', 'č. o. 12'],
  ['č. p. 12', '12/3'],
  ['č. p. 12', 'č. p. 12/3'],
  ['č. p. 12, č. o. 3', '12/3'],
  ['č. o. 3', '12/3'],
  ['č. or. 3', '12/3'],
  ['3', '12/3'],
  ['12', '12/3'],
  ['3/12', '12/3'],
  ['12 / 3', '12/3'],
  ['12a', '12 A'],
  ['12a', '12/a'],
  ['12/3a', '12/3 A'],
  ['12', '12, byt 4'],
  ['12', '12/3, byt č. 4'],
  ['12', '12, 2. patro'],
  ['12, byt 4', '12, byt č. 4'],
  ['č. ev. 12', 'č.ev. 12'],
  ['č. ev. 12', 'č.ev.12'],
  ['č. ev. 12', 'ev. č. 12'],
  ['č. ev. 12', 'ev.č.12'],
  ['č. ev. 12', 'čev. 12'],
  ['č. ev. 12', 'evid. č. 12'],
  ['č. ev. 12', 'číslo evidenční 12'],
  ['č. ev. 12', 'evidenční číslo 12'],
  ['č. ev. 12', 'č. e. 12'],
  ['č. ev. 12', 'E12'],
  ['č. ev. 12', 'e. 12'],
  ['č. ev. 12', 'chata 12'],
  ['č. ev. 12', 'chata č. ev. 12'],
]

it.each(numbers)('the number %s may be of the house %s', (one, other) => {
  const [first, second] = [one, other].map((houseNumber) => liberec({ street: 'Dlouhá', houseNumber }))
  expect(first && second && same(first, second)).toEqual(['municipality-name', 'street', 'number'])
  expect(first && second && same(second, first)).toEqual(['municipality-name', 'street', 'number'])
})

const otherNumbers: readonly (readonly [string, string])[] = [
  ['12', '13'],
  ['12', '121'],
  ['12', '12a'],
  ['12a', '12b'],
  ['12/3', '12/4'],
  ['12/3', '13/3'],
  ['12/3', '12/3a'],
  ['č. p. 12', 'č. p. 13'],
  ['č. p. 12', 'č. ev. 12'],
  ['12', 'č. ev. 12'],
  ['12/3', 'č. ev. 12'],
  ['č. o. 12', 'č. ev. 12'],
  ['č. p. 12', 'E12'],
  ['č. p. 12', 'chata 12'],
  ['č. ev. 12', 'č. ev. 13'],
  ['č. p. 12', 'č. o. 12'],
  ['č. p. 3', '12/3'],
  ['č. o. 12', '12/3'],
  ['č. p. 12, č. o. 3', '12/4'],
  ['12, byt 4', '12, byt 5'],
  ['', ''],
  ['12', ''],
  ['neznámé', 'neznámé'],
  ['bez čísla', 'bez čísla'],
]

it.each(otherNumbers)('the number %s is of another house than %s', (one, other) => {
  const [first, second] = [one, other].map((houseNumber) => liberec({ street: 'Dlouhá', houseNumber }))
  expect(first && second && same(first, second)).toBeUndefined()
  expect(first && second && same(second, first)).toBeUndefined()
})

const streets: readonly (readonly [string, string])[] = [
  ['Dlouhá 12', 'DLOUHÁ 12'],
  ['Dlouhá 12', 'Dlouha 12'],
  ['Dlouhá 12', 'ul. Dlouhá 12'],
  ['Dlouhá 12', 'ulice Dlouhá č. p. 12'],
  ['Dlouhá 12', 'Dlouhá ul. 12'],
  ['Dlouhá 12', 'Dlouhá, 12'],
  ['Dlouhá 12', 'Dlouhá č.12'],
  ['Dlouhá 12', 'Dlouhá 12, byt 3'],
  ['Dlouhá 12/3', 'Dlouhá 12'],
  ['Dlouhá 12', 'Dlouh\u0061\u0301 12'],
  ['Dlouhá 12', 'Dlouhá\u00A012'],
  ['nám. Míru 5', 'náměstí Míru 5'],
  ['Masarykovo nám. 5', 'Masarykovo náměstí 5'],
  ['nábř. Kapitána Jaroše 5', 'nábřeží kpt. Jaroše 5'],
  ['tř. Svobody 7', 'třída Svobody 7'],
  ['tř. Svobody 7', 'Svobody 7'],
  ['sídl. Gagarinova 5', 'Sídliště Gagarinova 5'],
  ['gen. Svobody 5', 'Generála Svobody 5'],
  ['plk. Švece 5', 'Plukovníka Švece 5'],
  ['E. Beneše 5', 'Edvarda Beneše 5'],
  ['dr. E. Beneše 5', 'Doktora Edvarda Beneše 5'],
  ['sv. Jana 5', 'Svatého Jana 5'],
  ['28. října 3', '28.října č. p. 3'],
  ['28. října 3', '28 října 3'],
  ['17. listopadu 12/3', '17. Listopadu 12'],
  ['Na Výsluní 5', 'NA VÝSLUNÍ 5'],
  ['K Lomu 5', 'K lomu 5'],
  ['Jeseniova-Nová 5', 'Jeseniova Nová 5'],
  ['O’Connorova 5', "O'Connorova 5"],
]

it.each(streets)('%s is the street and number of %s', (one, other) => {
  const [first, second] = [one, other].map((street) => liberec({ street }))
  expect(first && second && same(first, second)).toEqual(['municipality-name', 'street', 'number'])
  expect(first && second && same(second, first)).toEqual(['municipality-name', 'street', 'number'])
})

it.each(streets)('%s is so too with the number in a field of its own', (one, other) => {
  const [, street = '', houseNumber = ''] = /^(.*?),? ((?:č\. p\. )?\d+(?:\/\d+)?(?:, byt 3)?)$/.exec(one) ?? []
  const [first, second] = [liberec({ street, houseNumber }), liberec({ street: other })]
  expect(same(first, second)).toEqual(['municipality-name', 'street', 'number'])
})

const otherStreets: readonly (readonly [string, string])[] = [
  ['Dlouhá 12', 'Krátká 12'],
  ['Polní 5', 'Dolní 5'],
  ['Lesní 5', 'Letní 5'],
  ['Nová 5', 'Nové 5'],
  ['Horní 5', 'Horní Polní 5'],
  ['Na Kopci 5', 'Pod Kopcem 5'],
  ['Na Mlýně 5', 'Nad Mlýnem 5'],
  ['nám. Míru 5', 'Míru 5'],
  ['nám. Míru 5', 'třída Míru 5'],
  ['nábř. Svobody 5', 'tř. Svobody 5'],
  ['28. října 3', '28. listopadu 3'],
  ['28. října 3', '17. října 3'],
  ['E. Beneše 5', 'F. Beneše 5'],
  ['Edvarda Beneše 5', 'Emila Beneše 5'],
  ['K Lomu 5', 'U Lomu 5'],
  ['Dlouhá 12', 'č. p. 12'],
  ['Dlouhá 12', '12'],
  ['Dlouhá', 'Dlouhá'],
  ['Dlouhá', 'Dlouhá 12'],
  ['28. října', '28. října'],
  ['', ''],
]

it.each(otherStreets)('%s is another house than %s', (one, other) => {
  const [first, second] = [one, other].map((street) => liberec({ street }))
  expect(first && second && same(first, second)).toBeUndefined()
  expect(first && second && same(second, first)).toBeUndefined()
})

describe('a municipality', () => {
  const house = { street: 'Dlouhá 12' }
  const code = '563889'

  it.each(
    pairs([
      [liberec({ ...house, municipalityCode: code }), liberec({ ...house, municipalityCode: code })],
      [
        { ...house, municipalityCode: code },
        { ...house, municipalityCode: code },
      ],
      [
        { ...house, municipalityCode: code, municipality: 'Liberec', district: 'CZ0513' },
        { ...house, municipalityCode: code, municipality: 'L.', district: 'CZ0512' },
      ],
    ]),
  )('is one by its code: %s, %s', (_one, _other, one, other) => {
    expect(same(one, other)?.[0]).toBe('municipality-code')
    expect(same(other, one)?.[0]).toBe('municipality-code')
  })

  const names: readonly (readonly [string, string])[] = [
    ['Liberec', 'LIBEREC'],
    ['Liberec', 'liberec '],
    ['Liberec', 'město Liberec'],
    ['Liberec', '460 01 Liberec'],
    ['Liberec', 'Liberec, okres Liberec'],
    ['Liberec', 'Liberec (okr. Liberec)'],
    ['Liberec', 'Liberec XIV-Ruprechtice'],
    ['Liberec', 'Liberec 14'],
    ['Liberec', 'Liberec – Ruprechtice'],
    ['Liberec 14', 'Liberec XIV-Ruprechtice'],
    ['Jablonec nad Nisou', 'Jablonec n. N.'],
    ['Jablonec nad Nisou', 'Jablonec n.N.'],
    ['Jablonec nad Nisou', 'Jablonec n/Nisou'],
    ['Jablonec nad Nisou', 'JABLONEC NAD NISOU'],
    ['Ústí nad Labem', 'Usti n. L.'],
    ['Ústí nad Labem', 'Ústí n/L'],
    ['Staré Město', 'St. Město'],
    ['Brandýs nad Labem-Stará Boleslav', 'Brandýs n. L.'],
    ['Nové Město pod Smrkem', 'Nové Město p. Smrkem'],
    ['Hejnice', 'obec Hejnice'],
    ['Český Dub', 'ČESKÝ DUB'],
  ]

  it.each(names)('is one by its name in a district: %s, %s', (one, other) => {
    const [first, second] = [one, other].map((municipality) => liberec({ ...house, municipality }))
    expect(first && second && same(first, second)?.[0]).toBe('municipality-name')
    expect(first && second && same(second, first)?.[0]).toBe('municipality-name')
  })

  it('is one by its name where only one tells the code', () => {
    expect(same(liberec({ ...house, municipalityCode: code }), liberec(house))?.[0]).toBe('municipality-name')
  })

  it.each(['', 'Praha', 'hl. m. Praha', 'Hlavní město Praha', 'Praha 4', 'Praha 4 - Nusle', 'Praha-Nusle'])(
    'is Prague in the district of Prague, also as %j',
    (municipality) => {
      const told = { ...house, district: 'CZ0100', ...(municipality && { municipality }) }
      expect(same(told, { ...house, district: 'CZ0100', municipality: 'Praha' })?.[0]).toBe('municipality-name')
    },
  )

  it.each(
    pairs([
      [lhota({ houseNumber: '12' }), lhota({ houseNumber: '12', district: 'CZ0201' })],
      [lhota({ houseNumber: 'č. p. 12' }), lhota({ houseNumber: 'č. p. 12', district: 'CZ0642' })],
      [liberec(house), liberec({ ...house, district: 'CZ0512' })],
      [liberec(house), liberec({ ...house, municipality: 'Hejnice' })],
      [liberec(house), { ...house, municipality: 'Liberec' }],
      [liberec(house), { ...house, district: 'CZ0513' }],
      [
        { ...house, district: 'CZ0513' },
        { ...house, district: 'CZ0513' },
      ],
      [liberec({ ...house, municipalityCode: code }), liberec({ ...house, municipalityCode: '563960' })],
      [liberec({ ...house, municipality: 'Nová Ves' }), liberec({ ...house, municipality: 'Stará Ves' })],
      [liberec({ ...house, municipality: 'Horní Lhota' }), liberec({ ...house, municipality: 'Dolní Lhota' })],
      [liberec({ ...house, municipality: 'Lhota' }), liberec({ ...house, municipality: 'Lhotka' })],
      [liberec({ ...house, municipality: 'Lhota' }), liberec({ ...house, municipality: 'Dolní Lhota' })],
      [lhota({ houseNumber: '12' }), { houseNumber: '12', district: 'CZ0203' }],
    ]),
  )('is another one: %s, %s', (_one, _other, one, other) => {
    expect(same(one, other)).toBeUndefined()
    expect(same(other, one)).toBeUndefined()
  })
})

describe('a part of a municipality', () => {
  const part = (municipalityPart: string, told: Dwelling = {}) =>
    lhota({ houseNumber: '12', municipalityPart, ...told })

  it.each(
    pairs([
      [part('Horní Lhota'), part('HORNÍ LHOTA')],
      [part('Horní Lhota'), part('Horni Lhota ')],
      [part('Lhota'), part('lhota')],
      [part('Sobotice', { houseNumber: 'č. ev. 12' }), part('Sobotice', { houseNumber: 'ev. č. 12' })],
      [lhota({ street: 'Sobotice 12' }), part('Sobotice')],
      [lhota({ street: 'Sobotice', houseNumber: 'č. p. 12', municipalityPart: 'Sobotice' }), part('Sobotice')],
      [part('Ruprechtice', { municipality: 'Liberec' }), part('Liberec XIV-Ruprechtice', { municipality: 'Liberec' })],
      [part('XIV', { municipality: 'Liberec' }), part('Liberec XIV-Ruprechtice', { municipality: 'Liberec' })],
      [part('Poruba', { municipality: 'Ostrava' }), part('Ostrava-Poruba', { municipality: 'Ostrava' })],
      [part('Poruba', { municipality: 'Ostrava' }), lhota({ houseNumber: '12', municipality: 'Ostrava-Poruba' })],
      [part('4', { municipality: 'Praha' }), part('Praha 4', { municipality: 'Praha' })],
    ]),
  )('is one: %s, %s', (_one, _other, one, other) => {
    expect(same(one, other)).toEqual(['municipality-name', 'part', 'number'])
    expect(same(other, one)).toEqual(['municipality-name', 'part', 'number'])
  })

  it('may be one where only one tells it, which is said', () => {
    expect(same(part('Sobotice'), lhota({ houseNumber: '12' }))).toEqual(['municipality-name', 'part-once', 'number'])
    expect(same(lhota({ houseNumber: '12' }), lhota({ street: 'Lhota 12' }))).toEqual(['municipality-name', 'number'])
  })

  it.each(
    pairs([
      [part('Horní Lhota'), part('Dolní Lhota')],
      [part('Lhota'), part('Dolní Lhota')],
      [part('Sobotice', { houseNumber: 'č. p. 12' }), part('Bukovina', { houseNumber: 'č. p. 12' })],
      [part('Sobotice', { houseNumber: 'č. p. 12' }), part('Sobotice', { houseNumber: 'č. ev. 12' })],
      [part('Sobotice', { street: 'Dlouhá' }), part('Bukovina', { street: 'Dlouhá' })],
      [part('Praha 4', { municipality: 'Praha' }), part('Praha 5', { municipality: 'Praha' })],
      [part('Sobotice'), lhota({ street: 'Bukovina 12' })],
    ]),
  )('is another one: %s, %s', (_one, _other, one, other) => {
    expect(same(one, other)).toBeUndefined()
    expect(same(other, one)).toBeUndefined()
  })

  it('beside the name of a town may be of another division of it, where there is a street', () => {
    const town = (municipality: string, street: string) => ({ municipality, street, district: 'CZ0642' })
    expect(same(town('Brno-střed', 'Dlouhá 12'), town('Brno-Stránice', 'Dlouhá 12'))).toEqual([
      'municipality-name',
      'street',
      'number',
    ])
    expect(same(town('Brno-střed', '12'), town('Brno-Stránice', '12'))).toBeUndefined()
    expect(same(town('Praha 4', 'Dlouhá 12'), town('Praha-Nusle', 'Dlouhá 12'))).toBeDefined()
  })
})

it('without its street is one by the číslo popisné alone', () => {
  const street = liberec({ street: 'Dlouhá 123/4' })
  expect(same(street, liberec({ houseNumber: 'č. p. 123' }))).toEqual(['municipality-name', 'number'])
  expect(same(street, liberec({ houseNumber: '123' }))).toBeUndefined()
  expect(same(street, liberec({ houseNumber: 'č. o. 4' }))).toBeUndefined()
  expect(same(liberec({ street: 'Dlouhá 123' }), liberec({ houseNumber: 'č. p. 123' }))).toBeUndefined()
})
