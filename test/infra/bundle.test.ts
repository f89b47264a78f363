import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { bundle } from '../../infra/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a door becomes modules that Node can import, CommonJS and all, with the size of their code told', async () => {
  const entry = join(folder, 'handler.ts')
  writeFileSync(join(folder, 'old.cjs'), "exports.separator = require('node:path').sep")
  writeFileSync(join(folder, 'seldom.ts'), "export const asked = 'asked for'")
  writeFileSync(
    entry,
    `import { separator } from './old.cjs'
    export const handler = async (): Promise<string> => separator + (await import('./seldom.ts')).asked`,
  )

  const size = bundle({ name: 'door', entry }, folder)

  const built = join(folder, 'door')
  const { handler } = (await import(pathToFileURL(join(built, 'index.mjs')).href)) as { handler: () => Promise<string> }
  expect(await handler()).toMatch(/^[\\/]asked for$/)
  const code = readdirSync(built).filter((file) => file.endsWith('.mjs'))
  expect(code.length).toBeGreaterThan(1)
  expect(size).toBe(code.reduce((sum, file) => sum + statSync(join(built, file)).size, 0))
})
