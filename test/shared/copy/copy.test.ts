import { describe, expect, it } from 'vitest'
import { copyOf, type WholeFile } from '../../../shared/copy/copy.ts'
import { consultation } from '../../support/entries.ts'
import { card, file } from '../../support/files.ts'
import { number } from '../../support/safe-windows.ts'
import { HIDDEN, OTHER, wholeFile } from '../../support/whole-file.ts'

const written = (whole: WholeFile, withWhereNow = false) => JSON.stringify(copyOf(whole, { withWhereNow }))

describe('a copy of a file', () => {
  it.each([1, 500])('of %i entries of everything has no word of anybody else', (times) => {
    const text = written(wholeFile(times))
    expect(text).not.toContain(OTHER)
    expect(text).not.toMatch(/\b(7777|1777)\b/)
    expect(text).not.toMatch(/spouse|liberec-/)
  })

  it.each([
    'Vlastní ulice',
    'KRPL-VLASTNÍ',
    '700 000 111',
    'vlastní zdraví',
    'vlastní zranění',
    'vlastní slovo',
    'vlastní pokus',
    'vlastní jednání',
    'vlastní úspěch',
    'vlastní zakázka',
    'vlastní souhlas',
    'vlastní soud',
    'vlastní cíl',
    'vlastní krok',
    'vlastní přehodnocení',
    'vlastní výjezd',
    'vlastní termín',
    'vlastní dotaz',
    'vlastní znamení',
    'vlastní heslo',
  ])('has what is the person’s own: %s', (own) => {
    expect(written(wholeFile())).toContain(own)
  })

  it('says where the person lives now only when somebody puts that in', () => {
    expect(written(wholeFile())).not.toContain(HIDDEN)
    expect(copyOf(wholeFile(), { withWhereNow: true }).whereNow).toBe(HIDDEN)
  })

  it.each([
    ['one-off', true],
    ['refused', true],
    ['rescuer', false],
  ] as const)('has work written to an enquiry of kind %s: %s', (kind, isIn) => {
    const entry = { ...consultation({ words: 'práce' }), by: 'liberec-jana', recordedAt: '2026-03-03T09:00:00.000Z' }
    const whole = { ...wholeFile(), enquiries: [{ kind, entries: [{ ...entry, version: 1 }] }] }
    expect(written(whole).includes('práce')).toBe(isIn)
  })

  it('of somebody who came by herself has nothing of police', () => {
    const {
      report: _report,
      police: _police,
      delivery: _delivery,
      contact: _contact,
      isBrief: _brief,
      ...rest
    } = file()
    const whole = { ...wholeFile(), file: { ...rest, origin: 'self-referral' } } satisfies WholeFile
    expect(copyOf(whole, { withWhereNow: false })).not.toHaveProperty('eviction')
  })
})

describe('a number of the card', () => {
  const shown = (owner: string, sex: 'female' | 'male' | 'other' | undefined) => {
    const safeContact = { ...card, numbers: [number({ phone: '700 000 111', owner })] }
    const whole = { ...wholeFile(), file: file({ safeContact, person: { ...(sex && { sex }) } }) }
    return copyOf(whole, { withWhereNow: false }).contact.numbers.length === 1
  }
  it.each([
    ['', undefined, true],
    ['její', 'female', true],
    [' Její ', 'female', true],
    ['JEJÍ', 'female', true],
    ['klientky', 'female', true],
    ['vlastní', 'other', true],
    ['jeho', 'male', true],
    ['jeho', 'female', false],
    ['její', 'male', false],
    ['její', undefined, false],
    ['její sestra', 'female', false],
    ['sestra', 'female', false],
    ['matka klientky', 'female', false],
    ['její, u sestry', 'female', false],
    ['manžel', 'female', false],
    ['neznámý', 'female', false],
    ['constructor', undefined, false],
  ] as const)('of „%s“ for %s is their own: %s', (owner, sex, own) => {
    expect(shown(owner, sex)).toBe(own)
  })
})
