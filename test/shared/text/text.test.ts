import { describe, expect, it } from 'vitest'
import { faults } from '../../../shared/problems/faults.ts'
import { email, line, lines, name, phoneText } from '../../../shared/text/text.ts'

const kinds = { line: line(10), lines: lines(10), name: name(10), email: email(), phone: phoneText() }
type Kind = keyof typeof kinds

function taken(kind: Kind, text: string): string | string[] {
  const { success, data, error } = kinds[kind].safeParse(text)
  return success ? data : faults(error).map(({ code }) => code)
}

describe('text that comes in', () => {
  it.each<[Kind, string, string | string[]]>([
    ['line', ' a\u00A0\nb ', 'a b'],
    ['line', '\u200B', ''],
    ['line', '\u200B'.repeat(50) + 'x'.repeat(10), 'x'.repeat(10)],
    ['line', 'x'.repeat(11), ['too_big']],
    ['line', 'a\0b', ['control-character']],
    ['line', 'a\uD800', ['lone-surrogate']],
    ['lines', ' a\r\n b ', 'a\nb'],
    ['lines', 'a\u001Bb', ['control-character']],
    ['name', 'Nova\u0301k', 'Novák'],
    ['name', 'Ы', 'Ы'],
    ['name', '\u2060\u00A0', ['too_small']],
    ['name', '???', ['no-letter']],
    ['name', '-', ['no-letter']],
    ['name', '123', ['no-letter']],
    ['name', '\u0301', ['no-letter']],
    ['name', '\u202E\0', ['control-character']],
    ['email', '\u00A0jana@opora.example\u200B ', 'jana@opora.example'],
    ['email', 'jana', ['invalid_format']],
    ['phone', ' 777\u00A0123 456', '777 123 456'],
    ['phone', '', ''],
    ['phone', '7'.repeat(121), ['too_big']],
  ])('as a %s: %j', (kind, text, found) => {
    expect(taken(kind, text)).toEqual(found)
  })

  it('is text', () => {
    for (const kind of Object.values(kinds)) expect(kind.safeParse(7).success).toBe(false)
  })
})
