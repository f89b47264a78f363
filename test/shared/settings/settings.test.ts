import { describe, expect, it } from 'vitest'
import { emptyRoster, type Roster } from '../../../shared/on-duty/roster.ts'
import type { Fault } from '../../../shared/problems/faults.ts'
import { newSettingsSchema, type Settings, settingsFaults, settingsSchema } from '../../../shared/settings/settings.ts'
import { plusDays } from '../../../shared/time/instant.ts'

const member = (id: string) =>
  ({ id, name: id, email: `${id}@liberec.example`, role: 'worker', outOfHours: false }) as const

const shift = (who: string) => ({ weekdays: [1], who, from: '08:00', until: '16:00' })

const full: Settings = {
  staff: [member('jana'), member('milena')],
  founderEmail: 'kraj@kraj.example',
  roster: { ...emptyRoster, weekly: [shift('jana')] },
  ladders: { contact: [{ name: 'overdue', when: { before: 0 }, to: ['head'] }] },
  complaintDays: 14,
  minimumAge: 15,
  fieldsOff: ['person.language'],
  partners: [{ id: 'p1', name: 'OSPOD Zkušebnov', kind: 'ospod', phone: '' }],
  meetingKinds: [{ id: 'm1', name: 'Kolegium', kind: 'idt-meeting' }],
  towns: [{ id: 't1', name: 'Zkušebnov', retired: true }],
  answerTemplate: '{odpověď}',
  figures: { children: 'served', interventions: 'entries' },
  capacity: { ambulatory: { clients: 2, interventions: 2, words: 'dvě místnosti' } },
}

describe('settings', () => {
  it.each([full, { staff: [member('jana')] }])('are read and saved as they are', (settings) => {
    expect(settingsSchema.parse(settings)).toEqual(settings)
    expect(newSettingsSchema.parse(settings)).toEqual(settings)
  })

  it('are read when nobody is there, and not saved', () => {
    expect(settingsSchema.safeParse({ staff: [] }).success).toBe(true)
    expect(newSettingsSchema.safeParse({ staff: [] }).success).toBe(false)
  })

  it('are not saved with a field that nobody knows', () => {
    expect(newSettingsSchema.safeParse({ ...full, colour: 'red' }).success).toBe(false)
  })
})

describe('settings that are each right in themselves', () => {
  it.each<[string, Settings, [path: string, code: string][]]>([
    ['are right together', full, []],
    ['are right without a roster', { staff: [member('jana')] }, []],
    [
      'have a fault for every one who takes the id of another',
      { staff: ['jana', 'milena', 'jana', 'jana', 'milena'].map(member) },
      [
        ['staff.2.id', 'taken'],
        ['staff.3.id', 'taken'],
        ['staff.4.id', 'taken'],
      ],
    ],
    [
      'have a fault for every one in the roster who is not there',
      { ...full, roster: { ...emptyRoster, weekly: [shift('jana'), shift('petra')] } },
      [['roster.weekly.1.who', 'unknown-person']],
    ],
    [
      'name both kinds of faults',
      { staff: [member('jana'), member('jana')], roster: { ...emptyRoster, weekly: [shift('petra')] } },
      [
        ['staff.1.id', 'taken'],
        ['roster.weekly.0.who', 'unknown-person'],
      ],
    ],
  ])('%s', (_what, settings, faults) => {
    expect(settingsFaults(settings)).toEqual(faults.map(([path, code]) => ({ path, code })))
  })
})

describe('settings that grew too large', () => {
  const days = (count: number) => Array.from({ length: count }, (_, index) => plusDays('2026-01-01', index))
  const exceptions = (count: number, shifts: number) =>
    days(count).map((day) => ({ day, shifts: Array.from({ length: shifts }, () => night) }))
  const night = { who: '0b9c4e1a-7a55-4a0e-9a5e-2f4f3f1f7d11', from: '18:00', until: '07:30' }
  const staff = [{ ...member('jana'), id: night.who }]
  const handover = { from: '2026-03-02T08:00:00Z', until: '2026-03-02T16:00:00Z', by: night.who, to: 'jana' }
  const settings = (roster: Partial<Roster>): Settings => ({ staff, roster: { ...emptyRoster, ...roster } })

  it.each<[string, Settings, Fault[]]>([
    ['a shift every day of a year and three on most', settings({ exceptions: exceptions(400, 3) }), []],
    [
      'twenty shifts on each of 400 days',
      settings({ exceptions: exceptions(400, 20) }),
      [{ path: 'roster', code: 'too-much-together' }],
    ],
  ])('%s', (_, grown, expected) => {
    expect(newSettingsSchema.safeParse(grown).success).toBe(true)
    expect(settingsFaults(grown)).toEqual(expected)
  })

  it('by a list that could not be read again are named by it', () => {
    const handovers = Array.from({ length: 201 }, () => handover)
    const grown = { ...settings({ handovers }), staff: [...staff, member('jana')] }
    expect(settingsFaults(grown)).toEqual([{ path: 'roster.handovers', code: 'too_big' }])
  })
})
