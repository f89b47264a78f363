import { describe, expect, it } from 'vitest'
import {
  type EventLine,
  eventSchema,
  type NewEvent,
  nextOrdinal,
  savedEvent,
  withdrawnEvent,
} from '../../../shared/team/event.ts'
import { faultsOf } from '../../support/refused.ts'
import { teamEvent } from '../../support/team.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const deed = { by: 'nekdo', now: NOW }
const ID = '01JX0000000000000000000001'
const { district: _district, ordinal: _ordinal, ...nowhere } = teamEvent()

describe('an event of the team', () => {
  it.each<[string, NewEvent, string[]]>([
    ['of today', teamEvent({ on: '2026-03-02' }), []],
    ['of tomorrow', teamEvent({ on: '2026-03-03' }), ['event.on in-the-future']],
    ['of the first day of all centres', teamEvent({ on: '2007-01-01' }), []],
    ['of what must be the wrong year', teamEvent({ on: '2006-12-31' }), ['event.on too-early']],
    ['of no district', nowhere, []],
    ['the third of no district', { ...nowhere, ordinal: 3 }, ['event.district missing']],
  ])('%s', (_what, event, faults) => {
    expect(faultsOf(() => savedEvent(ID, event, deed)(undefined))).toEqual(faults)
  })

  it.each<[string, object]>([
    ['no minutes', { minutes: 0 }],
    ['half a minute', { minutes: 0.5 }],
    ['a year of minutes', { minutes: 525_600 }],
    ['no theme', { theme: ' ' }],
    ['a district that there is not', { district: 'CZ9999' }],
    [
      'the same kind of partners twice',
      {
        partners: [
          { kind: 'police', people: 1 },
          { kind: 'police', people: 2 },
        ],
      },
    ],
    ['somebody of the staff twice', { staff: ['liberec-sluzba', 'liberec-sluzba'] }],
    ['partners of nobody', { partners: [{ kind: 'police', people: 0 }] }],
    ['fewer than nobody reached', { reached: -1 }],
    ['a kind that there is not', { kind: 'party' }],
    ['a day that there is not', { on: '2026-02-30' }],
  ])('does not take %s', (_what, part) => {
    expect(eventSchema.safeParse({ ...teamEvent(), ...part }).success).toBe(false)
  })

  it('that is sent again changes nothing, and one that was withdrawn is brought back', () => {
    const saved = savedEvent(ID, teamEvent(), deed)(undefined)
    expect(savedEvent(ID, teamEvent(), deed)(saved)).toBeUndefined()
    const gone = withdrawnEvent('dvakrát', { by: 'jiny', now: NOW })(saved)
    expect(gone).toMatchObject({ withdrawn: 'dvakrát', by: 'jiny', theme: teamEvent().theme })
    expect(withdrawnEvent('dvakrát', deed)(gone)).toBeUndefined()
    expect(savedEvent(ID, teamEvent(), deed)(gone)).toEqual({ ...teamEvent(), id: ID, by: 'nekdo', at: NOW })
  })
})

describe('the next ordinal', () => {
  const line = (part: Partial<EventLine>): EventLine => ({
    kind: 'idt-meeting',
    on: '2026-02-10',
    minutes: 60,
    district: 'CZ0513',
    isWithdrawn: false,
    ...part,
  })
  it.each<[string, EventLine[], number]>([
    ['of the first in a year', [], 1],
    ['of one after the second', [line({ ordinal: 1 }), line({ ordinal: 2 })], 3],
    ['whatever order they were entered in', [line({ ordinal: 7 }), line({ ordinal: 2 })], 8],
    ['of those with none', [line({}), line({})], 1],
    ['in another district', [line({ ordinal: 4, district: 'CZ0511' })], 1],
    ['of another kind', [line({ ordinal: 4, kind: 'round-table' })], 1],
    ['of one that was withdrawn', [line({ ordinal: 1 }), line({ ordinal: 2, isWithdrawn: true })], 2],
  ])('%s', (_what, year, ordinal) => {
    expect(nextOrdinal(year, 'idt-meeting', 'CZ0513')).toBe(ordinal)
  })
})
