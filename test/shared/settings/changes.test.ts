import { describe, expect, it } from 'vitest'
import type { Staff } from '../../../shared/centres/staff.ts'
import { emptyRoster, onDuty } from '../../../shared/on-duty/roster.ts'
import { handedOver, replaced } from '../../../shared/settings/changes.ts'

const member = (id: string): Staff => ({
  id,
  name: `Zkouška ${id}`,
  email: `${id}@opora.example`,
  role: 'worker',
  outOfHours: false,
})
const [first, second, third] = ['prvni', 'druha', 'treti'].map(member) as [Staff, Staff, Staff]
const now = '2026-03-02T09:00:00.000Z'
/** As it is kept: by instants. */
const kept = { from: '2026-03-03T07:00:00.000Z', until: '2026-03-03T15:00:00Z', by: first.id, to: second.id }
const handover = { from: '2026-03-03T07:00:00Z', until: '2026-03-03T15:00:00Z', by: first.id, to: second.id }

describe('a hand-over', () => {
  const shifts = { ...emptyRoster, weekly: [{ who: first.id, weekdays: [1, 2, 3], from: '00:00', until: '24:00' }] }

  it('changes nothing else', () => {
    const settings = { staff: [first, second], founderEmail: 'zrizovatel@opora.example', roster: shifts }
    expect(handedOver(settings, handover, now)).toEqual({ ...settings, roster: { ...shifts, handovers: [kept] } })
  })

  it.each([
    ['in a centre without a roster', undefined, handover, { path: 'handover.from', code: 'no-shift' }],
    [
      'of no shift',
      shifts,
      { ...handover, from: '2026-03-05T07:00:00Z', until: '2026-03-06T07:00:00Z' },
      { path: 'handover.from', code: 'no-shift' },
    ],
    [
      'of what was handed on already',
      { ...shifts, handovers: [handover] },
      { ...handover, to: third.id },
      { path: 'handover.from', code: 'no-shift' },
    ],
    [
      'that is over',
      shifts,
      { ...handover, from: '2026-03-01T07:00:00Z', until: '2026-03-02T08:59:00Z' },
      { path: 'handover.until', code: 'in-the-past' },
    ],
    [
      'that ends now',
      shifts,
      { ...handover, from: '2026-03-01T07:00:00Z', until: now },
      { path: 'handover.until', code: 'in-the-past' },
    ],
    [
      'of a shift that is over',
      { ...emptyRoster, weekly: [{ who: first.id, weekdays: [1], from: '06:00', until: '09:00' }] },
      { ...handover, from: '2026-03-02T05:00:00Z', until: '2026-03-02T22:00:00Z' },
      { path: 'handover.from', code: 'no-shift' },
    ],
  ])('%s is refused with the reason', (_what, roster, asked, fault) => {
    const settings = { staff: [first, second, third], ...(roster && { roster }) }
    expect(() => handedOver(settings, asked, now)).toThrow(
      expect.objectContaining({ code: 'invalid', details: { faults: [fault] } }),
    )
  })

  it('that has begun holds from now on: nothing that has been changes', () => {
    const begun = { ...handover, from: '2026-03-02T05:00:00Z', until: '2026-03-02T15:00:00Z' }
    const { roster } = handedOver({ staff: [first, second], roster: shifts }, begun, now)
    expect(roster?.handovers).toEqual([{ ...begun, from: now }])
  })

  it('of what was taken over from somebody else is one too', () => {
    const next = { ...handover, by: second.id, to: third.id }
    const { roster } = handedOver(
      { staff: [first, second, third], roster: { ...shifts, handovers: [handover] } },
      next,
      now,
    )
    expect(onDuty(roster ?? emptyRoster, '2026-03-03T10:00:00.000Z')).toEqual([third.id])
  })

  it('comes after those that calendars still show: up to four days after their end', () => {
    const until = (at: string) => ({ ...handover, from: '2026-02-25T07:00:00Z', until: at })
    const ends = ['2026-02-26T08:59:59.000Z', '2026-02-26T09:00:00.000Z', '2026-02-26T09:00:01.000Z']
    const [over, overNow, under] = ends.map(until)
    const roster = { ...shifts, handovers: [over, under, overNow].flatMap((each) => each ?? []) }
    expect(handedOver({ staff: [first, second], roster }, handover, now).roster).toEqual({
      ...shifts,
      handovers: [under, kept],
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

describe('who is of the centre', () => {
  const settings = { staff: [first, second] }
  const deed = { by: 'milena', now }
  it.each([
    ['nobody more', [first, second, third]],
    ['nobody less', [first]],
    ['nobody in another role', [first, { ...second, role: 'head' as const }]],
    ['nobody until another day', [first, { ...second, until: now }]],
    ['nobody head until another day', [first, { ...second, headUntil: now }]],
    ['nobody as a deputy', [first, { ...second, deputy: { from: '2026-03-02', until: '2026-03-03' } }]],
  ])('is %s by the settings', (_who, staff) => {
    const faults = [{ path: 'settings.staff', code: 'decided-elsewhere' }]
    expect(() => replaced(settings, { staff }, deed)).toThrow(expect.objectContaining({ details: { faults } }))
  })

  it('may be written to elsewhere, in another order', () => {
    const staff = [second, { ...first, email: 'jinde@liberec.example', outOfHours: true }]
    expect(replaced(settings, { staff }, deed).staff).toEqual(staff)
  })
})
