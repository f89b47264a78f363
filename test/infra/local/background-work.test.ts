import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startBackgroundWork } from '../../../infra/local/background-work.ts'
import type { EarlierYears } from '../../../infra/local/demo/earlier-years.ts'
import { openLastRuns } from '../../../infra/local/schedules/last-runs.ts'
import { fakeDoors } from './support/fake-doors.ts'
import { folder } from './support/folder.ts'

/** Doors that are called by schedules, and who was called; nothing has happened yet. */
function scheduled(written: EarlierYears['written']) {
  const dataDir = folder()
  const called: string[] = []
  const background = startBackgroundWork({
    doors: fakeDoors.map((door) => ({ ...door, triggers: door.triggers.filter(({ kind }) => kind === 'schedule') })),
    call: async (name) => void called.push(name),
    engine: {
      endpoint: 'http://127.0.0.1:1',
      lost: new Promise(() => undefined),
      stop: async () => undefined,
    },
    streamArn: '',
    newestRecord: undefined,
    file: (name) => join(dataDir, name),
    report: () => undefined,
    lastRuns: openLastRuns(() => new Date()),
    earlierYears: { written },
  })
  onTestFinished(() => background.stop())
  return { background, called }
}

it.each(['whole', 'failed'] as const)('a schedule waits until years of the demo are written: %s', async (how) => {
  let end: (how: 'whole' | 'failed') => void = () => undefined
  const { background, called } = scheduled(new Promise((resolve) => (end = resolve)))
  const run = background.runSchedule('first')
  await new Promise((resolve) => setImmediate(resolve))
  expect(called).toEqual([])
  end(how)
  await run
  expect(called).toHaveLength(1)
})

it('it does not run at all when they were broken off: the next start goes on', async () => {
  const { background, called } = scheduled(Promise.resolve('stopped' as const))
  await background.runSchedule('first')
  expect(called).toEqual([])
})
