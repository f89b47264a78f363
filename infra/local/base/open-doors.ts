import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import type { Door } from '../../doors.ts'
import type { Environment } from './environment.ts'

/** Calls a door by its name with an event, as Lambda does, and gives back its result. Rejects when the door fails or takes too long. */
export type Call = (door: string, event: unknown) => Promise<unknown>

type Handler = (event: unknown, context: Context) => unknown

/** Gives the module of a handler by its path from the top of the project. */
export type Load = (entry: string) => Promise<unknown>

interface World {
  readonly env: Environment
  readonly now: () => Date
  readonly load?: Load | undefined
}

const fromFile: Load = (entry) => import(new URL(`../../../${entry}`, import.meta.url).href)

/** Opens doors: loads their handlers and wires them to this machine. A door is given the settings it is listed with, and no others. */
export async function openDoors(doors: readonly Door[], world: World): Promise<Call> {
  const open = await Promise.all(
    doors.map(async (door) => [door.name, { door, handler: await wire(door, world) }] as const),
  )
  const byName = new Map(open)
  return async (name, event) => {
    const found = byName.get(name)
    if (found === undefined) throw new Error(`there is no door ${name}`)
    return inTime(found.door, async (context) => found.handler(event, context))
  }
}

async function wire(door: Door, { env, now, load = fromFile }: World): Promise<Handler> {
  const module = await load(door.entry)
  if (!hasWire(module)) throw new Error(`${door.entry} does not export wire`)
  return module.wire(settingsOf(door, env), now)
}

function hasWire(module: unknown): module is { wire: (env: Record<string, string>, now: () => Date) => Handler } {
  return typeof module === 'object' && module !== null && 'wire' in module && typeof module.wire === 'function'
}

function settingsOf(door: Door, env: Environment): Record<string, string> {
  const names: readonly string[] = door.env
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('AWS_') || names.includes(name)))
}

async function inTime(door: Door, call: (context: Context) => Promise<unknown>): Promise<unknown> {
  const ms = door.timeoutSeconds * 1000
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`door ${door.name} took longer than ${door.timeoutSeconds} s`)), ms)
  })
  try {
    return await Promise.race([call(contextFor(door, Date.now() + ms)), late])
  } finally {
    clearTimeout(timer)
  }
}

function contextFor({ name, memoryMb }: Door, endsAt: number): Context {
  const obsolete = () => {
    throw new Error('handlers answer by their promise')
  }
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-central-1:000000000000:function:${name}`,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
    done: obsolete,
    fail: obsolete,
    succeed: obsolete,
  }
}
