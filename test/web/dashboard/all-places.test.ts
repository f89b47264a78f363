import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../shared/figures/facts.ts'
import { type FigureGroup, figureGroups } from '../../../shared/figures/groups.ts'
import { type IndicatorId, indicatorIds, indicators } from '../../../shared/figures/indicators.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { figureIn, type Line, linesBehind, sliceOf } from '../../../shared/figures/slice.ts'
import type { FigureLine } from '../../../shared/figures/views.ts'
import { groupRows } from '../../../shared/report/tables.ts'
import { csv } from '../../../shared/sheets/csv.ts'
import { linesColumns } from '../../../web/dashboard/lines-columns.ts'
import { listKind } from '../../../web/dashboard/record-text.ts'
import { cs } from '../../../web/dashboard/texts-cs.ts'
import { codeWords } from '../../../web/figures/code-words.ts'
import { figuresTexts } from '../../../web/figures/use-figures-texts.ts'
import { valueText } from '../../../web/figures/value-text.ts'
import { cs as everybodys } from '../../../web/texts/cs.ts'
import { enquiryFact, serviceFact } from '../../support/facts.ts'

/*
 * A number on a page, in the list behind it and in the file that is downloaded is one number, and so is each part of it.
 */

const context = { period: '2023', parameters: usualParameters }
const file = (id: string) => ({ id, person: id, on: '2023-05-04' })

/** Facts from which every indicator is something. */
const facts: readonly Fact[] = [
  { kind: 'notice', id: 'n1', on: '2023-05-01', district: 'CZ0513', persons: 2, policeMinutes: 600 },
  { kind: 'notice', id: 'n2', on: '2023-06-01', district: 'CZ0511', persons: 1, policeMinutes: 2000 },
  ...['n1', 'n2'].map(
    (id, index): Fact => ({
      kind: 'eviction',
      id,
      on: `2023-0${5 + index}-01`,
      district: 'CZ0513',
      ordinal: index + 1,
      evictedSex: 'male',
      evictedAgeBand: '27-64',
      evictedNationality: 'CZ',
      evictedPresent: 'yes',
      objection: 'yes',
      childrenLiving: 2,
      childrenPresent: 1,
      childrenEndangered: 1,
    }),
  ),
  ...['f1', 'f2', 'f3'].map(
    (id, index): Fact => ({
      ...serviceFact({ id: `arrived-${id}` }),
      kind: 'arrival',
      ...file(id),
      origin: index < 2 ? 'eviction' : 'self-referral',
      minutesToAppointment: 100 + index,
    }),
  ),
  ...['f1', 'f2', 'f3'].flatMap((id, index): Fact[] => [
    {
      kind: 'duty',
      id,
      on: '2023-05-01',
      status: 'met',
      inTime: index < 2 ? 'yes' : 'no',
      minutesToOffer: 30 * index,
      attempts: index + 1,
    },
    serviceFact({ id, childrenLiving: index, since: index === 0 ? '2022-01-01' : '2023-05-04' }),
    serviceFact({ id, on: '2023-06-01', childrenLiving: index + 1, family: index === 2 ? 'f2' : id }),
    { kind: 'end', ...file(id), period: 'p', reason: 'assignment-met' },
    { kind: 'agreement', ...file(id), entry: `a${id}`, form: 'written' },
    { kind: 'attempt', ...file(id), entry: `t${id}`, channel: 'phone', outcome: 'accepted' },
    work(id, { entry: `w${id}`, minutes: 95, workKind: 'accompaniment', act: '25a.b1', isAgreed: index > 0 }),
    work(id, { entry: `v${id}`, minutes: 15, workKind: 'consultation', act: '25a.a', isAgreed: true }),
    ...(
      [
        'petition-filed',
        'granted',
        'rejected',
        'extension-filed',
        'extended',
        'objections-raised',
        'objections-upheld',
      ] as const
    ).map((step): Fact => ({ kind: 'court', ...file(id), entry: `${step}${id}`, step, withEviction: index > 0 })),
  ]),
  { kind: 'hand-over', id: 'h1', on: '2023-05-02' },
  enquiryFact({ id: 'e1', anonymous: true }),
  enquiryFact({ id: 'e2', enquiryKind: 'rescuer' }),
  enquiryFact({ id: 'e3', enquiryKind: 'refused', refusal: 'not-violence' }),
  { kind: 'complaint', id: '2023-1', on: '2023-02-01', about: 'service', inTime: 'yes' },
  { kind: 'complaint', id: '2023-2', on: '2023-03-01', about: 'head', inTime: 'no' },
  { kind: 'event', id: 'v1', on: '2023-04-01', eventKind: 'lecture', minutes: 90, partners: 2, reached: 30 },
]

function work(
  id: string,
  part: Pick<Extract<Fact, { kind: 'work' }>, 'entry' | 'minutes' | 'workKind' | 'act' | 'isAgreed'>,
): Fact {
  return { kind: 'work', id, on: '2023-05-04', of: 'file', by: 'liberec-jana', ...part }
}

const codes = codeWords(everybodys, figuresTexts.cs)
const slice = sliceOf(facts, context)

/** A line as the platform sends it. */
function lineOf({ fact, by, amount, isPart }: Line): FigureLine {
  const counted = { ...(amount !== undefined && { amount }), ...(isPart !== undefined && { isPart }) }
  return { on: fact.on, subject: 'file', id: fact.id, file: fact.id, reference: `LIBEREC-${fact.id}`, by, ...counted }
}

/** The last cells of a downloaded table, without its headings. */
function lastCells(id: IndicatorId, lines: readonly Line[]): string[] {
  const [, ...rows] = csv(linesColumns(id, cs.lines, codes), lines.map(lineOf))
    .trimEnd()
    .split('\r\n')
  return rows.map((row) => row.split(';').at(-1) ?? '')
}

const summed = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + Number(cell.replace(',', '.')), 0)

it('is tried with something of every figure', () => {
  const empty = indicatorIds.filter((id) => linesBehind(facts, id, context).length === 0)
  expect(empty).toEqual([])
})

describe.each(indicatorIds)('%s', (id) => {
  const lines = linesBehind(facts, id, context)
  const value = slice[id]
  const cells = lastCells(id, lines)

  it('is the same on its page, in its list and in its file', () => {
    const told = figureIn(id, lines)
    const { unit } = indicators[id]
    expect(valueText(told, unit, figuresTexts.cs)).toBe(valueText(value, unit, figuresTexts.cs))
    expect(cells).toHaveLength(lines.length)
    if (value.kind === 'share') {
      expect(cells.filter((cell) => cell === 'včas')).toHaveLength(value.part)
      expect(cells).toHaveLength(value.whole)
    } else if (value.kind === 'median') {
      expect(cells).toHaveLength(value.of)
    } else expect(summed(cells)).toBe(value.n)
  })

  it('has as many lines as it says, where it says that', () => {
    const isCount = ['records', 'people', 'families', 'once'].includes(listKind(id))
    expect(isCount && 'n' in value ? lines.length : 'a sum').toBe(isCount && 'n' in value ? value.n : 'a sum')
  })

  it('is the same in the tables of the yearly report, whole and in parts', () => {
    const rows = Object.keys(figureGroups).flatMap((group) =>
      groupRows(group as FigureGroup, [{ year: 2023, figures: slice }]),
    )
    const told = rows.filter(({ indicator }) => indicator === id)
    const cellOf = (row: (typeof rows)[number] | undefined) => row?.cells[0]
    const whole = cellOf(told.find(({ part }) => part === undefined))
    if (value.kind === 'share') expect(whole).toMatchObject({ part: value.part, whole: value.whole })
    else if (value.kind === 'median') expect(whole).toMatchObject({ middle: value.middle, of: value.of })
    else expect(whole).toMatchObject({ n: value.n })
    for (const [dimension, codes] of Object.entries('by' in value ? value.by : {}))
      for (const [code, n] of Object.entries(codes)) {
        const row = told.find(({ part }) => part?.dimension === dimension && part.code === code)
        expect(cellOf(row), `${dimension} ${code}`).toMatchObject({ n })
      }
  })

  it('is so in each of its parts, and they make it up', () => {
    for (const [dimension, codes] of Object.entries('by' in value ? value.by : {})) {
      for (const [code, n] of Object.entries(codes))
        expect(summed(lastCells(id, linesBehind(facts, id, { ...context, part: { dimension, code } })))).toBe(n)
      expect(Object.values(codes).reduce((sum, n) => sum + n, 0)).toBe('n' in value ? value.n : 0)
    }
  })
})
