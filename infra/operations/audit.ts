import { parseArgs } from 'node:util'
import { createLocalJWKSet } from 'jose'
import { type Finding, type Verified, verifyCentre } from '../../functions/store/audit/verification.ts'
import { readOpenCentres } from '../../functions/store/police/senders.ts'
import type { Difference } from '../../shared/audit/signed-day.ts'
import { instant } from '../../shared/time/instant.ts'
import { Misuse } from '../local/base/misuse.ts'
import { openGround, runCommand } from './at-the-terminal.ts'

/*
 * `npm run audit -- --verify`: whether the audit of every centre is what was signed day by day. It says days and kinds of differences,
 * and nothing of what entries say. The exit code is 1 when anything differs.
 */

const usage = `How to check the audit:
  npm run audit -- --verify          every centre of the platform that npm start runs (PORT, DATA_DIR)
  npm run audit -- --verify --aws    of the stack in AWS, by your own credentials`

const words: Readonly<Record<Difference, string>> = {
  'day-missing': 'what was signed of the day is not there',
  'day-unsigned': 'the day has ended and is not signed',
  'day-false': 'what is kept of the day was not signed by the platform',
  'day-out-of-line': 'what was signed of the day does not go on from the day before',
  'entries-missing': 'entries are missing',
  'entries-added': 'there are entries more',
  'entries-changed': 'entries were changed',
}

async function main(): Promise<void> {
  const { verify, aws } = read()
  if (!verify) throw new Misuse(usage)
  const { table, publicKeys, now } = await openGround(aws)
  const keys = createLocalJWKSet(await publicKeys())
  const centres = await readOpenCentres(table)
  let found = 0
  for (const centre of centres.toSorted()) {
    const verified = await verifyCentre(table, centre, { keys, now: instant(now()) })
    found += verified.findings.length
    console.log([...verified.findings.map(told), summary(verified)].map((line) => `${centre} ${line}`).join('\n'))
  }
  table.doc.destroy()
  if (found > 0) process.exitCode = 1
  console.log(found === 0 ? 'Nothing differs from what was signed.' : `Differences: ${found}.`)
}

function read() {
  try {
    const options = { verify: { type: 'boolean', default: false }, aws: { type: 'boolean', default: false } } as const
    return parseArgs({ options }).values
  } catch {
    throw new Misuse(usage)
  }
}

function told({ day, difference, entries }: Finding): string {
  const counts =
    entries && difference !== 'entries-changed' ? ` (${entries.signed} signed, ${entries.there} there)` : ''
  return `${day}: ${words[difference]}${counts}`
}

/** What the chain came to is worth keeping elsewhere: one that is cut short later does not lead there. */
function summary({ entries, last }: Verified): string {
  return last === undefined ? 'has no signed day.' : `up to ${last.day}: ${entries} entries, ${last.digest}`
}

runCommand(main)
