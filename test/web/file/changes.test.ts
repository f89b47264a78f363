import { describe, expect, it } from 'vitest'
import { baselineOf, baselineSchema, changesSince, isStillThat, merge, withFields } from '../../../web/file/changes.ts'
import { OwnSteps } from '../../../web/file/own-steps.ts'
import { attempt, card, file } from '../../support/files.ts'
import { number, window } from '../../support/safe-windows.ts'

describe('what has changed since somebody began to write', () => {
  const base = baselineOf(file({ attempts: [attempt('A')] }))

  it('is nothing in the same file', () => {
    expect(changesSince(base, file({ attempts: [attempt('A')] }))).toEqual({
      attempts: [],
      withdrawn: [],
      card: [],
      person: [],
    })
  })

  it('is a new attempt, and one that counts no more', () => {
    const withdrawn = { by: 'tomas', at: '2026-11-21T14:05:00.000Z', reason: 'omyl' }
    const now = file({ version: 3, attempts: [attempt('B'), attempt('A', { withdrawn })] })
    const changes = changesSince(base, now)
    expect(changes.attempts.map(({ id }) => id)).toEqual(['B'])
    expect(changes.withdrawn.map(({ id }) => id)).toEqual(['A'])
  })

  it('is also what was recorded or withdrawn on a page that is not at hand, by number', () => {
    const withdrawn = { by: 'tomas', at: '2026-11-21T14:05:00.000Z', reason: 'omyl' }
    const first = baselineOf(
      file({ attempts: [attempt('C'), attempt('B')], count: { recorded: 60, withdrawn: 1 }, next: 'B' }),
    )
    const now = file({
      version: 5,
      attempts: [attempt('D'), attempt('C', { withdrawn })],
      count: { recorded: 62, withdrawn: 3 },
      next: 'C',
    })
    const changes = changesSince(first, now)
    expect(changes.attempts.map(({ id }) => id)).toEqual(['D'])
    expect(changes.withdrawn.map(({ id }) => id)).toEqual(['C'])
    expect(changes.older).toBe(2)
    const { count: _count, ...earlier } = first
    expect(changesSince(earlier, now)).not.toHaveProperty('older')
  })

  it('is the fields of the card, by name', () => {
    const now = file({ attempts: [attempt('A')], safeContact: { ...card, doNotCall: true, numbers: [] } })
    expect(changesSince(base, now).card).toEqual(['doNotCall', 'numbers'])
  })

  it('is who has taken it, unless that was known', () => {
    const acknowledged = { by: 'tomas', at: '2026-11-21T14:05:00.000Z' }
    const taken = file({ attempts: [attempt('A')], contact: { ...file().contact, acknowledged } })
    expect(changesSince(base, taken).acknowledgedBy).toBe('tomas')
    expect(changesSince(baselineOf(taken), taken)).not.toHaveProperty('acknowledgedBy')
  })

  it('can be told after a closed tab: a baseline comes back from a draft as it was', () => {
    expect(baselineSchema.parse(JSON.parse(JSON.stringify(base)))).toEqual(base)
  })
})

describe('two changes of one card', () => {
  it('keep both when they touch different fields', () => {
    const merged = merge(card, { ...card, codeWord: 'levandule' }, { ...card, doNotCall: true })
    expect(merged.card).toEqual({ ...card, codeWord: 'levandule', doNotCall: true })
    expect(merged.adopted).toEqual(['doNotCall'])
    expect(merged.contested).toEqual([])
  })

  it('keep mine and ask when they touch the same field', () => {
    const merged = merge(card, { ...card, codeWord: 'levandule' }, { ...card, codeWord: 'heřmánek' })
    expect(merged.card.codeWord).toBe('levandule')
    expect(merged.contested).toEqual(['codeWord'])
  })

  it('ask nothing when both say the same', () => {
    const same = { ...card, safeTimes: 'odpoledne' }
    expect(merge(card, same, same)).toEqual({ card: same, adopted: [], contested: [] })
  })

  it('keep what each did to a number, and to different numbers', () => {
    const two = { ...card, numbers: [number(), number({ id: '2', phone: '158' })] }
    const wrong = { since: '2026-11-21T14:00:00.000Z' }
    const mine = { ...two, numbers: [number({ owner: 'sestra' }), number({ id: '2', phone: '158' })] }
    const theirs = { ...two, numbers: [number({ wrong }), number({ id: '3', phone: '150' })] }
    const { card: merged, contested, adopted } = merge(two, mine, theirs)
    expect(merged.numbers).toEqual([number({ owner: 'sestra', wrong }), number({ id: '3', phone: '150' })])
    expect([adopted, contested]).toEqual([['numbers'], []])
  })

  it('ask when both changed the same of one number', () => {
    const change = (owner: string) => ({ ...card, numbers: [number({ phone: '700 000 999', owner })] })
    expect(merge(card, change('sestra'), change('matka'))).toMatchObject({
      card: change('sestra'),
      adopted: [],
      contested: ['numbers'],
    })
    const windows = [window('09:00', '14:00')]
    const coded = { ...card, numbers: [number({ phone: '700 000 999', windows })] }
    expect(merge(card, coded, { ...card, numbers: [] }).contested).toEqual(['numbers'])
  })

  it.each([
    ['windows', { windows: [window('09:00', '14:00')] }],
    ['that it is wrong', { wrong: { since: '2026-11-21T14:00:00.000Z' } }],
    ['its owner', { owner: 'sestra' }],
  ])('ask when one changed the digits of a number and the other %s', (_what, said) => {
    const base = { ...card, numbers: [number()] }
    const digits = { ...card, numbers: [number({ phone: '+420700000111' })] }
    const about = { ...card, numbers: [number(said)] }
    expect(merge(base, digits, about)).toEqual({ card: digits, adopted: [], contested: ['numbers'] })
    expect(merge(base, about, digits)).toEqual({ card: about, adopted: [], contested: ['numbers'] })
  })

  it('let somebody choose theirs for one field only', () => {
    const theirs = { ...card, codeWord: 'heřmánek', safeTimes: 'večer' }
    expect(withFields({ ...card, codeWord: 'levandule' }, theirs, ['codeWord'])).toEqual({
      ...card,
      codeWord: 'heřmánek',
    })
  })
})

describe('the number that was called', () => {
  const before = { ...card, numbers: [number()] }
  const { id } = number()

  it.each([
    ['says more of it', [number({ owner: 'sestra' })], true],
    ['has other digits', [number({ phone: '+420700000111' })], false],
    ['has left it out', [], false],
  ])('is known by its digits when a colleague’s card %s', (_what, numbers, isStill) => {
    expect(isStillThat(id, before, { ...card, numbers })).toBe(isStill)
  })

  it('is none before somebody has chosen one', () => {
    expect(isStillThat(undefined, before, card)).toBe(true)
  })
})

describe('one’s own saving of another form', () => {
  it('is no news for a form begun before it', () => {
    const steps = new OwnSteps()
    steps.took(1, file({ version: 2 }))
    steps.took(2, file({ version: 3 }))
    expect(steps.from(baselineOf(file({ version: 1 }))).version).toBe(3)
  })

  it('does not cover what somebody else did before it', () => {
    const steps = new OwnSteps()
    steps.took(2, file({ version: 3 }))
    expect(steps.from(baselineOf(file({ version: 1 }))).version).toBe(1)
  })

  it('is known by the version it made', () => {
    const steps = new OwnSteps()
    steps.took(1, file({ version: 2 }))
    expect(steps.made(file({ version: 2 }))).toBe(true)
    expect(steps.made(file({ version: 3 }))).toBe(false)
  })

  it('counts only when nothing came between', () => {
    const steps = new OwnSteps()
    steps.took(1, file({ version: 3 }))
    expect(steps.from(baselineOf(file({ version: 1 }))).version).toBe(1)
  })
})
