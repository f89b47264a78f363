import { describe, expect, it } from 'vitest'
import { type JoinedClient, joinedFiles, MOST_JOINED, partedFiles, personsOf } from '../../../shared/clients/joining.ts'

const step = { by: 'liberec-sluzba', now: '2026-03-02T10:00:00.000Z' }
const joint = (client: string) => ({ client, by: step.by, at: step.now })
const file = (client: string, ...joined: string[]): JoinedClient => ({ client, joined: joined.map(joint) })
const fault = (code: string) =>
  expect.objectContaining({ code: 'invalid', details: { faults: [{ path: 'reference', code }] } })

describe('persons of files', () => {
  it.each<[string, JoinedClient[], string[]]>([
    ['none', [], []],
    ['one', [file('a')], ['a']],
    ['two apart', [file('a'), file('b')], ['a', 'b']],
    ['two joined', [file('a', 'b'), file('b', 'a')], ['ab']],
    ['a chain', [file('a', 'b'), file('b', 'a', 'c'), file('c', 'b')], ['abc']],
    ['a chain told from its end', [file('c', 'b'), file('b', 'c', 'a'), file('a', 'b')], ['cba']],
    ['a chain whose middle was parted', [file('a'), file('b', 'c'), file('c', 'b')], ['a', 'bc']],
    ['a ring', [file('a', 'b', 'c'), file('b', 'a', 'c'), file('c', 'a', 'b')], ['abc']],
    ['two persons told by turns', [file('a', 'c'), file('b', 'd'), file('c', 'a'), file('d', 'b')], ['ac', 'bd']],
    ['a file that is linked to one that is not given', [file('a', 'x'), file('b', 'x')], ['a', 'b']],
    ['one that is given twice', [file('a'), file('a')], ['a']],
  ])('%s', (_, files, persons) => {
    expect(personsOf(files).map((person) => person.map(({ client }) => client).join(''))).toEqual(persons)
  })

  it('are as many whichever way their files are told', () => {
    const files = [file('a', 'b'), file('b', 'a', 'c'), file('c', 'b'), file('d'), file('e', 'f'), file('f', 'e')]
    for (const [index] of files.entries())
      expect(personsOf([...files.slice(index), ...files.slice(0, index)])).toHaveLength(3)
  })
})

describe('joining two files', () => {
  it('links both, and each keeps the links it has', () => {
    const both = { one: [file('a', 'x'), file('x', 'a')], other: [file('b')] } as const
    expect(joinedFiles(both, step)).toEqual([file('a', 'x', 'b'), file('b', 'a')])
  })

  it('that are linked already changes nothing: an answer was lost', () => {
    const both = { one: [file('a', 'b'), file('b', 'a')], other: [file('b', 'a'), file('a', 'b')] } as const
    expect(joinedFiles(both, step)).toBeUndefined()
  })

  it('is refused of one file, of files joined through others, and of too many', () => {
    expect(() => joinedFiles({ one: [file('a')], other: [file('a')] }, step)).toThrow(fault('same-file'))
    const chain = { one: [file('a', 'b'), file('b', 'a', 'c'), file('c', 'b')], other: [file('c', 'b')] } as const
    expect(() => joinedFiles(chain, step)).toThrow(fault('joined-already'))
    const many = Array.from({ length: MOST_JOINED - 1 }, (_, index) => file(`m${index}`, 'a'))
    const [, ...most] = many
    expect(joinedFiles({ one: [file('a'), ...most], other: [file('b')] }, step)).toBeDefined()
    expect(() => joinedFiles({ one: [file('a'), ...many], other: [file('b')] }, step)).toThrow(fault('too-many-joined'))
    expect(() => joinedFiles({ one: [file('b')], other: [file('a'), ...many] }, step)).toThrow(fault('too-many-joined'))
  })
})

describe('parting two files', () => {
  it('takes the one link between them out of both', () => {
    expect(partedFiles(file('a', 'x', 'b'), file('b', 'a', 'y'))).toEqual([file('a', 'x'), file('b', 'y')])
  })

  it('that are not linked changes nothing', () => {
    expect(partedFiles(file('a', 'x'), file('b', 'x'))).toBeUndefined()
  })
})
