import { describe, expect, it } from 'vitest'
import { acts, isWork, kindRules, kinds, ways, waysOf } from '../../../shared/work/acts.ts'
import { entryFaults, entrySchema, MOST_MINUTES, type NewEntry } from '../../../shared/work/entry.ts'
import { consultation, noteEntry, withOspod } from '../../support/entries.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const told = withOspod().passedOn
const without = (entry: NewEntry, ...fields: (keyof NewEntry)[]) =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.some((field) => field === name))) as NewEntry

describe('the code list of work', () => {
  it.each(kinds)('%s has acts of the decree, the likeliest first, or is no work', (kind) => {
    const { acts: own } = kindRules[kind]
    expect(own.filter((act) => !acts.includes(act))).toEqual([])
    expect(new Set(own).size).toBe(own.length)
    expect(own.length > 0).toBe(isWork(kind))
    expect(isWork(kind)).toBe(kind !== 'note')
  })

  it.each(kinds)('%s is done in ways that there are, each once', (kind) => {
    expect(waysOf(kind).filter((way) => !ways.includes(way))).toEqual([])
    expect(new Set(waysOf(kind)).size).toBe(waysOf(kind).length)
    expect(waysOf(kind)).not.toEqual([])
  })

  it.each(kinds.filter(isWork).flatMap((kind) => ways.map((way) => [kind, way] as const)))(
    '%s by %s goes together, or is told from what does not',
    (kind, way) => {
      const [act = '25a.a'] = kindRules[kind].acts
      const faults = entryFaults({ ...consultation(), kind, act, way }, NOW)
      const isRefused = kind === 'accompaniment' && (way === 'phone' || way === 'online')
      expect(faults.way).toBe(isRefused ? 'not-of-kind' : undefined)
    },
  )

  it('reaches every act of the decree', () => {
    expect(new Set(kinds.flatMap((kind) => kindRules[kind].acts))).toEqual(new Set(acts))
  })
})

describe('an entry', () => {
  it.each<[string, NewEntry, object]>([
    ['a consultation', consultation(), {}],
    ['one of a minute', consultation({ minutes: 1 }), {}],
    ['one without words: its length says enough', consultation({ words: '' }), {}],
    ['a note', noteEntry(), {}],
    ['a private note', noteEntry({ private: true }), {}],
    ['a talk with OSPOD by law', withOspod(), {}],
    ['one by consent', withOspod({ passedOn: { to: 'OSPOD', ground: 'consent' } }), {}],
    ['work in five minutes: a clock is ahead', consultation({ at: '2026-03-02T09:05:00.000Z' }), {}],
    ['work in six minutes', consultation({ at: '2026-03-02T09:06:00.000Z' }), { at: 'in-the-future' }],
    ['work without its length', without(consultation(), 'minutes'), { minutes: 'missing' }],
    ['work without its act', without(consultation(), 'act'), { act: 'missing' }],
    ['work without its way', without(consultation(), 'way'), { way: 'missing' }],
    ['an act of another kind', consultation({ kind: 'crisis-intervention', act: '25a.d' }), { act: 'not-of-kind' }],
    ['an accompaniment', consultation({ kind: 'accompaniment', act: '25a.b1', way: 'field' }), {}],
    ['work before anybody helped', consultation({ at: '1989-12-31T23:00:00.000Z' }), { at: 'not-of-our-time' }],
    ['work of the year 206', consultation({ at: '0206-03-02T09:00:00.000Z' }), { at: 'not-of-our-time' }],
    ['a note of the year 206', noteEntry({ at: '0206-03-02T09:00:00.000Z' }), { at: 'not-of-our-time' }],
    ['work of an old register', consultation({ at: '1990-01-01T12:00:00.000Z' }), {}],
    ['private work', consultation({ private: true }), { private: 'not-here' }],
    ['a note with minutes', noteEntry({ minutes: 10 }), { minutes: 'not-here' }],
    ['a note with an act', noteEntry({ act: '25a.a' }), { act: 'not-of-kind' }],
    ['a note with a way', noteEntry({ way: 'phone' }), { way: 'not-here' }],
    ['a note of no words', noteEntry({ words: '' }), { words: 'missing' }],
    [
      'a consultation that was passed on',
      { ...consultation(), ...(told && { passedOn: told }) },
      { passedOn: 'not-here' },
    ],
    [
      'a referral that does not say why it was allowed',
      consultation({ kind: 'referral', act: '25a.b1' }),
      { passedOn: 'missing' },
    ],
    ['one to nobody', withOspod({ passedOn: { to: '', ground: 'consent' } }), { 'passedOn.to': 'missing' }],
    [
      'one by law without the reason',
      withOspod({ passedOn: { to: 'x', ground: 'law' } }),
      { 'passedOn.reason': 'missing' },
    ],
    [
      'one by law with an empty reason',
      withOspod({ passedOn: { to: 'x', ground: 'law', reason: '' } }),
      { 'passedOn.reason': 'missing' },
    ],
    [
      'one by consent with a reason in law',
      withOspod({ passedOn: { to: 'x', ground: 'consent', reason: 'x' } }),
      { 'passedOn.reason': 'not-here' },
    ],
    [
      'one by law with a consent',
      withOspod({ passedOn: { to: 'x', ground: 'law', reason: 'x', consent: consultation().id } }),
      { 'passedOn.consent': 'not-here' },
    ],
  ])('%s', (_what, entry, faults) => {
    expect(entryFaults(entry, NOW)).toEqual(faults)
  })

  it.each(['referral', 'ospod', 'police', 'court'] as const)('%s tells somebody outside of her', (kind) => {
    expect(entryFaults(consultation({ kind, act: '25a.b1' }), NOW)).toEqual({ passedOn: 'missing' })
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['no kind there is', { kind: 'therapy' }],
    ['no minutes', { minutes: 0 }],
    ['minutes below nothing', { minutes: -30 }],
    ['half a minute', { minutes: 0.5 }],
    ['minutes as text', { minutes: '45' }],
    ['more than a day', { minutes: MOST_MINUTES + 1 }],
    ['an act of another decree', { act: '26.a' }],
    ['a day for an instant', { at: '2026-03-02' }],
    ['an id that is none', { id: 'x' }],
    ['words without end', { words: 'x'.repeat(4001) }],
    ['private said to be false', { private: false }],
    ['a birth number', { birthNumber: 'x' }],
  ])('of %s is not taken in', (_what, changes) => {
    expect(entrySchema.safeParse({ ...consultation(), ...changes }).success).toBe(false)
  })
})
