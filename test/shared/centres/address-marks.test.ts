import { describe, expect, it } from 'vitest'
import { isFailing, type Mark, marked, markSchema, sameAddress } from '../../../shared/centres/address-marks.ts'

const ANNA = 'anna@liberec.example'
const BARA = 'bara@liberec.example'
const at = '2026-03-02T09:00:00.000Z'
const earlier = '2026-03-01T09:00:00.000Z'

const mark = (passing: number, why?: 'bounced' | 'complained', since = at): Mark => ({
  address: ANNA,
  passing,
  ...(why && { failing: { why, at: since } }),
})
const other: Mark = { address: BARA, passing: 1, failing: { why: 'complained', at: earlier } }

describe('a mark', () => {
  it.each([mark(2), mark(0, 'bounced'), mark(3, 'complained')])('%j is read as it was stored', (stored) => {
    expect(markSchema.parse(stored)).toEqual(stored)
  })

  it.each([
    ['without an address', { passing: 0 }],
    ['without a count', { address: ANNA }],
    ['that fails for no known reason', { ...mark(0), failing: { why: 'full', at } }],
    ['that fails since nobody knows when', { ...mark(0), failing: { why: 'bounced' } }],
  ])('%s is none', (_what, stored) => {
    expect(markSchema.safeParse(stored).success).toBe(false)
  })
})

describe('the mark of an address', () => {
  it.each([
    ['refused for the first time', [], 'refused', mark(1)],
    ['refused again', [mark(1)], 'refused', mark(2)],
    ['refused three times in a row, fails', [mark(2)], 'refused', mark(3, 'bounced')],
    ['that does not exist, fails at once', [], 'bounced', mark(0, 'bounced')],
    ['whose owner complained, fails at once', [mark(2)], 'complained', mark(0, 'complained')],
    ['that took a letter, begins to count anew', [mark(2)], 'delivered', mark(0)],
    [
      'that failed and is refused, fails since then',
      [mark(0, 'complained', earlier)],
      'refused',
      {
        ...mark(1, 'complained', earlier),
      },
    ],
    [
      'that failed and took a letter, fails still',
      [mark(1, 'bounced', earlier)],
      'delivered',
      {
        ...mark(0, 'bounced', earlier),
      },
    ],
  ] as const)('%s', (_what, marks, is, expected) => {
    expect(marked([...marks, other], ANNA, { is, at })).toEqual([other, expected])
  })

  it.each([
    ['that nobody marked', [other]],
    ['without refusals', [other, mark(0, 'bounced', earlier)]],
  ])('%s is not changed by a letter that came', (_what, marks) => {
    expect(marked(marks, ANNA, { is: 'delivered', at })).toBe(marks)
  })

  it('is one, in whatever letters the mail service writes it', () => {
    const marks = marked([mark(1)], 'Anna@Liberec.EXAMPLE', { is: 'refused', at })
    expect(marks).toEqual([{ address: 'Anna@Liberec.EXAMPLE', passing: 2 }])
    expect(sameAddress('ANNA@liberec.example', 'anna@LIBEREC.example')).toBe(true)
    expect(sameAddress(ANNA, BARA)).toBe(false)
  })
})

describe('an address', () => {
  it.each([
    ['that was refused', [mark(2)], false],
    ['that does not exist', [mark(0, 'bounced')], true],
    ['beside one that fails', [mark(0), other], false],
    ['that nobody marked', [], false],
  ])('%s takes no letters: %j → %j', (_what, marks, fails) => {
    expect(isFailing({ marks }, 'ANNA@liberec.example')).toBe(fails)
  })
})

it('marks of addresses heard of long ago give way, so that they stay one item', () => {
  const addresses = Array.from({ length: 300 }, (_, index) => `zkouska-${index}@liberec.example`)
  const marks = addresses.reduce<readonly Mark[]>((all, address) => marked(all, address, { is: 'bounced', at }), [])
  expect(marks.map(({ address }) => address)).toEqual(addresses.slice(100))
  const again = marked(marks, addresses[150] ?? '', { is: 'refused', at })
  expect(again).toHaveLength(200)
  expect(again.at(-1)).toMatchObject({ address: addresses[150], passing: 1, failing: { why: 'bounced' } })
})
