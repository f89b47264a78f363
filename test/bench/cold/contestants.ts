import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCentreKey } from '../../../functions/store/centres/centres.ts'
import { bundle } from '../../../infra/bundle.ts'
import { doors } from '../../../infra/doors.ts'
import { environment } from '../../../infra/local/base/environment.ts'
import { ORIGIN, type World } from '../../support/world.ts'
import { type Asked, type Aws, openAws } from '../aws/stub.ts'
import { CENTRE, freshNotice, openBenchWorld } from '../bench-world.ts'
import { OPEN_DUTIES } from '../history/fill.ts'
import { noticeCalls, noticeEvent, todayCalls, todayEvent } from './events.ts'
import { type Started, start } from './start.ts'

/** One start of a process, and what it asked of AWS. */
export interface Run extends Started {
  readonly asked: Asked
}

/** Starts a fresh process and calls its handler so many times. */
export type Contestant = (calls: number) => Promise<Run>

/**
 * The two doors that people and police wait for, each with its floor: a handler on the same SDK that makes the same calls and
 * nothing else. All are bundled as for AWS and find AWS over TLS. Give back what was opened by `close`.
 */
export async function openContestants() {
  const world = await openBenchWorld()
  for (let duty = 0; duty < OPEN_DUTIES; duty++) await world.deliver(freshNotice())
  const centreKey = await world.vault.unwrap(CENTRE, await readCentreKey(world.table, CENTRE))
  const aws = await openAws({ engineEndpoint: world.endpoint, centreKey, dir: world.dir })
  const enter = entrance(world, aws)
  return {
    intake: enter(doorOf('intake'), () => noticeEvent(world)),
    intakeFloor: enter(ours(new URL('./intake-floor.ts', import.meta.url)), () => noticeCalls(world)),
    api: enter(doorOf('api'), todayEvent),
    apiFloor: enter(ours(new URL('./api-floor.ts', import.meta.url)), todayCalls),
    storeOne: enter(ours(new URL('./store-one.ts', import.meta.url)), todayEvent),
    close: async () => {
      aws.close()
      await world.close()
    },
  }
}

type Bundled = Parameters<typeof bundle>[0]

function entrance(world: World, aws: Aws) {
  const env = settings(world, aws)
  const build = (what: Bundled) => {
    bundle(what, world.dir)
    return join(world.dir, what.name, 'index.mjs')
  }
  const loader = build(ours(new URL('./process.ts', import.meta.url)))
  return (what: Bundled, event: () => object | Promise<object>): Contestant => {
    const built = build(what)
    const eventsFile = join(world.dir, `${what.name}.json`)
    return async (calls) => {
      const events = await Promise.all(Array.from({ length: calls }, event))
      writeFileSync(eventsFile, JSON.stringify(events))
      aws.asked()
      const started = await start({ loader, bundle: built, eventsFile, env })
      return { ...started, asked: aws.asked() }
    }
  }
}

function doorOf(name: 'intake' | 'api'): Bundled {
  const door = doors.find((door) => door.name === name)
  if (door === undefined) throw new Error(`no door ${name}`)
  return door
}

/** A module of the benchmark's own. */
function ours(module: URL): Bundled {
  const entry = fileURLToPath(module)
  return { name: basename(entry, '.ts'), entry }
}

/** The settings of the doors on AWS: keys in KMS, a role for each centre. */
function settings(world: World, { endpoint, certificate }: Aws): Readonly<Record<string, string>> {
  return {
    ...environment({ origin: ORIGIN, engineEndpoint: endpoint, dataDir: world.dir }),
    RECEIPT_KEY: 'arn:receipts',
    CENTRE_KEYS: 'arn:centres',
    TENANT_ROLE: 'arn:tenant',
    AWS_ENDPOINT_URL_KMS: endpoint,
    AWS_ENDPOINT_URL_STS: endpoint,
    NODE_EXTRA_CA_CERTS: certificate,
  }
}
