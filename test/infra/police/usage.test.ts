import { describe, expect, it } from 'vitest'
import { isReceipt } from '../../../infra/police/platform.ts'
import { usage, usageOf, wrongWords } from '../../../infra/police/usage.ts'

describe('the words of the police command', () => {
  it.each<[string[], string | undefined]>([
    [[], 'Which command is missing.'],
    [['fly', 'x'], 'There is no command "fly". There are: send, supplement, end, status, verify, keygen, enrol.'],
    [
      ['toString', 'x'],
      'There is no command "toString". There are: send, supplement, end, status, verify, keygen, enrol.',
    ],
    [['send'], '"send" needs <notice.json>.'],
    [['supplement', 'X'], '"supplement" needs <supplement.json>.'],
    [['end'], '"end" needs <noticeId>.'],
    [['verify'], '"verify" needs <receipt>.'],
    [['send', 'a.json', 'spare'], '"send" takes no more words: "spare" is one too many.'],
    [['end', 'X', 'end.json', 'spare', 'more'], '"end" takes no more words: "spare" is one too many.'],
    [['send', 'a.json'], undefined],
    [['end', 'X', 'end.json'], undefined],
    [['enrol', 'K4E7 RA9X'], undefined],
  ])('%j: the wrong one is named', (words, wrong) => {
    expect(wrongWords(words)).toBe(wrong)
  })

  it('are told of one command by its line, of none by all', () => {
    expect(usageOf('end')).toContain('npm run police -- end <noticeId> <end.json> ')
    expect(usageOf('end').split('\n')).toHaveLength(3)
    for (const word of [undefined, 'fly', 'toString']) expect(usageOf(word)).toBe(usage)
  })
})

it.each([
  ['eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln', true],
  ['eyJ.eyJ.x', true],
  ['potvrzeni-1.jws', false],
  ['./eyJ.eyJ.x', false],
  ['folder/eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln', false],
  ['{"receipt":"eyJ.eyJ.x"}', false],
  ['', false],
])('whether %j is a receipt and no path', (word, is) => {
  expect(isReceipt(word)).toBe(is)
})
