import { parseArgs } from 'node:util'
import { calculateJwkThumbprint } from 'jose'
import { Misuse } from '../local/base/misuse.ts'
import { readStartOptions } from '../local/base/start-options.ts'
import { privateJwk } from '../local/demo/key-files.ts'
import { signNotice } from '../local/demo/police-signature.ts'
import { type Break, breaks, movedToToday, spoilt } from './demo.ts'
import { makeKey, publicPart, readKey } from './key.ts'
import { exit, type Outcome, outcomeOf } from './outcome.ts'
import {
  clockOf,
  enrol,
  isReceipt,
  type Platform,
  readDocument,
  readReceipt,
  readStatus,
  type Sending,
  say,
  send,
  verify,
} from './platform.ts'
import { type Command, usageOf, wrongWords } from './usage.ts'

/*
 * `npm run police`: what a police system would do, from the command line; the reference client of the protocol.
 */

const options = {
  key: { type: 'string' },
  'key-id': { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean', default: false },
  p256: { type: 'boolean', default: false },
  today: { type: 'boolean', default: false },
  break: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Asked = ReturnType<typeof parse>

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (thrown) {
    const [word] = process.argv.slice(2)
    // The first sentence says which option is wrong; the rest is about words that begin with a dash.
    throw misuse(thrown instanceof Error ? `${thrown.message.split('. ')[0]}.` : '', word)
  }
}

function misuse(wrong: string, command: string | undefined): Misuse {
  return new Misuse(`${wrong}\n\n${usageOf(command)}`)
}

async function outcome({ values, positionals }: Asked): Promise<Outcome> {
  const platform = { origin: originOf(process.env) }
  const sending = () => sendingBy(values, platform)
  const [command, subject = '', file = ''] = positionals
  const wrong = wrongWords(positionals) ?? wrongVersion(values.version)
  if (wrong !== undefined) throw misuse(wrong, command)
  switch (command as Command) {
    case 'send':
      return handOver(platform, readDocument(subject), values)
    case 'supplement':
    case 'end': {
      const what = command === 'end' ? 'end' : 'supplements'
      const text = readDocument(file)
      const body = values.today ? movedOrMisuse(text) : text
      return say(platform, { noticeId: subject, what, body, version: values.version }, await sending())
    }
    case 'status':
      return readStatus(platform, subject, await sending())
    case 'verify':
      return verify(platform, isReceipt(subject) ? subject : readReceipt(subject))
    case 'keygen':
      return {
        code: exit.accepted,
        line: `The pair of keys is made: ${subject}, ${subject}.pub`,
        json: { keyId: await makeKey(subject, values.p256) },
      }
    case 'enrol':
      return enrol(platform, subject, await byThumbprint(await sending()))
  }
}

function wrongVersion(version: string | undefined): string | undefined {
  const isOne = version === undefined || /^\d+$/.test(version)
  return isOne ? undefined : `--version takes a number: "${version}" is none.`
}

function originOf(env: NodeJS.ProcessEnv): string {
  return (env['ORIGIN'] || `http://localhost:${readStartOptions(env).port}`).replace(/\/$/, '')
}

async function sendingBy(values: Asked['values'], platform: Platform): Promise<Sending> {
  const { dataDir } = readStartOptions(process.env)
  const file = values.key ?? process.env['POLICE_KEY']
  const key = await readKey({ file, keyId: values['key-id'] ?? process.env['POLICE_KEY_ID'], dataDir })
  return { key, now: await clockOf(platform) }
}

/** A key that is not known yet is called by its thumbprint. */
async function byThumbprint({ key, now }: Sending): Promise<Sending> {
  return { key: { ...key, keyId: await calculateJwkThumbprint(publicPart(key.privateKey)) }, now }
}

async function handOver(platform: Platform, text: string, values: Asked['values']): Promise<Outcome> {
  const broken = breakOf(values.break)
  const body = values.today ? movedOrMisuse(text) : text
  const sending = await sendingBy(values, platform)
  return broken === undefined ? send(platform, body, sending) : sendSpoilt(platform, { body, broken }, sending)
}

function movedOrMisuse(text: string): string {
  try {
    return movedToToday(text, new Date())
  } catch {
    throw new Misuse('The times of this file cannot be moved: it is neither a notice nor an end.')
  }
}

function breakOf(given: string | undefined): Break | undefined {
  const known = breaks.find((name) => name === given)
  if (given !== undefined && known === undefined) throw new Misuse(`--break takes ${breaks.join(', ')}.`)
  return known
}

const DAY_MS = 86_400_000

/** A request spoilt in one way, to see how it is refused. */
async function sendSpoilt(
  { origin }: Platform,
  told: { body: string; broken: Break },
  { key, now }: Sending,
): Promise<Outcome> {
  const { body, broken } = told
  const nonce = crypto.randomUUID()
  const request = async () =>
    signNotice({
      url: `${origin}/police/v1/notices`,
      nonce,
      now: broken === 'date' ? new Date(now.getTime() - DAY_MS) : now,
      key: broken === 'key' ? { ...key, privateKey: await privateJwk('Ed25519') } : key,
      body: spoilt(body, broken),
    })
  // The very same request again gets its receipt; a nonce is refused only to other content.
  if (broken === 'nonce') await fetch(await request())
  const signed = await request()
  return outcomeOf(await fetch(broken === 'body' ? new Request(signed, { body: `${body} `, method: 'POST' }) : signed))
}

async function main(): Promise<void> {
  const asked = parse()
  if (asked.values.help) return console.log(usageOf(asked.positionals[0]))
  const { code, line, json } = await outcome(asked)
  if (!asked.values.json) console.log(line)
  console.log(JSON.stringify(json, undefined, asked.values.json ? undefined : 2))
  process.exitCode = code
}

/** What went wrong, for a person at a terminal, and for a script. */
function explain(thrown: unknown): { code: number; words: string } {
  if (thrown instanceof Misuse) return { code: exit.misuse, words: thrown.message }
  const words = 'The platform does not answer. Start it with npm start, or say where it is: PORT=… or ORIGIN=….'
  if (thrown instanceof TypeError) return { code: exit.tryAgain, words }
  return { code: exit.tryAgain, words: thrown instanceof Error ? thrown.message : String(thrown) }
}

main().catch((thrown: unknown) => {
  const { code, words } = explain(thrown)
  console.error(words)
  process.exitCode = code
})
