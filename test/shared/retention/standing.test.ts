import { describe, expect, it } from 'vitest'
import {
  approved,
  type Disposal,
  headsOf,
  inBackupsUntil,
  mayApprove,
  refused,
} from '../../../shared/retention/disposal.ts'
import {
  type FileFacts,
  fileStanding,
  isDisposable,
  keptUntil,
  type Obstacle,
} from '../../../shared/retention/standing.ts'

const now = '2031-03-03T09:00:00.000Z'
const today = '2031-03-03'
const closed: FileFacts = {
  id: 'X',
  closedOn: '2026-03-02',
  others: [],
  isOfferOwed: false,
  isVisited: false,
  hasOpenAppointment: false,
  isCallPromised: false,
  protectedUntil: undefined,
  isHeld: false,
}

describe('a file', () => {
  it.each<[string, Partial<FileFacts>, Obstacle[]]>([
    ['of which nothing is left to do', {}, []],
    ['that is open', { closedOn: undefined }, ['open']],
    ['of whose person another is open', { others: [undefined, '2020-01-01'] }, ['joined-open']],
    ['of which the offer of help is owed', { isOfferOwed: true }, ['offer-owed']],
    ['from whose visit nobody is back', { isVisited: true }, ['visit-open']],
    ['with an appointment', { hasOpenAppointment: true }, ['appointment-open']],
    ['of whose enquiry a call was promised', { isCallPromised: true }, ['call-promised']],
    ['protected by a court', { protectedUntil: '2031-03-03T09:00:00.001Z' }, ['protected']],
    ['protected up to now', { protectedUntil: now }, []],
    ['that is held', { isHeld: true }, ['held']],
    [
      'of which everything is open',
      { closedOn: undefined, isHeld: true, isVisited: true },
      ['open', 'visit-open', 'held'],
    ],
  ])('%s', (_, facts, obstacles) => {
    const standing = fileStanding({ ...closed, ...facts }, now)
    expect(standing.obstacles).toEqual(obstacles)
    expect(isDisposable(standing, { file: 60 }, today)).toBe(obstacles.length === 0)
  })

  it.each<[string, FileFacts['others'], string | undefined]>([
    ['of a person who has no other', [], '2026-03-02'],
    ['of a person whose other ended before', ['2019-05-05'], '2026-03-02'],
    ['of a person whose other ended later', ['2028-05-05', '2019-05-05'], '2028-05-05'],
    ['of a person whose other is open', ['2028-05-05', undefined], undefined],
  ])('%s ends with the last', (_, others, endedOn) => {
    expect(fileStanding({ ...closed, others }, now).endedOn).toBe(endedOn)
  })
})

describe('how long something is kept', () => {
  it.each<[string, number | undefined, string | undefined]>([
    ['2026-03-02', 60, '2031-03-02'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-03-02', undefined, undefined],
  ])('%s for %s months', (endedOn, file, until) => {
    expect(keptUntil({ kind: 'file', endedOn }, { file })).toBe(until)
  })

  it.each([
    ['2026-03-02', '2031-03-02', false],
    ['2026-03-02', '2031-03-03', true],
    ['2026-03-04', '2031-03-03', false],
  ])('is over from the day after: %s on %s', (closedOn, day, isOver) => {
    expect(isDisposable(fileStanding({ ...closed, closedOn }, now), { file: 60 }, day)).toBe(isOver)
  })

  it('is never over while nobody has decided', () => {
    expect(isDisposable(fileStanding(closed, now), {}, '2999-01-01')).toBe(false)
    expect(isDisposable(fileStanding(closed, now), { enquiry: 1, complaint: 1 }, '2999-01-01')).toBe(false)
  })
})

const disposal: Disposal = {
  id: 'L',
  proposed: { by: 'milena', at: now },
  rows: [{ kind: 'file', id: 'X', endedOn: '2026-03-02', keptUntil: '2031-03-02' }],
  done: 0,
  left: [],
}

describe('who may confirm', () => {
  it.each<[string, string, string[], boolean]>([
    ['the other head', 'druha', ['milena', 'druha'], true],
    ['not who proposed, where there is another', 'milena', ['milena', 'druha'], false],
    ['who proposed, where there is no other', 'milena', ['milena'], true],
    ['a new head, when who proposed has left', 'druha', ['druha'], true],
    ['not who proposed and is no head any more', 'milena', ['druha'], false],
  ])('%s', (_, by, heads, may) => {
    expect(mayApprove(disposal, by, heads)).toBe(may)
    if (may) expect(approved(disposal, { by, at: now }, heads)).toMatchObject({ byTwo: by !== 'milena' })
    else expect(() => approved(disposal, { by, at: now }, heads)).toThrow('invalid')
  })

  it('once: confirming again, or refusing again, changes nothing', () => {
    const once = approved(disposal, { by: 'druha', at: now }, ['milena', 'druha'])
    expect(approved(once, { by: 'treti', at: now }, ['milena', 'druha', 'treti'])).toBe(once)
    const no = refused(disposal, { by: 'milena', at: now })
    expect(refused(no, { by: 'druha', at: now })).toBe(no)
    expect(() => refused(once, { by: 'milena', at: now })).toThrow('invalid')
    expect(() => approved(no, { by: 'druha', at: now }, ['milena', 'druha'])).toThrow('invalid')
  })

  it('is told by the staff: heads that are there or were a month ago, and who stands in for one', () => {
    const member = { email: 'zkouska@liberec.example', name: 'Zkouška', outOfHours: false }
    const staff = [
      { ...member, id: 'head', role: 'head' as const },
      { ...member, id: 'gone', role: 'head' as const, until: '2031-03-01T00:00:00.000Z' },
      { ...member, id: 'long gone', role: 'head' as const, until: '2031-01-31T00:00:00.000Z' },
      { ...member, id: 'demoted', role: 'worker' as const, headUntil: '2031-03-01T00:00:00.000Z' },
      { ...member, id: 'long demoted', role: 'worker' as const, headUntil: '2031-01-31T00:00:00.000Z' },
      { ...member, id: 'deputy', role: 'worker' as const, deputy: { from: '2031-03-01', until: '2031-03-05' } },
      { ...member, id: 'worker', role: 'worker' as const },
      { ...member, id: 'guest', role: 'external' as const },
    ]
    expect(headsOf(staff, now)).toEqual(['head', 'deputy', 'gone', 'demoted'])
  })

  it('is said until when a backup may open it: 35 days by the calendar of Prague', () => {
    expect(inBackupsUntil({ finishedAt: '2031-03-02T23:30:00.000Z' })).toBe('2031-04-07')
    expect(inBackupsUntil({})).toBeUndefined()
  })
})
