import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { bundle } from '../../infra/bundle.ts'
import { doors } from '../../infra/doors.ts'
import { environment } from '../../infra/local/base/environment.ts'

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

test('a door that publishes figures finds its solver beside its code, and no other door carries it', async () => {
  const solver = fileURLToPath(new URL('../../functions/figures/solver.ts', import.meta.url))
  bundle({ name: 'publishing', entry: solver }, folder)
  bundle({ name: 'other', entry: join(folder, 'seldom.ts') }, folder)

  const ask = `
    const { openSolver } = await import(process.argv[1])
    const program = { columns: [{ least: 0, most: 4 }], rows: [] }
    const { objective } = (await openSolver()).with(program, 'weights', (open) => open.largest([[0, 1]], false))
    console.log(objective)`
  const built = pathToFileURL(join(folder, 'publishing', 'index.mjs')).href
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', ask, built], { encoding: 'utf8' })
  expect(said.trim()).toBe('4')
  expect(readdirSync(join(folder, 'other'))).not.toContain('highs.wasm')
})

describe('a door that was asked for something', () => {
  const env = environment({ origin: 'http://localhost:1', engineEndpoint: 'http://localhost:1', dataDir: folder })
  const ask = `
    const { handler } = await import(process.argv[1])
    const http = { method: 'POST', path: '/police/v1/notices' }
    const headers = { 'content-type': 'application/json', signature: 'x', 'signature-input': 'x' }
    const { statusCode } = await handler({ rawPath: http.path, rawQueryString: '', headers, requestContext: { http } }, {})
    const isFetch = (name) => name === 'NativeModule internal/deps/undici/undici'
    console.log(JSON.stringify({ statusCode, loadsFetch: process.moduleLoadList.some(isFetch) }))`

  test.each(doors.flatMap((door) => (door.name === 'intake' || door.name === 'api' ? [door] : [])))(
    "has loaded Node's fetch only if it speaks in Request and Response: $name",
    (door) => {
      bundle(door, folder)
      const built = pathToFileURL(join(folder, door.name, 'index.mjs')).href
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', ask, built], { env, encoding: 'utf8' })
      expect(JSON.parse(said)).toEqual({
        statusCode: door.name === 'intake' ? 401 : 404,
        loadsFetch: door.name === 'api',
      })
    },
  )
})
