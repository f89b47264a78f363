import { describe, expect, it } from 'vitest'
import { Problem } from '../../../shared/problems/problem.ts'
import { MOST_CORRECTIONS, type WorkEntry } from '../../../shared/work/entry.ts'
import { correctedEntry, type EntryPlanFor, recordedEntry, withdrawnEntry } from '../../../shared/work/entry-changes.ts'
import { ownLast, type Step } from '../../../shared/work/own-steps.ts'
import { consultation, noteEntry } from '../../support/entries.ts'

const deed = { by: 'jana', now: '2026-03-02T09:00:00.000Z' }
const later = { by: 'tomas', now: '2026-03-03T09:00:00.000Z' }

function done(plan: EntryPlanFor, before?: WorkEntry): WorkEntry {
  const after = plan(before)?.entry
  if (after === undefined) throw new Error('nothing to do')
  return after
}

function refusal(plan: EntryPlanFor, before?: WorkEntry) {
  try {
    plan(before)
  } catch (thrown) {
    if (thrown instanceof Problem) return { code: thrown.code, ...thrown.details }
    throw thrown
  }
  return undefined
}

describe('a new entry', () => {
  it('is kept with who and when, its time in UTC', () => {
    const said = consultation({ at: '2026-03-02T09:30:00+01:00' })
    const entry = { ...said, at: '2026-03-02T08:30:00.000Z', version: 1, by: 'jana', recordedAt: deed.now }
    expect(recordedEntry(said, deed)(undefined)).toEqual({ did: 'entry', entry })
  })

  it('sent again after a lost answer is what stands', () => {
    const said = consultation()
    expect(recordedEntry(said, deed)(done(recordedEntry(said, deed)))).toBeUndefined()
  })

  it('of parts that do not go together is refused, naming each', () => {
    const found = refusal(recordedEntry(noteEntry({ words: '', minutes: 5, way: 'here' }), deed))
    expect(found?.faults?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'entry.minutes not-here',
      'entry.way not-here',
      'entry.words missing',
    ])
  })
})

describe('a correction', () => {
  const first = done(recordedEntry(consultation(), deed))

  it('keeps what stood, who wrote it first, and who changed it when', () => {
    const after = done(correctedEntry({ ...first, minutes: 60 }, { ...later, version: 1 }), first)
    const { id: _id, version: _version, by: _by, recordedAt: _recordedAt, ...said } = first
    expect(after).toMatchObject({ version: 2, by: 'jana', recordedAt: deed.now, minutes: 60 })
    expect(after.corrections).toEqual([{ ...said, by: 'tomas', correctedAt: later.now }])
  })

  it('can make a note of it, which leaves nothing of the consultation but in what stood', () => {
    const after = done(correctedEntry(noteEntry({ id: first.id }), { ...later, version: 1 }), first)
    expect(after).not.toHaveProperty('minutes')
    expect(after).not.toHaveProperty('act')
    expect(after.corrections?.[0]).toMatchObject({ minutes: 45, act: '25a.a', way: 'phone' })
  })

  it('that was made already is what stands, whatever version it names', () => {
    const change = correctedEntry({ ...first, minutes: 60 }, { ...later, version: 1 })
    expect(change(done(change, first))).toBeUndefined()
  })

  it('of somebody who was first is shown to the second', () => {
    const theirs = done(correctedEntry({ ...first, minutes: 60 }, { ...later, version: 1 }), first)
    const mine = correctedEntry({ ...first, minutes: 50 }, { ...deed, version: 1 })
    expect(refusal(mine, theirs)).toEqual({ code: 'changed-meanwhile', current: theirs })
  })

  it('has an end', () => {
    let entry = first
    for (let count = 0; count < MOST_CORRECTIONS; count++)
      entry = done(correctedEntry({ ...entry, minutes: 60 + count }, { ...later, version: entry.version }), entry)
    const more = correctedEntry({ ...entry, minutes: 1 }, { ...later, version: entry.version })
    expect(refusal(more, entry)?.faults).toEqual([{ path: 'entry', code: 'too-many-corrections' }])
  })

  it('of nothing, and of what was withdrawn, is refused', () => {
    const change = correctedEntry({ ...first, minutes: 60 }, { ...later, version: 2 })
    expect(refusal(change)?.code).toBe('not-found')
    expect(refusal(change, done(withdrawnEntry('omyl', { ...deed, since: [] }), first))?.faults).toEqual([
      { path: 'entry', code: 'withdrawn' },
    ])
  })
})

describe('a withdrawal', () => {
  const first = done(recordedEntry(consultation(), deed))

  it('leaves the entry where it stands', () => {
    expect(done(withdrawnEntry('omyl', { ...deed, since: [] }), first)).toEqual({
      ...first,
      version: 2,
      withdrawn: { by: 'jana', at: deed.now, reason: 'omyl' },
    })
  })

  it('is for one’s own, once', () => {
    expect(refusal(withdrawnEntry('omyl', { ...later, since: [] }), first)?.code).toBe('forbidden')
    expect(refusal(withdrawnEntry('omyl', { ...deed, since: [] }))?.code).toBe('not-found')
    expect(
      withdrawnEntry('omyl', { ...deed, since: [] })(done(withdrawnEntry('omyl', { ...deed, since: [] }), first)),
    ).toBeUndefined()
  })
})

describe('one’s own last steps', () => {
  const step = (id: number, by = 'jana', withdrawn?: object) => ({
    id: `${id}`.padStart(2, '0'),
    by,
    ...(withdrawn && { withdrawn }),
  })
  const many = (count: number, by = deed.by, withdrawn?: object) =>
    Array.from({ length: count }, (_, index) => ({
      ...step(index, by, withdrawn),
      id: `zz${`${index}`.padStart(3, '0')}`,
    }))

  it('are the ten that were written last, without others’ and those taken back', () => {
    const steps = [
      ...Array.from({ length: 14 }, (_, index) => step(index)),
      step(20, 'tomas'),
      step(21, 'jana', { by: 'jana' }),
      step(22),
    ]
    expect(ownLast(steps, 'jana')).toEqual(['22', '13', '12', '11', '10', '09', '08', '07', '06', '05'])
    expect(ownLast(steps, 'milena')).toEqual([])
  })

  it.each<[string, Step[], boolean]>([
    ['nothing stands behind', [], true],
    ['nine of one’s own stand behind', many(9), true],
    ['ten of one’s own stand behind', many(10), false],
    ['ten stand behind that were taken back', many(10, deed.by, {}), true],
    ['nine of one’s own and many of others stand behind', [...many(9), ...many(400, 'tomas')], true],
    ['hundreds of others’ stand behind', many(500, 'tomas'), false],
  ])('can be taken back, or only corrected, when %s', (_when, since, can) => {
    const first = done(recordedEntry(consultation(), deed))
    const withdraw = withdrawnEntry('omyl', { ...deed, since })
    if (can) expect(done(withdraw, first)).toMatchObject({ withdrawn: { reason: 'omyl' } })
    else expect(refusal(withdraw, first)?.faults).toEqual([{ path: 'entry', code: 'too-old' }])
  })
})
