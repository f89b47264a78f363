import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { Misuse } from './base/misuse.ts'
import { AlreadyRunning, takeFolder } from './base/run-record.ts'
import { readStartOptions } from './base/start-options.ts'

/*
 * `npm run reset`: deletes the data folder of the local platform.
 */

const usage = `How to reset: npm run reset           asks before it deletes
              npm run reset -- --yes  does not ask
Setting: DATA_DIR (.data).`

async function main(): Promise<void> {
  const { dataDir } = readStartOptions(process.env)
  const { yes } = readFlags()
  if (!existsSync(dataDir)) return console.log(`There is nothing to delete: ${dataDir} does not exist.`)
  if (!isDataFolder(dataDir)) throw new Misuse(`${dataDir} is no data folder of Opora. Nothing was deleted.`)
  const size = extent(dataDir)
  const lock = await takeFolder(dataDir)
  console.log(`This deletes ${dataDir}: ${size}. It cannot be undone.`)
  if (!yes && !(await confirmed())) return console.log('Nothing was deleted.')
  // Windows deletes no file that is open.
  lock.release()
  rmSync(dataDir, { recursive: true })
  console.log('Deleted.')
}

function readFlags(): { yes: boolean } {
  try {
    return parseArgs({ options: { yes: { type: 'boolean', short: 'y', default: false } } }).values
  } catch {
    throw new Misuse(usage)
  }
}

/** DATA_DIR may be mistyped, and then names somebody's photographs. */
function isDataFolder(folder: string): boolean {
  return ['dynamo.db', 'sign-in-keys.json', 'centre-keys.json'].some((name) => existsSync(join(folder, name)))
}

function extent(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return `${files.length} files, ${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Only a clear yes counts; so does no answer at all count as no. */
async function confirmed(): Promise<boolean> {
  process.stdout.write('Delete? y/N ')
  for await (const line of createInterface({ input: process.stdin })) return /^y(es)?$/i.test(line.trim())
  return false
}

main().catch((thrown: unknown) => {
  if (thrown instanceof AlreadyRunning) console.error(`${thrown.message} Stop it first.`)
  else if (thrown instanceof Misuse) console.error(thrown.message)
  else throw thrown
  process.exitCode = 1
})
