import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { forSweep } from '../../functions/store/for-sweep.ts'
import { createSweep } from '../../functions/sweep/app.ts'
import type { ServiceView } from '../../shared/agreements/views.ts'
import type { ChangedAppointment } from '../../shared/appointments/views.ts'
import { type Joint, personsOf } from '../../shared/clients/joining.ts'
import type { ClientFile, JoinedFiles } from '../../shared/clients/views.ts'
import { copyOf } from '../../shared/copy/copy.ts'
import { deadlineKinds } from '../../shared/duties/deadline.ts'
import type { Coming, Today } from '../../shared/duties/views.ts'
import type { EnquiryEntries, EnquiryFile } from '../../shared/enquiries/views.ts'
import type { Plans } from '../../shared/plans/views.ts'
import { stepsIn } from '../../shared/protection/court-record.ts'
import { blankPetition } from '../../shared/protection/petition.ts'
import type { Court } from '../../shared/protection/views.ts'
import { agreementFields, closing, consentFields, reopening } from '../support/agreements.ts'
import { openApi, people } from '../support/api.ts'
import { wanted } from '../support/appointments.ts'
import { anonymousEnquiry, namedEnquiry, reply, returnCode } from '../support/enquiries.ts'
import { consultation, noteEntry, withOspod } from '../support/entries.ts'
import { shownInPrague } from '../support/moments.ts'
import { notice } from '../support/notices.ts'
import { goal, review, safetyPlan, step } from '../support/plans.ts'
import { openPost } from '../support/post.ts'
import { toldFile, type WholeFile } from '../support/told-file.ts'
import { newVisit } from '../support/visits.ts'
import { openWorld, type World } from '../support/world.ts'

/*
 * One invented woman's year, through all real doors: staff by the api, police by the intake, letters by sweep, stream and post. Each test
 * is a chapter and goes on from the one before; the last ones tell all that the year left behind.
 */

let world: World
let call: ReturnType<typeof openApi>
let post: ReturnType<typeof openPost>
const names = new Map<string, string>()

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  world = await openWorld()
  call = openApi(world)
  post = openPost(world)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await world.close()
})

/** An id by which the tables at the end call what it is of. */
function newId(name: string): string {
  const id = ulid(world.now().getTime())
  names.set(id, name)
  return id
}

/** The clock goes on to an instant, and with it the sweep and the post. */
async function on(instant: string): Promise<void> {
  world.setTime(instant)
  const sweep = createSweep({ store: forSweep(world.table), now: world.now })
  for (const kind of deadlineKinds) await sweep({ kind }, { getRemainingTimeInMillis: () => 60_000 })
  await post.deliver()
}

const now = () => world.now().toISOString()

async function done<Answer>(method: string, path: string, body?: unknown, as: Person = people.onDuty): Promise<Answer> {
  const answer = await call({ method, path: `/api${path}`, ...(body !== undefined && { body }), as })
  expect(answer.status, `${method} ${path}: ${await answer.clone().text()}`).toBe(200)
  return answer.json()
}
type Person = (typeof people)[keyof typeof people]

const get = <Answer>(path: string) => done<Answer>('GET', path)

/** What is wrong with something that is refused. */
async function refused(method: string, path: string, body: unknown): Promise<unknown> {
  const answer = await call({ method, path: `/api${path}`, body, as: people.onDuty })
  expect(answer.status).toBe(422)
  return (await answer.json()).faults
}

/** What Today shows as due besides the 48 hours. */
async function due(): Promise<string[]> {
  const { coming } = await get<Coming>('/coming')
  return coming.map(({ kind, at, client, enquiry }) => `${kind} ${shownInPrague(at)} ${nameOf(client ?? enquiry)}`)
}
const nameOf = (id = '') => names.get(id) ?? id

/** An eviction from the flat in which she lives; gives the file that it opened. */
async function eviction(name: string, evictedAt: string): Promise<string> {
  const { noticeId } = await world.deliver(notice({ reference: `ROK-${name}`, enteredAt: evictedAt, evictedAt }))
  await post.deliver()
  names.set(noticeId, `notice of ${name}`)
  const { duties } = await get<Today>('/today')
  const client = duties[0]?.client ?? ''
  names.set(client, name)
  return client
}

async function reached(client: string): Promise<void> {
  const { version } = await get<ClientFile>(`/clients/${client}`)
  const attempt = { id: newId('attempt'), channel: 'phone', outcome: 'accepted', at: now(), note: 'Chce pomoc.' }
  await done('POST', `/clients/${client}/attempts`, { version, attempt })
}

let enquiry: string
let own: string
let file: string
let second: string

it('she calls and does not say who she is, and goes on by her code', async () => {
  await on('2026-03-02T10:00+01:00')
  enquiry = newId('enquiry')
  const asked = anonymousEnquiry({ at: now(), said: 'Muž ji hlídá. Ptá se, co by mohla udělat.' })
  await done('POST', '/enquiries', { id: enquiry, enquiry: asked, code: returnCode })
  const entry = consultation({ id: newId('advice'), at: now(), minutes: 20 })
  await done('POST', `/enquiries/${enquiry}/entries`, { entry })
  await on('2026-03-05T17:20+01:00')
  const found = await done<EnquiryFile>(
    'POST',
    '/enquiries/returns',
    { code: returnCode.toLowerCase() },
    people.offDuty,
  )
  expect(found).toMatchObject({ id: enquiry, enquiry: asked })
  expect(await due()).toEqual([])
})

it('she gives her name, is called back as promised, and becomes a client of her own accord', async () => {
  await on('2026-03-09T09:00+01:00')
  const promise = reply({ promisedAt: '2026-03-10T14:00:00.000Z' })
  const { version } = await get<EnquiryFile>(`/enquiries/${enquiry}`)
  await done('POST', `/enquiries/${enquiry}/name`, { version, name: 'Zkouška Testovací', reply: promise })
  await on('2026-03-10T15:00+01:00')
  expect(await due()).toEqual(['call-back 2026-03-10 15:00 enquiry'])
  await done('POST', `/enquiries/${enquiry}/reply`, { version: version + 1 })
  expect(await due()).toEqual([])
  await on('2026-03-16T11:00+01:00')
  own = newId('own file')
  await done('POST', `/enquiries/${enquiry}/client`, { version: version + 2, client: own })
  expect(await get<ClientFile>(`/clients/${own}`)).toMatchObject({ origin: 'self-referral', enquiry, mayCall: 'yes' })
})

it('police evict him: the notice has a file and a clock of its own, and she is reached in time', async () => {
  await on('2026-04-07T09:00+02:00')
  file = await eviction('file', '2026-04-07T08:00:00+02:00')
  expect(file).not.toBe(own)
  await on('2026-04-07T16:00+02:00')
  await reached(file)
  expect((await get<Today>('/today')).duties).toEqual([])
})

it('an agreement is made, a consent given, and OSPOD told by it', async () => {
  await on('2026-04-08T10:00+02:00')
  const agreement = agreementFields({
    form: 'written',
    from: '2026-04-08',
    extent: 'long-term',
    activities: ['legal-advice', 'court-filing', 'field-visits'],
    signed: { on: '2026-04-08', where: 'Šanon 12' },
  })
  const service = { version: 0, id: newId('agreement'), agreement }
  expect(await done('POST', `/clients/${file}/agreements`, service)).toMatchObject({ version: 1 })
  const again = { version: 1, id: newId('another agreement'), agreement }
  expect(await refused('POST', `/clients/${file}/agreements`, again)).toMatchObject([{ path: 'agreement.from' }])
  const told = withOspod({ id: newId('talk with OSPOD'), at: now(), passedOn: { to: 'OSPOD', ground: 'consent' } })
  const withoutConsent = await refused('POST', `/clients/${file}/entries`, { entry: told })
  expect(withoutConsent).toMatchObject([{ code: 'no-consent' }])
  const consent = newId('consent')
  const given = consentFields({ recipient: 'ospod', givenOn: '2026-04-08' })
  await done('POST', `/clients/${file}/consents`, { id: consent, consent: given })
  const passedOn = { to: 'OSPOD', ground: 'consent', consent } as const
  await done('POST', `/clients/${file}/entries`, { entry: { ...told, passedOn } })
})

/** Records what came to pass at court. */
async function atCourt(client: string, step: { readonly kind: string; readonly on: string }): Promise<void> {
  const { course } = await get<Court>(`/clients/${client}/court`)
  const words = { court: 'Okresní soud Zkouška', fileNumber: '0 Nc 1/2026', note: '' }
  const whole = { id: newId(step.kind), ...step, ...words }
  await done('POST', `/clients/${client}/court/steps`, { version: course.version, step: whole })
}

it('a petition leaves the end of the eviction open until the court decides; its order is extended', async () => {
  const record = (kind: string, day: string, part: object = {}) => atCourt(file, { kind, on: day, ...part })
  const lasts = async () => {
    const { protection } = await get<ClientFile>(`/clients/${file}`)
    return protection.terms.map(({ by, why, until }) => `${by} ${why} ${until ? shownInPrague(until) : 'open'}`)
  }
  await on('2026-04-14T12:00+02:00')
  expect(await lasts()).toEqual(['eviction rule 2026-04-22 00:00'])
  const { person, report } = await get<ClientFile>(`/clients/${file}`)
  const petition = { version: 0, petition: blankPetition({ person, ...(report && { report }) }) }
  await done('PUT', `/clients/${file}/court/petitions/${newId('petition')}`, petition)
  await record('petition-filed', '2026-04-14')
  expect(await lasts()).toEqual(['eviction petition open'])
  await on('2026-04-16T12:00+02:00')
  await record('granted', '2026-04-16', { until: '2026-05-16', bans: ['leave', 'meeting'] })
  await on('2026-05-12T08:00:00+02:00')
  expect(await due()).toEqual(['protection 2026-05-17 00:00 file'])
  await record('extension-filed', '2026-05-12')
  await on('2026-05-18T12:00+02:00')
  await record('extended', '2026-05-18', { until: '2026-10-16' })
  expect(await lasts()).toEqual(['eviction rule 2026-04-22 00:00', 'order extended 2026-10-17 00:00'])
})

it('a plan with a goal is made, and its review comes up on Today', async () => {
  await on('2026-05-19T10:00+02:00')
  const steps = [step({ id: newId('step'), until: '2026-06-30' })]
  const first = goal({ id: newId('goal'), setOn: '2026-05-19', steps })
  await done('PUT', `/clients/${file}/plans/goals`, { version: 0, goal: first })
  const planned = review({ id: newId('review'), on: '2026-06-15' })
  await done('PUT', `/clients/${file}/plans/reviews`, { version: 0, review: planned })
  const plan = safetyPlan({ save: newId('save') })
  await done('PUT', `/clients/${file}/plans/safety`, { version: 0, plan })
  await on('2026-06-14T10:00+02:00')
  expect(await due()).toEqual(['plan-review 2026-06-15 00:00 file'])
  await on('2026-06-15T10:00+02:00')
  const held = { ...planned, held: { on: '2026-06-15', found: 'Bydlení se hledá.' } }
  const next = { id: newId('next review'), on: '2026-12-07', staff: 'liberec-sluzba' }
  await done('PUT', `/clients/${file}/plans/reviews`, { version: 1, review: held, next })
  expect(await due()).toEqual([])
})

it('an appointment that took place is an entry of her time line', async () => {
  await on('2026-06-16T10:00+02:00')
  const id = newId('appointment')
  const made = wanted({ wall: '2026-06-17T09:00', room: 'room-1', client: file })
  await done('POST', '/appointments', { id, appointment: made })
  await on('2026-06-17T10:15+02:00')
  expect(await due()).toEqual(['appointment 2026-06-17 09:00 file'])
  const end = { version: 1, outcome: 'held', words: 'Sepsán návrh na výživné.', minutes: 70, act: '25a.b1' }
  const { ended } = await done<ChangedAppointment>('POST', `/appointments/${id}/outcome`, end)
  names.set(ended?.entry ?? '', 'entry of the appointment')
  expect(await due()).toEqual([])
})

it('a visit that gives no word alarms, until somebody is back; nobody closes the file meanwhile', async () => {
  await on('2026-06-24T09:00+02:00')
  const visit = newId('visit')
  const path = `/clients/${file}/visits/${visit}`
  const planned = { ...newVisit, leavesAt: '2026-06-24T08:00:00.000Z', returnsAt: '2026-06-24T10:00:00.000Z' }
  await done('PUT', path, { version: 0, visit: planned })
  await on('2026-06-24T10:02+02:00')
  await done('POST', `${path}/steps`, { step: { what: 'left' } }, people.offDuty)
  await on('2026-06-24T12:10+02:00')
  const soon = closing({ period: file, on: '2026-06-24', documents: 'none' })
  expect(await refused('POST', `/clients/${file}/closing`, { version: 1, closing: soon })).toEqual([
    { path: 'closing.on', code: 'visit-under-way' },
  ])
  await on('2026-06-24T12:20+02:00')
  expect((await get<Today>('/today')).visits.map((row) => nameOf(row.visit))).toEqual(['visit'])
  await on('2026-06-24T12:41+02:00')
  await done('POST', `${path}/steps`, { step: { what: 'back' } })
  await on('2026-06-24T13:40+02:00')
  expect((await get<Today>('/today')).visits).toEqual([])
})

it('she reads along and is given a copy of her own data, without what a worker noted in private or knows of him', async () => {
  await on('2026-07-01T10:00+02:00')
  const entry = noteEntry({ id: newId('private note'), at: now(), words: 'Jen pro nás.', private: true })
  await done('POST', `/clients/${file}/entries`, { entry })
  await done('POST', `/clients/${file}/copies`)
  const { service, consents, court, plans, visits, appointments, ...whole } = await wholeFile(file)
  const parts = {
    ...service,
    ...consents,
    ...plans,
    ...visits,
    ...appointments,
    steps: stepsIn(court.course),
    enquiries: [],
  }
  const copy = JSON.stringify(copyOf({ ...parts, ...whole }, { withWhereNow: false }))
  for (const own of ['Chci bydlet bez strachu.', 'Sepsán návrh na výživné.']) expect(copy).toContain(own)
  for (const other of ['Jen pro nás.', 'Neexistující', 'liberec-']) expect(copy).not.toContain(other)
})

it('her sister asks for her, he is evicted again: another file with a clock of its own, to which what the sister said is linked', async () => {
  await on('2026-08-31T20:00+02:00')
  const sister = newId('enquiry of her sister')
  const asked = namedEnquiry({ at: now(), kind: 'rescuer', name: 'Zachránkyně Zkušební', said: 'Vrátil se k ní.' })
  await done('POST', '/enquiries', { id: sister, enquiry: asked })
  await on('2026-09-01T06:30+02:00')
  second = await eviction('second file', '2026-09-01T06:00:00+02:00')
  expect([own, file]).not.toContain(second)
  await on('2026-09-02T08:00:00+02:00')
  await reached(second)
  const { reference } = await get<ClientFile>(`/clients/${second}`)
  await done('POST', `/enquiries/${sister}/link`, { version: 1, reference: reference.toLowerCase() })
  const entry = consultation({ id: newId('consultation'), at: now(), minutes: 50, act: '25a.a' })
  await done('POST', `/clients/${second}/entries`, { entry })
})

it('her three files are joined, one of them first with the wrong one, and the second eviction of the household is counted', async () => {
  await on('2026-09-02T09:00:00+02:00')
  const numberOf = async (client: string) => (await get<ClientFile>(`/clients/${client}`)).reference
  const join = async (client: string, other: string) =>
    done<JoinedFiles>('POST', `/clients/${client}/join`, { reference: await numberOf(other) })
  await join(second, own)
  await done('POST', `/clients/${second}/part`, { other: own })
  await join(file, own)
  const { version, joined, repeat } = await join(second, file)
  expect(joined.map(({ client }) => nameOf(client))).toEqual(['own file', 'file'])
  expect(repeat?.proposed).toEqual({ reference: await numberOf(file), ordinal: 2 })
  await done('PUT', `/clients/${second}/repeat`, { version, ordinal: 2, reference: await numberOf(file) })
  const files = (await world.everything())
    .filter(({ type }) => type === 'client')
    .map(({ id, joined }) => ({ client: String(id), joined: (joined ?? []) as Joint[] }))
  expect(personsOf(files), 'she is counted once').toHaveLength(1)
  for (const [client, contact] of [
    [file, 'met'],
    [second, 'met'],
    [own, undefined],
  ] as const)
    expect((await get<ClientFile>(`/clients/${client}`)).contact?.status).toBe(contact)
})

/** Ends the period of a file that runs. */
async function close(client: string, part: Partial<Parameters<typeof closing>[0]> = {}): Promise<void> {
  const { version, periods } = await get<ServiceView>(`/clients/${client}/service`)
  const period = periods.find(({ end }) => end === undefined)?.id ?? ''
  const ended = closing({ period, on: now().slice(0, 10), ...part })
  await done('POST', `/clients/${client}/closing`, { version, closing: ended })
}

it('files are closed with reasons, and nothing reminds of them', async () => {
  await on('2026-10-05T10:00+02:00')
  await close(own, { reason: 'other-service', reasonWords: 'Pokračuje ve spise o vykázání.' })
  await close(second, { documents: 'returned', documentsNote: 'Vrácen rodný list dítěte.' })
  const { goals } = await get<Plans>(`/clients/${file}/plans`)
  const { by: _by, at: _at, earlier: _earlier, version = 0, ...first } = goals[0] ?? {}
  const met = { ...first, result: { is: 'partly', on: '2026-10-05', words: 'Byt má, strach zůstává.' } }
  await done('PUT', `/clients/${file}/plans/goals`, { version, goal: met })
  await close(file, { reason: 'partly-met', achieved: 'Bydlí sama.' })
  await on('2026-10-07T10:00+02:00')
  await atCourt(second, { kind: 'petition-filed', on: '2026-09-10' })
  await on('2026-10-15T10:00+02:00')
  expect(await due()).toEqual([])
  expect((await get<Coming>('/coming')).asleep?.first).toEqual([])
})

it('she comes back: the file is opened with all it had, and closed for good', async () => {
  await on('2026-12-06T10:00+01:00')
  expect(await due()).toEqual([])
  const { version } = await get<ServiceView>(`/clients/${file}/service`)
  const anew = reopening({ id: newId('second period'), from: '2026-12-06' })
  await done('POST', `/clients/${file}/reopening`, { version, reopening: anew })
  expect(await due()).toEqual(['protection 2026-10-17 00:00 file', 'plan-review 2026-12-07 00:00 file'])
  await on('2027-02-26T10:00+01:00')
  await close(file, { reason: 'moved-away' })
  await on('2027-02-27T10:00+01:00')
  expect(await due()).toEqual([])
})

/** Every stored item of a type, as a line each, in their order. */
async function stored<Item>(type: string, line: (item: Item) => string): Promise<string[]> {
  const items = (await world.everything()).filter((item) => item['type'] === type)
  return items.map((item) => line(item as Item)).toSorted()
}
const shown = (at: string | undefined) => (at === undefined ? 'never' : shownInPrague(at))

it('the table holds these items and no other', async () => {
  const types = (await world.everything()).map(({ type }) => String(type))
  const counts = Map.groupBy(types, (type) => type)
  // Two centres have a day, a key and settings; an appointment lies once with its week and once with her.
  expect(Object.fromEntries([...counts].map(([type, all]) => [type, all.length]))).toEqual({
    activity: 3,
    'activity-mark': 1,
    agreed: 1,
    appointment: 2,
    attempt: 2,
    audit: 69,
    'call-back': 1,
    // Of three files and of two enquiries that have a name by now.
    card: 5,
    'centre-key': 2,
    client: 3,
    consent: 1,
    day: 2,
    deadline: 3,
    directory: 1,
    // What the agreement said before it ended with the file.
    earlier: 1,
    enquiry: 2,
    'enquiry-activity': 2,
    goal: 1,
    household: 1,
    lane: 2,
    letter: 6,
    nonce: 2,
    notice: 2,
    'notice-place': 2,
    petition: 1,
    'plan-review': 2,
    'platform-mark': 3,
    protection: 2,
    pulse: 1,
    receipt: 2,
    report: 2,
    'return-code': 1,
    'safety-plan': 1,
    'sender-key': 1,
    service: 3,
    settings: 2,
    unit: 1,
    version: 3,
    visit: 1,
    work: 6,
  })
})

it('each deed and each reading is in the audit', async () => {
  interface Deed extends Readonly<Record<'at' | 'by' | 'did', string>> {
    readonly client?: string
    readonly enquiry?: string
  }
  const line = ({ at, by, did, client, enquiry }: Deed) =>
    `${shown(at)} ${by.replace('liberec-', '')} ${did} ${nameOf(client ?? enquiry)}`
  expect(await stored('audit', line)).toEqual([
    '2026-03-02 10:00 sluzba enquiry enquiry',
    '2026-03-02 10:00 sluzba entry enquiry',
    '2026-03-05 17:20 volno return enquiry',
    '2026-03-09 09:00 sluzba naming enquiry',
    '2026-03-09 09:00 sluzba read enquiry',
    '2026-03-10 15:00 sluzba reply enquiry',
    '2026-03-16 11:00 sluzba client enquiry',
    '2026-03-16 11:00 sluzba new-client own file',
    '2026-03-16 11:00 sluzba read own file',
    '2026-04-07 16:00 sluzba attempt file',
    '2026-04-07 16:00 sluzba read file',
    '2026-04-08 10:00 sluzba agreement file',
    '2026-04-08 10:00 sluzba consent file',
    '2026-04-08 10:00 sluzba entry file',
    '2026-04-08 10:00 sluzba read file',
    '2026-04-14 12:00 sluzba petition file',
    '2026-04-14 12:00 sluzba read file',
    '2026-04-14 12:00 sluzba step file',
    '2026-04-16 12:00 sluzba read file',
    '2026-04-16 12:00 sluzba step file',
    '2026-05-12 08:00 sluzba read file',
    '2026-05-12 08:00 sluzba step file',
    '2026-05-18 12:00 sluzba read file',
    '2026-05-18 12:00 sluzba step file',
    '2026-05-19 10:00 sluzba goal file',
    '2026-05-19 10:00 sluzba plan-review file',
    '2026-05-19 10:00 sluzba read file',
    '2026-05-19 10:00 sluzba safety-plan file',
    '2026-06-15 10:00 sluzba plan-review file',
    '2026-06-15 10:00 sluzba plan-review file',
    '2026-06-16 10:00 sluzba make-appointment file',
    '2026-06-17 10:15 sluzba end-appointment-held file',
    '2026-06-24 09:00 sluzba plan-visit file',
    '2026-06-24 10:02 volno visit-left file',
    '2026-06-24 12:41 sluzba visit-back file',
    '2026-07-01 10:00 sluzba copy file',
    '2026-07-01 10:00 sluzba entry file',
    '2026-07-01 10:00 sluzba read file',
    '2026-08-31 20:00 sluzba enquiry enquiry of her sister',
    '2026-09-02 08:00 sluzba attempt second file',
    '2026-09-02 08:00 sluzba enquiry-link second file',
    '2026-09-02 08:00 sluzba entry second file',
    '2026-09-02 08:00 sluzba link enquiry of her sister',
    '2026-09-02 08:00 sluzba read second file',
    '2026-09-02 09:00 sluzba join file',
    '2026-09-02 09:00 sluzba join file',
    '2026-09-02 09:00 sluzba join own file',
    '2026-09-02 09:00 sluzba join own file',
    '2026-09-02 09:00 sluzba join second file',
    '2026-09-02 09:00 sluzba join second file',
    '2026-09-02 09:00 sluzba part own file',
    '2026-09-02 09:00 sluzba part second file',
    '2026-09-02 09:00 sluzba read file',
    '2026-09-02 09:00 sluzba read own file',
    '2026-09-02 09:00 sluzba read second file',
    '2026-09-02 09:00 sluzba repeat second file',
    '2026-10-05 10:00 sluzba closing file',
    '2026-10-05 10:00 sluzba closing own file',
    '2026-10-05 10:00 sluzba closing second file',
    '2026-10-05 10:00 sluzba goal file',
    '2026-10-05 10:00 sluzba read file',
    '2026-10-05 10:00 sluzba read own file',
    '2026-10-05 10:00 sluzba read second file',
    '2026-10-07 10:00 sluzba read second file',
    '2026-10-07 10:00 sluzba step second file',
    '2026-12-06 10:00 sluzba read file',
    '2026-12-06 10:00 sluzba reopening file',
    '2027-02-26 10:00 sluzba closing file',
    '2027-02-26 10:00 sluzba read file',
  ])
})

it('each duty was met, and each letter sent to whom it was meant for', async () => {
  const duty = (item: Readonly<Record<string, string>>) => {
    const { kind, subject, startsAt, dueAt, metAt, overdueAt, status } = item
    const clock = `${shown(startsAt)} – ${shown(dueAt)}`
    return `${kind} of ${nameOf(subject)}: ${clock}, ${status} ${shown(metAt)}, overdue ${shown(overdueAt)}`
  }
  expect(await stored('deadline', duty)).toEqual([
    'contact of file: 2026-04-07 09:00 – 2026-04-09 09:00, met 2026-04-07 16:00, overdue never',
    'contact of second file: 2026-09-01 06:30 – 2026-09-03 06:30, met 2026-09-02 08:00, overdue never',
    'visit of visit: 2026-06-24 12:00 – 2026-06-24 12:00, met 2026-06-24 12:41, overdue 2026-06-24 12:00',
  ])
  interface Sent extends Readonly<Record<'sentAt' | 'step' | 'subject', string>> {
    readonly messages: readonly { readonly to: readonly { readonly who: string }[] }[]
  }
  const letter = ({ sentAt, step, subject, messages }: Sent) => {
    const to = messages.flatMap((message) => message.to.map(({ who }) => who.replace('liberec-', '')))
    return `${shown(sentAt)} ${step} of ${nameOf(subject)} to ${to.join(' and ')}`
  }
  expect(await stored('letter', letter)).toEqual([
    '2026-04-07 09:00 arrival of file to sluzba',
    '2026-04-07 16:00 unacknowledged of file to sluzba and volno and vedouci',
    '2026-06-24 12:20 no-word of visit to vedouci',
    '2026-06-24 12:41 still-no-word of visit to vedouci',
    '2026-09-01 06:30 arrival of second file to sluzba',
    '2026-09-02 08:00 day-before of second file to sluzba and volno and vedouci',
  ])
  expect(post.sent).toHaveLength(6)
})

it('the enquiry says what became of it', async () => {
  const { enquiry: asked, client, returns, ...deeds } = await get<EnquiryFile>(`/enquiries/${enquiry}`)
  const { named, repliedTo, becameClient } = deeds
  const { entries } = await get<EnquiryEntries>(`/enquiries/${enquiry}/entries`)
  expect([
    `${asked.kind}, ${asked.anonymous ? 'anonymous' : asked.name}, ${shown(asked.at)}`,
    ...entries.map(({ kind, minutes, act }) => `${kind}, ${minutes} min, ${act}`),
    ...returns.map(({ by, at }) => `came back ${shown(at)}, ${by}`),
    `named ${shown(named?.at)}`,
    `replied to ${shown(repliedTo?.at)}`,
    `became ${nameOf(client)} ${shown(becameClient?.at)}`,
  ]).toEqual([
    'one-off, Zkouška Testovací, 2026-03-02 10:00',
    'consultation, 20 min, 25a.a',
    'came back 2026-03-05 17:20, liberec-volno',
    'named 2026-03-09 09:00',
    'replied to 2026-03-10 15:00',
    'became own file 2026-03-16 11:00',
  ])
})

it('the three files say what came to pass', async () => {
  expect(toldFile(await wholeFile(own), nameOf)).toEqual([
    'self-referral, came 2026-03-16 11:00, Zkouška Testovací, closed 2026-10-05',
    'of enquiry',
    'note 2026-03-02 10:00, liberec-sluzba, Muž ji hlídá. Ptá se, co by mohla udělat.',
    'period 2026-03-16 – 2026-10-05, self-referral, other-service, Ví, co může udělat., none',
  ])
  expect(toldFile(await wholeFile(file), nameOf)).toEqual([
    'eviction, came 2026-04-07 09:00, Zkouška Testovací, closed 2027-02-26',
    'attempt 2026-04-07 16:00, liberec-sluzba, phone, accepted',
    'ospod 2026-04-08 10:00, liberec-sluzba, 45 min, 25a.b1, phone, to OSPOD by consent consent, Probrali jsme další postup.',
    'consultation 2026-06-17 09:00, liberec-sluzba, 70 min, 25a.b1, here, Sepsán návrh na výživné.',
    'note 2026-07-01 10:00, liberec-sluzba, private, Jen pro nás.',
    'period 2026-04-07 – 2026-10-05, eviction, partly-met, Bydlí sama., none',
    'period 2026-12-06 – 2027-02-26, self-referral, moved-away, Ví, co může udělat., none',
    'agreement 2026-04-08 – 2026-10-05, written, long-term',
    'consent ospod 2026-04-08',
    'delivery 2026-04-07 09:00, due 2026-04-08 08:00',
    'contact due 2026-04-09 09:00, met',
    'eviction 2026-04-07 08:00 – 2026-04-22 00:00, rule',
    'order 2026-04-16 00:00 – 2026-10-17 00:00, extended, leave, meeting',
    'petition-filed 2026-04-14',
    'granted 2026-04-16, until 2026-05-16',
    'extension-filed 2026-05-12',
    'extended 2026-05-18, until 2026-10-16',
    'petition, version 1',
    'goal 2026-05-19, Chci bydlet bez strachu., step open until 2026-06-30, partly 2026-10-05',
    'review 2026-06-15, Bydlení se hledá.',
    'review 2026-12-07, planned',
    'safety plan, version 1, čaj',
    'visit 2026-06-24 10:00 – 2026-06-24 12:00, liberec-sluzba and liberec-volno, handicap, left 2026-06-24 10:02 liberec-volno, back 2026-06-24 12:41 liberec-sluzba',
    'appointment 2026-06-17T09:00, 60 min, liberec-sluzba, held, entry of the appointment',
  ])
  expect(toldFile(await wholeFile(second), nameOf)).toEqual([
    'eviction, came 2026-09-01 06:30, Zkouška Testovací, closed 2026-10-05',
    'linked to enquiry of her sister',
    'attempt 2026-09-02 08:00, liberec-sluzba, phone, accepted',
    'consultation 2026-09-02 08:00, liberec-sluzba, 50 min, 25a.a, phone, Probrali jsme další postup.',
    'period 2026-09-01 – 2026-10-05, eviction, assignment-met, Ví, co může udělat., returned',
    'delivery 2026-09-01 06:30, due 2026-09-02 06:00',
    'contact due 2026-09-03 06:30, met',
    'eviction 2026-09-01 06:00 – open, petition',
    'petition-filed 2026-09-10',
  ])
})

async function wholeFile(client: string): Promise<WholeFile> {
  const of = <Part>(part: string) => get<Part>(`/clients/${client}${part}`)
  return {
    file: await of(''),
    service: await of('/service'),
    consents: await of('/consents'),
    court: await of('/court'),
    plans: await of('/plans'),
    visits: await of('/visits'),
    appointments: await of('/appointments'),
  }
}
