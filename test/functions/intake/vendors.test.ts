import { execFile } from 'node:child_process'
import { createHash, createPrivateKey } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toJSONSchema } from 'zod/mini'
import { createIntake } from '../../../functions/intake/app.ts'
import { type IntakeEvent, MAX_BYTES } from '../../../functions/intake/received.ts'
import { acceptSignature, NOTICE_TAG, signedComponents } from '../../../functions/intake/signature.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { doubtCodes } from '../../../shared/police/slips.ts'
import { type ProblemCode, problems } from '../../../shared/problems/problem.ts'
import { noticeFaults, problemTexts } from '../../../shared/problems/texts.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

/* The page for makers of police systems says what is so. */

const page = readFileSync('functions/intake/README.md', 'utf8')
const between = (mark: string) => page.split(`<!-- ${mark} -->\n`)[1]?.split('<!-- end -->')[0]?.trim()

/** Codes that the door of the police has no use for. */
const ofOthers: readonly ProblemCode[] = [
  'not-signed-in',
  'forbidden',
  'not-of-staff',
  'erased',
  'invalid',
  'changed-meanwhile',
]

it('names every refusal, with its status and what was wrong', () => {
  const codes = Object.entries(problems) as [ProblemCode, { status: number; retry: boolean }][]
  const rows = codes
    .filter(([code]) => !ofOthers.includes(code))
    .map(
      ([code, { status, retry }]) =>
        `| \`${code}\` | ${status} | ${retry ? 'yes' : 'no'} | ${problemTexts.en[code].title} |`,
    )
  expect(between('codes')).toBe(['| code | status | retry | what was wrong |', '|---|---|---|---|', ...rows].join('\n'))
})

it('names every fault of a field, and every doubt', () => {
  const rows = Object.entries(noticeFaults.en).map(([code, words]) => `| \`${code}\` | ${words} |`)
  expect(between('faults')).toBe(['| code in `faults` | what is wrong |', '|---|---|', ...rows].join('\n'))
  for (const code of doubtCodes) expect(page).toContain(`\n| \`${code}\` |`)
})

/** What is read of a JSON Schema. */
interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly [limit: string]: unknown
}

it('names every field of the notice, with its kind and its limits', () => {
  const schema = toJSONSchema(noticeSchema, { io: 'input', unrepresentable: 'any' }) as Shape
  const rows = fieldsOf(schema).map(
    ({ path, isRequired, kind }) => `| \`${path}\` | ${isRequired ? 'yes' : ''} | ${kind} |`,
  )
  expect(between('fields')).toBe(['| field | required | what |', '|---|---|---|', ...rows].join('\n'))
})

interface Field {
  readonly path: string
  readonly isRequired: boolean
  readonly kind: string
}

function fieldsOf({ properties = {}, required = [] }: Shape, prefix = ''): Field[] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const path = `${prefix}${name}`
    const field = { path, isRequired: required.includes(name), kind: kindOf(shape) }
    const inside = shape.type === 'array' ? fieldsOf(shape.items ?? {}, `${path}[].`) : fieldsOf(shape, `${path}.`)
    return [field, ...inside]
  })
}

function kindOf(shape: Shape): string {
  const {
    type = 'what the protocol has no field for, `{ "x-…": … }`',
    anyOf,
    enum: words,
    const: word,
    format,
    items,
  } = shape
  if (word !== undefined) return `\`${word}\``
  if (anyOf) return anyOf.map(kindOf).join(' or ')
  if (words)
    return words.length > 20
      ? `a code of an LAU 1 district, such as \`${words[0]}\``
      : words.map((word) => `\`${word}\``).join(', ')
  if (type === 'array')
    return `a list${limits(shape, 'Items', 'items')}${items?.properties ? '' : ` of ${kindOf(items ?? {})}`}`
  if (type === 'object') return shape.properties && 'about' in shape.properties ? '`{ "about": year }`' : 'an object'
  if (type === 'integer') return `a whole number, ${shape['minimum']} to ${shape['maximum']}`
  if (type === 'string') return format === undefined ? textKind(shape) : (formats[format] ?? format)
  return type === 'boolean' ? 'true or false' : type
}

const formats: Readonly<Record<string, string>> = { 'date-time': 'a time with an offset', date: 'a day, `1988-07-30`' }

function textKind(shape: Shape): string {
  const { pattern } = shape
  return `a text${limits(shape, 'Length', 'signs')}${pattern === undefined ? '' : `, as \`${pattern.replaceAll('|', '\\|')}\``}`
}

function limits(shape: Shape, what: string, unit: string): string {
  const [least = 0, most] = [`min${what}`, `max${what}`].map((name) => shape[name] as number | undefined)
  const upTo = most === undefined ? '' : ` of at most ${most} ${unit}`
  return least > 1 || what === 'Items' ? `${upTo}${least > 0 ? `, at least ${least}` : ''}` : upTo
}

it('says what to sign as the door asks for it, and how large a notice may be', () => {
  for (const name of signedComponents) expect(page).toContain(`\n| \`${name}\` |`)
  for (const name of ['created', 'nonce', 'keyid', 'tag']) {
    expect(acceptSignature(NOTICE_TAG)).toContain(`;${name}`)
    expect(page).toContain(`\n| \`${name}\` |`)
  }
  expect(page).toContain(`At most ${MAX_BYTES / 1024} KiB`)
})

describe('the request on the page', () => {
  const [, script = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? []
  let world: World
  let folder: string
  beforeAll(async () => {
    world = await openWorld()
    folder = mkdtempSync(join(tmpdir(), 'opora-vendor-'))
  })
  afterAll(async () => {
    await world.close()
    rmSync(folder, { recursive: true })
  })

  /** The text that was last run where there are openssl and curl: who changes the page runs it there, and writes this anew. */
  const RAN = '76d653a61d37cbd383d54a025e7cdbd213e763c4fb0013c397ef7157fb677610'

  it('is the one that was run', () => {
    expect(createHash('sha256').update(script).digest('hex')).toBe(RAN)
  })

  it('is accepted, run as it stands', async () => {
    if (!(await areThere('openssl', 'curl'))) return
    const { server, origin } = await listen(world)
    const hour = 3_600_000
    const at = (ago: number) => new Date(Date.now() - ago * hour).toISOString()
    const key = createPrivateKey({ key: { ...world.policeKey.privateKey }, format: 'jwk' })
    writeFileSync(join(folder, 'unit.key'), key.export({ format: 'pem', type: 'pkcs8' }))
    writeFileSync(join(folder, 'notice.json'), JSON.stringify(notice({ enteredAt: at(3), evictedAt: at(2) })))
    const env = { ...process.env, ORIGIN: origin, KEYID: world.policeKey.keyId }
    const { stdout } = await run('sh', ['-c', script], { cwd: folder, env })
    expect(JSON.parse(stdout)).toMatchObject({ centre: { id: 'liberec' } })
    server.close()
  })
})

const run = promisify(execFile)

async function areThere(...programs: string[]): Promise<boolean> {
  const found = await Promise.allSettled(
    programs.map((program) => run(program, [program === 'curl' ? '--version' : 'version'])),
  )
  return found.every(({ status }) => status === 'fulfilled')
}

/** The door behind a port, at the time it is. */
async function listen({ table, signer }: World) {
  const server = createServer(async (request, response) => {
    const event: IntakeEvent = {
      rawPath: request.url ?? '',
      rawQueryString: '',
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      requestContext: { http: { method: request.method ?? '' } },
      body: (await buffer(request)).toString('base64'),
      isBase64Encoded: true,
    }
    const intake = createIntake({ table, signer, publicOrigin: origin, now: () => new Date() })
    const { statusCode = 500, body } = await intake(event)
    response.writeHead(statusCode).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, origin }
}
