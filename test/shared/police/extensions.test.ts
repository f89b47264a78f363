import { describe, expect, it } from 'vitest'
import { asCompared } from '../../../shared/police/compared.ts'
import { LONGEST_EXTENSIONS, MOST_EXTENSIONS } from '../../../shared/police/extensions.ts'
import { missingIn } from '../../../shared/police/missing.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { reportSchema } from '../../../shared/police/report.ts'
import { briefly, reportOf } from '../../../shared/police/report-of.ts'
import { faults } from '../../../shared/problems/faults.ts'
import { noticeFaults } from '../../../shared/problems/texts.ts'
import { notice } from '../../support/notices.ts'

const parsed = (extensions: unknown) => noticeSchema.safeParse({ ...notice(), extensions })
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) })
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, index]))
const ofLength = (signs: number) => ({ 'x-a': 'ž'.repeat(signs - '{"x-a":""}'.length) })

describe('what police send beside the protocol', () => {
  it.each<[string, unknown]>([
    ['a text', { 'x-spis': 'č. 12' }],
    ['a text of several lines, not spelled anew', { 'x-spis': ' první \r\n  druhý ' }],
    ['an empty text', { 'x-spis': '' }],
    ['null', { 'x-spis': null }],
    ['nothing but null within', { 'x-spis': { a: null, b: [null, '', {}], c: [] } }],
    ['yes and no', { 'x-a': true, 'x-b': false }],
    ['numbers', { 'x-a': 0, 'x-b': -1.5, 'x-c': Number.MAX_SAFE_INTEGER }],
    ['an empty object', { 'x-a': {} }],
    ['a list of lists', { 'x-a': [[[1]]] }],
    ['as deep as may be', { 'x-a': deep(4) }],
    ['a name with digits and hyphens', { 'x-0-a-': 1 }],
    ['the longest name', { [`x-${'a'.repeat(58)}`]: 1 }],
    ['a name within that is nobody’s', { 'x-a': JSON.parse('{"__proto__":{"b":1},"constructor":2,"Čj":3}') }],
    ['as many as may be', many(MOST_EXTENSIONS)],
    ['as long as may be', ofLength(LONGEST_EXTENSIONS)],
  ])('is kept as it came: %s', (_what, extensions) => {
    const { data } = parsed(extensions)
    expect(JSON.stringify(data?.extensions)).toBe(JSON.stringify(extensions))
    const stored = JSON.parse(JSON.stringify(data && reportOf(data)))
    const kept = Object.entries(reportSchema.parse(stored).extensions ?? {}).map(([name, value]) => [
      name,
      JSON.parse(value),
    ])
    expect(JSON.stringify(Object.fromEntries(kept))).toBe(JSON.stringify(extensions))
  })

  it.each<[string, unknown]>([
    ['left out', undefined],
    ['null', null],
    ['an empty text', ' '],
    ['an empty object', {}],
  ])('is nothing: %s', (_what, extensions) => {
    expect(parsed(extensions).data?.extensions).toBeUndefined()
  })

  it.each<[string, unknown, string]>([
    ['a list', [1], 'extensions invalid_type'],
    ['a text', 'x', 'extensions invalid_type'],
    ['a number', 1, 'extensions invalid_type'],
    ['a name without x-', { spis: 1 }, 'extensions.spis extension-name'],
    ['a name of x- alone', { 'x-': 1 }, 'extensions.x- extension-name'],
    ['a capital letter', { 'x-Spis': 1 }, 'extensions.x-Spis extension-name'],
    ['a letter with a hook', { 'x-číslo': 1 }, 'extensions.x-číslo extension-name'],
    ['an underscore', { 'x-a_b': 1 }, 'extensions.x-a_b extension-name'],
    ['a dot', { 'x-a.b': 1 }, 'extensions.x-a.b extension-name'],
    ['an end of a line', { 'x-a\n': 1 }, 'extensions.x-a\n extension-name'],
    ['an empty name', { '': 1 }, 'extensions. extension-name'],
    ['a name too long', { [`x-${'a'.repeat(59)}`]: 1 }, `extensions.x-${'a'.repeat(59)} extension-name`],
    ['the name of what every object is', JSON.parse('{"__proto__":{"x-a":1}}'), 'extensions.__proto__ extension-name'],
    ['one too many', many(MOST_EXTENSIONS + 1), 'extensions too_big'],
    ['a sign too long', ofLength(LONGEST_EXTENSIONS + 1), 'extensions too_big'],
    ['a level too deep', { 'x-a': deep(5) }, 'extensions.x-a too-deep'],
    ['as deep as anything', { 'x-a': deep(5000) }, 'extensions.x-a too-deep'],
    ['a control', { 'x-a': ['x\0'] }, 'extensions.x-a control-character'],
    ['a control in a name within', { 'x-a': { 'x\0': 1 } }, 'extensions.x-a control-character'],
    ['half of a sign', { 'x-a': '\uD83D' }, 'extensions.x-a lone-surrogate'],
    [
      'a number with more digits than are kept',
      JSON.parse('{"x-a":12345678901234567891}'),
      'extensions.x-a inexact-number',
    ],
    ['a number larger than all', JSON.parse('{"x-a":[1e999]}'), 'extensions.x-a inexact-number'],
  ])('is refused by its name, in words: %s', (_what, extensions, fault) => {
    const { error } = parsed(extensions)
    const found = error ? faults(error) : []
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([fault])
    for (const { code } of found)
      for (const language of ['cs', 'en'] as const) expect(noticeFaults[language][code]).toBeDefined()
  })

  it('is nowhere else: a field that the protocol does not know is refused by its name', () => {
    const { error } = noticeSchema.safeParse({
      ...notice(),
      'x-spis': 1,
      unit: { name: 'Zkouška', extensions: {}, 'x-a': 1 },
    })
    const found = error ? faults(error) : []
    expect(found.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      'unit.extensions unrecognized_keys',
      'unit.x-a unrecognized_keys',
      'x-spis unrecognized_keys',
    ])
  })

  it('is the same content in any order, and other content with another value', () => {
    const compared = (extensions: unknown) =>
      JSON.stringify(asCompared(noticeSchema.parse({ ...notice(), extensions })))
    const first = compared({ 'x-a': { b: 1, c: [2, { d: 3, e: 4 }] }, 'x-b': 1 })
    expect(compared({ 'x-b': 1, 'x-a': { c: [2, { e: 4, d: 3 }], b: 1 } })).toBe(first)
    expect(compared({ 'x-b': 1, 'x-a': { c: [{ e: 4, d: 3 }, 2], b: 1 } })).not.toBe(first)
  })

  it('is never missing, and comes with the whole report', () => {
    const notices = [noticeSchema.parse(notice()), noticeSchema.parse({ ...notice(), extensions: { 'x-a': 1 } })]
    for (const each of notices) expect(missingIn(each)).not.toContain('extensions')
    expect(notices.map((each) => briefly(reportOf(each)).extensions)).toEqual([undefined, undefined])
  })
})
