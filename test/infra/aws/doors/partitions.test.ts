import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createBounces } from '../../../../functions/bounces/app.ts'
import { createCarrier } from '../../../../functions/carrier/app.ts'
import { createNotary } from '../../../../functions/notary/app.ts'
import { createPublic } from '../../../../functions/public/app.ts'
import { forNotary } from '../../../../functions/store/for-notary.ts'
import { forPublic } from '../../../../functions/store/for-public.ts'
import { forSweep } from '../../../../functions/store/for-sweep.ts'
import { forBounces } from '../../../../functions/store/on-duty/bounces.ts'
import { byCentre, due, keys } from '../../../../functions/store/table/keys.ts'
import { createSweep } from '../../../../functions/sweep/app.ts'
import { notificationOf } from '../../../../infra/local/mail/ses-event.ts'
import { safeContactFrom } from '../../../../shared/clients/safe-contact.ts'
import { openAccounts } from '../../../support/accounts.ts'
import { openAdmin } from '../../../support/admin.ts'
import { consentFields } from '../../../support/agreements.ts'
import { openApi, people } from '../../../support/api.ts'
import { entryOf } from '../../../support/complaints.ts'
import { openFigures } from '../../../support/figures.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openPost } from '../../../support/post.ts'
import { type Touch, touchesOf } from '../../../support/touches.ts'
import { ORIGIN, openWorld, type World } from '../../../support/world.ts'
import { decide, isAllowed, TABLE } from '../support/policies.ts'
import { everyDoor } from '../support/stack.ts'

/*
 * What each door may touch of everything there is, asked of both engines; and that what it does touch, in a story that goes through
 * all doors, is within.
 */

const roles = Object.fromEntries(
  everyDoor.map(({ name, touches }) => [name, touches.perCentre ? `${name}Tenant` : `${name}Role`]),
)

/** Every kind of partition, one of Liberec or of nobody. A key maker that is missing here does not compile. */
const ofTable: Record<keyof typeof keys, string> = {
  settings: keys.settings('liberec').pk,
  account: keys.account('liberec', 'X').pk,
  day: keys.day('liberec').pk,
  centreKey: keys.centreKey('liberec').pk,
  restoring: keys.restoring('liberec').pk,
  agreementTemplate: keys.agreementTemplate('liberec').pk,
  import: keys.import('liberec', 'X').pk,
  reportChapter: keys.reportChapter('liberec', 'mission', 2026).pk,
  importTemplate: keys.importTemplate('liberec').pk,
  addresses: keys.addresses('liberec').pk,
  client: keys.client('liberec', 'X').pk,
  version: keys.version('liberec', 'X').pk,
  activity: keys.activity('liberec', 'X').pk,
  activityMark: keys.activityMark('liberec').pk,
  enquiryActivity: keys.enquiryActivity('liberec', 'X').pk,
  enquiryFormer: keys.enquiryFormer('liberec', 'X', 2).pk,
  record: keys.record('liberec', 'X', { type: 'agreement', id: 'Y' }).pk,
  appointment: keys.appointment('liberec', 'X').pk,
  lane: keys.lane('liberec', { of: 'worker-X', day: '2026-03-02' }).pk,
  protection: keys.protection('liberec', 'X').pk,
  report: keys.report('liberec', 'X', 'Y').pk,
  longReport: keys.longReport('liberec', 'X', 'Y').pk,
  policeWord: keys.policeWord('liberec', 'X', 2).pk,
  asked: keys.asked('liberec', 'X').pk,
  deadline: keys.deadline('liberec', 'X').pk,
  entry: keys.entry('liberec', 'X', 'Y').pk,
  notice: keys.notice('liberec', 'X').pk,
  household: keys.household('liberec', 'X').pk,
  handOver: keys.handOver('liberec', 'X').pk,
  move: keys.move('liberec', 'X').pk,
  parcel: keys.parcel('liberec', 'X', { attempt: 1, part: 0 }).pk,
  handedFile: keys.handedFile('liberec', 'X').pk,
  handOverLoop: keys.handOverLoop('liberec', { at: '2026-03-02', notice: 'X' }).pk,
  letter: keys.letter('liberec', 'X').pk,
  audit: keys.audit('liberec', 'X', 'Y').pk,
  auditDay: keys.auditDay('liberec', '2026-03-02').pk,
  auditDisposed: keys.auditDisposed('liberec', '2026-03').pk,
  complaint: keys.complaint('liberec', '2026-1').pk,
  complaintDeadline: keys.complaintDeadline('liberec', '2026-1').pk,
  visitDeadline: keys.visitDeadline('liberec', 'X').pk,
  revision: keys.revision('liberec', '2026-1', 1).pk,
  enquiry: keys.enquiry('liberec', 'X').pk,
  enquiryEntry: keys.enquiryEntry('liberec', 'X', 'X').pk,
  callBack: keys.callBack('liberec', 'X').pk,
  returnCode: keys.returnCode('liberec', 'X').pk,
  agreed: keys.agreed('liberec', 'X').pk,
  listChoice: keys.listChoice('liberec', 'X').pk,
  apart: keys.apart('liberec', 'X', { of: 'person', other: 'Y' }).pk,
  card: keys.card('liberec', { of: 'client', id: 'X' }).pk,
  register: keys.register('liberec').pk,
  cardPage: keys.cardPage('liberec', 0).pk,
  counter: keys.counter('liberec', 2026).pk,
  team: keys.team('liberec', 'team-event', 'X').pk,
  teamVersion: keys.teamVersion('liberec', { type: 'team-event', id: 'X', version: 1 }).pk,
  passing: keys.passing('liberec', 'X').pk,
  disposal: keys.disposal('liberec', 'X').pk,
  tombstone: keys.tombstone('liberec', { kind: 'file', id: 'X' }).pk,
  legalHold: keys.legalHold('liberec', 'X').pk,
  facts: keys.facts('liberec', '2026-03', { of: 'file', id: 'X' }).pk,
  factsOf: keys.factsOf('liberec', { of: 'file', id: 'X' }).pk,
  slice: keys.slice('liberec', '2026-03').pk,
  figuresCheck: keys.figuresCheck('liberec').pk,
  staleMonth: keys.staleMonth('liberec', '2026-03').pk,
  release: keys.release('liberec', '2026-03', 1).pk,
  handReceipt: keys.handReceipt('liberec', 'X').pk,
  releaseSignature: keys.releaseSignature('liberec', '2026-03', 1).pk,
  associates: keys.associates().pk,
  platformState: keys.platformState('X').pk,
  refusals: keys.refusals('2026-03-02', 'X').pk,
  platformAct: keys.platformAct('X').pk,
  centreAct: keys.centreAct('liberec', 'X').pk,
  publication: keys.publication('2026-03', 'centres', 1).pk,
  newestPublication: keys.newestPublication('2026-03', 'centres').pk,
  publishing: keys.publishing('count').pk,
  network: keys.network().pk,
  centreContacts: keys.centreContacts('liberec').pk,
  bookEntry: keys.bookEntry('liberec', 'X').pk,
  calendarAddress: keys.calendarAddress('liberec', 'X').pk,
  calendarOf: keys.calendarOf('liberec', 'X').pk,
  receipt: keys.receipt('unit', 'X').pk,
  laterReceipt: keys.laterReceipt('X', 2).pk,
  nonce: keys.nonce('key', 'X').pk,
  requestCount: keys.requestCount('key', '2026-03-02T09:00').pk,
  senderKey: keys.senderKey('key').pk,
  waitingKey: keys.waitingKey('key').pk,
  enrolmentCode: keys.enrolmentCode('K4E7').pk,
  unit: keys.unit('unit').pk,
  directory: keys.directory().pk,
  receiptKey: keys.receiptKey('X').pk,
  noticePlace: keys.noticePlace('X').pk,
}

const lists = {
  open: byCentre.openDuties('liberec'),
  met: byCentre.metDuties('liberec'),
  unitKeys: byCentre.unitKeys,
  signedBy: byCentre.signedBy('key'),
  complaints: byCentre.openComplaints('liberec'),
  visits: byCentre.openVisits('liberec'),
  clients: byCentre.clients('liberec'),
  active: byCentre.activeFiles('liberec'),
  agreedFiles: byCentre.agreedFiles('liberec'),
  closedFiles: byCentre.closedFiles('liberec'),
  keyFiles: byCentre.keyFiles('liberec', 'X'),
  coming: byCentre.allComing('liberec'),
  gone: byCentre.allGone('liberec'),
  unseenWords: byCentre.unseenWords('liberec'),
  imports: byCentre.imports('liberec'),
  enquiries: byCentre.enquiries('liberec'),
  appointments: byCentre.appointments('liberec'),
  book: byCentre.book('liberec', 2026),
  teamYear: byCentre.teamYear('liberec', 2026),
  teamMembers: byCentre.teamMembers('liberec'),
  disposals: byCentre.disposals('liberec'),
  legalHolds: byCentre.legalHolds('liberec'),
  handOvers: byCentre.handOvers('liberec'),
  letters: byCentre.letters('liberec', 'X'),
  monthLetters: byCentre.monthLetters('liberec', '2026-03'),
  audit: byCentre.audit('liberec', '2026-03-02'),
  contacts: due.shard('contact', 0),
  complaintsDue: due.shard('complaint', 3),
  visitsDue: due.shard('visit', 2),
  lettersDue: due.shard('letter', 1),
  mornings: due.mornings,
  accountsDue: due.accounts,
}

const actions = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'Scan',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'ConditionCheckItem',
  'PartiQLSelect',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
]

const ofCentre = ['settings', 'day', 'centreKey']
const ofClient = ['client', 'report', 'deadline', 'entry', 'protection']
/** One partition beside the file's own. */
const besideFile = ['version', 'activity', 'agreed', 'enquiryActivity']
/** Cards and the head of the register lie in one partition. */
const ofCards = ['card', 'register']
const ofComplaint = ['complaint', 'complaintDeadline', 'revision']
const ofFigures = ['facts', 'factsOf', 'slice', 'figuresCheck', 'staleMonth']
/** Units of the police, their keys and codes. */
const ofUnits = ['unit', 'enrolmentCode', 'waitingKey', 'senderKey']
/** What is published of all centres. */
const published = ['publication', 'newestPublication']
/** All centres, and where people find them. */
const ofNetwork = ['network', 'centreContacts']
const everyOfCentre = Object.entries(ofTable).flatMap(([name, pk]) => (pk.startsWith('liberec#') ? [name] : []))

/** All that a door may do, by action; partitions that lie in one another are named by all who are in there. */
const mayTouch: Record<string, Record<string, readonly string[]>> = {
  intake: {
    BatchGetItem: ['senderKey', 'directory', ...ofNetwork, 'noticePlace', 'laterReceipt', 'notice', 'receipt'],
    GetItem: ['waitingKey', 'enrolmentCode'],
    ConditionCheckItem: ['receipt', 'senderKey'],
    Query: ['receiptKey'],
    UpdateItem: ['requestCount', 'noticePlace', 'notice', ...ofClient, ...besideFile, 'refusals'],
    PutItem: [
      'waitingKey',
      'enrolmentCode',
      'nonce',
      'laterReceipt',
      'receipt',
      'notice',
      'noticePlace',
      ...ofClient,
      'longReport',
      'policeWord',
      'asked',
      ...besideFile,
      ...ofCards,
      'letter',
    ],
  },
  api: {
    GetItem: [...everyOfCentre, ...published, 'publishing', ...ofNetwork, 'directory'],
    Query: [...everyOfCentre, ...published, 'publishing'],
    PutItem: everyOfCentre.filter(
      (name) => !['auditDay', 'auditDisposed', 'releaseSignature', 'handReceipt'].includes(name),
    ),
    UpdateItem: besideFile,
    DeleteItem: [...ofClient, ...besideFile, 'record', 'legalHold', ...ofCards, 'letter'],
  },
  public: { GetItem: ['calendarAddress', ...published, ...ofNetwork], Query: [...published, 'receiptKey'] },
  mail: {
    GetItem: ['letter', 'addresses', ...ofCentre, ...ofNetwork],
    UpdateItem: ['letter'],
    PutItem: ['platformState'],
  },
  bounces: {
    GetItem: ['letter', 'addresses', ...ofCentre],
    PutItem: ['letter', 'addresses'],
    UpdateItem: ['letter', 'addresses'],
  },
  sweep: {
    GetItem: [...ofCentre, ...ofComplaint],
    PutItem: [...ofCentre, ...ofClient, ...ofComplaint, 'visitDeadline', 'letter', 'account', 'platformState'],
    UpdateItem: ['letter'],
  },
  notary: {
    GetItem: ['directory'],
    Query: ['auditDay', 'auditDisposed', 'tombstone'],
    PutItem: ['auditDay', 'auditDisposed', 'receiptKey'],
    DeleteItem: ['audit'],
  },
  accounts: {
    GetItem: ['account', 'associates', ...ofCentre],
    PutItem: ['account', 'platformState'],
  },
  // Of records it may ask for coded attributes only, which it has to name.
  figures: {
    GetItem: [
      'directory',
      ...ofCentre,
      ...ofFigures,
      'release',
      'releaseSignature',
      ...published,
      'publishing',
      ...ofNetwork,
      'platformState',
    ],
    Query: [...ofFigures, 'release', 'releaseSignature', ...published, 'publishing', ...ofNetwork, 'platformState'],
    PutItem: [...ofFigures, 'releaseSignature', 'handReceipt', ...published, ...ofNetwork, 'platformState'],
    UpdateItem: ['publishing'],
    DeleteItem: ['staleMonth'],
  },
  admin: {
    GetItem: ['platformAct', 'associates', 'directory', ...ofNetwork, ...ofCentre, 'account', ...ofUnits],
    Query: ['platformAct', 'associates', 'unit', 'platformState', 'refusals', 'handOverLoop', ...ofNetwork],
    PutItem: ['platformAct', 'centreAct', 'associates', ...ofNetwork, ...ofCentre, 'account', ...ofUnits],
    BatchGetItem: ['senderKey', 'directory', 'noticePlace', ...ofNetwork],
    UpdateItem: ['directory'],
  },
  // What goes over, from the partitions of one centre into those of another; nothing of it is opened.
  carrier: {
    GetItem: [
      ...[
        'notice',
        'noticePlace',
        'household',
        ...ofClient,
        ...besideFile,
        'record',
        'legalHold',
        'longReport',
        'policeWord',
        'asked',
      ],
      ...['handOver', 'move', 'directory', ...ofCards],
    ],
    Query: [
      'parcel',
      'notice',
      'noticePlace',
      ...ofClient,
      ...besideFile,
      'record',
      'legalHold',
      'longReport',
      'policeWord',
      'asked',
    ],
    PutItem: [
      ...[
        'notice',
        'noticePlace',
        'household',
        ...ofClient,
        ...besideFile,
        'record',
        'legalHold',
        'longReport',
        'policeWord',
        'asked',
      ],
      ...['handOver', 'move', 'handedFile', 'tombstone', ...ofCards, 'letter', 'audit'],
    ],
    UpdateItem: ['noticePlace', ...besideFile],
    DeleteItem: [
      ...[
        'notice',
        'noticePlace',
        'household',
        ...ofClient,
        ...besideFile,
        'record',
        'legalHold',
        'longReport',
        'policeWord',
        'asked',
      ],
      ...['parcel', 'tombstone', ...ofCards],
    ],
  },
  guard: {},
}

const mayList: Record<string, readonly string[]> = {
  admin: ['unitKeys', 'signedBy'],
  sweep: [
    'contacts',
    'complaintsDue',
    'visitsDue',
    'lettersDue',
    'mornings',
    'accountsDue',
    'open',
    'complaints',
    'book',
  ],
  notary: ['audit'],
  api: [
    'open',
    'met',
    'complaints',
    'visits',
    'clients',
    'active',
    'agreedFiles',
    'closedFiles',
    'coming',
    'gone',
    'imports',
    'unseenWords',
    'keyFiles',
    'enquiries',
    'disposals',
    'legalHolds',
    'handOvers',
    'book',
    'teamYear',
    'teamMembers',
    'appointments',
    'letters',
    'monthLetters',
    'audit',
  ],
}

interface Question {
  readonly door: string
  readonly action: string
  readonly partition: string | undefined
  readonly index?: string
}

/** What both engines say; that they agree is part of the answer. */
async function allowed({ door, action, partition, index }: Question): Promise<boolean | 'engines disagree'> {
  const resource = index === undefined ? TABLE : `${TABLE}/index/${index}`
  const centre = door === 'api' ? 'liberec' : undefined
  const ask = { role: roles[door] ?? '', action: `dynamodb:${action}`, partition, resource, centre }
  const one = isAllowed(ask)
  const other = (await decide(ask)) === 'Allowed'
  return one === other ? one : 'engines disagree'
}

describe.each(everyDoor.map(({ name }) => name))('the door %s', (door) => {
  it('may do to each kind of partition what stands here, and nothing else', async () => {
    const found: Record<string, string[]> = {}
    for (const action of actions) {
      for (const [name, partition] of Object.entries(ofTable)) {
        const answer = await allowed({ door, action, partition })
        expect(answer, `${action} ${name}`).not.toBe('engines disagree')
        if (answer === true) found[action] = [...(found[action] ?? []), name]
      }
    }
    const sorted = (rights: Record<string, readonly string[]> = {}) =>
      Object.fromEntries(Object.entries(rights).map(([action, names]) => [action, names.toSorted()]))
    expect(sorted(found)).toEqual(sorted(mayTouch[door]))
  })

  it('may do nothing without naming a key, nor to keys of nobody', async () => {
    for (const action of actions) {
      for (const partition of [undefined, 'else', 'liberec', '#', 'due#contact#0'])
        expect(await allowed({ door, action, partition }), `${action} ${partition}`).toBe(false)
    }
  })

  it('may list what stands here, and nothing else', async () => {
    const found: string[] = []
    for (const [name, partition] of Object.entries(lists)) {
      for (const index of ['byCentre', 'due']) {
        const answer = await allowed({ door, action: 'Query', partition, index })
        expect(answer).not.toBe('engines disagree')
        const belongs = partition.startsWith('due#') === (index === 'due')
        if (answer === true && belongs) found.push(name)
        else if (answer === true) found.push(`${name} of ${index}`)
      }
    }
    expect(found.toSorted()).toEqual([...(mayList[door] ?? [])].toSorted())
  })
})

describe('of Brno', () => {
  it('a session of Liberec may touch nothing', async () => {
    for (const action of actions) {
      for (const pk of Object.values(ofTable)) {
        const partition = pk.replace(/^liberec/, 'brno')
        // What is published of all centres any of them may read.
        // And for whom what is handed over is sealed.
        if (pk === keys.directory().pk && action === 'GetItem') continue
        if (pk.startsWith('association#') && (action === 'GetItem' || action === 'Query')) continue
        expect(await allowed({ door: 'api', action, partition }), `${action} ${partition}`).toBe(false)
      }
    }
  })
})

describe('a story through all doors', () => {
  let world: World
  let touched: Touch[]
  beforeAll(async () => {
    world = await openWorld()
    touched = await tell(world)
  })
  afterAll(() => world.close())

  it.each(everyDoor.flatMap(({ name }) => (name === 'guard' ? [] : [name])))('%s touches what it may', (door) => {
    const own = touched.filter((touch) => touch.door === door)
    expect(own.length).toBeGreaterThan(0)
    const beyond = own.filter(({ action, partition, index, context }) => {
      const resource = index === undefined ? TABLE : `${TABLE}/index/${index}`
      const centre = door === 'api' ? partition.slice(0, partition.indexOf('#')) : undefined
      return !isAllowed({ role: roles[door] ?? '', action: `dynamodb:${action}`, partition, resource, centre, context })
    })
    expect(beyond).toEqual([])
  })
})

/** A notice comes, is looked at, reminded of until it is overdue and past it; letters go out and come back; a complaint is entered and waits. */
async function tell(world: World): Promise<Touch[]> {
  const { touches, at } = touchesOf(world.table)
  const log = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((each) => each.mockReturnValue())
  const post = openPost(world)
  const call = openApi(world)
  const sweep = createSweep({ store: forSweep(world.table), now: world.now })
  const bounces = createBounces({ store: forBounces(world.table), now: world.now })
  const open = createPublic({ store: forPublic(world.table), signer: world.signer, origin: ORIGIN, now: world.now })

  world.setTime('2026-03-02T09:00:00Z')
  at('intake')
  const { noticeId } = await world.deliver(notice())
  await world.intake.request(await world.sign(notice()))
  const more = { content: { evicted: { weapon: 'none' }, endangered: [endangered()] }, ifMatch: '"1"' }
  await world.intake.request(await world.signLater(noticeId, '/supplements', more))
  await world.intake.request(await world.signLater(noticeId, ''))
  await world.deliver(notice({ reference: 'TEST-2' }))
  at('api')
  const { path } = await (await call({ method: 'POST', path: '/api/calendar', as: people.head })).json()
  const { duties } = await (await call({ path: '/api/today', as: people.onDuty })).json()
  const { client } = duties[0]
  for (const route of ['', '/version', '/timeline'])
    await call({ path: `/api/clients/${client}${route}`, as: people.onDuty })
  await call({ path: '/api/clients', as: people.onDuty })
  await call({ path: '/api/complaints', as: people.head })
  await call({ path: '/api/centre', as: people.head })
  await call({ method: 'POST', path: '/api/complaints', body: entryOf(), as: people.onDuty })
  await call({
    method: 'POST',
    path: `/api/clients/${client}/acknowledgement`,
    body: { version: 1 },
    as: people.onDuty,
  })
  const invited = { what: 'invite', name: 'Nová Zkouška', email: 'nova@liberec.example', role: 'worker' }
  await call({ method: 'POST', path: `/api/centre/people/${client}`, body: invited, as: people.head })
  const sent = ulid()
  const handOver = { id: sent, to: 'brno', reason: 'other-district', words: '' }
  await call({ method: 'POST', path: `/api/clients/${duties[1].client}/hand-over`, body: handOver, as: people.onDuty })
  const moving = ulid()
  const person = { id: moving, person: { givenName: 'X' }, safeContact: safeContactFrom({}) }
  await call({ method: 'POST', path: '/api/clients', body: person, as: people.onDuty })
  const consent = consentFields({ recipient: 'intervention-centre', givenOn: '2026-03-02' })
  const consented = { id: moving, consent }
  await call({ method: 'POST', path: `/api/clients/${moving}/consents`, body: consented, as: people.onDuty })
  const move = { id: moving, to: 'brno', version: 1, consent: moving, withWhereNow: false, words: '', sections: [] }
  await call({ method: 'POST', path: `/api/clients/${moving}/move`, body: move, as: people.onDuty })
  at('carrier')
  const names = [keys.handOver('liberec', sent), keys.move('liberec', moving)]
  const Records = names.map(({ pk }) => ({ dynamodb: { NewImage: { pk: { S: pk } } } }))
  await createCarrier({ table: world.table, now: world.now })({ Records })
  at('api')
  const gone = await call({ path: `/api/clients/${duties[1].client}`, as: people.onDuty })
  expect(gone.status).toBe(410)
  const moved = await (await call({ path: `/api/moves/${moving}`, as: people.onDuty })).json()
  expect(moved.move.state).toBe('arrived')
  const { moves } = await (await call({ path: '/api/today/news', as: people.stranger })).json()
  const seen = `/api/clients/${moves[0].client}/moved-in/seen`
  await call({ method: 'POST', path: seen, body: {}, as: people.stranger })
  at('public')
  await open.request(ORIGIN + path)
  for (let day = 0; day < 45; day++) {
    for (const hour of [0, 2, 6, 12, 18, 23]) {
      world.setTime(new Date(Date.parse('2026-03-02T09:30:00Z') + (day * 24 + hour) * 3_600_000))
      at('sweep')
      for (const kind of ['contact', 'complaint', 'visit'])
        await sweep({ kind }, { getRemainingTimeInMillis: () => 50_000 })
      at()
      const records = await post.records()
      at('mail')
      await post.mail({ Records: records })
    }
  }
  at()
  const accounts = openAccounts(world, { open: async () => 'X', close: async () => undefined })
  const records = await accounts.records()
  at('accounts')
  await accounts.accounts({ Records: records })
  at('notary')
  const notary = createNotary({ store: forNotary(world.table), signer: world.signer, now: world.now })
  await notary({}, { getRemainingTimeInMillis: () => 60_000 })
  const figures = openFigures(world)
  for (const _of of ['records', 'facts']) {
    at()
    const changed = await figures.records()
    at('figures')
    await figures.bring(changed)
  }
  await figures.check()
  at('api')
  await call({ method: 'POST', path: '/api/releases', body: { period: '2026-03', version: 0 }, as: people.head })
  await call({ path: '/api/releases/2026', as: people.head })
  at()
  const released = await figures.records()
  at('figures')
  await figures.bring(released)
  expect(await figures.publish()).toEqual({ published: 1 })
  at('api')
  await call({ path: '/api/publications?from=2026-01&until=2026-12', as: people.head })
  at('admin')
  const { call: administer } = openAdmin(world)
  for (const of of ['acts', 'state']) await administer({ path: `/api/admin/${of}`, as: people.admin })
  const analyst = { what: 'invite', name: 'Nová Zkouška', email: 'nova@apic.example', role: 'analyst' }
  await administer({ method: 'POST', path: `/api/admin/people/${client}`, body: analyst, as: people.admin })
  const unit = '/api/admin/units/pcr-zkouska'
  await administer({ method: 'POST', path: `${unit}/codes`, body: {}, as: people.admin })
  for (const path of ['/api/admin/units', unit, `${unit}/keys/${world.policeKey.keyId}/signed`])
    await administer({ path, as: people.admin })
  const over = { path: `${unit}/keys/${world.policeKey.keyId}/revoke`, body: { reason: 'replaced' } }
  await administer({ method: 'POST', ...over, as: people.admin })
  at('bounces')
  const last = post.sent.at(-1)
  const to = last?.Destination?.ToAddresses ?? []
  const tags = Object.fromEntries((last?.Tags ?? []).map(({ Name = '', Value = '' }) => [Name, Value]))
  const kept = { id: 'm', at: world.now().toISOString(), from: '', text: '', to, subject: '', tags }
  await bounces(notificationOf({ kind: 'bounce', letter: kept, addresses: to, at: world.now() }))
  for (const each of log) each.mockRestore()
  return touches
}
