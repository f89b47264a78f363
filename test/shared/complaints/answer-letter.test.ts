import { describe, expect, it } from 'vitest'
import {
  defaultExtension,
  defaultTemplate,
  type LetterValues,
  letterOf,
  placeholders,
  templateFault,
  templateSchema,
} from '../../../shared/complaints/answer-letter.ts'

const values = (changes: Partial<LetterValues> = {}): LetterValues => ({
  ...(Object.fromEntries(placeholders.map((name) => [name, `<${name}>`])) as LetterValues),
  ...changes,
})

const text = (template: string, changes: Partial<LetterValues> = {}) =>
  letterOf(template, values(changes)).map(({ lines }) => lines.join('\n'))

describe('a template', () => {
  it.each([
    ['the default', defaultTemplate],
    ['that of putting off', defaultExtension],
    ['the shortest', '{odpověď}'],
  ])('%s is good', (_name, template) => {
    expect(templateFault(template)).toBeUndefined()
    expect(templateSchema.safeParse(template).success).toBe(true)
  })

  it.each([
    ['{odpověd}', 'unknown-placeholder'],
    ['{odpověď} {heslo}', 'unknown-placeholder'],
    ['Bez místa pro odpověď.', 'no-answer'],
    ['', 'no-answer'],
    ['{odpověď', 'unbalanced'],
    ['{odpověď} }', 'unbalanced'],
    ['[{odpověď}', 'unbalanced'],
    ['[a [{odpověď}] b]', 'unbalanced'],
    ['] [{odpověď}', 'unbalanced'],
  ])('%j is refused as %s', (template, fault) => {
    expect(templateFault(template)).toBe(fault)
    expect(templateSchema.safeParse(template).success).toBe(false)
  })

  it('longer than any letter is refused', () => {
    expect(templateSchema.safeParse(`{odpověď}${'a'.repeat(9991)}`).success).toBe(true)
    expect(templateSchema.safeParse(`{odpověď}${'a'.repeat(9992)}`).success).toBe(false)
    expect(templateSchema.safeParse(`{odpověď}${'a'.repeat(10_000)}`).success).toBe(false)
  })
})

describe('a letter', () => {
  it('has a paragraph for each between empty lines, and its subject is marked', () => {
    expect(letterOf('První\nřádek\n\n# Věc {číslo}\n\n\n{odpověď}', values())).toEqual([
      { isSubject: false, lines: ['První', 'řádek'] },
      { isSubject: true, lines: ['Věc <číslo>'] },
      { isSubject: false, lines: ['<odpověď>'] },
    ])
  })

  it('leaves out what stands in brackets when a value in it is empty, and only then', () => {
    const template = 'A\n\n[Opatření:\n\n{opatření}]\n\n[vždy]\n\n{odpověď}'
    expect(text(template, { opatření: ' ' })).toEqual(['A', 'vždy', '<odpověď>'])
    expect(text(template)).toEqual(['A', 'Opatření:', '<opatření>', 'vždy', '<odpověď>'])
  })

  it('leaves out lines of nothing but empty values', () => {
    expect(text('{jméno}\n{kontakt}\n\n{odpověď}', { kontakt: '' })).toEqual(['<jméno>', '<odpověď>'])
  })

  it('keeps a paragraph together when a line in the midst of it is left out', () => {
    expect(text('{jméno}\n{kontakt} {podpis}\n{dnes}', { kontakt: '', podpis: ' ' })).toEqual(['<jméno>\n<dnes>'])
  })

  it.each(['\n', '\r\n', '\r'])('has the same lines whatever ends them: %j', (end) => {
    const [template, answered] = [['A', 'B', '', '{odpověď}'].join(end), ['a', 'b', '', 'c'].join(end)]
    expect(text(template, { odpověď: answered })).toEqual(['A\nB', 'a\nb', 'c'])
    expect(text(['A', '{kontakt}', 'B'].join(end), { kontakt: '' })).toEqual(['A\nB'])
  })

  it('leaves out spaces around a value and at the ends of its lines, and keeps those before them', () => {
    expect(text('Paní {jméno},\n{odpověď}', { jméno: ' Jana ', odpověď: ' a  \n  b\n' })).toEqual([
      'Paní Jana,\na\n  b',
    ])
  })

  it('has no empty paragraph, however far apart those of a value stand', () => {
    expect(text('{odpověď}', { odpověď: 'a\n\n \n\nb' })).toEqual(['a', 'b'])
  })

  it('keeps the paragraphs and lines of a value', () => {
    expect(text('{odpověď}', { odpověď: 'a\nb\r\n\r\nc' })).toEqual(['a\nb', 'c'])
  })

  it('never reads a value as a template', () => {
    expect(text('{odpověď}', { odpověď: '{jméno} [x] $& $1 {heslo}' })).toEqual(['{jméno} [x] $& $1 {heslo}'])
    expect(text('[{jméno}]\n\n{odpověď}', { jméno: ']{podpis}[' })).toEqual([']{podpis}[', '<odpověď>'])
  })

  it('by the default templates names everything there is', () => {
    const all = [...text(defaultTemplate), ...text(defaultExtension)].join('\n')
    for (const name of placeholders) expect(all).toContain(`<${name}>`)
  })
})
