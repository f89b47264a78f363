import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepDataKeys } from '../../../../functions/store/table/data-keys.ts'
import { importPrivateKey } from '../../../../functions/store/table/jwe.ts'
import { newDataKey, wrapDataKey } from '../../../../functions/store/table/seal.ts'

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicKey = pair.publicKey.export({ format: 'jwk' })
const wrapped = () => wrapDataKey(newDataKey(), publicKey)

function opened(start = '2026-03-02T09:00:00Z') {
  let time = Date.parse(start)
  const open = keepDataKeys(importPrivateKey(pair.privateKey.export({ format: 'jwk' })), () => new Date(time))
  return { open, pass: (ms: number) => (time += ms) }
}

afterEach(() => vi.useRealTimers())

describe('data keys that were unwrapped', () => {
  it('are what was wrapped, and the same one within five minutes', () => {
    const { open, pass } = opened()
    const key = newDataKey()
    const [one, other] = [wrapDataKey(key, publicKey), wrapped()]
    const first = open(one)
    expect(first.equals(key)).toBe(true)
    expect(open(other).equals(key)).toBe(false)
    pass(299_999)
    expect(open(one)).toBe(first)
  })

  it('are forgotten five minutes after the first of them, however often they were used meanwhile', () => {
    const { open, pass } = opened()
    const one = wrapped()
    const first = open(one)
    pass(299_999)
    open(one)
    pass(1)
    expect(open(one)).not.toBe(first)
    expect(open(one).equals(first)).toBe(true)
  })

  it('are forgotten after five minutes in which nobody asked', () => {
    vi.useFakeTimers()
    const { open } = opened()
    const one = wrapped()
    const first = open(one)
    vi.advanceTimersByTime(299_999)
    expect(open(one)).toBe(first)
    vi.advanceTimersByTime(1)
    expect(open(one)).not.toBe(first)
  })

  it('are forgotten when the clock goes back', () => {
    const { open, pass } = opened()
    const one = wrapped()
    const first = open(one)
    pass(-1)
    expect(open(one)).not.toBe(first)
  })

  it('are 2,000 at most', () => {
    const { open } = opened()
    const one = wrapped()
    const first = open(one)
    for (let more = 1; more < 2000; more++) {
      expect(open(one)).toBe(first)
      open(wrapped())
    }
    open(wrapped())
    expect(open(one)).not.toBe(first)
  })

  it('are not kept when they do not open', () => {
    const { open } = opened()
    const [header = '', ...rest] = wrapped().split('.')
    const spoilt = [header, 'A'.repeat(54), ...rest.slice(1)].join('.')
    expect(() => open(spoilt)).toThrow()
    expect(() => open(spoilt)).toThrow()
  })
})
