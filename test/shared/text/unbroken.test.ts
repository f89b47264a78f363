import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unbroken, unbrokenTexts } from '../../../shared/text/unbroken.ts'

/** Written with `~` for a space that does not break. */
const shown = (text: string) => text.replaceAll('\u00a0', '~')

describe('a line does not end', () => {
  it.each([
    // After words of one letter.
    'Sešli jsme se v~Liberci a~o~tom',
    'V~úterý (s~paní) „k~nám“ i~u~vás z~domu, K~ránu',
    'jen a~jen o~chvíli, ale on a~já',
    // Within dates, ordinals and before what is counted.
    'Dne 25.~11.~2026 v~9:05',
    'od 25.~listopadu v~5.~patře',
    'zbývá 31~h 05~min, 48~hodin, 14~dnů, 5~%',
    'přibylo 12~nových oznámení',
    // Within telephone numbers and postal codes.
    'Linka 116~006, zdarma',
    'telefon +420~485~226~542',
    '460~01~Liberec',
    '20~000~znaků',
    // Within abbreviations.
    'Stížnost č.~5/2026 a~č.~7/2026',
    'Centrum, p.~o., a~Pomoc, o.~p.~s., s.~r.~o.',
    'č.~p.~12, č.~ev.~3, č.~j. dopisu',
    'podle §~44~odst.~2~písm.~a) zákona č.~273/2008~Sb.',
    'po–pá 9–14, 8:00–12:30 i~7–21~h',
  ])('%s', (text) => {
    const plain = text.replaceAll('~', ' ')
    expect(shown(unbroken(plain))).toBe(text)
  })

  it.each([
    'Nabídka – přijata',
    'Volejte 158. Pak pište.',
    'v~roce 2026. Nic víc',
    'Pondělí 17:05 zítra',
    'ON a~ona, Ano. Ne. Ok',
    'Alt + P',
    '',
    ' ',
    'a',
    'řádek\na~další',
    'dvě  mezery',
  ])('and ends elsewhere: %j', (text) => {
    const plain = text.replaceAll('~', ' ')
    expect(shown(unbroken(plain))).toBe(text)
  })

  it('changes nothing but spaces, and a second time nothing at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = unbroken(text)
        expect(once.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
        expect(unbroken(once)).toBe(once)
      }),
    )
  })
})

describe('a catalogue', () => {
  it('is changed in every text of it, those made of values too, and keeps its shape', () => {
    const texts = {
      lead: 'Komu a kdy',
      list: ['k nám', ['1–9', 'vybere výsledek']],
      counted: (count: number) => `zbývá ${count} dnů`,
      chosen: { yes: { no: 'v noci' } },
      hours: 48,
    }
    const { counted, ...rest } = unbrokenTexts(texts)
    expect(JSON.parse(shown(JSON.stringify(rest)))).toEqual({
      lead: 'Komu a~kdy',
      list: ['k~nám', ['1–9', 'vybere výsledek']],
      chosen: { yes: { no: 'v~noci' } },
      hours: 48,
    })
    expect(shown(counted(5))).toBe('zbývá 5~dnů')
  })
})
