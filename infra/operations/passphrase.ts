import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as czech } from '@zxcvbn-ts/language-cs'
import { Misuse } from '../local/base/misuse.ts'

const SHORTEST = 16
/** Guesses, as a power of ten. A file can be tried for years by whoever has it: four words that nobody put together before. */
const GUESSES = 14

/** Refuses a passphrase that somebody who has the file could guess. `known` is what anybody would try, such as the centre's name: it counts for nothing. */
export function checkPassphrase(passphrase: string, known: readonly string[]): void {
  const tried = known.flatMap((words) => words.toLowerCase().split(' '))
  const own = tried.reduce((rest, word) => rest.replaceAll(word, ''), passphrase.toLowerCase())
  const strength = new ZxcvbnFactory({ dictionary: { ...common, ...czech }, graphs: adjacencyGraphs }).check(own)
  if ([...own].length >= SHORTEST && strength.guessesLog10 >= GUESSES) return
  throw new Misuse(
    `This passphrase can be guessed. Take at least ${SHORTEST} characters: four or more words that have nothing to do with each other or with the centre.`,
  )
}

/**
 * A passphrase, typed at a terminal where nobody sees it, twice when `isNew`; or the one line of what is piped in. It stands in no command,
 * no setting and no file of ours. Throws Misuse when there is none, or when the two are different.
 */
export async function askPassphrase({ isNew }: { readonly isNew: boolean }): Promise<string> {
  const passphrase = await askHidden('Passphrase: ')
  if (passphrase === '') throw new Misuse('No passphrase was given. Type it, or pipe it in as one line.')
  const isRepeated = isNew && process.stdin.isTTY === true
  if (isRepeated && (await askHidden('Once more: ')) !== passphrase)
    throw new Misuse('The two passphrases are different.')
  return passphrase
}

async function askHidden(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY === true
  if (isTerminal) process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTerminal })
  try {
    for await (const line of lines) return line.normalize('NFC')
    return ''
  } finally {
    lines.close()
    if (isTerminal) process.stderr.write('\n')
  }
}
