import { describe, expect, it } from 'vitest'
import { guessedMeanings, meaningFaults, templateAfter } from '../../../shared/import/fields.ts'
import { MOST_COLUMNS, MOST_ROWS, sheetOf } from '../../../shared/import/sheet.ts'

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

describe('a table', () => {
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
