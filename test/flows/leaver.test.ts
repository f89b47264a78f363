import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { letterText } from '../../functions/mail/letter-text.ts'
import { storedLetter } from '../../functions/store/duties/letters.ts'
import { forSweep } from '../../functions/store/for-sweep.ts'
import { roundsOf } from '../../functions/sweep/rounds.ts'
import { openKinds } from '../../shared/duties/open-kind.ts'
import type { OpenWork, PassingStep } from '../../shared/open-work/views.ts'
import { type Call, claims, openApi, people } from '../support/api.ts'
import { wanted } from '../support/appointments.ts'
import { noteEntry } from '../support/entries.ts'
import { notice } from '../support/notices.ts'
import { openWorld, type World } from '../support/world.ts'

/*
 * A worker comes, works, and leaves: what she had open goes to a colleague, who is called from then on; what she did stays under her name.
 */

const NEW = ulid()
const TAKER = 'liberec-volno'
const asNew = claims(NEW, 'liberec.worker')

let world: World
let call: (asked: Call) => Promise<Response>
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

const ok = async (asked: Call) => {
  const answer = await call(asked)
  if (!answer.ok) throw new Error(`${asked.path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
const post = (path: string, body: object, as: Call['as'] = asNew) => ok({ method: 'POST', path, body, as })
const change = (body: object) => call({ method: 'POST', path: `/api/centre/people/${NEW}`, body, as: people.head })
const openOf = (): Promise<OpenWork> => ok({ path: `/api/centre/people/${NEW}/open`, as: people.head })
const lettersTo = async (who: string) =>
  (await world.everything())
    .filter(({ type, to }) => type === 'letter' && Array.isArray(to) && to.includes(`staff:${who}`))
    .map(storedLetter)

/** She takes a duty with a promise, becomes the key worker, writes and gives an appointment. */
async function work(): Promise<string> {
  await world.deliver(notice())
  const { duties } = await ok({ path: '/api/today', as: asNew })
  const client: string = duties[0].client
  await post(`/api/clients/${client}/acknowledgement`, { version: 1, until: '2026-03-02T15:00:00.000Z' })
  await post(`/api/clients/${client}/entries`, { entry: noteEntry({ words: 'Poznámka nové kolegyně.' }) })
  const period = { from: '2026-03-02', origin: 'eviction', targetGroup: 'domestic-violence', keyWorker: NEW }
  const path = `/api/clients/${client}/periods/${client}`
  await ok({ method: 'PUT', path, body: { version: 0, period }, as: asNew })
  await post('/api/appointments', { id: ulid(), appointment: wanted({ client, room: 'room-1', worker: NEW }) })
  return client
}

it('a worker leaves, and nobody is left without anybody', async () => {
  const invited = { what: 'invite', name: 'Nová Zkušební', email: 'nova@liberec.example', role: 'worker' }
  expect((await change(invited)).status).toBe(200)
  const client = await work()

  expect((await change({ what: 'end' })).status, 'people count on her').toBe(422)
  expect((await openOf()).counts).toEqual({ file: 1, duty: 1, appointment: 1 })
  const to = Object.fromEntries(openKinds.map((kind) => [kind, TAKER]))
  const path = `/api/centre/people/${NEW}/passing`
  let passing: PassingStep = await post(path, { id: ulid(), to, files: [] }, people.head)
  while (passing.doneAt === undefined) passing = await ok({ method: 'POST', path: `${path}/steps`, as: people.head })
  expect(passing.left).toEqual([])
  expect((await openOf()).counts).toEqual({})
  expect((await change({ what: 'end' })).status).toBe(200)
  expect((await call({ path: '/api/today', as: asNew })).status, 'she is out').toBe(403)

  const file = await ok({ path: `/api/clients/${client}`, as: people.offDuty })
  const lines: { by: string; words: string }[] = file.work
  expect(lines.find(({ by }) => by === NEW)?.words).toBe('Poznámka nové kolegyně.')
  const passed = lines.filter(({ words }) => words.startsWith('Předáno:')).map(({ words }) => words)
  expect(passed).toHaveLength(3)
  for (const words of passed) expect(words).toContain('Předává Nová Zkušební, přebírá Zkouška volno.')
  const { centre } = await ok({ path: '/api/me', as: people.offDuty })
  expect(centre.others).toContainEqual({ id: NEW, name: 'Nová Zkušební' })
  const service = await ok({ path: `/api/clients/${client}/service`, as: people.offDuty })
  expect(service.periods[0].keyWorker).toBe(TAKER)

  const [told] = await lettersTo(TAKER)
  const reading = {
    reader: 'staff',
    centre: '',
    origin: 'https://opora.example',
    now: world.now().toISOString(),
  } as const
  const { subject, body } = told ? letterText(told, reading) : { subject: '', body: '' }
  expect(subject).toBe('Předaná práce z týmu je teď vaše')
  expect(body).toContain('spisy (klíčová práce): 1')
  expect(body).not.toContain(client)

  world.setTime('2026-03-02T15:30:00Z')
  await roundsOf(forSweep(world.table)).climbDue('contact', world.now().toISOString())
  const called = (await lettersTo(TAKER)).find(({ kind }) => kind === 'contact')
  expect(called, 'whoever took the promise over is reminded of it').toMatchObject({ step: 'promise' })
  expect(await lettersTo(NEW)).toEqual([])
})
