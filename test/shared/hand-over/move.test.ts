import { ulid } from 'ulid'
import { describe, expect, it } from 'vitest'
import type { Consent } from '../../../shared/agreements/consent.ts'
import {
  checkMove,
  isTooMuch,
  MOST_BYTES,
  type MovingFile,
  moveConsents,
  moveObstaclesOf,
  newMoveSchema,
  pagesOf,
  type Section,
} from '../../../shared/hand-over/move.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { jsonBytes } from '../../../shared/text/json-bytes.ts'
import { consent } from '../../support/agreements.ts'

const NOW = '2026-03-10T09:00:00.000Z'
const free: MovingFile & { version: number } = { offerIsOwed: false, isErased: false, isUnderWay: false, version: 3 }
const given = (changes: Partial<Consent> = {}) => consent({ recipient: 'intervention-centre', ...changes })

const entries = (count: number, words = 'Zkouška.'): Section['items'] =>
  Array.from({ length: count }, (_, index) => ({ head: `Zápis ${index}`, facts: [['', words]] }))
const wanted = (changes: object = {}) => ({ to: 'brno', version: 3, consent: '', sections: [], ...changes })

/** The codes by their places that a move is refused with. */
function refusals(asked: object, about: object = {}): [string, string][] {
  try {
    checkMove(wanted(asked), { from: 'liberec', open: ['brno'], file: free, consents: [], now: NOW, ...about })
    return []
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    return (thrown.details.faults ?? []).map(({ path, code }) => [path, code])
  }
}

describe('somebody goes on in another centre', () => {
  it('by a consent that holds, to a centre that is open', () => {
    const holding = given()
    expect(refusals({ consent: holding.id }, { consents: [holding] })).toEqual([])
  })

  it.each<[string, Partial<Consent>]>([
    ['to tell somebody else', { recipient: 'ospod' }],
    ['to tell a social service', { recipient: 'social-service' }],
    ['that begins tomorrow', { givenOn: '2026-03-11' }],
    ['that is over', { until: '2026-03-09' }],
    ['that was taken back', { withdrawn: { on: '2026-03-10', how: '', by: 'x', at: NOW } }],
  ])('not by a consent %s', (_what, changes) => {
    const other = given(changes)
    expect(refusals({ consent: other.id }, { consents: [other] })).toEqual([['consent', 'no-consent']])
    expect(moveConsents([other], NOW)).toEqual([])
  })

  it('by none but the consent that is named', () => {
    expect(refusals({ consent: ulid() }, { consents: [given()] })).toEqual([['consent', 'no-consent']])
  })

  it('by the last consent first', () => {
    const [older, newer] = [given({ givenOn: '2026-03-01' }), given({ givenOn: '2026-03-05' })]
    expect(moveConsents([older, newer], NOW)).toEqual([newer, older])
  })

  it.each([
    ['its own', 'liberec', 'own-centre'],
    ['one that is closed', 'zlin', 'unknown-centre'],
  ])('not to %s', (_what, to, code) => {
    const holding = given()
    expect(refusals({ to, consent: holding.id }, { consents: [holding] })).toEqual([['to', code]])
  })

  it.each([
    ['offer-owed', { offerIsOwed: true }],
    ['erased', { isErased: true }],
    ['under-way', { isUnderWay: true }],
  ] as const)('not while something stands in the way: %s', (obstacle, changes) => {
    const holding = given()
    const file = { ...free, ...changes }
    expect(moveObstaclesOf(file)).toEqual([obstacle])
    expect(refusals({ consent: holding.id }, { consents: [holding], file })).toEqual([
      ['client', `in-the-way-${obstacle}`],
    ])
  })

  it('not as somebody read of it who has not read what it says now', () => {
    const holding = given()
    expect(refusals({ consent: holding.id, version: 2 }, { consents: [holding] })).toEqual([
      ['version', 'changed-since'],
    ])
  })

  it('not with more than the other centre can be told at once', () => {
    const holding = given()
    const refused = (sections: Section[]) => refusals({ consent: holding.id, sections }, { consents: [holding] })
    const most: Section[] = [{ name: 'course', items: entries(240, 'ž'.repeat(3000)) }]
    expect(jsonBytes(most)).toBeLessThan(MOST_BYTES)
    expect(refused(most)).toEqual([])
    expect(refused([{ name: 'course', items: entries(260, 'ž'.repeat(3000)) }])).toEqual([['sections', 'too-much']])
  })

  it('not with one thing that fits into no item', () => {
    const facts = Array.from({ length: 100 }, (): [string, string] => ['', 'ž'.repeat(1000)])
    expect(isTooMuch([{ name: 'goals', items: [{ head: 'Cíl', facts }] }])).toBe(true)
    expect(isTooMuch([{ name: 'goals', items: [{ head: 'Cíl', facts: facts.slice(0, 50) }] }])).toBe(false)
  })
})

describe('what goes along', () => {
  it.each<[string, Section[]]>([
    ['nothing', []],
    ['one thing', [{ name: 'person', items: entries(1) }]],
    [
      'some sections',
      [
        { name: 'person', items: entries(3) },
        { name: 'course', items: entries(5) },
      ],
    ],
    [
      'more than an item takes',
      [
        { name: 'goals', items: entries(30, 'č'.repeat(4000)) },
        { name: 'course', items: entries(150, 'ž'.repeat(4000)) },
        { name: 'safety', items: entries(1) },
      ],
    ],
  ])('is all of it, in its order, page after page: %s', (_what, sections) => {
    const pages = pagesOf(sections)
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) expect(jsonBytes(page)).toBeLessThan(160_000)
    const all = pages.flat().flatMap(({ name, items }) => items.map((item) => [name, item]))
    expect(all).toEqual(sections.flatMap(({ name, items }) => items.map((item) => [name, item])))
    expect(pages.flatMap((page) => page.filter(({ items }) => items.length === 0))).toEqual([])
  })

  it.each<[string, object, string]>([
    ['an unknown section', { sections: [{ name: 'police', items: entries(1) }] }, 'sections.0.name'],
    ['an empty section', { sections: [{ name: 'goals', items: [] }] }, 'sections.0.items'],
    [
      'a section twice',
      {
        sections: [
          { name: 'goals', items: entries(1) },
          { name: 'goals', items: entries(1) },
        ],
      },
      'sections',
    ],
    [
      'a word too long',
      { sections: [{ name: 'goals', items: [{ head: '', facts: [['', 'x'.repeat(6001)]] }] }] },
      'sections.0.items.0.facts.0.1',
    ],
    ['a field nobody knows', { whole: true }, ''],
    ['no centre', { to: 'police' }, 'to'],
  ])('is refused with its place: %s', (_what, changes, path) => {
    const said = { id: ulid(), to: 'brno', version: 1, consent: ulid(), withWhereNow: false, words: '', sections: [] }
    expect(newMoveSchema.safeParse(said).success).toBe(true)
    const { error } = newMoveSchema.safeParse({ ...said, ...changes })
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})
