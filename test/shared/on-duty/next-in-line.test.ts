import { describe, expect, it } from 'vitest'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { nextInLine } from '../../../shared/on-duty/next-in-line.ts'
import type { People } from '../../../shared/on-duty/people.ts'
import { emptyRoster } from '../../../shared/on-duty/roster.ts'

const member = (id: string, role: StaffRole = 'worker', outOfHours = false) => ({
  id,
  name: id,
  email: `${id}@liberec.example`,
  role,
  outOfHours,
})

/** A Monday, ten o'clock in Prague. */
const now = '2026-03-02T09:00:00.000Z'
const monday = (who: string) => ({ who, from: '08:00', until: '16:00', weekdays: [1] })
const tuesday = (who: string) => ({ who, from: '08:00', until: '16:00', weekdays: [2] })

const settings: People = {
  staff: [member('anna'), member('bara'), member('cyril', 'worker', true), member('dana'), member('eva', 'head')],
  roster: { ...emptyRoster, weekly: [monday('anna'), monday('bara'), tuesday('dana')] },
  founderEmail: 'zrizovatel@liberec.example',
}

const next = (out: readonly string[], of: People = settings) =>
  nextInLine(of, { isOut: ({ id }) => out.includes(id), isFounderOut: out.includes('founder') }, now)

describe('whom to write to when a letter reached nobody', () => {
  it.each([
    ['others on duty', ['anna'], ['staff:bara']],
    ['then who agreed to be called', ['anna', 'bara'], ['staff:cyril']],
    ['then the other workers', ['anna', 'bara', 'cyril'], ['staff:dana']],
    ['then the head', ['anna', 'bara', 'cyril', 'dana'], ['staff:eva']],
    ['then the founder', ['anna', 'bara', 'cyril', 'dana', 'eva'], ['founder']],
    ['then nobody', ['anna', 'bara', 'cyril', 'dana', 'eva', 'founder'], []],
  ])('%s', (_who, out, expected) => {
    expect(next(out)).toEqual(expected)
  })

  it('is every worker who is left where there is no roster', () => {
    const { roster: _roster, ...without } = settings
    const staff = settings.staff.map((one) => ({ ...one, outOfHours: false }))
    expect(next(['anna'], { ...without, staff })).toEqual(['staff:bara', 'staff:cyril', 'staff:dana'])
  })

  it('is nobody where even the founder has no address', () => {
    const { founderEmail: _founder, ...without } = settings
    expect(next(['anna', 'bara', 'cyril', 'dana', 'eva'], without)).toEqual([])
  })

  it('is a head on duty before workers who are not', () => {
    const roster = { ...emptyRoster, weekly: [monday('anna'), monday('eva')] }
    expect(next(['anna'], { ...settings, roster })).toEqual(['staff:eva'])
  })

  const away = { leave: [{ from: '2026-03-02', until: '2026-03-06' }] }
  const back = { leave: [{ from: '2026-02-02', until: '2026-03-01' }] }
  const each = (terms: Readonly<Record<string, object>>): People => ({
    ...settings,
    staff: settings.staff.map((one) => ({ ...one, ...terms[one.id] })),
  })
  it.each<[string, Readonly<Record<string, object>>, string[], string[]]>([
    ['not who is on duty and on leave', { bara: away }, ['anna'], ['staff:cyril']],
    ['who came back from leave', { bara: back }, ['anna'], ['staff:bara']],
    ['not who agreed to be called, on leave', { cyril: away }, ['anna', 'bara'], ['staff:dana']],
    [
      'who is on leave, before the founder, when nobody else is left',
      { eva: away },
      ['anna', 'bara', 'cyril', 'dana'],
      ['staff:eva'],
    ],
    ['nobody whose access has ended', { bara: { until: now } }, ['anna'], ['staff:cyril']],
    ['no external', { bara: { role: 'external' } }, ['anna'], ['staff:cyril']],
  ])('is %s', (_who, terms, out, expected) => {
    expect(next(out, each(terms))).toEqual(expected)
  })
})
