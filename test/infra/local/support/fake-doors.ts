import type { Context } from 'aws-lambda'
import type { Door } from '../../../../infra/doors.ts'
import type { Load } from '../../../../infra/local/base/open-doors.ts'

const nothing = { table: [], indexes: [], perCentre: false, keys: [], sendsMail: false } as const
const small = { entry: '', touches: nothing, memoryMb: 128, timeoutSeconds: 10, hurt: 'Nobody: it is a fake.' } as const

/** A platform of fake doors, one for each kind of trigger. */
export const fakeDoors: readonly Door[] = [
  {
    ...small,
    name: 'open',
    triggers: [{ kind: 'http', routes: ['POST /police/v1/notices', 'GET /public/{id}'], signIn: false }],
    env: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  {
    ...small,
    name: 'staff',
    triggers: [{ kind: 'http', routes: ['ANY /api/{proxy+}'], signIn: true }],
    env: ['TABLE_NAME'],
  },
  {
    ...small,
    name: 'post',
    triggers: [{ kind: 'stream', of: 'written', types: ['letter'], batchSize: 3 }],
    env: ['TABLE_NAME'],
  },
  {
    ...small,
    name: 'returns',
    triggers: [{ kind: 'topic', name: 'mail-events' }],
    env: [],
  },
  {
    ...small,
    name: 'round',
    triggers: [
      { kind: 'schedule', name: 'first', everyMinutes: 1, input: { kind: 'contact' } },
      { kind: 'schedule', name: 'second', everyMinutes: 1, input: { kind: 'complaint' } },
    ],
    env: [],
  },
]

interface FakeCall {
  readonly door: string
  readonly event: unknown
  readonly env: Readonly<Record<string, string>>
  readonly at: Date
}

interface Stage {
  /** What the fake doors were called with, in order. */
  calls: FakeCall[]
  /** What they answer. */
  answer: (call: FakeCall) => unknown
}

/** Where the fake doors of a test file play. */
export const stage: Stage = { calls: [], answer: () => undefined }

/** Gives every fake door the same handler: it notes down the call and answers what the test says. */
export const loadFake: Load = async () => ({
  wire: (env: Readonly<Record<string, string>>, now: () => Date) => async (event: unknown, context: Context) => {
    const call = { door: context.functionName, event, env, at: now() }
    stage.calls.push(call)
    return stage.answer(call)
  },
})
