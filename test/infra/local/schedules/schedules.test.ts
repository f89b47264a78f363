import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSchedules } from '../../../../infra/local/schedules/schedules.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a schedule runs at its own pace', async () => {
  const runs: string[] = []
  const schedules = openSchedules(
    [
      { name: 'often', everyMinutes: 1, run: async () => runs.push('often') },
      { name: 'seldom', everyMinutes: 3, run: async () => runs.push('seldom') },
    ],
    () => undefined,
  )
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  await schedules.stop()
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(runs.sort()).toEqual(['often', 'often', 'often', 'seldom'])
})

test('no schedule runs twice at once: a turn in between is left out, a run asked for waits', async () => {
  const gates: (() => void)[] = []
  let atOnce = 0
  let most = 0
  const run = async () => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await new Promise<void>((resolve) => gates.push(resolve))
    atOnce -= 1
  }
  const schedules = openSchedules([{ name: 'slow', everyMinutes: 1, run }], () => undefined)
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  const asked = schedules.run('slow')
  expect(gates.length).toBe(1)
  gates[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(gates.length).toBe(2)
  gates[1]?.()
  await asked
  await schedules.stop()
  expect(most).toBe(1)
})

test('a run that fails is told of without its text and does not keep the next from running', async () => {
  const lines: string[] = []
  const run = async () => {
    throw new TypeError('Jana Vzorová')
  }
  const schedules = openSchedules([{ name: 'bad', everyMinutes: 1, run }], (line) => lines.push(line))
  await schedules.runAll()
  await schedules.runAll()
  await schedules.stop()
  expect(lines).toEqual([expect.stringMatching(/^schedule bad failed: TypeError at /), expect.any(String)])
  expect(lines.join()).not.toContain('Jana')
})
