import { describe, expect, it } from 'vitest'
import {
  afterOlderAttempts,
  type CardNumber,
  isSameCard,
  type SafeContact,
  safeContactFrom,
  safeContactSchema,
  storedSafeContactSchema,
} from '../../../shared/clients/safe-contact.ts'
import { endangered } from '../../support/notices.ts'
import { cardWith, number, window } from '../../support/safe-windows.ts'

const card: SafeContact = {
  numbers: [
    number({ owner: 'sestra', windows: [window('09:00', '14:00', { lastDay: '2026-12-31' })] }),
    number({ id: '2', phone: '', owner: 'její', wrong: { since: '2026-03-02T10:00:00.000Z' } }),
  ],
  safeTimes: 'dopoledne',
  safeWay: 'představit se jako knihovna',
  mayLeaveMessage: 'no',
  maySayWhoWeAre: 'yes',
  codeWord: 'levandule',
  doNotCall: false,
}
const without = (field: string) => Object.fromEntries(Object.entries(card).filter(([name]) => name !== field))

describe('a card', () => {
  it.each(['neznámý', '-', 'linka 12', '9'.repeat(120)])('can be changed as police gave it: %s', (phone) => {
    const given = safeContactFrom({ ...endangered(), phone })
    expect(safeContactSchema.safeParse({ ...given, doNotCall: true }).success).toBe(true)
    expect(JSON.stringify(given.numbers)).toContain(phone)
  })

  it.each([card, { ...card, mayLeaveMessage: 'unknown', doNotCall: true }])(
    'is saved and read as it is: %j',
    (good) => {
      expect(safeContactSchema.parse(good)).toEqual(good)
      expect(storedSafeContactSchema.parse(good)).toEqual(good)
    },
  )

  it.each(Object.keys(card))('is neither saved nor read without %s', (field) => {
    expect(safeContactSchema.safeParse(without(field)).success).toBe(false)
    expect(storedSafeContactSchema.safeParse(without(field)).success).toBe(false)
  })

  it.each(['mayLeaveMessage', 'maySayWhoWeAre'])('does not guess whether one %s', (field) => {
    expect(safeContactSchema.safeParse({ ...card, [field]: 'perhaps' }).success).toBe(false)
  })

  it.each([
    ['', true],
    ['158', true],
    ['700000999', true],
    ['+420 700 000 999', true],
    ['+420\u00A0700\u202F000\u2060999', true],
    ['485/123 456', true],
    ['(485) 123-456', true],
    ['linka 12', true],
    ['158 (sestra)', true],
    ['1'.repeat(120), true],
    ['1'.repeat(121), false],
    ['zeptat se', false],
    ['+', false],
    ['158\0', false],
  ])('has the telephone number %j or not', (phone, isGood) => {
    expect(safeContactSchema.safeParse({ ...card, numbers: [number({ phone })] }).success).toBe(isGood)
  })

  it.each([
    ['safeTimes', 300],
    ['safeWay', 300],
    ['codeWord', 60],
  ])(
    'has %s of at most %d signs, without spaces around it; what is stored opens whatever its length',
    (field, most) => {
      const [longest, longer] = ['x'.repeat(most), 'x'.repeat(most + 1)]
      expect(safeContactSchema.parse({ ...card, [field]: ` ${longest}\n` })).toEqual({ ...card, [field]: longest })
      expect(safeContactSchema.safeParse({ ...card, [field]: longer }).success).toBe(false)
      expect(storedSafeContactSchema.parse({ ...card, [field]: longer })).toEqual({ ...card, [field]: longer })
    },
  )

  it('has at most five numbers, each with a name of its own, a line about its owner and ten windows', () => {
    const saves = (numbers: readonly CardNumber[]) => safeContactSchema.safeParse({ ...card, numbers }).success
    const many = (count: number) => Array.from({ length: count }, (_, index) => number({ id: String(index) }))
    expect([saves([]), saves(many(5)), saves(many(6))]).toEqual([true, true, false])
    expect(saves([number(), number()])).toBe(false)
    expect(saves([number({ id: 'a b' })])).toBe(false)
    expect([120, 121].map((length) => saves([number({ owner: 'x'.repeat(length) })]))).toEqual([true, false])
    const windows = (count: number) => Array.from({ length: count }, () => window('09:00', '14:00'))
    expect([10, 11].map((count) => saves([number({ windows: windows(count) })]))).toEqual([true, false])
  })

  it('of the time when it had one number opens with that one', () => {
    const { numbers: _numbers, ...words } = card
    const stored = (phone: string, whosePhone: string) => storedSafeContactSchema.parse({ ...words, phone, whosePhone })
    const numbers = [{ id: 'only', phone: '700 000 999', owner: 'sestra', windows: [] }]
    expect(stored('700 000 999', 'sestra')).toEqual({ ...words, numbers })
    expect(stored('', 'sestra').numbers).toEqual([{ ...numbers[0], phone: '' }])
    expect(stored('', '').numbers).toEqual([])
    expect(safeContactSchema.safeParse(stored('700 000 999', 'sestra')).success).toBe(true)
  })

  it('is not saved with a field that nobody knows', () => {
    expect(safeContactSchema.safeParse({ ...card, colour: 'red' }).success).toBe(false)
  })
})

describe('the card that a notice begins', () => {
  const nothing: SafeContact = {
    numbers: [],
    safeTimes: '',
    safeWay: '',
    mayLeaveMessage: 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: false,
  }

  it('knows what police say', () => {
    const told = endangered({ phone: '158', safeTimes: 'dopoledne', safeWay: 'volat sestře' })
    const numbers = [number({ phone: '158' })]
    expect(safeContactFrom(told)).toEqual({ ...nothing, numbers, safeTimes: 'dopoledne', safeWay: 'volat sestře' })
  })

  it('has every number they know, with its owner and its windows', () => {
    const safeWindows = [window('09:00', '14:00')]
    const told = endangered({
      phone: '700000001',
      phoneOwner: 'její',
      safeWindows,
      otherPhones: [{ phone: '700000002', owner: 'sestra', safeWindows }, { phone: '700000003' }],
    })
    expect(safeContactFrom(told).numbers).toEqual([
      { id: '1', phone: '700000001', owner: 'její', windows: safeWindows },
      { id: '2', phone: '700000002', owner: 'sestra', windows: safeWindows },
      { id: '3', phone: '700000003', owner: '', windows: [] },
    ])
    const { phone: _phone, ...silent } = endangered({ safeWindows })
    expect(safeContactFrom(silent).numbers).toEqual([{ id: '1', phone: '', owner: '', windows: safeWindows }])
  })

  it('takes nothing for safe that police do not say', () => {
    const { phone: _phone, ...silent } = endangered()
    expect(safeContactFrom(silent)).toEqual(nothing)
  })
})

describe('two cards', () => {
  it('are the same when they say the same, in whatever order', () => {
    const { numbers, ...words } = card
    expect(isSameCard(card, { ...words, numbers })).toBe(true)
    expect(isSameCard(card, { ...card, numbers: numbers.toReversed() })).toBe(false)
    expect(isSameCard(card, { ...card, codeWord: 'heřmánek' })).toBe(false)
  })
})

describe('the one number of an older card', () => {
  const since = '2026-03-02T10:00:00.000Z'

  it('is crossed out when an attempt that named none found it to be wrong', () => {
    const older = cardWith({ numbers: [number({ id: 'only' })] })
    expect(afterOlderAttempts(older, since).numbers).toEqual([number({ id: 'only', wrong: { since } })])
    expect(afterOlderAttempts(older, undefined)).toEqual(older)
  })

  it('is no number of a later card', () => {
    expect(afterOlderAttempts(cardWith(), since)).toEqual(cardWith())
  })
})
