import type { Door } from '../../../../infra/doors.ts'

const nothing = { table: [], indexes: [], perCentre: false, keys: [], sendsMail: false } as const
const small = { touches: nothing, memoryMb: 128, timeoutSeconds: 10, hurt: 'Nobody: it is a fake.' } as const

/** A platform of fake doors, one for each kind of trigger. */
export const fakeDoors: readonly Door[] = [
  {
    ...small,
    name: 'open',
    entry: 'test/infra/local/fakes/open.ts',
    triggers: [{ kind: 'http', routes: ['POST /police/v1/notices', 'GET /public/{id}'], signIn: false }],
    env: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  {
    ...small,
    name: 'staff',
    entry: 'test/infra/local/fakes/staff.ts',
    triggers: [{ kind: 'http', routes: ['ANY /api/{proxy+}'], signIn: true }],
    env: ['TABLE_NAME'],
  },
  {
    ...small,
    name: 'post',
    entry: 'test/infra/local/fakes/post.ts',
    triggers: [{ kind: 'stream', types: ['letter'], batchSize: 3 }],
    env: ['TABLE_NAME'],
  },
  {
    ...small,
    name: 'round',
    entry: 'test/infra/local/fakes/round.ts',
    triggers: [
      { kind: 'schedule', name: 'first', everyMinutes: 1, input: { kind: 'contact' } },
      { kind: 'schedule', name: 'second', everyMinutes: 1, input: { kind: 'complaint' } },
    ],
    env: [],
  },
]
