import { describe, expect, it } from 'vitest'
import {
  bareKey,
  codeState,
  codeValidUntil,
  enrolmentSchema,
  isWeak,
  MOST_WRONG,
  newEnrolmentCode,
  partsOfCode,
} from '../../../shared/police/enrolment.ts'
import { faults } from '../../../shared/problems/faults.ts'
import { CODE_SIGNS } from '../../../shared/text/spoken-code.ts'

/** Numbers that come round again, so that a test that fails fails again. */
function numbers(seed: number): () => number {
  let at = seed
  return () => {
    at = (at * 48_271) % 2_147_483_647
    return at % CODE_SIGNS
  }
}

const codes = Array.from({ length: 100 }, (_, index) => newEnrolmentCode(numbers(index + 1)))

describe('a code by which a unit sends its key', () => {
  it('is four groups of four signs, none of which looks like another', () => {
    for (const code of codes) expect(code).toMatch(/^([2345679AEKMRUWXYZ]{4}( |$)){4}$/)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([
    ['as it is shown', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with hyphens', (code: string) => code.replaceAll(' ', '-')],
    ['with dashes', (code: string) => code.replaceAll(' ', ' – ')],
    ['in one piece', (code: string) => code.replaceAll(' ', '')],
    ['with hard spaces', (code: string) => ` ${code.replaceAll(' ', '\u00a0')}\n`],
    ['on two lines', (code: string) => code.replace(' ', '\r\n')],
    ['with a full stop', (code: string) => `${code}.`],
    ['sign by sign', (code: string) => [...code.replaceAll(' ', '')].join(' ')],
  ])('is understood %s', (_, spelled) => {
    for (const code of codes) {
      const kept = code.replaceAll(' ', '')
      expect(partsOfCode(spelled(code))).toEqual({ finding: kept.slice(0, 4), secret: kept.slice(4) })
    }
  })

  it('is none when a sign was misheard, left out or said twice, or two changed places', () => {
    const [code = ''] = codes
    const kept = [...code.replaceAll(' ', '')]
    const spoilt = kept.flatMap((sign, at) => [
      kept.with(at, sign === 'A' ? 'E' : 'A'),
      kept.toSpliced(at, 1),
      kept.toSpliced(at, 0, sign),
      ...(kept[at + 1] === undefined || kept[at + 1] === sign
        ? []
        : [kept.with(at, kept[at + 1] ?? '').with(at + 1, sign)]),
    ])
    expect(spoilt.map((signs) => partsOfCode(signs.join(''))).filter((parts) => parts !== undefined)).toEqual([])
  })

  const now = '2026-03-02T09:00:00.000Z'
  const validUntil = codeValidUntil(now)

  it('is valid for seven days, hour by hour, also where the clocks change', () => {
    expect(validUntil).toBe('2026-03-09T09:00:00.000Z')
    expect(codeValidUntil('2026-03-27T09:00:00.000Z')).toBe('2026-04-03T09:00:00.000Z')
  })

  it.each([
    ['new', {}, now, 'open'],
    ['in its last moment', {}, '2026-03-09T08:59:59.999Z', 'open'],
    ['a moment later', {}, '2026-03-09T09:00:00.000Z', 'expired'],
    ['guessed at once too seldom', { wrong: MOST_WRONG - 1 }, now, 'open'],
    ['guessed at too often', { wrong: MOST_WRONG }, now, 'guessed-at'],
    ['used', { keyId: 'k' }, now, 'used'],
    ['used, long ago', { keyId: 'k' }, '2027-01-01T00:00:00.000Z', 'used'],
    ['taken back', { withdrawnAt: now }, now, 'withdrawn'],
  ])('%s', (_, changes, at, state) => {
    expect(codeState({ validUntil, wrong: 0, ...changes }, at)).toBe(state)
  })
})

const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
const ed = { kty: 'OKP', crv: 'Ed25519', x }
const p256 = { kty: 'EC', crv: 'P-256', x, y: x }

describe('what a unit sends', () => {
  it.each([
    ['Ed25519', ed],
    ['P-256', p256],
    ['as a browser writes it', { ...p256, ext: true, key_ops: ['verify'] }],
    ['as jose writes it', { ...ed, alg: 'EdDSA', use: 'sig', kid: 'klíč' }],
  ])('is a public key, %s', (_, publicKey) => {
    const { data } = enrolmentSchema.safeParse({ code: 'K4E7 RA9X', publicKey })
    expect(data && bareKey(data.publicKey)).toEqual(publicKey.kty === 'EC' ? p256 : ed)
  })

  it.each([
    ['a private key', { ...ed, d: x }, 'publicKey.d', 'private-key'],
    ['a private P-256 key', { ...p256, d: x }, 'publicKey.d', 'private-key'],
    ['RSA', { kty: 'RSA', n: x, e: 'AQAB' }, 'publicKey.kty', 'invalid_union'],
    ['a shared secret', { kty: 'oct', k: x }, 'publicKey.kty', 'invalid_union'],
    ['X25519', { ...ed, crv: 'X25519' }, 'publicKey.crv', 'invalid_value'],
    ['P-384', { ...p256, crv: 'P-384' }, 'publicKey.crv', 'invalid_value'],
    ['P-256 without y', { kty: 'EC', crv: 'P-256', x }, 'publicKey.y', 'invalid_type'],
    ['Ed25519 with y', { ...ed, y: x }, 'publicKey', 'unrecognized_keys'],
    ['too short', { ...ed, x: x.slice(1) }, 'publicKey.x', 'invalid_format'],
    ['too long', { ...ed, x: `${x}A` }, 'publicKey.x', 'invalid_format'],
    ['base64 instead of base64url', { ...ed, x: x.replace('_', '/') }, 'publicKey.x', 'invalid_format'],
    ['padded', { ...ed, x: `${x.slice(1)}=` }, 'publicKey.x', 'invalid_format'],
    ['a number', { ...ed, x: 1 }, 'publicKey.x', 'invalid_type'],
    ['a key for sealing', { ...ed, use: 'enc' }, 'publicKey.use', 'invalid_value'],
    ['PEM', '-----BEGIN PUBLIC KEY-----', 'publicKey', 'invalid_type'],
    ['a list', [ed], 'publicKey', 'invalid_type'],
    ['nothing', null, 'publicKey', 'invalid_type'],
  ])('is not %s', (_, publicKey, path, code) => {
    const { error } = enrolmentSchema.safeParse({ code: 'K4E7 RA9X', publicKey })
    const found = error && faults(error)
    expect(found).toContainEqual(expect.objectContaining({ path: expect.stringContaining(path), code }))
    expect(JSON.stringify(found)).not.toContain(x)
  })

  it.each([
    ['no code', { publicKey: ed }],
    ['a code that is no text', { code: 1, publicKey: ed }],
    ['a code without end', { code: 'K'.repeat(61), publicKey: ed }],
    ['something else', { code: 'K', publicKey: ed, unit: 'pcr' }],
    ['a list', []],
    ['null', null],
  ])('is not %s', (_, sent) => {
    expect(enrolmentSchema.safeParse(sent).success).toBe(false)
  })
})

describe('a key by which anybody can sign anything', () => {
  const asX = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')
  const zeros = '00'.repeat(31)
  const small = [
    `00${zeros}`,
    `01${zeros}`,
    `ec${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
    `ee${'ff'.repeat(30)}7f`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ]
  const signed = small.map((hex) => `${hex.slice(0, 62)}${(Number.parseInt(hex.slice(62), 16) | 0x80).toString(16)}`)

  it.each([...small, ...signed])('is found: %s', (hex) => {
    expect(isWeak({ crv: 'Ed25519', x: asX(hex) })).toBe(true)
  })

  it('is no other', () => {
    expect(isWeak({ crv: 'Ed25519', x })).toBe(false)
    expect(isWeak({ crv: 'Ed25519', x: asX(`02${zeros}`) })).toBe(false)
    expect(isWeak({ crv: 'P-256', x: asX(`00${zeros}`) })).toBe(false)
  })
})
