import { describe, expect, it } from 'vitest'
import { type Goal, MOST_EARLIER, MOST_STEPS, type NewGoal, savedGoal } from '../../../shared/plans/goal.ts'
import { goal, step } from '../../support/plans.ts'
import { faultsOf } from '../../support/refused.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const deed = { by: 'nekdo', now: NOW }
const later = { by: 'jiny', now: '2026-03-09T09:00:00.000Z' }

function stored(part: Partial<NewGoal> = {}): Goal {
  const saved = savedGoal(goal(part), deed)(undefined)
  if (saved === undefined) throw new Error('a new goal was saved before')
  return saved
}

const result = { is: 'met', on: '2026-03-02', words: '' } as const

describe('a goal', () => {
  it.each<[string, Partial<NewGoal>, string[]]>([
    ['with no steps', { steps: [] }, []],
    ['set today', { setOn: '2026-03-02' }, []],
    ['set tomorrow', { setOn: '2026-03-03' }, ['goal.setOn in-the-future']],
    ['with a step until the day it was set', { steps: [step({ until: '2026-03-01' })] }, []],
    ['with a step until before that', { steps: [step({ until: '2026-02-28' })] }, ['goal.steps.0.until before-goal']],
    ['met without words', { result }, []],
    ['met tomorrow', { result: { ...result, on: '2026-03-03' } }, ['goal.result.on in-the-future']],
    ['met before it was set', { result: { ...result, on: '2026-02-28' } }, ['goal.result.on before-goal']],
    ['partly met without words', { result: { ...result, is: 'partly' } }, ['goal.result.words missing']],
    ['not met without words', { result: { ...result, is: 'not' } }, ['goal.result.words missing']],
    ['given up without words', { result: { ...result, is: 'given-up' } }, ['goal.result.words missing']],
    ['given up with words', { result: { is: 'given-up', on: '2026-03-02', words: 'Vrátila se.' } }, []],
  ])('%s', (_what, part, faults) => {
    expect(faultsOf(() => savedGoal(goal(part), deed)(undefined))).toEqual(faults)
  })

  it('set today is today’s in Prague after midnight there', () => {
    const night = { ...deed, now: '2026-03-02T23:30:00.000Z' }
    expect(faultsOf(() => savedGoal(goal({ setOn: '2026-03-03' }), night)(undefined))).toEqual([])
  })

  it('that is sent again changes nothing', () => {
    expect(savedGoal(goal(), later)(stored())).toBeUndefined()
    expect(savedGoal(goal({ result }), later)(stored({ result }))).toBeUndefined()
  })

  it('keeps its words and its result when they change, with who changed them', () => {
    const met = savedGoal(goal({ result }), later)(stored())
    expect(met?.earlier).toEqual([])
    const open = savedGoal(goal(), later)(met)
    expect(open?.result).toBeUndefined()
    expect(open?.earlier).toEqual([{ words: goal().words, result, by: 'jiny', at: later.now }])
    const worded = savedGoal(goal({ words: 'Chci klid.' }), later)(open)
    expect(worded?.earlier.map(({ words }) => words)).toEqual([goal().words, goal().words])
    expect(worded).toMatchObject({ by: 'nekdo', at: NOW, words: 'Chci klid.' })
  })

  it('drops a step that is left out, and deletes none', () => {
    const [first, second] = [step({ what: 'První' }), step({ what: 'Druhý' })]
    const after = savedGoal(goal({ steps: [second] }), later)(stored({ steps: [first, second] }))
    expect(after?.steps.map(({ what, state }) => [what, state])).toEqual([
      ['Druhý', 'open'],
      ['První', 'dropped'],
    ])
    const full = Array.from({ length: MOST_STEPS }, () => step())
    expect(faultsOf(() => savedGoal(goal({ steps: [step()] }), later)(stored({ steps: full })))).toEqual([
      'goal.steps too-many',
    ])
  })

  it('is changed so often and no more', () => {
    const earlier = Array.from({ length: MOST_EARLIER }, () => ({ words: 'a', by: 'nekdo', at: NOW }))
    const change = savedGoal(goal({ words: 'Jinak.' }), later)
    expect(faultsOf(() => change({ ...stored(), earlier }))).toEqual(['goal.words too-often'])
    expect(faultsOf(() => change({ ...stored(), earlier: earlier.slice(1) }))).toEqual([])
  })
})
