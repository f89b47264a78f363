import { execFile } from 'node:child_process'
import { createHash, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { signNotice } from '../../../infra/local/demo/police-signature.ts'
import { docsPage } from '../../../infra/police-docs/page.ts'
import { policeRefusals } from '../../../infra/police-docs/refusals.ts'
import { doubtCodes } from '../../../shared/police/slips.ts'
import { noticeFaults, problemTexts } from '../../../shared/problems/texts.ts'

const page = docsPage()
/** As it is read. */
const words = page
  .replaceAll('&quot;', '"')
  .replaceAll('&#39;', "'")
  .replaceAll('&lt;', '<')
  .replaceAll('&gt;', '>')
  .replaceAll('&amp;', '&')
const clients = 'infra/police-docs/clients'

describe('the page for makers of police systems', () => {
  it('leads to chapters that are there, and loads nothing but its style', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to)
    expect(links.filter((to) => !ids.has(to))).toEqual([])
    expect(page.match(/<script|https?:\/\/(?!opora\.example)[^\s<"]*\.(js|css)|style="/g)).toBeNull()
    expect([...page.matchAll(/<link[^>]+href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/police/docs.css'])
  })

  it.each(policeRefusals)('names the refusal %s with its remedy', (code) => {
    expect(page).toContain(`<code>${code}</code>`)
    expect(words).toContain(problemTexts.cs[code].remedy)
  })

  it.each([...Object.keys(noticeFaults.cs), ...doubtCodes])('names what may be wrong in a field: %s', (code) => {
    expect(page).toContain(`<code>${code}</code>`)
  })

  it('has no place that was left empty', () => {
    expect(page.match(/undefined|\[object|<t[dh][^>]*><\/td>\s*<\/tr>/g)).toBeNull()
  })
})

describe('the clients of the page', () => {
  /** What a program has to print, by the name of the header. */
  const headers = Object.fromEntries(
    readFileSync(`${clients}/headers.txt`, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const sources = ['SignNotice.java', 'SignNotice.cs'].map(
    (name) => [name, readFileSync(`${clients}/${name}`, 'utf8')] as const,
  )
  const [, pkcs8 = ''] = /"(MC4CAQ[^"]+)"/.exec(sources[0]?.[1] ?? '') ?? []
  const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' })
  const URL_OF_NOTICES = 'https://opora.example/police/v1/notices'
  const BODY = '{"reference":"KRPL-1/ČJ-2026"}'

  it('must print what our own client signs', async () => {
    const request = await signNotice({
      url: URL_OF_NOTICES,
      body: BODY,
      key: { keyId: 'test-key-ed25519', privateKey: key.export({ format: 'jwk' }) },
      now: new Date(1_767_225_600_000),
      nonce: '0f8fad5bd9cb469fa165',
    })
    expect(Object.fromEntries(Object.keys(headers).map((name) => [name, request.headers.get(name)]))).toEqual(headers)
  })

  it('must print what is right by RFC 9421, reckoned here anew', () => {
    const digest = `sha-256=:${createHash('sha256').update(BODY).digest('base64')}:`
    expect(headers['content-digest']).toBe(digest)
    const params = headers['signature-input']?.replace(/^opora=/, '')
    const base = `"@method": POST\n"@target-uri": ${URL_OF_NOTICES}\n"content-type": application/json\n"content-digest": ${digest}\n"@signature-params": ${params}`
    const signature = Buffer.from(headers['signature']?.slice('opora=:'.length, -1) ?? '', 'base64')
    expect(verify(null, Buffer.from(base), createPublicKey(key), signature)).toBe(true)
  })

  it.each(sources)('have the same key, address, body, time and nonce: %s', (_name, source) => {
    const plain = source.replaceAll('\\u010c', 'Č')
    const said = [
      pkcs8,
      URL_OF_NOTICES,
      BODY.replaceAll('"', '\\"'),
      '1767225600',
      '0f8fad5bd9cb469fa165',
      'test-key-ed25519',
    ]
    for (const part of said) expect(plain).toContain(part)
  })

  it('in Java prints these headers, where there is a JDK', async () => {
    if (!existsSync('/usr/bin/javac')) return
    const folder = mkdtempSync(join(tmpdir(), 'opora-java-'))
    await run('javac', ['-encoding', 'UTF-8', '-d', folder, `${clients}/SignNotice.java`])
    const { stdout } = await run('java', ['-cp', folder, 'SignNotice'])
    rmSync(folder, { recursive: true })
    expect(stdout).toBe(readFileSync(`${clients}/headers.txt`, 'utf8'))
  })
})

const run = promisify(execFile)
