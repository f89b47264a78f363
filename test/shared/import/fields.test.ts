import { describe, expect, it } from 'vitest'
import { guessedMeanings, meaningFaults, templateAfter } from '../../../shared/import/fields.ts'
import { MOST_COLUMNS, MOST_ROWS } from '../../../shared/import/sheet.ts'
import { footerRows, monthFirstColumns, sheetOf } from '../../../shared/import/table.ts'

const sheet = (headings: string[], rows: string[][] = [headings.map(() => 'x')]) => ({ headings, rows })
const guess = (...headings: string[]) => guessedMeanings(sheet(headings), {})

describe('what columns mean', () => {
  it.each([
    ['Příjmení', 'familyName'],
    ['PŘÍJMENÍ', 'familyName'],
    ['Jméno', 'givenName'],
    ['Křestní jméno', 'givenName'],
    ['Příjmení a jméno', 'familyFirst'],
    ['Jméno a příjmení', 'givenFirst'],
    ['Datum narození', 'birth'],
    ['dat. nar.', 'birth'],
    ['Narozen/a', 'birth'],
    ['Pohlaví', 'sex'],
    ['Telefon', 'phone'],
    ['tel.', 'phone'],
    ['Mobil', 'phone'],
    ['Obec', 'municipality'],
    ['Okres', 'district'],
    ['Adresa', 'whereNow'],
    ['Jazyk', 'language'],
    ['Vztah k násilné osobě', 'relation'],
    ['Jméno násilné osoby', 'violentName'],
    ['Vykázaná osoba', 'violentName'],
    ['Původ', 'origin'],
    ['Datum přijetí', 'arrivedOn'],
    ['Zahájení spolupráce', 'arrivedOn'],
    ['Datum ukončení', 'closedOn'],
    ['Ukončeno', 'closedOn'],
    ['Stav', 'state'],
    ['Důvod ukončení', 'reason'],
    ['Poznámka', 'note'],
    ['Rodné číslo', 'birth-number'],
    ['RČ', 'birth-number'],
    ['r. č.', 'birth-number'],
    ['Číslo spisu', 'none'],
    ['Klient/ka', 'givenFirst'],
    ['Ohrožená osoba', 'givenFirst'],
    ['DOB', 'birth'],
    ['Nar.', 'birth'],
    ['Den přijetí', 'arrivedOn'],
    ['Datum vykázání', 'arrivedOn'],
    ['1. kontakt', 'arrivedOn'],
    ['Vykázání', 'origin'],
    ['Způsob přijetí', 'origin'],
    ['Typ případu', 'origin'],
    ['Vykázaný', 'violentName'],
    ['Násilník', 'violentName'],
    ['Telefon násilné osoby', 'none'],
    ['Tel. vykázané osoby', 'none'],
    ['Telefon partnera', 'none'],
    ['Mobil matky', 'none'],
    ['Datum narození násilné osoby', 'none'],
    ['Adresa násilníka', 'none'],
    ['Adresa trvalého bydliště', 'note'],
    ['Adresa společného obydlí', 'note'],
    ['Kde nyní pobývá (adresa)', 'none'],
    ['', 'none'],
  ])('a heading %j is %s', (heading, meaning) => {
    expect(guess(heading)).toEqual([meaning])
  })

  it('are given to the first of two that say the same, but for numbers and notes', () => {
    expect(guess('Telefon', 'Telefon 2', 'Obec', 'Obec 2', 'Poznámka', 'Poznámka 2')).toEqual([
      'phone',
      'phone',
      'municipality',
      'none',
      'note',
      'note',
    ])
  })

  it.each([
    ['with a slash', ['900101/1239', '855531/0016', '']],
    ['without', ['9001011239', '8555310016', 'neuvedeno']],
  ])('are birth numbers whatever the heading or the template says: %s', (_how, cells) => {
    const rows = cells.map((cell) => [cell])
    expect(guessedMeanings(sheet(['Identifikace'], rows), { identifikace: 'note' })).toEqual(['birth-number'])
  })

  it('are none for telephones of nine digits and for references', () => {
    const rows = [['777123456'], ['602111222'], ['731004005'], ['485103456']]
    expect(guessedMeanings(sheet(['Telefon'], rows), {})).toEqual(['phone'])
    expect(guessedMeanings(sheet(['Spis'], [['12/2024'], ['13/2024']]), {})).toEqual(['none'])
  })

  it('are as the centre said of a heading last', () => {
    const was = sheet(['Kdo přišel', 'Číslo spisu'])
    const template = templateAfter({}, was, ['givenFirst', 'note'])
    expect(guessedMeanings(sheet(['ČÍSLO  SPISU', 'kdo přišel']), template)).toEqual(['note', 'givenFirst'])
  })

  it('are learnt for headings only, the last three hundred', () => {
    const headings = Array.from({ length: 400 }, (_, at) => `sloupec ${at}`)
    const template = templateAfter({ dávný: 'note' }, sheet(['', ...headings]), [
      'note',
      ...headings.map(() => 'none' as const),
    ])
    expect(Object.keys(template)).toHaveLength(300)
    expect(template['sloupec 399']).toBe('none')
    expect(Object.keys(template)).not.toContain('')
  })

  it.each([
    [['familyName', 'arrivedOn'], {}],
    [['givenFirst', 'phone', 'phone', 'note', 'note', 'none', 'none'], {}],
    [['arrivedOn'], { name: 'missing' }],
    [['familyName', 'birth', 'birth'], { twice: ['birth'] }],
  ] as const)('%j are wrong by %j', (said, faults) => {
    expect(meaningFaults(said)).toEqual(faults)
  })
})

it('of `Jméno` alone is of whole names where its cells are', () => {
  const whole = [['Žofie Smyšlená'], ['Jana Vybájená']]
  expect(guessedMeanings(sheet(['Jméno'], whole), {})).toEqual(['givenFirst'])
  expect(guessedMeanings(sheet(['Jméno'], [['Žofie'], ['Jana']]), {})).toEqual(['givenName'])
  const both = whole.map((row) => [...row, 'Jiná'])
  expect(guessedMeanings(sheet(['Jméno', 'Příjmení'], both), {})).toEqual(['givenName', 'familyName'])
})

describe('a table', () => {
  it.each([
    [
      'a title',
      [
        ['Evidence 2019', ''],
        ['', ''],
      ],
    ],
    ['a title and the day it was made', [['Evidence klientů'], ['Stav k', '5. 3. 2019']]],
    ['groups of columns', [['Klient', '', 'Služba']]],
  ])('with %s above has its headings below', (_what, above) => {
    const headings = ['Příjmení', 'Jméno', 'Datum přijetí']
    const row = ['Smyšlená', 'Žofie', '5. 3. 2019']
    expect(sheetOf([...above, headings, row])).toEqual({ headings, rows: [row] })
  })

  it('of headings that nobody knows begins with them', () => {
    expect(
      sheetOf([
        ['kdo', 'odkud'],
        ['Jméno', 'Obec'],
        ['Žofie', 'Liberec'],
      ]),
    ).toMatchObject({ headings: ['Jméno', 'Obec'] })
    expect(
      sheetOf([
        ['kdo', 'odkud'],
        ['Žofie', 'Liberec'],
      ]),
    ).toMatchObject({ headings: ['kdo', 'odkud'] })
  })

  it('whose headings come again has an empty row there', () => {
    const rows = [
      ['Příjmení', 'Jméno'],
      ['A', 'B'],
      ['PŘÍJMENÍ', 'Jméno '],
      ['C', 'D'],
    ]
    expect(sheetOf(rows)).toMatchObject({
      rows: [
        ['A', 'B'],
        ['', ''],
        ['C', 'D'],
      ],
    })
  })

  it.each([
    [['Celkem', '', '3'], true],
    [['', 'CELKEM klientů: 3', ''], true],
    [['Součet', '12', ''], true],
    [['Počet: 12', '', ''], true],
    [['Zpracovala: Mgr. Úřední', '', ''], true],
    [['Celkemová', 'Žofie', '5. 3. 2019'], false],
    [['Smyšlená', '', ''], false],
    [['', '', ''], false],
  ])('leaves out a footer %j: %s', (row, isOut) => {
    expect(footerRows(sheet(['Příjmení', 'Jméno', 'Přijetí'], [['A', 'B', 'C'], row]))).toEqual(isOut ? [2] : [])
  })

  it.each([
    [['3/25/2019', '3/5/2019'], [0]],
    [['12/31/19'], [0]],
    [['25/3/2019', '3/5/2019'], []],
    [['3/25/2019', '25/3/2019'], []],
    [['3/5/2019'], []],
    [['25. 3. 2019'], []],
  ])('with the days %j has the month first in columns %j', (days, columns) => {
    const rows = days.map((day) => [day])
    expect(monthFirstColumns(sheet(['Datum'], rows))).toEqual(columns)
  })

  it('begins at the first row that is not empty and ends at the last', () => {
    expect(sheetOf([[''], [' Jméno ', 'Obec'], ['Dorota', ''], ['', ''], ['Jana', 'Liberec', ''], ['', ' ']])).toEqual({
      headings: ['Jméno', 'Obec'],
      rows: [
        ['Dorota', ''],
        ['', ''],
        ['Jana', 'Liberec'],
      ],
    })
  })

  it.each([
    [[], 'no-rows'],
    [[['Jméno']], 'no-rows'],
    [[['Jméno'], ['']], 'no-rows'],
    [[['Jméno'], ...Array.from({ length: MOST_ROWS + 1 }, () => ['x'])], 'too-many-rows'],
    [[Array.from({ length: MOST_COLUMNS + 1 }, () => 'x'), ['x']], 'too-many-columns'],
  ])('is refused %#', (lines, fault) => {
    expect(sheetOf(lines)).toBe(fault)
  })
})
