import { describe, expect, it } from 'vitest'
import {
  birthIn,
  type Cell,
  dayIn,
  dayOfSerial,
  districtIn,
  originIn,
  reasonIn,
  relationIn,
  sexIn,
  stateIn,
} from '../../../shared/import/cells.ts'
import { oneName, partedName, wholeName } from '../../../shared/import/names.ts'
import { phonesIn } from '../../../shared/import/phones.ts'

const TODAY = '2026-11-27'

describe('a day of a register', () => {
  it.each([
    '5.3.2024',
    '5. 3. 2024',
    '05.03.2024',
    '5. března 2024',
    '5.brezna 2024',
    '5/3/2024',
    '5-3-2024',
    '2024-03-05',
    '2024-03-05T00:00:00.000Z',
    '2024-03-05 00:00:00',
    '5.3.2024 0:00',
    '5.3.2024 12:00:00 AM',
    ' 5.\u00a03.\u00a02024 ',
    '5.3.24',
    '050324',
    '05032024',
    '45356',
    '45356.0',
    '45356,75',
    '5-III-2024',
    '5-III-24',
    '5. III. 2024',
    '5-Mar-24',
    '5 Mar 2024',
    '5. bře 2024',
    '2024/03/05',
    '2024.3.5',
    'dne 5. 3. 2024',
    'úterý 5. března 2024',
    'út 5.3.2024',
  ])('%j is 5 March 2024', (text) => {
    expect(dayIn(text, TODAY)).toEqual({ read: '2024-03-05' })
  })

  it.each([
    ['5. 3.', 'no-year'],
    ['15. 12', 'no-year'],
    ['2511', 'no-year'],
    ['včera', 'not-a-day'],
    ['dnes', 'not-a-day'],
    ['v březnu 2024', 'not-a-day'],
    ['?', 'not-a-day'],
    ['2024', 'not-a-day'],
    ['březen 2024', 'not-a-day'],
    ['5.-7.3.2024', 'not-a-day'],
    ['03/25/2024', 'no-such-day'],
    ['30. 2. 2024', 'no-such-day'],
    ['31.4.2023', 'no-such-day'],
    ['29.2.2023', 'no-such-day'],
    ['73051', 'no-such-day'],
    ['5.3.1024', 'no-such-day'],
  ])('%j is not understood: %s', (text, fault) => {
    expect(dayIn(text, TODAY)).toEqual({ fault })
  })

  it.each([
    ['03/05/2024', '2024-03-05'],
    ['3/25/2024', '2024-03-25'],
    ['5. 3. 2024', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
  ])('%j in a column that has the month first is %s', (text, day) => {
    expect(dayIn(text, TODAY, true)).toEqual({ read: day })
  })

  it.each([
    ...['leden', 'led', 'Jan', 'I'].map((month) => [month, '01'] as const),
    ...['únor', 'úno', 'Feb', 'II'].map((month) => [month, '02'] as const),
    ...['duben', 'dub', 'Apr', 'IV'].map((month) => [month, '04'] as const),
    ...['květen', 'kvě', 'May', 'V'].map((month) => [month, '05'] as const),
    ...['červen', 'června', 'čvn', 'Jun', 'VI'].map((month) => [month, '06'] as const),
    ...['červenec', 'července', 'čvc', 'Jul', 'VII'].map((month) => [month, '07'] as const),
    ...['srpen', 'srp', 'Aug', 'VIII'].map((month) => [month, '08'] as const),
    ...['září', 'zář', 'Sep', 'IX'].map((month) => [month, '09'] as const),
    ...['říjen', 'říj', 'Oct', 'X'].map((month) => [month, '10'] as const),
    ...['listopad', 'lis', 'Nov', 'XI'].map((month) => [month, '11'] as const),
    ...['prosinec', 'pro', 'Dec', 'XII'].map((month) => [month, '12'] as const),
  ])('of the month %j is of the %s', (month, number) => {
    expect(dayIn(`9-${month}-2023`, TODAY)).toEqual({ read: `2023-${number}-09` })
  })

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [18_327, '1950-03-05'],
    [45_356, '2024-03-05'],
    [45_356.999, '2024-03-05'],
    [73_050, '2099-12-31'],
    [73_051, undefined],
    [0, undefined],
    [-1, undefined],
  ])('of the serial %d is %s', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day)
  })
})

describe('a birth of a register', () => {
  it.each([
    ['5.3.1950', '1950-03-05'],
    ['5. 3. 1950', '1950-03-05'],
    ['5.3.50', '1950-03-05'],
    ['5. 3. 50', '1950-03-05'],
    ['5.3.50.', '1950-03-05'],
    ['5/3/50', '1950-03-05'],
    ['5. března 50', '1950-03-05'],
    ['050350', '1950-03-05'],
    ['05031950', '1950-03-05'],
    ['5.3.26', '1926-03-05'],
    ['5.3.27', '1927-03-05'],
    ['5.3.99', '1999-03-05'],
    ['5.3.00', '2000-03-05'],
    ['5.3.05', '2005-03-05'],
    ['5.3.12', '2012-03-05'],
    ['18327', '1950-03-05'],
    ['1950-03-05', '1950-03-05'],
    ['1950-03-05 00:00:00', '1950-03-05'],
    ['1950', '1950'],
    ['2005', '2005'],
    ['asi 50', { about: 50 }],
    ['35 let', { about: 35 }],
    ['cca 1980', { about: 1980 }],
    ['nar. 5. 3. 1950', '1950-03-05'],
    ['narozena 5. 3. 1950', '1950-03-05'],
    ['*5.3.1950', '1950-03-05'],
    ['5. 3. 1950 (76 let)', '1950-03-05'],
    ['5-III-1950', '1950-03-05'],
    ['r. 1950', '1950'],
    ['ročník 1950', '1950'],
    ['rok 1950', '1950'],
  ])('%j is %j', (text, birth) => {
    expect(birthIn(text, TODAY)).toEqual({ read: birth })
  })

  it.each([
    ['5.3.13', 'which-century'],
    ['5.3.24', 'which-century'],
    ['5.3.25', 'which-century'],
    ['30.2.50', 'no-such-day'],
    ['31.6.1950', 'no-such-day'],
    ['5.3.', 'no-year'],
    ['2511', 'no-year'],
    ['neznámo', 'not-a-birth'],
    ['?', 'not-a-birth'],
    ['?.?.1950', 'not-a-birth'],
  ])('%j is asked about: %s', (text, fault) => {
    expect(birthIn(text, TODAY)).toEqual({ fault })
  })

  it.each(['březen 1950', 'března 1950', 'bře 1950', '3/1950', '03.1950', '3. 1950', '1950-03', 'III-1950'])(
    '%j is a year, and says that the month is left',
    (text) => {
      expect(birthIn(text, TODAY)).toEqual({ read: '1950', warning: 'only-year' })
    },
  )

  it('never lies in the future, whatever two digits say', () => {
    for (let year = 0; year < 100; year++) {
      const two = String(year).padStart(2, '0')
      for (const text of [`5.12.${two}`, `0512${two}`, `5. 12. ${two}`, `5. prosince ${two}`]) {
        const birth = birthIn(text, TODAY)
        if ('read' in birth) expect(birth.read < TODAY, text).toBe(true)
        else expect(birth.fault).toBe('which-century')
      }
    }
  })
})

describe('numbers of a register', () => {
  it.each([
    ['777 123 456', ['777 123 456']],
    ['+420 777 123 456', ['+420 777 123 456']],
    ['420777123456', ['+420777123456']],
    ['00420777123456', ['+420777123456']],
    ['777123456', ['777123456']],
    ['777 123 456, 602 111 222', ['777 123 456', '602 111 222']],
    ['777 123 456; 602 111 222', ['777 123 456', '602 111 222']],
    ['777 123 456\n602 111 222', ['777 123 456', '602 111 222']],
    ['777 123 456 nebo 602 111 222', ['777 123 456', '602 111 222']],
    ['sestra 777 123 456', ['sestra 777 123 456']],
    ['048/123456', ['048/123456']],
    ['', []],
    ['777 123 456 / 602 111 222', ['777 123 456', '602 111 222']],
    ['777123456/602111222', ['777123456', '602111222']],
    ['+420777123456/00420602111222', ['+420777123456', '+420602111222']],
    ['777123456 602111222', ['777123456', '602111222']],
    ['777 123 456 + 602 111 222', ['777 123 456', '602 111 222']],
    ['777123456.0', ['777123456']],
    ['tel.: 777 123 456', ['777 123 456']],
    ['mob. 777 123 456', ['777 123 456']],
    ['485 100 200 linka 12', ['485 100 200 linka 12']],
    ['777 123 456 (sestra)', ['777 123 456 (sestra)']],
    ['+421 905 123 456', ['+421 905 123 456']],
    ...['nemá', 'Nemá', '-', '–', '---', 'x', 'xx', '0', '?', 'neuvedeno', 'nezjištěno', 'není'].map(
      (none) => [none, []] as [string, string[]],
    ),
  ])('%j are %j', (text, phones) => {
    expect(phonesIn(text)).toEqual({ read: phones })
  })

  it.each([
    ['4,20777E+11', 'damaged-number'],
    ['4.20777123456E+11', 'damaged-number'],
    ['e-mail', 'not-a-phone'],
    ['777000111 manžel 602000222', 'whose-number'],
    ['sestra 777 000 111 matka 602 000 222', 'whose-number'],
    ['777 123 456, nevolat', 'not-a-phone'],
  ])('%j are asked about: %s', (text, fault) => {
    expect(phonesIn(text)).toEqual({ fault })
  })
})

describe('coded words', () => {
  it.each<readonly [(text: string) => Cell<string>, string, string | undefined]>([
    ...['žena', 'Ž', 'Z', 'ženské', 'F', 'female', 'ŽENA', 'z\u030cena'].map(
      (text) => [sexIn, text, 'female'] as const,
    ),
    ...['muž', 'M', 'mužské', 'male'].map((text) => [sexIn, text, 'male'] as const),
    ...['manžel', 'Manželka', 'choť', 'manžel/ka'].map((text) => [relationIn, text, 'spouse'] as const),
    ...['bývalý manžel', 'exmanžel', 'ex-manželka', 'rozvedení'].map(
      (text) => [relationIn, text, 'former-spouse'] as const,
    ),
    ...['druh', 'družka', 'přítel', 'partner'].map((text) => [relationIn, text, 'partner'] as const),
    ...['bývalý druh', 'ex', 'expartner', 'bývalá přítelkyně'].map(
      (text) => [relationIn, text, 'former-partner'] as const,
    ),
    ...['syn', 'dcera', 'zletilé dítě'].map((text) => [relationIn, text, 'adult-child'] as const),
    ...['otec', 'matka', 'otčím'].map((text) => [relationIn, text, 'parent'] as const),
    ...['vykázání', 'po vykázání', 'PČR', 'Vykázaná'].map((text) => [originIn, text, 'eviction'] as const),
    ...['sama', 'nízkoprahová', 'bez vykázání', 'NP'].map((text) => [originIn, text, 'self-referral'] as const),
    ...['otevřený', 'aktivní', 'trvá', 'neukončeno', 'otevřeno'].map((text) => [stateIn, text, 'open'] as const),
    ...['uzavřený', 'ukončeno', 'archiv', 'neaktivní'].map((text) => [stateIn, text, 'closed'] as const),
    ...['Liberec', 'okres Liberec', 'LIBEREC', 'okr. Liberec', 'CZ0513'].map(
      (text) => [districtIn, text, 'CZ0513'] as const,
    ),
    ...['Praha', 'Praha 4', 'Hlavní město Praha', 'hl. m. Praha'].map((text) => [districtIn, text, 'CZ0100'] as const),
    [districtIn, 'Jablonec n. Nisou', undefined],
    [districtIn, 'Frýdek - Místek', 'CZ0802'],
    [districtIn, 'Plzeň', 'CZ0323'],
    [districtIn, 'Slovensko', 'abroad'],
    [sexIn, 'nevím', undefined],
    [relationIn, 'blízká osoba', undefined],
    ...['ano', 'ne', 'internet', 'přes OSPOD', 'doporučení policie'].map(
      (text) => [originIn, text, undefined] as const,
    ),
    [stateIn, 'možná', undefined],
  ])('%o reads %j as %s', (read, text, code) => {
    expect(read(text)).toEqual(code === undefined ? { fault: 'not-known' } : { read: code })
  })

  it.each([
    ['zakázka splněna', 'assignment-met'],
    ['splněno částečně', 'partly-met'],
    ['klientka se neozvala', 'no-contact'],
    ['návrat k násilné osobě', 'returned-home'],
    ['přestěhování', 'moved-away'],
    ['úmrtí', 'died'],
    ['', 'unrecorded'],
    ['viz spis', 'unrecorded'],
  ])('of an end %j is %s', (text, reason) => {
    expect(reasonIn(text)).toBe(reason)
  })
})

it.each([
  ['Vykázání', 'ano', 'eviction'],
  ['Vykázání?', 'A', 'eviction'],
  ['Vykázání (ano/ne)', 'ne', 'self-referral'],
  ['Vykázání', '12. 3. policie', undefined],
  ['Nízkoprahově', 'ano', undefined],
])('under %j %j is %s', (heading, text, origin) => {
  expect(originIn(text, heading)).toEqual(origin === undefined ? { fault: 'not-known' } : { read: origin })
})

describe('a whole name', () => {
  it.each([
    ['SMYŠLENÁ ŽOFIE', { familyName: 'Smyšlená', givenName: 'Žofie', rest: [] }],
    ['Žofie SMYŠLENÁ', { familyName: 'Smyšlená', givenName: 'Žofie', rest: [] }],
    ['MACH Žofie', { familyName: 'Mach', givenName: 'Žofie', rest: [] }],
    ['Smyšlená Žofie Anna', { familyName: 'Smyšlená', givenName: 'Žofie Anna', rest: [] }],
    ['Žofie Smyšlená Jiná', { familyName: 'Smyšlená Jiná', givenName: 'Žofie', rest: [] }],
    ['SMYŠLENÁ-JINÁ ŽOFIE', { familyName: 'Smyšlená-Jiná', givenName: 'Žofie', rest: [] }],
    ['Vymyslova Zofie', { familyName: 'Vymyslova', givenName: 'Zofie', rest: [] }],
    ["O'CONNOR Jana", { familyName: "O'Connor", givenName: 'Jana', rest: [] }],
    ['Mgr. Žofie Smyšlená', { familyName: 'Smyšlená', givenName: 'Žofie', rest: ['Mgr.'] }],
    ['Mgr.Žofie Smyšlená', { familyName: 'Smyšlená', givenName: 'Žofie', rest: ['Mgr.'] }],
    ['Ing. Jana Vybájená, Ph.D.', { familyName: 'Vybájená', givenName: 'Jana', rest: ['Ing.', 'Ph.D.'] }],
    ['MUDr. Smyšlená Žofie CSc.', { familyName: 'Smyšlená', givenName: 'Žofie', rest: ['MUDr.', 'CSc.'] }],
    ['paní Smyšlená', { familyName: 'Smyšlená', rest: ['paní'] }],
    ['Smyšlená Žofie roz. Jiná', { familyName: 'Smyšlená', givenName: 'Žofie', rest: ['roz. Jiná'] }],
    ['Smyšlená Žofie (dcera)', { familyName: 'Smyšlená', givenName: 'Žofie', rest: ['dcera'] }],
    ['J. Smyšlená', { familyName: 'Smyšlená', givenName: 'J.', rest: [] }],
    ['Марія Вигадана', { familyName: 'Вигадана', givenName: 'Марія', rest: [] }],
    ['Nguyen Thi Hoa', { familyName: 'Hoa', givenName: 'Nguyen Thi', rest: [] }],
    ['Bcová Dita', { familyName: 'Bcová', givenName: 'Dita', rest: [] }],
  ])('%j is read with what stands beside', (text, name) => {
    expect(wholeName(text, 'given')).toEqual({ read: name })
  })

  it.each([
    'Žofie Smyšlená a Jan Smyšlený',
    'Smyšlená Žofie, Smyšlený Jan',
    'Smyšlená Žofie\nSmyšlený Jan',
    'Smyšlená Žofie; Smyšlený Jan',
    'Smyšlená Žofie + Jan',
    'Smyšlená & Smyšlený',
    'Smyšlená Žofie / Smyšlený Jan',
  ])('%j is of two people', (text) => {
    expect(wholeName(text, 'family')).toEqual({ fault: 'two-people' })
  })

  it.each([
    ['SMYŠLENÁ', { name: 'Smyšlená', rest: [] }],
    ['Smyšlená, Mgr.', { name: 'Smyšlená', rest: ['Mgr.'] }],
    ['Smyšlená (roz. Jiná)', { name: 'Smyšlená', rest: ['roz. Jiná'] }],
    ['Žofie Anna', { name: 'Žofie Anna', rest: [] }],
    ['Ó', { name: 'Ó', rest: [] }],
  ])('of one part, %j, is read with what stands beside', (text, name) => {
    expect(oneName(text)).toEqual({ read: name })
  })

  it.each([
    ['Příkladná Dorota', 'family', { familyName: 'Příkladná', givenName: 'Dorota' }],
    ['Dorota Příkladná', 'given', { familyName: 'Příkladná', givenName: 'Dorota' }],
    ['Příkladná, Dorota', 'given', { familyName: 'Příkladná', givenName: 'Dorota' }],
    ['Dorota Anna Příkladná', 'given', { familyName: 'Příkladná', givenName: 'Dorota Anna' }],
    ['Příkladná Dorota Anna', 'family', { familyName: 'Příkladná', givenName: 'Dorota Anna' }],
    ['Příkladná', 'given', { familyName: 'Příkladná' }],
    ['  Příkladná\u00a0 Dorota ', 'family', { familyName: 'Příkladná', givenName: 'Dorota' }],
  ] as const)('%j with the %s first', (text, first, parts) => {
    expect(partedName(text, first)).toEqual(parts)
  })
})
