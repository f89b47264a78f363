import { describe, expect, it } from 'vitest'
import { reportNow } from '../../../shared/police/report-now.ts'
import { reportOf } from '../../../shared/police/report-of.ts'
import { numbered, type Supplement } from '../../../shared/police/supplement.ts'
import { brieflyTold, endIn, type WordContent, wordOf } from '../../../shared/police/word.ts'
import { endangered, notice } from '../../support/notices.ts'

const report = reportOf(notice())
const word = (told: object): WordContent => ({ kind: 'supplement', ...told })

describe('what police say now', () => {
  it.each([
    [
      'a field of the evicted person',
      { evicted: { weapon: 'handed-over' } },
      { evicted: { ...report.evicted, weapon: 'handed-over' } },
    ],
    ['a field of the incident', { incident: { saraDn: 'high' } }, { incident: { ...report.incident, saraDn: 'high' } }],
    [
      'a field of the dwelling',
      { dwelling: { postalCode: '460 01' } },
      { dwelling: { ...report.dwelling, postalCode: '460 01' } },
    ],
    ['a list, as a whole', { children: [{ age: 3 }] }, { children: [{ age: 3 }] }],
    [
      'a telephone of the same officer',
      { officer: { phone: '158' } },
      { officer: { ...report.officer, phone: '158' } },
    ],
    [
      'the same officer by name',
      { officer: { name: 'Ota Zkušební', rank: 'prap.' } },
      { officer: { ...report.officer, rank: 'prap.' } },
    ],
    ['another officer, as a whole', { officer: { name: 'Iva Jiná' } }, { officer: { name: 'Iva Jiná' } }],
    ['another unit, as a whole', { unit: { name: 'Jiné oddělení' } }, { unit: { name: 'Jiné oddělení' } }],
    ['a part that was not there', { ospod: { informed: true } }, { ospod: { informed: true } }],
    ['another reference', { previousReference: 'X-1' }, { previousReference: 'X-1' }],
    ['more people', { added: 2 }, { othersEndangered: 2 }],
    ['nothing but a reason', { reason: 'Nová skutečnost.' }, {}],
  ])('is the report with %s', (_what, told, expected) => {
    expect(reportNow(report, [word(told)])).toEqual({ ...report, ...expected })
  })

  it('is told by the last word of each field', () => {
    const words = [word({ evicted: { sex: 'female', weapon: 'none' } }), word({ evicted: { sex: 'male' } })]
    expect(reportNow(report, words).evicted).toMatchObject({ sex: 'male', weapon: 'none' })
    expect(reportNow(report, [])).toEqual(report)
  })

  it('is not changed by an end, of which the last holds', () => {
    const ends = ['2026-03-05T09:00:00.000Z', '2026-03-04T09:00:00.000Z'].map(
      (endedAt): WordContent => ({ kind: 'end', reason: 'police', endedAt }),
    )
    expect(reportNow(report, ends)).toEqual(report)
    expect(endIn([...ends, word({})])?.endedAt).toBe('2026-03-04T09:00:00.000Z')
    expect(endIn([])).toBeUndefined()
  })
})

describe('what a file keeps of a supplement', () => {
  const kept = (supplement: Supplement, number: number, persons = 2) =>
    wordOf(supplement, numbered(supplement, persons), number)
  const fresh = endangered({ givenName: 'Třetí' })

  it.each<[string, Supplement, number, object | undefined]>([
    ['what concerns all', { ospod: { informed: true } }, 2, { ospod: { informed: true } }],
    ['what is told of its own person', { endangered: [{ number: 1, phone: '1' }] }, 1, { person: { phone: '1' } }],
    ['nothing of another person', { endangered: [{ number: 1, phone: '1' }] }, 2, undefined],
    ['how many are added', { endangered: [fresh] }, 1, { added: 1 }],
    ['that it was opened by it', { endangered: [fresh] }, 3, { isFirst: true }],
    ['extensions as JSON', { extensions: { 'x-a': [1] } }, 1, { extensions: { 'x-a': '[1]' } }],
  ])('%s', (_what, supplement, number, expected) => {
    expect(kept(supplement, number)).toEqual(expected && { kind: 'supplement', ...expected })
  })

  it('is read with its file without what is long', () => {
    const long = word({
      incident: { description: 'Slova.', saraDn: 'low' },
      distribution: [],
      extensions: {},
      reason: 'Proč.',
    })
    expect(brieflyTold(long)).toEqual(word({ incident: { saraDn: 'low' }, reason: 'Proč.' }))
  })
})
