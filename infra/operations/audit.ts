import { parseArgs } from 'node:util'
import { createLocalJWKSet } from 'jose'
import { verifyCentre } from '../../functions/store/audit/verification.ts'
import { keysOnce, publishedKeys } from '../../functions/store/police/receipt-keys.ts'
import { readClosedCentres, readOpenCentres } from '../../functions/store/police/senders.ts'
import { instant } from '../../shared/time/instant.ts'
import { Misuse } from '../local/base/misuse.ts'
import { keysAt, openGround, runCommand } from './at-the-terminal.ts'
import { chainOf, differs } from './audit-words.ts'

/*
 * `npm run audit -- --verify`: whether the audit of every centre is what was signed day by day. It says days and kinds of differences,
 * and nothing of what entries say. The exit code is 1 when anything differs.
 */

const usage = `How to check the audit:
  npm run audit -- --verify          every centre of the platform that npm start runs (PORT, DATA_DIR)
  npm run audit -- --verify --aws    of the stack in AWS, by your own credentials
With --keys <file>: also what was signed by the keys in the file is taken, as receipt-keys.json in the archive of a centre that moved here.`

async function main(): Promise<void> {
  const { verify, aws, keys: file } = read()
  if (!verify) throw new Misuse(usage)
  const { table, signer, now } = await openGround(aws)
  const elsewhere = file === undefined ? [] : keysAt(file).keys
  // A centre that came back to where it was brings keys that are published here already.
  const keys = createLocalJWKSet({ keys: keysOnce([...(await publishedKeys(table, signer)).keys, ...elsewhere]) })
  const closed = await readClosedCentres(table)
  const centres = [...(await readOpenCentres(table)), ...closed.keys()]
  let found = 0
  for (const centre of centres.toSorted()) {
    const verified = await verifyCentre(table, centre, { keys, now: closed.get(centre)?.at ?? instant(now()) })
    found += verified.findings.length
    console.log([...verified.findings.map(differs), chainOf(verified)].map((line) => `${centre} ${line}`).join('\n'))
  }
  table.doc.destroy()
  if (found > 0) process.exitCode = 1
  console.log(found === 0 ? 'Nothing differs from what was signed.' : `Differences: ${found}.`)
}

function read() {
  try {
    const flag = { type: 'boolean', default: false } as const
    return parseArgs({ options: { verify: flag, aws: flag, keys: { type: 'string' } } }).values
  } catch {
    throw new Misuse(usage)
  }
}

runCommand(main)
