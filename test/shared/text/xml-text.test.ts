import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from '../../../shared/text/xml-text.ts'

describe('what XML 1.0 cannot hold is left out', () => {
  it.each([
    ['a null', 'a\u0000b', 'ab'],
    ['a bell', 'a\u0007b', 'ab'],
    ['a backspace', 'a\u0008b', 'ab'],
    ['a vertical tab', 'a\u000bb', 'ab'],
    ['a form feed', 'a\u000cb', 'ab'],
    ['an escape', 'a\u001bb', 'ab'],
    ['the first half of a sign', 'a\ud83db', 'ab'],
    ['the second half of a sign', 'a\udc69b', 'ab'],
    ['halves in the wrong order', 'a\udc69\ud83db', 'ab'],
    ['what is no sign', 'a\ufffe\uffffb', 'ab'],
  ])('%s', (_what, text, kept) => {
    expect(xmlText(text)).toBe(kept)
  })

  it.each(['tab\tand\nends\r\nof lines', 'a\u007f\u0085\u00a0b', '👩‍⚖️ soud', '\ufffd', 'Žluťoučký', ''])(
    '%j stays',
    (text) => {
      expect(xmlText(text)).toBe(text)
    },
  )

  it('in any text, and nothing else', () => {
    const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const kept = xmlText(text)
        expect(allowed.test(kept)).toBe(true)
        expect(allowed.test(text) ? text : kept).toBe(kept)
      }),
      { numRuns: 2000 },
    )
  })
})
