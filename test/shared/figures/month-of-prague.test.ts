import { describe, expect, it } from 'vitest'
import { type Fact, factSchema } from '../../../shared/figures/facts.ts'
import { type CodedFile, factsOfFile } from '../../../shared/figures/facts-of-file.ts'
import {
  factsOfComplaint,
  factsOfEnquiry,
  factsOfEvent,
  factsOfHandOver,
  factsOfNotice,
} from '../../../shared/figures/facts-of-others.ts'
import { monthOf } from '../../../shared/figures/period.ts'
import { pragueDay } from '../../../shared/time/prague.ts'

/** All facts there can be, of records of one instant. */
function factsAt(at: string): Fact[] {
  const day = pragueDay(at)
  const work = [{ id: 'w', at, kind: 'consultation', act: '25a.a', minutes: 60, by: 'jana' }] as const
  const file: CodedFile = {
    id: 'f',
    origin: 'eviction',
    arrivedAt: at,
    notice: 'n',
    duty: { status: 'open', startsAt: at, dueAt: at },
    attempts: [{ id: 'a', at, channel: 'phone', outcome: 'accepted' }],
    work,
    service: {
      periods: [
        {
          ...{ id: 'f', from: day, origin: 'eviction', targetGroup: 'domestic-violence' },
          end: { on: day, reason: 'assignment-met' },
        },
      ],
      agreements: [{ id: 'g', form: 'oral', from: day, until: day }],
    },
    steps: [{ id: 's', kind: 'petition-filed', on: day }],
  }
  const about = { sex: 'female', ageBand: 'unknown', anonymous: true } as const
  return [
    ...factsOfFile(file, { person: 'p', since: day, today: day }),
    ...factsOfNotice({ id: 'n', district: 'CZ0513', clients: ['f'], deliveredAt: at, enteredAt: at, evictedAt: at }),
    ...factsOfHandOver({ id: 'h', at, status: 'arrived' }),
    ...factsOfEnquiry({ id: 'e', at, kind: 'one-off', ...about, work }),
    ...factsOfComplaint({ id: 'c', about: 'service', deliveredOn: day, status: 'open' }, day),
    ...factsOfEvent({ id: 't', kind: 'idt-meeting', on: day, minutes: 60, partners: [], reached: 0 }),
  ]
}

const kinds = [...new Set(factSchema.def.options.map(({ shape }) => shape.kind.def.values[0]))]

describe('a record belongs to the month of Prague', () => {
  it('whatever kind of fact it gives', () => {
    expect(new Set(factsAt('2025-12-31T22:30:00.000Z').map(({ kind }) => kind))).toEqual(new Set(kinds))
  })

  it.each([
    ['31 December at 23:30', '2025-12-31T22:30:00.000Z', '2025-12'],
    ['the last minute of the year', '2025-12-31T22:59:59.999Z', '2025-12'],
    ['the first of the next one, which is still the old year in UTC', '2025-12-31T23:00:00.000Z', '2026-01'],
    ['half an hour into the year', '2025-12-31T23:30:00.000Z', '2026-01'],
    ['the last hour of June, in summer time', '2026-06-30T21:30:00.000Z', '2026-06'],
    ['the first hour of July', '2026-06-30T22:00:00.000Z', '2026-07'],
    ['the last hour of the month in which clocks go forward', '2026-03-31T21:59:00.000Z', '2026-03'],
    ['the last hour of the month in which clocks go back', '2026-10-31T22:59:00.000Z', '2026-10'],
    ['the first hour after that month', '2026-10-31T23:00:00.000Z', '2026-11'],
    ['the last of February in a leap year', '2028-02-29T22:59:00.000Z', '2028-02'],
  ])('%s', (_when, at, month) => {
    const months = factsAt(at).map(({ kind, on }) => `${kind} ${monthOf(on)}`)
    expect(new Set(months)).toEqual(new Set(kinds.map((kind) => `${kind} ${month}`)))
  })
})
