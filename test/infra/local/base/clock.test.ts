import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openClock } from '../../../../infra/local/base/clock.ts'
import { folder } from '../support/folder.ts'

const MINUTE = 60_000

/** How far a clock is ahead of real time, in whole minutes, measured by its own hands. */
function minutesAhead(now: Date): number {
  return Math.round((now.getTime() - Date.now()) / MINUTE)
}

test('a clock starts with real time', () => {
  expect(openClock(join(folder(), 'clock.json')).aheadMs()).toBe(0)
})

test('a move goes in steps of ten minutes, and the world follows each before the next', async () => {
  const clock = openClock(join(folder(), 'clock.json'))
  const seen: number[] = []
  clock.onStep(async () => {
    const before = clock.now()
    await Promise.resolve()
    seen.push(minutesAhead(before))
  })
  await clock.advance(25 * MINUTE)
  expect(seen).toEqual([10, 20, 25])
})

test('two moves at once come one after the other', async () => {
  const clock = openClock(join(folder(), 'clock.json'))
  const seen: number[] = []
  clock.onStep(async () => {
    await Promise.resolve()
    seen.push(minutesAhead(clock.now()))
  })
  await Promise.all([clock.advance(20 * MINUTE), clock.advance(10 * MINUTE)])
  expect(seen).toEqual([10, 20, 30])
})

test('where it was moved to is kept, and it can go back to real time', async () => {
  const file = join(folder(), 'clock.json')
  await openClock(file).advance(120 * MINUTE)
  const clock = openClock(file)
  expect(clock.aheadMs()).toBe(120 * MINUTE)
  await clock.reset()
  expect([clock.aheadMs(), openClock(file).aheadMs()]).toEqual([0, 0])
})

test('a move is given up after the step it is in when the platform stops', async () => {
  const clock = openClock(join(folder(), 'clock.json'))
  clock.onStep(async () => clock.halt())
  await clock.advance(24 * 60 * MINUTE)
  expect(clock.aheadMs()).toBe(10 * MINUTE)
})

test.each([0, -1, Number.NaN])('it is not moved by %d', async (ms) => {
  await expect(openClock(join(folder(), 'clock.json')).advance(ms)).rejects.toThrow(RangeError)
})
