import { describe, expect, it } from 'vitest'
import { birthNumbersIn, withoutBirthNumber } from '../../../shared/text/birth-number.ts'

describe('what looks like a birth number', () => {
  it.each([
    ['with a slash', 'r. č. 800101/1238', ['800101/1238']],
    ['without one', 'rč 8001011238.', ['8001011238']],
    ['with spaces around the slash', '800101 / 1238', ['800101 / 1238']],
    ['with a space in its place', '800101 1238', ['800101 1238']],
    ['in pairs', '80 01 01/1238', ['80 01 01/1238']],
    ['with a space that does not break', '800101/1238', ['800101/1238']],
    ['in wide digits', '８００１０１／１２３８', ['８００１０１／１２３８']],
    ['of a woman', '805101/0011', ['805101/0011']],
    ['of a day whose numbers were used up', '042101/0018', ['042101/0018']],
    ['whose rest was ten', '780123/3540', ['780123/3540']],
    ['of nine digits', '480101/123 a dál', ['480101/123']],
    ['of nine digits without a slash', '485101123', ['485101123']],
    ['twice', '800101/1238, znovu 800101/1238', ['800101/1238']],
    ['two of them', '800101/1238, 805101/0011', ['800101/1238', '805101/0011']],
    ['in brackets', '(800101/1238)', ['800101/1238']],
    ['on two lines of a text', 'první\n800101/1238\ndruhý', ['800101/1238']],
  ])('%s is found', (_what, text, found) => {
    expect(birthNumbersIn(text)).toEqual(found)
  })

  it.each([
    ['nothing', ''],
    ['a telephone number', '777123456'],
    ['one in groups', '777 123 456, 485 177 177'],
    ['one with its country', '+420777123456, 00420777123456'],
    ['one of the crisis lines', '116006, 251511313'],
    ['a reference of police', 'KRPL-123456/ČJ-2026-180512, 123456/2026'],
    ['an account', '123456/0800, 2000145399/0800'],
    ['ten digits that do not divide', '800101/1237'],
    ['a month that there is not', '801301/1234'],
    ['a day that there is not', '800132/1234'],
    ['nine digits of later years', '800101/123'],
    ['a part of more digits', '18001011238, 80010112380'],
    ['a day and a time', '25. 11. 2026 9:05–14:30, 2026-11-25'],
    ['a postal code and a house', '460 01 Liberec, č. p. 1234/56'],
  ])('%s is none', (_what, text) => {
    expect(birthNumbersIn(text)).toEqual([])
  })

  it('is told as it is written, and no other sign of the text is touched', () => {
    expect(withoutBirthNumber('½ … ８００１０１／１２３８ ①', '８００１０１／１２３８')).toBe('½ …  ①')
  })

  it('is taken out of a text wherever it stands, and nothing else', () => {
    expect(withoutBirthNumber('má 800101/1238, tel. 777123456', '800101/1238')).toBe('má , tel. 777123456')
  })
})
