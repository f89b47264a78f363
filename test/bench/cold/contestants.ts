import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../../infra/bundle.ts'
import { doors } from '../../../infra/doors.ts'
import { environment } from '../../../infra/local/base/environment.ts'
import { ORIGIN, type World } from '../../support/world.ts'
import type { Cold, Start } from './start.ts'

/** One kind of cold start, and how long each of its starts took. */
export interface Contestant {
  readonly label: string
  readonly start: Start
  /** How many times the baseline's time it may take. */
  readonly limit?: number
  readonly colds: Cold[]
}

/** What the others are compared with. */
export const BASELINE = 'lib-dynamodb, one item stored'

/** Of the baseline's time. Design, section 12. */
const limits = { intake: 1.3, api: 1.5 } as const

/** Where the events lie that the doors are called with. */
export interface EventFiles {
  readonly notice: string
  readonly today: string
}

/** Bundles everybody who takes part, as they are bundled for AWS. `awsEndpoint` is where KMS and STS are found. */
export function lineUp(world: World, awsEndpoint: string, { notice, today }: EventFiles): Contestant[] {
  const build = (name: string, entry: string | URL) => {
    bundle({ name, entry: entry instanceof URL ? fileURLToPath(entry) : entry }, world.dir)
    return join(world.dir, name, 'index.mjs')
  }
  const bare = build('bare', new URL('./bare.ts', import.meta.url))
  const storeOne = build('store-one', new URL('./store-one.ts', import.meta.url))
  const intake = build('intake', entryOf('intake'))
  const api = build('api', entryOf('api'))
  const { local, onAws } = environments(world, awsEndpoint)
  const loader = build('loader', new URL('./process.ts', import.meta.url))
  const enter = (label: string, start: Omit<Start, 'loader'>, limit?: number): Contestant => ({
    label,
    start: { loader, ...start },
    colds: [],
    ...(limit && { limit }),
  })
  return [
    enter('bare handler', { bundle: bare, eventFile: today, env: local }),
    enter(BASELINE, { bundle: storeOne, eventFile: today, env: local }),
    enter('intake, first notice stored', { bundle: intake, eventFile: notice, env: local }, limits.intake),
    enter('intake, keys in KMS', { bundle: intake, eventFile: notice, env: onAws }, limits.intake),
    enter('api, first Today answered', { bundle: api, eventFile: today, env: local }, limits.api),
    enter('api, keys in KMS, role by STS', { bundle: api, eventFile: today, env: onAws }, limits.api),
  ]
}

function entryOf(name: keyof typeof limits): string {
  const door = doors.find((door) => door.name === name)
  if (door === undefined) throw new Error(`no door ${name}`)
  return door.entry
}

/** The settings of one machine, with its key files, and those of AWS, with the services that hold the keys there. */
function environments(world: World, awsEndpoint: string) {
  const local = environment({ origin: ORIGIN, engineEndpoint: world.endpoint, dataDir: world.dir })
  const onAws = {
    ...local,
    RECEIPT_KEY: 'arn:receipts',
    CENTRE_KEYS: 'arn:centres',
    TENANT_ROLE: 'arn:tenant',
    AWS_ENDPOINT_URL_KMS: awsEndpoint,
    AWS_ENDPOINT_URL_STS: awsEndpoint,
  }
  return { local, onAws }
}
