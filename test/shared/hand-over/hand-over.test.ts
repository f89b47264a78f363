import { describe, expect, it } from 'vitest'
import {
  checkHandOver,
  type FileState,
  type Holder,
  isLoop,
  MOST_ITEMS,
  MOST_PEOPLE,
  newHandOverSchema,
  obstaclesOf,
  proposed,
} from '../../../shared/hand-over/hand-over.ts'
import { Problem } from '../../../shared/problems/problem.ts'

const held = (...centres: string[]): Holder[] =>
  centres.map((centre) => ({ centre, at: '2026-03-02T09:00:00.000Z', reason: 'other-district' }))

const file = (changes: Partial<FileState> = {}): FileState => ({
  hasAgreement: false,
  hasAppointment: false,
  hasVisit: false,
  isShared: false,
  isHeld: false,
  isJoined: false,
  hasEnquiry: false,
  isMet: false,
  isClosed: false,
  isErased: false,
  items: 8,
  ...changes,
})

describe('a hand-over that only goes round', () => {
  it.each([
    [[], 'liberec', 'brno', false],
    [['liberec'], 'brno', 'liberec', false],
    [['liberec'], 'brno', 'praha', false],
    [['liberec', 'brno'], 'liberec', 'brno', true],
    [['liberec', 'brno'], 'liberec', 'praha', false],
    [['liberec', 'brno'], 'praha', 'liberec', false],
    [['liberec', 'brno'], 'praha', 'brno', false],
    [['liberec', 'brno', 'praha'], 'liberec', 'brno', true],
    [['liberec', 'brno', 'praha'], 'liberec', 'praha', true],
    [['liberec', 'brno', 'praha'], 'liberec', 'zlin', false],
    [['liberec', 'brno', 'liberec'], 'praha', 'zlin', false],
    [['liberec', 'brno', 'liberec'], 'praha', 'brno', true],
    [['liberec', 'brno', 'liberec'], 'praha', 'liberec', true],
  ] as const)('had by %j, from %s to %s: %s', (path, from, to, loop) => {
    expect(isLoop(held(...path), { from, to })).toBe(loop)
  })
})

describe('what stands in the way', () => {
  it.each([
    ['hasAgreement', 'agreement'],
    ['hasAppointment', 'appointment'],
    ['hasVisit', 'visit'],
    ['isShared', 'share'],
    ['isHeld', 'held'],
    ['isJoined', 'joined'],
    ['hasEnquiry', 'enquiry'],
    ['isClosed', 'closed'],
    ['isErased', 'erased'],
  ] as const)('%s of any of its people', (state, obstacle) => {
    expect(obstaclesOf([file(), file({ [state]: true }), file({ [state]: true })])).toEqual([obstacle])
  })

  it('is nothing when there are only reports and attempts', () => {
    expect(obstaclesOf([file(), file({ items: 500 })])).toEqual([])
  })

  it('is that help was offered to all of them', () => {
    expect(obstaclesOf([file({ isMet: true }), file({ isMet: true })])).toEqual(['met'])
    expect(obstaclesOf([file({ isMet: true }), file()])).toEqual([])
  })

  it('is how much it is', () => {
    expect(obstaclesOf([file({ items: MOST_ITEMS }), file({ items: 1 })])).toEqual(['too-long'])
    expect(obstaclesOf(Array.from({ length: MOST_PEOPLE }, () => file()))).toEqual([])
    expect(obstaclesOf(Array.from({ length: MOST_PEOPLE + 1 }, () => file()))).toEqual(['too-long'])
  })
})

describe('a hand-over', () => {
  const open = ['liberec', 'brno']
  const faultsOf = (to: string, files = [file()]) => {
    try {
      checkHandOver({ from: 'liberec', to, open, files })
      return []
    } catch (thrown) {
      return thrown instanceof Problem ? thrown.details.faults : thrown
    }
  }

  it.each([
    ['brno', []],
    ['liberec', [{ path: 'to', code: 'own-centre' }]],
    ['zlin', [{ path: 'to', code: 'unknown-centre' }]],
    ['', [{ path: 'to', code: 'unknown-centre' }]],
    ['__proto__', [{ path: 'to', code: 'unknown-centre' }]],
    ['police', [{ path: 'to', code: 'unknown-centre' }]],
  ])('to %j', (to, faults) => {
    expect(faultsOf(to)).toEqual(faults)
  })

  it('names all that stands in its way at once', () => {
    const codes = ['in-the-way-agreement', 'in-the-way-joined']
    expect(faultsOf('brno', [file({ isJoined: true }), file({ hasAgreement: true })])).toEqual(
      codes.map((code) => ({ path: 'notice', code })),
    )
  })

  const sent = { id: '01KJQ000000000000000000000', to: 'brno', reason: 'other-district', words: '' }
  it.each([
    [{}, true],
    [{ words: '  Dům leží za hranicí okresu.  ' }, true],
    [{ reason: 'other' }, false],
    [{ reason: 'other', words: ' \n ' }, false],
    [{ reason: 'other', words: 'Domluveno telefonem.' }, true],
    [{ reason: 'because' }, false],
    [{ id: '1' }, false],
    [{ to: 'x'.repeat(41) }, false],
    [{ words: 'x'.repeat(501) }, false],
    [{ words: 'a\u0000b' }, false],
    [{ more: 1 }, false],
  ])('with %j is taken: %s', (changes, taken) => {
    expect(newHandOverSchema.safeParse({ ...sent, ...changes }).success).toBe(taken)
  })
})

it('proposes the centre of the district first, then who had the notice, then by name', () => {
  const open = [
    { id: 'zlin', name: 'Zlín' },
    { id: 'usti', name: 'Ústí' },
    { id: 'praha', name: 'Praha' },
    { id: 'brno', name: 'Brno' },
    { id: 'ceske', name: 'České Budějovice' },
  ]
  const order = proposed(open, { covering: 'usti', path: held('zlin') }).map(({ id }) => id)
  expect(order).toEqual(['usti', 'zlin', 'brno', 'ceske', 'praha'])
  expect(proposed(open, { covering: undefined, path: [] }).map(({ id }) => id)[0]).toBe('brno')
})
