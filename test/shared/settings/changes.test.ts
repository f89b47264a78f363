import { describe, expect, it } from 'vitest'
import type { Staff } from '../../../shared/centres/staff.ts'
import { emptyRoster } from '../../../shared/on-duty/roster.ts'
import { handedOver, leaving } from '../../../shared/settings/changes.ts'

const member = (id: string): Staff => ({
  id,
  name: `Zkouška ${id}`,
  email: `${id}@opora.example`,
  role: 'worker',
  outOfHours: false,
})
const [first, second, third] = ['prvni', 'druha', 'treti'].map(member) as [Staff, Staff, Staff]
const now = '2026-03-02T09:00:00.000Z'
const handover = { from: '2026-03-03T07:00:00Z', until: '2026-03-03T15:00:00Z', by: first.id, to: second.id }

describe('a hand-over', () => {
  it('begins the roster of a centre that has none, and changes nothing else', () => {
    const settings = { staff: [first, second], founderEmail: 'zrizovatel@opora.example' }
    expect(handedOver(settings, handover, now)).toEqual({
      ...settings,
      roster: { ...emptyRoster, handovers: [handover] },
    })
  })

  it('comes after those that are not over; one that ends now is', () => {
    const until = (at: string) => ({ ...handover, from: '2026-03-01T07:00:00Z', until: at })
    const [over, overNow, under] = ['2026-03-02T08:59:59.000Z', now, '2026-03-02T09:00:01.000Z'].map(until)
    const holidays = [{ who: first.id, from: '08:00', until: '16:00' }]
    const roster = { ...emptyRoster, holidays, handovers: [over, under, overNow].flatMap((each) => each ?? []) }
    expect(handedOver({ staff: [first, second], roster }, handover, now).roster).toEqual({
      ...emptyRoster,
      holidays,
      handovers: [under, handover],
    })
  })

  it.each([
    ['by', [second], ['handover.by']],
    ['to', [first], ['handover.to']],
    ['by and to', [third], ['handover.by', 'handover.to']],
  ])('is refused when %s is nobody of the staff', (_side, staff, paths) => {
    const faults = paths.map((path) => ({ path, code: 'unknown-person' }))
    expect(() => handedOver({ staff }, handover, now)).toThrow(
      expect.objectContaining({ code: 'invalid', details: { faults } }),
    )
  })
})

describe('whoever leaves', () => {
  it.each([
    ['nobody when all stay', [first, second], [second, first], []],
    ['whoever is there no more', [first, second, third], [second], [first, third]],
    ['nobody when somebody comes', [first], [first, second], []],
    ['nobody who only changed', [first], [{ ...first, name: 'Zkouška Jinak' }], []],
  ])('is %s', (_who, before, after, expected) => {
    expect(leaving(before, after)).toEqual(expected)
  })

  it.each([
    [15, undefined],
    [16, expect.objectContaining({ details: { faults: [{ path: 'settings.staff', code: 'too-many-leaving' }] } })],
  ])('is no more than fits into one transaction: %i at once', (count, refusal) => {
    const all = Array.from({ length: 20 }, (_, index) => member(`${index}`))
    const leave = () => leaving(all, all.slice(count))
    if (refusal === undefined) expect(leave()).toHaveLength(count)
    else expect(leave).toThrow(refusal)
  })
})
