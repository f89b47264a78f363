import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  type CodeLists,
  calledNow,
  codeListSettings,
  inUseFaults,
  markedUsed,
  offeredOf,
  type Partner,
} from '../../../shared/code-lists/code-lists.ts'
import { withMarks } from '../../../shared/code-lists/listed.ts'
import { faults } from '../../../shared/problems/faults.ts'

const schema = z.object(codeListSettings)
const town = (id: string, name: string, part: object = {}) => ({ id, name, ...part })
const partner = (part: Partial<Partner> = {}): Partner => ({
  id: 'p1',
  name: 'OSPOD Zkušebnov',
  kind: 'ospod',
  phone: '',
  ...part,
})
const found = (lists: unknown) => {
  const { error } = schema.safeParse(lists)
  return error ? faults(error).map(({ path, code }) => `${path} ${code}`) : []
}

describe('code lists', () => {
  it.each([
    ['case', 'Vzorov', 'VZOROV'],
    ['diacritics', 'Příkladov', 'Prikladov'],
    ['composition', 'Příkladov', 'Příkladov'.normalize('NFD')],
    ['blanks', 'Dolní Vzorov', '  Dolní   Vzorov '],
    ['a blank that does not break', 'Dolní Vzorov', 'Dolní\u00A0Vzorov'],
    ['a hyphen', 'Dolní-Vzorov', 'Dolní Vzorov'],
    ['a full stop', 'OSPOD, Vzorov.', 'OSPOD Vzorov'],
    ['an invisible sign', 'Vzorov', 'Vzo\u200Brov'],
  ])('hold no name twice, however it differs by %s', (_what, one, other) => {
    expect(found({ towns: [town('a', one), town('b', other)] })).toEqual(['towns.1.name taken'])
  })

  it.each([
    ['other words', 'Dolní Vzorov', 'Horní Vzorov'],
    ['a number', 'ZŠ 1', 'ZŠ 2'],
    ['another order', 'Vzorov Dolní', 'Dolní Vzorov'],
  ])('tell apart %s', (_what, one, other) => {
    expect(found({ towns: [town('a', one), town('b', other)] })).toEqual([])
  })

  it.each<[string, unknown, string[]]>([
    ['an id twice', { towns: [town('a', 'Vzorov'), town('a', 'Jinov')] }, ['towns.1.id taken']],
    ['a name of nothing', { towns: [town('a', '  ')] }, ['towns.0.name too_small']],
    ['a name without a letter', { towns: [town('a', '123')] }, ['towns.0.name no-letter']],
    ['a name too long', { towns: [town('a', 'a'.repeat(81))] }, ['towns.0.name too_big']],
    ['an id of other signs', { towns: [town('a b', 'Vzorov')] }, ['towns.0.id invalid_format']],
    ['a partner of no kind', { partners: [{ ...partner(), kind: 'tea' }] }, ['partners.0.kind invalid_value']],
    [
      'a kind of meetings that is counted nowhere',
      { meetingKinds: [town('a', 'Vzorov', { kind: 'tea' })] },
      ['meetingKinds.0.kind invalid_value'],
    ],
    [
      'more than fit',
      { towns: Array.from({ length: 301 }, (_, index) => town(`t${index}`, `Obec ${index}`)) },
      ['towns too_big'],
    ],
  ])('refuse %s', (_what, lists, expected) => {
    expect(found(lists)).toEqual(expected)
  })

  it('offer what is not retired, and what stands already where it stands', () => {
    const towns = [town('a', 'Vzorov'), town('b', 'Jinov', { retired: true })] as const
    expect(offeredOf(towns as never).map(({ id }) => id)).toEqual(['a'])
    expect(offeredOf(towns as never, 'b').map(({ id }) => id)).toEqual(['a', 'b'])
    expect(offeredOf(undefined)).toEqual([])
  })

  it('say the name of now, and that of then where no list knows it', () => {
    expect(calledNow([town('a', 'Nové jméno')], { id: 'a', name: 'Staré' })).toBe('Nové jméno')
    expect(calledNow(undefined, { id: 'a', name: 'Staré' })).toBe('Staré')
  })
})

describe('entries that are used', () => {
  const used = { partners: [partner({ used: true }), partner({ id: 'p2', name: 'Jiný' })] } satisfies CodeLists

  it.each<[string, CodeLists, string[]]>([
    ['stay', used, []],
    ['are retired', { partners: [partner({ retired: true }), partner({ id: 'p2', name: 'Jiný' })] }, []],
    ['are renamed', { partners: [partner({ name: 'Nový' })] }, []],
    ['are not deleted', { partners: [] }, ['partners in-use']],
    ['are not deleted with their list', {}, ['partners in-use']],
    ['are not replaced by one of the same name', { partners: [partner({ id: 'p9' })] }, ['partners in-use']],
  ])('%s', (_what, after, expected) => {
    expect(inUseFaults(used, after).map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
  })

  it('of meetings stay counted as they are; others may be counted otherwise', () => {
    const kind = (id: string, part: object) => ({ id, name: id, kind: 'lecture', ...part }) as const
    const before: CodeLists = { meetingKinds: [kind('a', { used: true }), kind('b', {})] as never }
    const counted = (kindOfA: string) =>
      ({ meetingKinds: [kind('b', { kind: 'other' }), kind('a', { kind: kindOfA })] }) as unknown as CodeLists
    expect(inUseFaults(before, counted('lecture'))).toEqual([])
    expect(inUseFaults(before, counted('other'))).toEqual([{ path: 'meetingKinds.1.kind', code: 'in-use' }])
  })

  it('are marked by the platform and by nobody who sends them', () => {
    const sent = [partner({ name: 'Nový' }), partner({ id: 'p2', name: 'Jiný', used: true })]
    expect(withMarks(used.partners, sent)).toEqual([
      partner({ name: 'Nový', used: true }),
      partner({ id: 'p2', name: 'Jiný' }),
    ])
  })

  it('are marked once, and what no list knows or what is of another kind is refused', () => {
    const use = (id: string, kind?: string) => ({ list: 'partners', id, path: 'x', ...(kind && { kind }) }) as const
    expect(markedUsed(used, use('p1'))).toBeUndefined()
    expect(markedUsed(used, use('p2'))).toEqual({
      partners: [partner({ used: true }), partner({ id: 'p2', name: 'Jiný', used: true })],
    })
    const fault = (code: string) => expect.objectContaining({ details: { faults: [{ path: 'x', code }] } })
    expect(() => markedUsed(used, use('p3'))).toThrow(fault('not-in-list'))
    expect(() => markedUsed({}, use('p1'))).toThrow(fault('not-in-list'))
    expect(() => markedUsed(used, use('p1', 'police'))).toThrow(fault('not-of-kind'))
  })
})
