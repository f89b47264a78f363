import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from './support/folder.ts'
import { launch } from './support/program.ts'

/** A data folder with two files. */
function dataFolder(): string {
  const dataDir = join(folder(), 'data')
  mkdirSync(join(dataDir, 'deep'), { recursive: true })
  writeFileSync(join(dataDir, 'dynamo.db'), Buffer.alloc(300_000))
  writeFileSync(join(dataDir, 'deep', 'more'), '')
  return dataDir
}

test.each(['y\n', 'Yes\n'])(
  'the folder is deleted after the answer %j, and before it is said how much that is',
  async (answer) => {
    const dataDir = dataFolder()
    const { code, out } = await launch('reset.ts', { DATA_DIR: dataDir }, answer).outcome
    expect([code, out]).toEqual([0, expect.stringContaining(`This deletes ${dataDir}: 2 files, 0.3 MB.`)])
    expect(existsSync(dataDir)).toBe(false)
  },
)

test.each(['n\n', '\n', ''])('nothing is deleted after the answer %j', async (answer) => {
  const dataDir = dataFolder()
  const { code, out } = await launch('reset.ts', { DATA_DIR: dataDir }, answer).outcome
  expect([code, out]).toEqual([0, expect.stringContaining('Nothing was deleted.')])
  expect(existsSync(join(dataDir, 'dynamo.db'))).toBe(true)
})

test('with --yes nobody is asked', async () => {
  const dataDir = dataFolder()
  expect((await launch('reset.ts --yes', { DATA_DIR: dataDir }).outcome).code).toBe(0)
  expect(existsSync(dataDir)).toBe(false)
})

test('a folder that is not the platform’s is left alone', async () => {
  const other = folder()
  writeFileSync(join(other, 'photo.jpg'), '')
  const { code, err } = await launch('reset.ts --yes', { DATA_DIR: other }).outcome
  expect([code, err]).toEqual([1, expect.stringContaining('is no data folder of Opora')])
  expect(existsSync(join(other, 'photo.jpg'))).toBe(true)
})

test('there may be nothing to delete', async () => {
  const { code, out } = await launch('reset.ts', { DATA_DIR: join(folder(), 'none') }).outcome
  expect([code, out]).toEqual([0, expect.stringContaining('nothing to delete')])
})
