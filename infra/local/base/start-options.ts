import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { Misuse } from './misuse.ts'

export interface StartOptions {
  /** The one port of everything; 0 = any free one. */
  readonly port: number
  /** Absolute. */
  readonly dataDir: string
  /** Another engine than the embedded one, e.g. DynamoDB Local. */
  readonly engineEndpoint?: string
}

const schema = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65535)), 4000),
  DATA_DIR: z._default(z.string(), '.data'),
  DYNAMODB_ENDPOINT: z.optional(z.url({ protocol: /^https?$/ })),
})

const meanings: Readonly<Record<string, string>> = {
  PORT: 'a port number, 0 to 65535',
  DATA_DIR: 'a folder',
  DYNAMODB_ENDPOINT: 'the address of an engine, like http://127.0.0.1:8000',
}

/** Reads the options of a start from the environment. An empty one counts as not set. Throws Misuse naming the first wrong one. */
export function readStartOptions(env: Readonly<Record<string, string | undefined>>): StartOptions {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = schema.safeParse(given)
  if (data === undefined) {
    const name = String(error.issues[0]?.path[0])
    throw new Misuse(`${name} must be ${meanings[name]}; it is "${env[name]}".`)
  }
  const { PORT, DATA_DIR, DYNAMODB_ENDPOINT } = data
  const engine = DYNAMODB_ENDPOINT === undefined ? {} : { engineEndpoint: DYNAMODB_ENDPOINT }
  return { port: PORT, dataDir: resolve(DATA_DIR), ...engine }
}
