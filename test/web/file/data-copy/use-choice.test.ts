import { describe, expect, it } from 'vitest'
import { keptChoice } from '../../../../web/file/data-copy/use-choice.ts'

describe('a choice that was kept', () => {
  it.each([
    ['ids', ['goal#1', 'codeWord'], ['goal#1', 'codeWord']],
    ['nothing in it', [], []],
    ['where the person lives now', ['whereNow', 'goal#1'], ['goal#1']],
    ['another shape', { in: ['goal#1'] }, []],
    ['something else among ids', ['goal#1', 7], []],
    ['a word', 'goal#1', []],
    ['null', null, []],
    ['undefined', undefined, []],
  ])('of %s says what is in', (_what, kept, ids) => {
    expect(keptChoice(kept)).toEqual(ids)
  })
})
