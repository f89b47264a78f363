import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createLocalJWKSet, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import { Misuse } from './base/misuse.ts'
import { readStartOptions } from './base/start-options.ts'
import { privateJwk, readPoliceKey } from './demo/key-files.ts'
import { type PoliceKey, signNotice } from './demo/police-signature.ts'

/*
 * `npm run police`: what a police system would do, from the command line, with the demo unit's key.
 */

const usage = `How to use:
  npm run police -- send <notice.json>             sign a notice, hand it over, print the receipt
      --today                                      move its times to today, so that the clocks of the file run now
      --break body|key|date|nonce|district         spoil the request in one way, to see how it is refused
  npm run police -- verify <receipt>               check a receipt against the published keys
PORT and DATA_DIR are those of "npm start"; ORIGIN addresses a platform elsewhere.`

const breaks = ['body', 'key', 'date', 'nonce', 'district'] as const
type Break = (typeof breaks)[number]

interface Platform {
  readonly origin: string
  readonly dataDir: string
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { today: { type: 'boolean', default: false }, break: { type: 'string' } },
  })
  const [command, subject] = positionals
  const { port, dataDir } = readStartOptions(process.env)
  const platform = { origin: process.env['ORIGIN'] ?? `http://localhost:${port}`, dataDir }
  if (command === 'send' && subject) return send(platform, readNotice(subject, values.today), breakOf(values.break))
  if (command === 'verify' && subject) return verify(platform, subject)
  throw new Misuse(usage)
}

function breakOf(given: string | undefined): Break | undefined {
  const known = breaks.find((name) => name === given)
  if (given !== undefined && known === undefined) throw new Misuse(`--break takes ${breaks.join(', ')}.`)
  return known
}

function readNotice(path: string, today: boolean): string {
  try {
    const text = readFileSync(path, 'utf8')
    return today ? movedToToday(text) : text
  } catch {
    throw new Misuse(
      `${path} cannot be read as a notice. Give the path of a JSON file, such as test/examples/notice-one-person.json.`,
    )
  }
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** What has happened, of a notice: it cannot be in the future. */
const movable = z.object({
  enteredAt: z.string(),
  evictedAt: z.string(),
  distribution: z.optional(z.array(z.object({ at: z.optional(z.string()) }))),
})

/** Moves every time of a notice by whole hours, so that the last thing done was done within the last one, and marks the reference with the day. */
function movedToToday(text: string): string {
  const { enteredAt, evictedAt, distribution = [] } = movable.parse(JSON.parse(text))
  const done = [enteredAt, evictedAt, ...distribution.flatMap(({ at }) => at ?? [])].map((at) => Date.parse(at))
  const hours = Math.floor((Date.now() - Math.max(...done)) / HOUR_MS)
  const moved = JSON.parse(text, (_key, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(Date.parse(value) + hours * HOUR_MS).toISOString()
      : value,
  )
  const day = new Date(Date.now()).toISOString().slice(0, 10)
  return JSON.stringify({ ...moved, reference: `${moved.reference} (${day})` })
}

async function send(platform: Platform, body: string, broken: Break | undefined): Promise<void> {
  const url = `${platform.origin}/police/v1/notices`
  const nonce = randomUUID()
  // The very same request again gets its receipt; a nonce is refused only to other content.
  if (broken === 'nonce') await fetch(await prepare({ platform, url, body, broken, nonce }))
  const request = await prepare({ platform, url, body, broken, nonce })
  const answer = await fetch(request)
  const text = await answer.text()
  console.log(`${answer.status} ${meaning(answer.status)}`)
  console.log(JSON.stringify(JSON.parse(text), undefined, 2))
  process.exitCode = answer.ok ? 0 : 1
}

function meaning(status: number): string {
  if (status === 201) return 'accepted'
  return status === 200 ? 'accepted before; this is the first receipt' : 'refused'
}

interface Preparation {
  readonly platform: Platform
  readonly url: string
  readonly body: string
  readonly broken: Break | undefined
  readonly nonce: string
}

async function prepare({ platform, url, body, broken, nonce }: Preparation): Promise<Request> {
  const key = policeKey(platform.dataDir)
  const now = await clockOf(platform.origin)
  const old = new Date(now.getTime() - DAY_MS)
  const request = await signNotice({
    url,
    nonce,
    now: broken === 'date' ? old : now,
    key: broken === 'key' ? { ...key, privateKey: await privateJwk('Ed25519') } : key,
    body: spoilt(body, broken),
  })
  return broken === 'body' ? new Request(request, { body: `${body} `, method: 'POST' }) : request
}

function spoilt(body: string, broken: Break | undefined): string {
  if (broken === 'district') return body.replace(/"CZ0[0-9A-C]+"/, '"CZ9999"')
  // Other content each time: that of a notice which was accepted before gets its receipt again, whatever the nonce.
  return broken === 'nonce' ? body.replace(/"reference": *"/, `$&${randomUUID()} `) : body
}

function policeKey(dataDir: string): PoliceKey {
  const key = readPoliceKey(dataDir)
  if (key === undefined) {
    throw new Misuse(`The demo unit has no key in ${dataDir} yet. Start the platform first: npm start (same DATA_DIR).`)
  }
  return key
}

/** The platform's own time: its clock may have been moved, and a signature holds for five minutes around it. */
async function clockOf(origin: string): Promise<Date> {
  const answer = await fetch(`${origin}/local/clock`)
  return answer.ok ? new Date(z.object({ now: z.string() }).parse(await answer.json()).now) : new Date()
}

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

async function verify({ origin }: Platform, receipt: string): Promise<void> {
  const answer = await fetch(`${origin}/.well-known/jwks.json`)
  const published = keySetSchema.parse(await answer.json())
  try {
    const { payload } = await jwtVerify(receipt, createLocalJWKSet(published), { typ: 'opora-receipt+jwt' })
    console.log('The receipt is genuine:')
    console.log(JSON.stringify(payload, undefined, 2))
  } catch {
    throw new Misuse('The receipt is not one of this platform, or it was changed.')
  }
}

/** What went wrong, for a person at a terminal. */
function explain(thrown: unknown): string {
  if (thrown instanceof Misuse) return thrown.message
  if (thrown instanceof TypeError)
    return 'The platform does not answer. Start it with npm start, or say where it is: PORT=… or ORIGIN=….'
  return thrown instanceof Error ? thrown.message : String(thrown)
}

main().catch((thrown: unknown) => {
  console.error(explain(thrown))
  process.exitCode = 1
})
