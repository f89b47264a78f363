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

/** Asks for a word that shows that what comes next is meant. Throws Misuse for any other. */
export async function askWord(word: string, question: string): Promise<void> {
  if (process.stdin.isTTY) process.stderr.write(question)
  if ((await nextLine(process.stderr)) !== word) throw new Misuse('Nothing was done: this was not confirmed.')
}

async function askHidden(question: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(question)
  const line = await nextLine(new Writable({ write: (_chunk, _encoding, done) => done() }))
  if (process.stdin.isTTY) process.stderr.write('\n')
  return line.normalize('NFC')
}

/** What is piped in is read once: a reader of one line would take the next ones with it. */
let piped: AsyncIterator<string> | undefined

/** The next line, shown where it is typed; empty when there is none. */
async function nextLine(shownAt: NodeJS.WritableStream): Promise<string> {
  if (process.stdin.isTTY) {
    const lines = createInterface({ input: process.stdin, output: shownAt, terminal: true })
    try {
      for await (const line of lines) return line
      return ''
    } finally {
      lines.close()
    }
  }
  piped ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const { value = '', done } = await piped.next()
  return done ? '' : value
}
