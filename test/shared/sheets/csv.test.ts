import { describe, expect, it } from 'vitest'
import { csv, csvCell, withoutCsvGuard } from '../../../shared/sheets/csv.ts'

describe('a table as CSV', () => {
  it('says that it is UTF-8, has headings, parts cells by semicolons and ends lines as Excel does', () => {
    const columns = [
      { heading: 'Jméno', width: 20, value: ({ name }: { name: string }) => name },
      { heading: 'Délka; dny', width: 20, value: ({ name }: { name: string }) => name.length + 0.5 },
    ]
    expect(csv(columns, [{ name: 'Žofie' }, { name: '' }])).toBe('\ufeffJméno;"Délka; dny"\r\nŽofie;5,5\r\n;0,5\r\n')
  })
})

describe('a cell of CSV', () => {
  it.each([
    [0, '0'],
    [1234.5, '1234,5'],
    [-3, '-3'],
    [{ day: '2026-11-25' }, '25.11.2026'],
    [{ day: '2024-03-05' }, '5.3.2024'],
  ])('%j is %j', (value, written) => {
    expect(csvCell(value)).toBe(written)
  })

  it.each([
    ['', ''],
    ['Příkladná Dorota', 'Příkladná Dorota'],
    ['Nádražní 12, Liberec', 'Nádražní 12, Liberec'],
    ['řekla „přijdu“', 'řekla „přijdu“'],
    ['řekla "přijdu"', '"řekla ""přijdu"""'],
    ['a;b', '"a;b"'],
    ['první\ndruhý', '"první\ndruhý"'],
    ['LI-7K2-94', 'LI-7K2-94'],
    ['12 dní', '12 dní'],
    ['čp. 12', 'čp. 12'],
  ])('%j is text already', (text, written) => {
    expect(csvCell(text)).toBe(written)
    expect(withoutCsvGuard(text)).toBe(text)
  })

  it.each([
    '+420 777 123 456',
    '+420777123456',
    '00420777123456',
    '12345678901234567890',
    '007',
    '12/2026',
    '5. 3. 2024',
    '3-5',
    '1:30',
    '1E5',
    '5,3e-7',
    '3. března',
    '1-led',
    '12. 5.',
    '100 %',
    '-5',
    '116 006',
  ])('keeps the figures %j as they are', (text) => {
    expect(csvCell(text)).toBe(`"=""${text}"""`)
    expect(withoutCsvGuard(`="${text}"`)).toBe(text)
  })

  it.each([
    '=1+1',
    '=HYPERLINK("http://zlo.example";"klikněte")',
    "+cmd|'/C calc'!A0",
    '-cmd',
    '@SUM(A1)',
    '\ufeff=1+1',
    '\u200b=1+1',
    '\t=1+1',
    ' =1+1',
    '\n=1+1',
    '\r\n=1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1+x',
    '－x',
    '＠x',
    '\u2212x',
    '\u0000=1',
    '%0A=1x',
    '|calc',
  ])('is never a formula: %j', (text) => {
    const written = csvCell(text)
    expect(written.replace(/^"/, '')).toMatch(/^'/)
    expect(withoutCsvGuard(`'${text}`)).toBe(text)
  })

  it('of many figures is no formula that Excel would refuse', () => {
    expect(csvCell('1'.repeat(256))).toBe('1'.repeat(256))
    expect(csvCell(`+${'1'.repeat(256)}`)).toBe(`'+${'1'.repeat(256)}`)
  })
})
