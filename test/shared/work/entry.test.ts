import { describe, expect, it } from 'vitest'
import { acts, isWork, kindRules, kinds } from '../../../shared/work/acts.ts'
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
