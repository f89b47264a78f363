import { describe, expect, it } from 'vitest'
import { codeOf, newCode } from '../../../shared/enquiries/return-code.ts'
import { CODE_SIGNS } from '../../../shared/text/spoken-code.ts'

/** Numbers that come round again, so that a test that fails fails again. */
function numbers(seed: number): () => number {
  let at = seed
  return () => {
    at = (at * 48_271) % 2_147_483_647
    return at % CODE_SIGNS
  }
}

const codes = Array.from({ length: 200 }, (_, index) => newCode(numbers(index + 1)))
const signs = [...new Set(codes.join('').replaceAll(' ', ''))]

describe('a code by which somebody goes on who stays anonymous', () => {
  it('is three groups of three signs, none of which looks like another', () => {
    for (const code of codes) expect(code).toMatch(/^[2-9A-Z]{3} [2-9A-Z]{3} [2-9A-Z]{3}$/)
    expect(signs).toHaveLength(CODE_SIGNS)
    expect(signs.filter((sign) => '01OILBSQGD8'.includes(sign))).toEqual([])
  })

  it('is another one each time', () => {
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([
    ['as it is shown', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with hyphens', (code: string) => code.replaceAll(' ', '-')],
    ['with other hyphens', (code: string) => code.replaceAll(' ', '–')],
    ['in one piece', (code: string) => code.replaceAll(' ', '')],
    ['with spaces around', (code: string) => `  ${code} `],
    ['with a full stop', (code: string) => `${code}.`],
    ['sign by sign', (code: string) => [...code.replaceAll(' ', '')].join(' ')],
    [
      'in wide letters',
      (code: string) => code.replace(/[A-Z]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['with a hard space', (code: string) => code.replaceAll(' ', '\u00a0')],
  ])('is understood %s', (_, spelled) => {
    for (const code of codes) expect(codeOf(spelled(code))).toBe(code.replaceAll(' ', ''))
  })

  it('is none when one sign of it was misheard', () => {
    const [code = ''] = codes
    const kept = code.replaceAll(' ', '')
    const misheard = [...kept].flatMap((sign, place) =>
      signs.filter((other) => other !== sign).map((other) => kept.slice(0, place) + other + kept.slice(place + 1)),
    )
    expect(misheard).toHaveLength(9 * (CODE_SIGNS - 1))
    expect(misheard.filter((wrong) => codeOf(wrong) !== undefined)).toEqual([])
  })

  it('is none when two signs of it changed places', () => {
    for (const code of codes) {
      const kept = [...code.replaceAll(' ', '')]
      for (const [place, sign] of kept.entries()) {
        const next = kept[place + 1]
        if (next === undefined || next === sign) continue
        expect(
          codeOf(
            kept
              .with(place, next)
              .with(place + 1, sign)
              .join(''),
          ),
        ).toBeUndefined()
      }
    }
  })

  it.each([
    ['nothing', ''],
    ['too little', '23M XAX'],
    ['too much', '23M XAX 4222'],
    ['a sign that no code has', '23M XAX 42B'],
    ['words', 'nevím'],
    ['a telephone number', '777 000 111'],
  ])('is not %s', (_, typed) => {
    expect(codeOf(typed)).toBeUndefined()
  })
})
