import { parseArgs } from 'node:util'
import { Misuse } from '../local/base/misuse.ts'
import { fileAt, keysAt, openGround, runCommand } from './at-the-terminal.ts'
import { INVITE, invite, listKeys, openCentreOf, registerKey, replay, revokeKey, rotateReceiptKey } from './commands.ts'
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
  npm run operate -- rotate-receipt-key                            another key signs; what was signed before is still checked
  npm run operate -- list-keys                                     keys from before units were kept stand under theirs
  npm run operate -- tombstones <centre>                           what it has disposed of, line by line
  npm run operate -- forget-again <centre> <file of such lines>    a restored table forgets it again
  npm run operate -- replay                                        hands over again what was given up
  npm run operate -- export <centre> <file>                        all of it, as one file that a passphrase opens
  npm run operate -- check <centre> <file>                         the file is whole, and its audit what was signed
  npm run operate -- restore <centre> <file>                       gives the centre back what the file holds
  npm run operate -- close <centre> <file> --send-to "<where>"     destroys what is here of it; police hear where to send
With --keys <file>: what was signed by the public keys in it is taken (check), or can be told by the archive (export).
With --aws: the stack in AWS, by your own credentials. Without: the platform that npm start runs (PORT, DATA_DIR).`

interface Options {
  readonly name: string
  readonly keys?: string | undefined
  /** Where police send what is no longer taken. */
  readonly 'send-to': string
}

type Command = (ground: Ground, words: readonly string[], options: Options) => Promise<string>

/** What is done without any platform. */
type Alone = (words: readonly string[], options: Options) => Promise<string>

/** Each with how many words it takes. */
const commands: Readonly<Record<string, { words: number } & ({ run: Command } | { alone: Alone })>> = {
  'open-centre': { words: 1, run: (ground, [centre = '']) => openCentreOf(ground, centre) },
  invite: { words: 2, run: (ground, [email = '', group = ''], { name }) => invite(ground, { email, group, name }) },
  'register-key': {
    words: 3,
    run: (ground, [keyId = '', sender = '', path = '']) => registerKey(ground, { keyId, sender, text: fileAt(path) }),
  },
  'revoke-key': { words: 1, run: (ground, [keyId = '']) => revokeKey(ground, keyId) },
  'rotate-receipt-key': { words: 0, run: rotateReceiptKey },
  'list-keys': { words: 0, run: listKeys },
  tombstones: { words: 1, run: (ground, [centre = '']) => listTombstones(ground, centre) },
  'forget-again': {
    words: 2,
    run: (ground, [centre = '', path = '']) => forgetAgainBy(ground, { centre, text: fileAt(path) }),
  },
  replay: { words: 0, run: replay },
  export: { words: 2, run: withArchive('writeOut') },
  check: { words: 2, alone: checkAlone },
  restore: { words: 2, run: withArchive('giveBack') },
  close: { words: 2, run: withArchive('close') },
}

/** What is done with the file of a centre; what is seldom wanted is loaded there: it brings dictionaries. */
function withArchive(what: 'writeOut' | 'giveBack' | 'close'): Command {
  return async (ground, words, options) => (await import('./with-archive.ts'))[what](ground, askedWith(words, options))
}

async function checkAlone(words: readonly string[], options: Options): Promise<string> {
  return (await import('./with-archive.ts')).check(askedWith(words, options))
}

function askedWith([centre = '', path = '']: readonly string[], options: Options) {
  const { keys, 'send-to': sendTo } = options
  return { centre, path, sendTo, keys: keys === undefined ? undefined : keysAt(keys) }
}

async function main(): Promise<void> {
  const { values, positionals } = read()
  const [name = '', ...words] = positionals
  const command = commands[name]
  if (command === undefined || words.length !== command.words) throw new Misuse(usage)
  console.log(await ('alone' in command ? command.alone(words, values) : onGround(command.run, words, values)))
}

async function onGround(run: Command, words: readonly string[], options: Options & { aws: boolean }): Promise<string> {
  const ground = await openGround(options.aws)
  const said = await run(ground, words, options)
  ground.table.doc.destroy()
  return said
}

function read() {
  try {
    const [flag, word] = [{ type: 'boolean', default: false } as const, { type: 'string' } as const]
    const options = { aws: flag, name: { ...word, default: '' }, 'send-to': { ...word, default: '' }, keys: word }
    return parseArgs({ allowPositionals: true, options })
  } catch {
    throw new Misuse(usage)
  }
}

runCommand(main)
