import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Misuse } from '../local/base/misuse.ts'
import { openGround, runCommand } from './at-the-terminal.ts'
import { INVITE, invite, openCentreOf, registerKey, replay, revokeKey } from './commands.ts'
import type { Ground } from './ground.ts'
import { forgetAgainBy, listTombstones } from './tombstones.ts'

/*
 * `npm run operate`: what an operator does to the platform that runs on this machine, or with `--aws` to the one in AWS.
 */

const usage = `How to operate the platform:
  npm run operate -- open-centre <centre>                          it can receive notices
  ${INVITE}   somebody can sign in
  npm run operate -- register-key <id> <unit> <public key file>    what a police unit signs by it is taken
  npm run operate -- revoke-key <id>                               nothing signed by it is taken any more
  npm run operate -- tombstones <centre>                           what it has disposed of, line by line
  npm run operate -- forget-again <centre> <file of such lines>    a restored table forgets it again
  npm run operate -- replay                                        hands over again what was given up
  npm run operate -- export <centre> <file>                        all of it, as one file that a passphrase opens
  npm run operate -- restore <centre> <file>                       gives the centre back what the file holds
With --aws: the stack in AWS, by your own credentials. Without: the platform that npm start runs (PORT, DATA_DIR).`

type Command = (ground: Ground, words: readonly string[], name: string) => Promise<string>

/** Each with how many words it takes. */
const commands: Readonly<Record<string, { words: number; run: Command }>> = {
  'open-centre': { words: 1, run: (ground, [centre = '']) => openCentreOf(ground, centre) },
  invite: { words: 2, run: (ground, [email = '', group = ''], name) => invite(ground, { email, group, name }) },
  'register-key': {
    words: 3,
    run: (ground, [keyId = '', sender = '', path = '']) => registerKey(ground, { keyId, sender, text: fileAt(path) }),
  },
  'revoke-key': { words: 1, run: (ground, [keyId = '']) => revokeKey(ground, keyId) },
  tombstones: { words: 1, run: (ground, [centre = '']) => listTombstones(ground, centre) },
  'forget-again': {
    words: 2,
    run: (ground, [centre = '', path = '']) => forgetAgainBy(ground, { centre, text: fileAt(path) }),
  },
  replay: { words: 0, run: replay },
  export: { words: 2, run: (ground, words) => withArchive(ground, words, 'exportCentre') },
  restore: { words: 2, run: (ground, words) => withArchive(ground, words, 'restoreFrom') },
}

/** Asks for the passphrase first. What is seldom wanted is loaded here: it brings dictionaries. */
async function withArchive(
  ground: Ground,
  [centre = '', path = '']: readonly string[],
  what: Leaving,
): Promise<string> {
  const leaving = await import('./leaving.ts')
  const { askPassphrase } = await import('./passphrase.ts')
  const passphrase = await askPassphrase({ isNew: what === 'exportCentre' })
  const whole = ground.whole(centre)
  const said = await leaving[what](whole, { centre, path, passphrase })
  whole.table.doc.destroy()
  return said
}

type Leaving = 'exportCentre' | 'restoreFrom'

async function main(): Promise<void> {
  const { values, positionals } = read()
  const [name = '', ...words] = positionals
  const command = commands[name]
  if (command === undefined || words.length !== command.words) throw new Misuse(usage)
  const ground = await openGround(values.aws)
  console.log(await command.run(ground, words, values.name))
  ground.table.doc.destroy()
}

function read() {
  try {
    const options = { aws: { type: 'boolean', default: false }, name: { type: 'string', default: '' } } as const
    return parseArgs({ allowPositionals: true, options })
  } catch {
    throw new Misuse(usage)
  }
}

function fileAt(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Misuse(`${path} cannot be read.`)
  }
}

runCommand(main)
