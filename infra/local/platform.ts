import { type Door, doors as ownDoors } from '../doors.ts'
import { type BackgroundWork, startBackgroundWork } from './background-work.ts'
import { type Clock, openClock } from './base/clock.ts'
import { type Environment, TABLE } from './base/environment.ts'
import { type Load, openDoors } from './base/open-doors.ts'
import type { Report } from './base/report-failure.ts'
import type { EarlierYears, Progress } from './demo/earlier-years.ts'
import type { Demo } from './demo/fresh-data.ts'
import { indexStreamRecords, newestStreamRecord } from './engine/stream-records.ts'
import { jwtAuthorizer } from './http/authorizer.ts'
import { openGateway } from './http/gateway.ts'
import { createSite } from './http/site.ts'
import { type Inbox, openInbox } from './mail/inbox.ts'
import { createMailSwitch, type MailSwitch } from './mail/mail-switch.ts'
import { type MailEvent, notificationOf } from './mail/ses-event.ts'
import { openTopics, type Topics } from './mail/topics.ts'
import { accountsIn, everybody } from './people/invited.ts'
import { type Closer, closeAll, openPortAndEngine, type PortAndEngine } from './port-and-engine.ts'
import { openLastRuns } from './schedules/last-runs.ts'
import { openSignInKeys, publicKeys } from './sign-in/sign-in-keys.ts'
import { createTools } from './tools/tools.ts'

type Prepare = (folder: { env: Environment; now: () => Date; demo: Demo; inbox: Inbox }) => Promise<void>

export interface PlatformOptions {
  /** 0 = any free one. */
  readonly port: number
  /** Absolute; made if it is not there. */
  readonly dataDir: string
  /** What a fresh data folder is filled with. */
  readonly demo: Demo
  /** A folder with a built web client. Without one it is built into the data folder. */
  readonly builtWeb?: string
  /** Another engine than the embedded one. */
  readonly engineEndpoint?: string
  /** Other doors than the platform's own. */
  readonly doors?: readonly Door[]
  /** What loads a door's handler, in the place of an import. */
  readonly load?: Load
  /** What makes a fresh data folder ready, in the place of `prepareFreshData` in `demo/fresh-data.ts`. */
  readonly prepare?: Prepare
  /** Where failures go, a line each; the console's error output if not given. */
  readonly report?: Report
}

/** The whole platform, open on this machine. */
export interface Platform {
  /** `http://localhost:4000` */
  readonly origin: string
  readonly tableName: string
  readonly engineEndpoint: string
  readonly clock: Clock
  readonly inbox: Inbox
  readonly mail: MailSwitch
  /** Runs one schedule now, `contact-sweep`. Never rejects. */
  runSchedule(name: string): Promise<void>
  /** Resolves when everything that is in the stream by now was handed to its doors, or failed there. */
  settle(): Promise<void>
  /** The years of the demo before its last one. Nothing happens by itself until they are written. */
  readonly earlierYears: {
    /** How far they are written; undefined when they are, and doors have had all of it. */
    progress(): Progress | undefined
    /** Says at the end whether they are. */
    readonly whole: Promise<boolean>
  }
  /** Resolves, with what to tell people, when the engine ends by itself; the platform can then only be stopped. */
  readonly lost: Promise<string>
  stop(): Promise<void>
}

/**
 * Opens the platform: engine, table, doors, sign-in, web client, stream, schedules, one port. Throws Misuse and AlreadyRunning with
 * texts for whoever started it; whatever was opened by then is closed again.
 */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const opened: Closer[] = []
  try {
    return await open(options, opened)
  } catch (thrown) {
    await closeAll(opened)
    throw thrown
  }
}

async function open(options: PlatformOptions, opened: Closer[]): Promise<Platform> {
  const { report = console.error, doors = ownDoors } = options
  const base = await openPortAndEngine(options, opened)
  const { front, origin, engine, env, file } = base
  const clock = openClock(file('clock.json'))
  const inbox = openInbox(file('inbox.jsonl'))
  const mail = createMailSwitch()
  // None of these needs another one.
  const [stream, call, signIn, web] = await allOf([
    readyTable(base, { ...options, now: clock.now, inbox }),
    openDoors(doors, { env, now: clock.now, load: options.load }),
    openSignIn(base, opened),
    options.builtWeb ?? import('./build-web.ts').then(({ buildWeb }) => buildWeb(file('web'))),
  ])
  const earlierYears = await openEarlierYears(base, options, opened)
  const gateway = openGateway({ doors, call, authorize: signIn.authorize, now: clock.now })
  const topics = openTopics({ doors, call, report })
  const tell = (event: MailEvent) => {
    topics.publish('mail-events', notificationOf(event))
    return topics.settle()
  }
  const lastRuns = openLastRuns(clock.now)
  const tools = createTools({
    clock,
    inbox,
    mail,
    lastRuns,
    tell,
    people: () => everybody(file('people.json')),
    accounts: accountsIn(file('people.json')),
    engineEndpoint: engine.endpoint,
    earlierYears: () => years.progress(),
  })
  const answer = createSite({ gateway, web, tools, config: signIn.config })
  front.open({ signIn: signIn.answer, answer })
  const background = startBackgroundWork({ doors, call, report, ...stream, lastRuns, ...base, earlierYears })
  const settle = settlerOf(background, topics)
  const years = followed(earlierYears, settle)
  clock.onStep(() => background.follow().then(settle))
  return {
    origin,
    tableName: TABLE,
    engineEndpoint: engine.endpoint,
    lost: engine.lost,
    clock,
    inbox,
    mail,
    runSchedule: background.runSchedule,
    settle,
    earlierYears: years,
    stop: async () => {
      clock.halt()
      await stopBackground({ background, earlierYears })
      await topics.settle()
      await front.close()
      await closeAll(opened)
    },
  }
}

function followed(years: EarlierYears | undefined, settle: () => Promise<void>): Platform['earlierYears'] {
  let isOver = years === undefined
  const follow = async () => {
    const written = (await years?.written) ?? 'whole'
    if (written !== 'stopped') await settle()
    isOver = true
    return written === 'whole'
  }
  return { progress: () => (isOver ? undefined : years?.progress()), whole: follow() }
}

function settlerOf(background: BackgroundWork, topics: Topics) {
  return async () => {
    await background.settle()
    await topics.settle()
    // What comes back of letters may have written others.
    await background.settle()
  }
}

interface Behind {
  readonly background: BackgroundWork
  readonly earlierYears: EarlierYears | undefined
}

/** What waits for the years before is told first that it need not begin. */
async function stopBackground({ background, earlierYears }: Behind): Promise<void> {
  const stopped = background.stop()
  await earlierYears?.stop()
  await stopped
}

/** Like Promise.all, but rejects only when no part is under way any more: what comes then is the closing. */
async function allOf<Parts extends readonly unknown[]>(parts: readonly [...Parts]) {
  await Promise.allSettled(parts)
  return Promise.all(parts)
}

interface Preparing {
  readonly demo: Demo
  readonly now: () => Date
  readonly inbox: Inbox
  readonly prepare?: Prepare
}

/** The table, with what a platform needs to begin with. Gives back what is known of its stream before anything new comes into it. */
async function readyTable({ engine, env }: PortAndEngine, { demo, now, inbox, prepare }: Preparing) {
  const { ensureTable } = await import('./engine/table.ts')
  const streamArn = await ensureTable(engine.endpoint)
  if (engine.file !== undefined) await indexStreamRecords(engine.file)
  const newestRecord = engine.file === undefined ? undefined : await newestStreamRecord(engine.file, TABLE)
  const prepareData = prepare ?? (await import('./demo/fresh-data.ts')).prepareFreshData
  await prepareData({ env, now, demo, inbox })
  return { streamArn, newestRecord }
}

/** Goes on with the years of the demo before its last one. */
async function openEarlierYears({ env }: PortAndEngine, options: PlatformOptions, opened: Closer[]) {
  const { prepare, report = console.error } = options
  if (prepare) return undefined
  const earlier = (await import('./demo/earlier-years.ts')).openEarlierYears(env, report)
  if (earlier) opened.push(earlier.stop)
  return earlier
}

async function openSignIn({ origin, file }: PortAndEngine, opened: Closer[]) {
  const invited = () => everybody(file('people.json'))
  // A damaged list is named now, not to the first who wants to sign in.
  invited()
  const [keys, service] = await Promise.all([openSignInKeys(file('sign-in-keys.json')), import('./sign-in/sign-in.ts')])
  const { answer, close } = service.openSignIn({
    origin,
    keys,
    storeFile: file('sign-in.db'),
    people: invited,
  })
  opened.push(close)
  const config = { authority: `${origin}/oidc`, clientId: service.CLIENT_ID }
  const trust = { issuer: config.authority, audience: config.clientId, keys: publicKeys(keys) }
  return { answer, config, authorize: jwtAuthorizer(trust) }
}
