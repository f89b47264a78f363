/** What each command takes, in its order, and what it does. */
const commands = {
  send: { takes: ['notice.json'], does: 'hand a notice over, print the receipt' },
  supplement: { takes: ['noticeId', 'supplement.json'], does: 'supplement or correct it' },
  end: { takes: ['noticeId', 'end.json'], does: 'say that the eviction has ended otherwise' },
  status: { takes: ['noticeId'], does: 'read whether help was offered' },
  verify: { takes: ['receipt'], does: 'check a receipt, or a file with one, against the published keys' },
  keygen: { takes: ['file'], does: 'make a pair of keys: <file> is the private one, <file>.pub the public one' },
  enrol: { takes: ['code'], does: 'hand in the public key with a one-time code, print its fingerprint' },
} as const

export type Command = keyof typeof commands

const names = Object.keys(commands) as Command[]

function isCommand(word: string): word is Command {
  return Object.hasOwn(commands, word)
}

/** How one command is used, and what it does. */
function line(name: Command): string {
  const { takes, does } = commands[name]
  return `  ${`npm run police -- ${name} ${takes.map((word) => `<${word}>`).join(' ')}`.padEnd(58)} ${does}`
}

/** What the command says of itself; the documentation shows it too. */
export const usage = `How to use:
${names.map(line).join('\n')}

Options:
  --key <file>          private key, PEM (PKCS #8) or JWK; or POLICE_KEY. Left out, the demo unit's key in DATA_DIR
  --key-id <id>         the id it is known by; or POLICE_KEY_ID. Left out, its thumbprint (RFC 7638)
  --version <number>    the version that a supplement or an end stands on; left out, the one of now is asked for
  --json                print the answer as JSON and nothing else
  --p256                keygen: ECDSA on P-256 in the place of Ed25519
  --today               send, end: move the times to today, so that the clocks of the file run now
  --break <way>         send: spoil the request in one way, to see how it is refused: body, key, date, nonce, district
  --help                say this, or of a command how it is used

Examples to send, of nobody who lives: test/examples/notice-one-person.json, test/examples/supplement-new-number.json,
test/examples/end-objection-upheld.json, and others beside them.

ORIGIN is the address of the platform; left out, that of "npm start" (PORT, DATA_DIR).

Exit codes:
  0  accepted, or the receipt is genuine
  1  refused, or the receipt is not genuine: sending the same again does not help
  2  misuse: nothing was sent
  3  the platform does not answer, is overloaded or the limit of the key is reached: try again later`

/** How a command is used; all of them when a word is none. */
export function usageOf(word = ''): string {
  return isCommand(word) ? `How to use:\n${line(word)}\nAll of it: npm run police -- --help` : usage
}

/** What is wrong with the words after `npm run police --`, in a sentence that names the wrong one; undefined when nothing is. */
export function wrongWords([command, ...words]: readonly string[]): string | undefined {
  if (command === undefined) return 'Which command is missing.'
  if (!isCommand(command)) return `There is no command "${command}". There are: ${names.join(', ')}.`
  const { takes } = commands[command]
  const [missing] = takes.slice(words.length)
  const [spare] = words.slice(takes.length)
  if (missing !== undefined) return `"${command}" needs <${missing}>.`
  return spare === undefined ? undefined : `"${command}" takes no more words: "${spare}" is one too many.`
}
