import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { bundle } from '../../infra/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a door becomes one module that Node can import, CommonJS and all, with its size told', async () => {
  const entry = join(folder, 'handler.ts')
  writeFileSync(join(folder, 'old.cjs'), "exports.separator = require('node:path').sep")
  writeFileSync(entry, "import { separator } from './old.cjs'\nexport const handler = (): string => separator")

  const size = bundle({ name: 'door', entry }, folder)

  const file = join(folder, 'door', 'index.mjs')
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: () => string }
  expect(handler()).toMatch(/[\\/]/)
  expect(size).toBe(statSync(file).size)
  expect(statSync(`${file}.map`).size).toBeGreaterThan(0)
})
