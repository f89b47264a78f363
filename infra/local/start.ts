import { parseArgs } from 'node:util'
import { Misuse } from './base/misuse.ts'
import { AlreadyRunning } from './base/run-record.ts'
import { readStartOptions } from './base/start-options.ts'
import type { Progress } from './demo/earlier-years.ts'
import { people } from './people/people.ts'
import { openPlatform, type Platform } from './platform.ts'

/*
 * `npm start`: the whole platform on this machine.
 */

const usage = `How to start: npm start            the platform with demo data, http://localhost:4000
              npm start -- --empty the platform without demo data
Settings: PORT (4000), DATA_DIR (.data), DYNAMODB_ENDPOINT (an engine other than the embedded one).`

async function main(): Promise<void> {
  const opening = openPlatform({ ...readStartOptions(process.env), demo: readFlags().empty ? false : 'years' })
  stopOnSignals(opening)
  const platform = await opening
  console.log(welcome(platform))
  void tellOfEarlierYears(platform)
  await platform.lost.then((text) => fail(text))
  await platform.stop()
}

function readFlags(): { empty: boolean } {
  try {
    return parseArgs({ options: { empty: { type: 'boolean', default: false } } }).values
  } catch {
    throw new Misuse(usage)
  }
}

/** A second Ctrl-C changes nothing: npm passes on the one that the terminal has sent already. */
function stopOnSignals(opening: Promise<Platform>): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    console.log('Stopping …')
    const platform = await opening.catch(() => undefined)
    await platform?.stop()
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

function welcome({ origin }: Platform): string {
  const names = people.slice(0, 5).map(({ name, group }) => `${name} (${group})`)
  return `Opora is ready after ${(performance.now() / 1000).toFixed(1)} s.

  Web           ${origin}
  Inbox, clock  ${origin}/local
  Police        ${origin}/police/v1/notices   (send one: npm run police)
                ${origin}/policie   (the form in a browser; Klára Vzorová, the admin, gives a code)
  Sign in as    ${names.join(', ')}, … no password

Stop with Ctrl-C. Everything is kept; start afresh with: npm run reset`
}

/** How often the terminal is told how far the years before have come. */
const TOLD_EVERY_MS = 5000

async function tellOfEarlierYears({ earlierYears }: Platform): Promise<void> {
  const tell = () => {
    const left = earlierYears.progress()
    if (left) console.log(toldOf(left))
    return left !== undefined
  }
  if (!tell()) return
  const timer = setInterval(tell, TOLD_EVERY_MS)
  const isWhole = await earlierYears.whole
  clearInterval(timer)
  if (isWhole) console.log('The years before are written and counted, 2023 as it was published.')
}

function toldOf({ done, of }: Progress): string {
  if (done === of) return 'The years before are written; their figures are being counted.'
  return `Writing the years before: ${done} of ${of}. Letters and reminders begin after that.`
}

function fail(text: string): void {
  console.error(text)
  process.exitCode = 1
}

/** What the operating system does not allow with a file: a right that is missing, a folder in its place, a full disk. */
function isOfSystem(thrown: unknown): thrown is Error & { code: string; path: string } {
  return thrown instanceof Error && 'code' in thrown && 'path' in thrown
}

main().catch((thrown: unknown) => {
  if (thrown instanceof AlreadyRunning) {
    fail(`${thrown.message}\nFor a second one choose another folder and port: DATA_DIR=.data-2 PORT=4001 npm start`)
  } else if (thrown instanceof Misuse) fail(thrown.message)
  else if (isOfSystem(thrown))
    fail(`${thrown.path} cannot be used (${thrown.code}). Check what stands there and that you may write there.`)
  else fail(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
  process.exit()
})
