import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { bundleWeb, HASHED, POLICE_PAGE, withSettings } from '../../infra/web-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-web-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the web client as it is shipped', () => {
  const page = bundleWeb(folder, { 'process.env.NODE_ENV': '"production"' })
  const named = [...page.matchAll(/(?:href|src)="(\/built\/[^"]+)"/g)].map(([, address = '']) => address)
  const scripts = readdirSync(join(folder, HASHED)).filter((file) => file.endsWith('.js'))
  const ofPolice = readFileSync(join(folder, POLICE_PAGE), 'utf8')
  const textOf = (address: string) => readFileSync(join(folder, address), 'utf8')

  test('has no script that is smaller than what asking for it costs', () => {
    const sizes = scripts.map((script) => ({ script, bytes: textOf(`/${HASHED}/${script}`).length }))
    expect(scripts.length).toBeGreaterThan(2)
    // What a page names comes at once with all else that it names.
    const small = sizes.filter(({ script, bytes }) => bytes < 1000 && !ofPolice.includes(script))
    expect(small).toEqual([])
  })

  test('begins with one style and at most three scripts', () => {
    expect(named.filter((address) => address.endsWith('.css'))).toHaveLength(1)
    expect(named.filter((address) => address.endsWith('.js')).length).toBeLessThanOrEqual(3)
  })

  test('begins with at most 45 KB of script, compressed', () => {
    const scripts = named
      .filter((address) => address.endsWith('.js'))
      .map((address) => gzipSync(textOf(address)).length)
    expect(scripts.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(45 * 1024)
  })

  test('does not carry the telephone numbers of the world: doors read them', () => {
    const ofStaff = scripts.filter((script) => !script.startsWith('police-'))
    expect(ofStaff.filter((script) => /\bCZ"?:\["420"/.test(textOf(`/${HASHED}/${script}`)))).toEqual([])
  })

  describe('its page for police units', () => {
    const first = [...ofPolice.matchAll(/(?:href|src)="(\/built\/[^"]+\.js)"/g)].map(([, address = '']) => address)

    test('begins with at most 55 KB of script, compressed, and nothing of the staff', () => {
      expect(first.every((address) => address.startsWith(`/${HASHED}/police-`))).toBe(true)
      const bytes = first.map((address) => gzipSync(textOf(address)).length)
      expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(55 * 1024)
    })

    test('has a place for no script but its own, and no settings of a sign-in', () => {
      expect(ofPolice).not.toMatch(/<!-- (scripts|styles|settings) -->|<script(?![^>]* src="\/built\/)/)
    })
  })

  test('names in its page all that comes at once, so that nothing is asked for one after another', () => {
    const imported = named.flatMap((address) =>
      [...textOf(address).matchAll(/(?:from|import)\s*"(\/built\/[^"]+)"/g)].map(([, of = '']) => of),
    )
    expect(imported).not.toEqual([])
    expect(named).toEqual(expect.arrayContaining(imported))
  })
})

test('settings in the page cannot end their block', () => {
  const settings = { authority: 'https://sign-in.example/</script><script>', clientId: '$&' }
  const page = withSettings('<body><!-- settings --></body>', settings)
  const [, json] = /^<body><script type="application\/json" id="settings">([^<]*)<\/script><\/body>$/.exec(page) ?? []
  expect(JSON.parse(json ?? '')).toEqual(settings)
})

test('a page without a place for settings is refused', () => {
  expect(() => withSettings('<body></body>', { authority: '', clientId: '' })).toThrow('settings')
})
