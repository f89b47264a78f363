import { describe, expect, it } from 'vitest'
import {
  type SafeContact,
  safeContactFrom,
  safeContactSchema,
  storedSafeContactSchema,
} from '../../../shared/clients/safe-contact.ts'
import { endangered } from '../../support/notices.ts'

const card: SafeContact = {
  phone: '+420 700 000 999',
  whosePhone: 'sestra',
  safeTimes: 'dopoledne',
  safeWay: 'představit se jako knihovna',
  mayLeaveMessage: 'no',
  maySayWhoWeAre: 'yes',
  codeWord: 'levandule',
  doNotCall: false,
}
const without = (field: string) => Object.fromEntries(Object.entries(card).filter(([name]) => name !== field))

describe('a card', () => {
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
    ['1'.repeat(60), true],
    ['1'.repeat(61), false],
    ['zeptat se', false],
    ['+', false],
    ['158\0', false],
  ])('has the telephone number %j or not', (phone, isGood) => {
    expect(safeContactSchema.safeParse({ ...card, phone }).success).toBe(isGood)
  })

  it.each([
    ['whosePhone', 120],
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

  it('is not saved with a field that nobody knows', () => {
    expect(safeContactSchema.safeParse({ ...card, colour: 'red' }).success).toBe(false)
  })
})

describe('the card that a notice begins', () => {
  const nothing: SafeContact = {
    phone: '',
    whosePhone: '',
    safeTimes: '',
    safeWay: '',
    mayLeaveMessage: 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: false,
  }

  it('knows what police say', () => {
    const told = endangered({ phone: '158', safeTimes: 'dopoledne', safeWay: 'volat sestře' })
    expect(safeContactFrom(told)).toEqual({ ...nothing, phone: '158', safeTimes: 'dopoledne', safeWay: 'volat sestře' })
  })

  it('takes nothing for safe that police do not say', () => {
    const { phone: _phone, ...silent } = endangered()
    expect(safeContactFrom(silent)).toEqual(nothing)
  })
})
