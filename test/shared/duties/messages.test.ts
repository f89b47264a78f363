import { expect, it } from 'vitest'
import { MOST_ADDRESSEES, messagesLeft, sentTo } from '../../../shared/duties/messages.ts'

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ who: `who-${from + index}`, address: `${from + index}@a.example` }))
const founder = { who: 'founder', address: 'zrizovatel@a.example' }
const messages = (...to: ReturnType<typeof people>[]) => to.map((each, index) => ({ id: `${index}`, at: '', to: each }))
const sizes = (left: ReturnType<typeof messagesLeft>) => left.map(({ reader, to }) => [reader, to.length])

it.each([
  [0, []],
  [1, [1]],
  [MOST_ADDRESSEES - 1, [49]],
  [MOST_ADDRESSEES, [50]],
  [MOST_ADDRESSEES + 1, [50, 1]],
  [60, [50, 10]],
  [150, [50, 50, 50]],
])('a letter to %i people of the staff leaves as %j', (count, parts) => {
  const left = messagesLeft({}, people(0, count))
  expect(left.flatMap(({ to }) => to)).toEqual(people(0, count))
  expect(sizes(left)).toEqual(parts.map((part) => ['staff', part]))
})

it('the founder, who cannot sign in, has a message of their own', () => {
  expect(sizes(messagesLeft({}, [founder]))).toEqual([['founder', 1]])
  expect(sizes(messagesLeft({}, [...people(0, 50), founder]))).toEqual([
    ['staff', 50],
    ['founder', 1],
  ])
})

it.each([
  ['nothing', [], [50, 10, 1]],
  ['the first part', [people(0, 50)], [10, 1]],
  ['the second part', [people(50, 10)], [50, 1]],
  ['the founder’s', [[founder]], [50, 10]],
  ['all', [people(0, 50), people(50, 10), [founder]], []],
])('after %s was sent, the rest is left', (_, sent, parts) => {
  const letter = { messages: messages(...sent) }
  const left = messagesLeft(letter, [...people(0, 60), founder])
  expect(left.map(({ to }) => to.length)).toEqual(parts)
  expect(new Set([...sentTo(letter), ...left.flatMap(({ to }) => to)].map(({ address }) => address)).size).toBe(61)
})

it('who has the duty only since the first try gets the letter too', () => {
  const left = messagesLeft({ messages: messages(people(0, 1)) }, people(1, 1))
  expect(left.map(({ to }) => to)).toEqual([people(1, 1)])
})
