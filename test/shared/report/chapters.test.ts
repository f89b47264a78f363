import { describe, expect, it } from 'vitest'
import { chapterNow, chapterSchema, LONGEST_CHAPTER, paragraphsOf } from '../../../shared/report/chapters.ts'

describe('a chapter', () => {
  const now = (text: string | undefined, from: string, prefilled: string) =>
    chapterNow(text === undefined ? undefined : { text, from }, prefilled)

  it.each([
    ['that nobody wrote follows records', now(undefined, '', 'A'), { text: 'A', isOwn: false }],
    ['that was set back follows them again', now('A', 'A', 'B'), { text: 'B', isOwn: false }],
    ['that somebody wrote says that', now('Moje', 'A', 'A'), { text: 'Moje', isOwn: true }],
    ['that somebody emptied stays empty', now('', 'A', 'A'), { text: '', isOwn: true }],
    ['that somebody wrote where nothing was known', now('Moje', '', ''), { text: 'Moje', isOwn: true }],
    [
      'tells what records say since',
      now('Moje', 'A\n– jedna', 'A\n– jedna\n– dvě'),
      { text: 'Moje', isOwn: true, since: { come: ['– dvě'], gone: [] } },
    ],
    [
      'tells what records do not say any more',
      now('Moje', 'A\n– jedna', 'A'),
      { text: 'Moje', isOwn: true, since: { come: [], gone: ['– jedna'] } },
    ],
    ['does not mind the order of lines', now('Moje', 'A\nB', 'B\nA'), { text: 'Moje', isOwn: true }],
    ['does not mind empty lines', now('Moje', 'A\n\nB', 'A\nB'), { text: 'Moje', isOwn: true }],
    [
      'does not mind spaces that do not break',
      now('Moje', 'v Liberci', 'v\u00a0Liberci'),
      { text: 'Moje', isOwn: true },
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected)
  })

  it.each([
    ['is as long as it may be', 'a'.repeat(LONGEST_CHAPTER), true],
    ['is not longer', 'a'.repeat(LONGEST_CHAPTER + 1), false],
    ['may be empty', '', true],
    ['holds no control characters', 'a\u0007', false],
    ['holds no half of a sign', '\ud800', false],
  ])('%s', (_what, text, isFine) => {
    expect(chapterSchema.safeParse({ text, from: '' }).success).toBe(isFine)
  })
})

it.each([
  ['nothing', '', []],
  [
    'paragraphs',
    'A\nB',
    [
      ['A', false],
      ['B', false],
    ],
  ],
  [
    'paragraphs with a line between',
    'A\n\n\nB',
    [
      ['A', false],
      ['B', false],
    ],
  ],
  [
    'a list',
    'A:\n– b\n- c\n• d\n* e',
    [
      ['A:', false],
      ['b', true],
      ['c', true],
      ['d', true],
      ['e', true],
    ],
  ],
  ['a dash within', 'po–pá – zavřeno', [['po–pá – zavřeno', false]]],
  ['a negative number', '-5 stupňů', [['-5 stupňů', false]]],
])('a chapter is read as %s', (_what, text, paragraphs) => {
  expect(paragraphsOf(text).map(({ text: said, isItem }) => [said, isItem])).toEqual(paragraphs)
})
