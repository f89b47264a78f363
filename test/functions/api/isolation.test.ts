import { createHash } from 'node:crypto'
import { inspectRoutes } from 'hono/dev'
import { ulid } from 'ulid'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApi } from '../../../functions/api/app.ts'
import { forAssociation } from '../../../functions/store/for-association.ts'
import { blankPetition } from '../../../shared/protection/petition.ts'
import { agreementFields, closing, consentFields, reopening } from '../../support/agreements.ts'
import { type Call, openApi, people } from '../../support/api.ts'
import { wanted } from '../../support/appointments.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { complaint, entryOf, written } from '../../support/complaints.ts'
import { anonymousEnquiry, correctionOf, namedEnquiry, recordOf, returnCode } from '../../support/enquiries.ts'
import { noteEntry } from '../../support/entries.ts'
import { spoilt } from '../../support/hostile-calls.ts'
import { endangered, notice } from '../../support/notices.ts'
import { goal, review, safetyPlan } from '../../support/plans.ts'
import { member, teamEvent } from '../../support/team.ts'
import { newVisit } from '../../support/visits.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let client: string
let attempt: string
const goalOf = goal()
const event = ulid()
const visit = ulid()
/** The third of Liberec's book; a stranger's own book has one at most. */
const entered = '2026-3'
const entry = entryOf()
/** Recorded in Liberec; and the id by which the stranger records one of her own. */
const enquiry = ulid()
const asked = ulid()
const work = noteEntry()
const appointment = ulid()
/** An hour at the seat, for the person of Liberec. */
const booked = () => wanted({ client, room: 'room-1', words: 'Testovací slova.' })

/** A notice that came by fax, of somebody whose name no other has. */
const faxed = () =>
  notice({ reference: 'FAX-1', endangered: [endangered({ givenName: 'Xaver', familyName: 'Faxová' })] })
const handNotice = ulid()
const byHand = (id: string): Call => {
  const entry = { channel: 'fax', deliveredAt: '2026-03-02T08:55:00Z', saidBy: 'Testovací služba', why: '' }
  return {
    method: 'POST',
    path: '/api/hand-notices',
    body: { id, byHand: entry, notice: faxed() },
  }
}

const petitionFiled = {
  id: ulid(),
  kind: 'petition-filed',
  on: '2026-03-02',
  court: 'Testovací soud',
  fileNumber: '',
  note: '',
}

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  const { noticeId } = await world.deliver(notice())
  const told = { content: { endangered: [{ number: 1, phone: '+420 700 000 111' }] }, ifMatch: '"1"' }
  await world.intake.request(await world.signLater(noticeId, '/supplements', told))
  const today = await (await call({ path: '/api/today', as: people.onDuty })).json()
  client = today.duties[0].client
  expect((await call({ ...byHand(handNotice), as: people.onDuty })).status).toBe(200)
  attempt = ulid(world.now().getTime())
  const saved = await call({ ...routes['POST /api/clients/:client/attempts'].call(), as: people.onDuty })
  expect(saved.status).toBe(200)
  await call({ method: 'POST', path: '/api/enquiries', body: recordOf(anonymousEnquiry(), enquiry), as: people.onDuty })
  const plan = { version: 0, plan: safetyPlan() }
  await call({ method: 'PUT', path: `/api/clients/${client}/plans/safety`, body: plan, as: people.onDuty })
  const meeting = { version: 0, event: teamEvent() }
  await call({ method: 'PUT', path: `/api/team/${event}`, body: meeting, as: people.onDuty })
  const worked = await call({ ...routes['POST /api/clients/:client/entries'].call(), as: people.onDuty })
  expect(worked.status).toBe(200)
  expect((await call({ ...routes['POST /api/enquiries/:enquiry/entries'].call(), as: people.onDuty })).status).toBe(200)
  const made = { id: appointment, appointment: booked() }
  expect((await call({ method: 'POST', path: '/api/appointments', body: made, as: people.onDuty })).status).toBe(200)
  await call({ ...routes['PUT /api/clients/:client/visits/:visit'].call(), as: people.onDuty })
  for (const number of [1, 2, 3]) {
    const body = entryOf(complaint({ text: `Testovací slova ${number}.` }))
    await call({ method: 'POST', path: '/api/complaints', body, as: people.onDuty })
  }
})
afterAll(() => world.close())

interface Route {
  /** A call that a worker of Liberec may make. */
  readonly call: () => Call
  /** What an analyst or admin is answered; a foreign worker sees their own centre's lists, and no file of Liberec. */
  readonly others: 200 | 403
  /** What an analyst is answered where it is something else: what is published is the one thing they read. */
  readonly analyst?: 200
  readonly foreign: 200 | 403 | 404 | 422
}

/** What belongs to the file of Liberec: of a stranger it is not found, whatever is sent. */
const ofFile = (method: string, below: string, body?: unknown): Route => ({
  call: () => ({ method, path: `/api/clients/${client}/${below}`, ...(body !== undefined && { body }) }),
  others: 403,
  foreign: 404,
})
const someId = '01KJQ000000000000000000000'

const ofJoining = {
  'GET /api/clients/:client/joined': ofFile('GET', 'joined'),
  'GET /api/clients/:client/alike': ofFile('GET', 'alike'),
  'POST /api/clients/:client/apart': ofFile('POST', 'apart', { other: someId, of: 'person', isApart: true }),
  'POST /api/clients/:client/join': { ...ofFile('POST', 'join'), call: () => joining() },
  'POST /api/clients/:client/part': ofFile('POST', 'part', { other: someId }),
  'PUT /api/clients/:client/repeat': ofFile('PUT', 'repeat', { version: 0, ordinal: 2, reference: 'LIBEREC-ZZZZZZ' }),
} satisfies Record<string, Route>

const joining = (): Call => ({
  method: 'POST',
  path: `/api/clients/${client}/join`,
  body: { reference: client.slice(-6) },
})

const ofAudit = {
  'GET /api/audit/files/:client': {
    call: () => ({ path: `/api/audit/files/${client}` }),
    others: 403,
    foreign: 403,
  },
  'GET /api/audit/people/:person': {
    call: () => ({ path: '/api/audit/people/liberec-sluzba?month=2026-03' }),
    others: 403,
    foreign: 403,
  },
  'GET /api/audit/platform': {
    call: () => ({ path: '/api/audit/platform' }),
    others: 403,
    foreign: 403,
  },
  'POST /api/audit/exports': {
    call: () => ({ method: 'POST', path: '/api/audit/exports', body: { did: 'print-file', client } }),
    others: 403,
    foreign: 404,
  },
} satisfies Record<string, Route>

const ofReport = {
  'GET /api/report/:year': { call: () => ({ path: '/api/report/2025' }), others: 403, foreign: 403 },
  'GET /api/report/:year/overlap': { call: () => ({ path: '/api/report/2025/overlap' }), others: 403, foreign: 403 },
  'PUT /api/report/:year/chapters/:chapter': {
    call: () => ({
      method: 'PUT',
      path: '/api/report/2025/chapters/mission',
      body: { version: 0, chapter: { text: 'Testovací slova.', from: '' } },
    }),
    others: 403,
    foreign: 403,
  },
} satisfies Record<string, Route>

const ofPeople = {
  'GET /api/centre/people': { call: () => ({ path: '/api/centre/people' }), others: 403, foreign: 403 },
  'POST /api/centre/people/:person': {
    call: () => ({ method: 'POST', path: '/api/centre/people/liberec-volno', body: { what: 'leave', leave: [] } }),
    others: 403,
    foreign: 403,
  },
  'GET /api/centre/people/:person/open': ofHead('GET', 'open'),
  'GET /api/centre/people/:person/open/clashes': ofHead('GET', 'open/clashes?to=liberec-sluzba'),
  'POST /api/centre/people/:person/passing': ofHead('POST', 'passing', {
    id: someId,
    to: { file: 'liberec-sluzba' },
  }),
  'POST /api/centre/people/:person/passing/steps': ofHead('POST', 'passing/steps'),
} satisfies Record<string, Route>

/** What the head sees and does of what somebody has open. */
function ofHead(method: string, below: string, body?: unknown): Route {
  const path = `/api/centre/people/liberec-volno/${below}`
  return { call: () => ({ method, path, ...(body !== undefined && { body }) }), others: 403, foreign: 403 }
}

const ofShares = {
  'GET /api/shared': { call: () => ({ path: '/api/shared' }), others: 403, foreign: 200 },
  'GET /api/shared/:client': { call: () => ({ path: `/api/shared/${client}` }), others: 403, foreign: 404 },
  'GET /api/clients/:client/shares': ofFile('GET', 'shares'),
  'PUT /api/clients/:client/shares/:external': ofFile('PUT', 'shares/liberec-host', { until: '2026-04-01' }),
  'POST /api/clients/:client/shares/:external/withdrawal': ofFile('POST', 'shares/liberec-host/withdrawal'),
} satisfies Record<string, Route>

const ofHandOvers = {
  'GET /api/clients/:client/hand-over': ofFile('GET', 'hand-over'),
  'POST /api/clients/:client/hand-over': ofFile('POST', 'hand-over', {
    ...{ id: someId, to: 'brno', reason: 'other-district', words: '' },
  }),
  'GET /api/hand-overs': { call: () => ({ path: '/api/hand-overs' }), others: 403, foreign: 200 },
  'GET /api/clients/:client/move': ofFile('GET', 'move'),
  'POST /api/clients/:client/move': ofFile('POST', 'move', {
    ...{ id: someId, to: 'brno', version: 1, consent: someId, withWhereNow: false, words: '', sections: [] },
  }),
  'GET /api/clients/:client/moved-in': ofFile('GET', 'moved-in'),
  'POST /api/clients/:client/moved-in/seen': ofFile('POST', 'moved-in/seen', {}),
  'GET /api/moves': { call: () => ({ path: '/api/moves' }), others: 403, foreign: 200 },
  'GET /api/moves/:id': { call: () => ({ path: `/api/moves/${someId}` }), others: 403, foreign: 404 },
  'GET /api/hand-overs/:id': { call: () => ({ path: `/api/hand-overs/${someId}` }), others: 403, foreign: 404 },
} satisfies Record<string, Route>

/** Of heads only, each of their own centre: a worker of any is refused before anything is looked for. */
const ofRetention = {
  'GET /api/retention': headsOnly('GET', ''),
  'PUT /api/retention': headsOnly('PUT', '', { version: 1, retention: { file: 60 } }),
  'GET /api/retention/over': headsOnly('GET', '/over?kind=file&after=2026'),
  'GET /api/retention/holds': headsOnly('GET', '/holds?after=2026'),
  'POST /api/retention/holds': headsOnly('POST', '/holds', { reference: 'LIBEREC-ZZZZZZ', reason: 'soud' }),
  'POST /api/retention/holds/:client/end': headsOnly('POST', `/holds/${someId}/end`),
  'GET /api/retention/disposals': headsOnly('GET', '/disposals?after=2026'),
  'POST /api/retention/disposals': headsOnly('POST', '/disposals', {
    id: someId,
    things: [{ kind: 'file', id: someId }],
  }),
  'POST /api/retention/disposals/:disposal/approval': headsOnly('POST', `/disposals/${someId}/approval`),
  'POST /api/retention/disposals/:disposal/refusal': headsOnly('POST', `/disposals/${someId}/refusal`),
  'POST /api/retention/disposals/:disposal/steps': headsOnly('POST', `/disposals/${someId}/steps`),
} satisfies Record<string, Route>

function headsOnly(method: string, below: string, body?: unknown): Route {
  const call = () => ({ method, path: `/api/retention${below}`, ...(body !== undefined && { body }) })
  return { call, others: 403, foreign: 403 }
}

const ofAgreements = {
  'GET /api/clients/:client/service': ofFile('GET', 'service'),
  'POST /api/clients/:client/agreements': ofFile('POST', 'agreements', {
    version: 0,
    id: someId,
    agreement: agreementFields(),
  }),
  'PUT /api/clients/:client/agreements/:agreement': ofFile('PUT', `agreements/${someId}`, {
    version: 1,
    agreement: agreementFields(),
  }),
  'POST /api/clients/:client/agreements/:agreement/withdrawal': ofFile('POST', `agreements/${someId}/withdrawal`, {
    version: 1,
    reason: 'omyl',
  }),
  'PUT /api/clients/:client/periods/:period': ofFile('PUT', `periods/${someId}`, {
    version: 1,
    period: { from: '2026-03-02', origin: 'eviction', targetGroup: 'domestic-violence' },
  }),
  'POST /api/clients/:client/closing': ofFile('POST', 'closing', { version: 1, closing: closing({ period: someId }) }),
  'POST /api/clients/:client/reopening': ofFile('POST', 'reopening', { version: 1, reopening: reopening() }),
  'GET /api/clients/:client/consents': ofFile('GET', 'consents'),
  'GET /api/clients/:client/earlier/:of': ofFile('GET', `earlier/${someId}`),
  'POST /api/clients/:client/consents': ofFile('POST', 'consents', { id: someId, consent: consentFields() }),
  'PUT /api/clients/:client/consents/:consent': ofFile('PUT', `consents/${someId}`, {
    version: 1,
    consent: consentFields(),
  }),
  'POST /api/clients/:client/consents/:consent/withdrawal': ofFile('POST', `consents/${someId}/withdrawal`, {
    version: 1,
    withdrawal: { on: '2026-03-03', how: '' },
  }),
  'POST /api/hand-notices': { call: () => byHand(ulid()), others: 403, foreign: 200 },
  'POST /api/hand-notices/alike': {
    call: () => ({ method: 'POST', path: '/api/hand-notices/alike', body: { notice: faxed() } }),
    others: 403,
    foreign: 200,
  },
  'GET /api/hand-notices/:notice': {
    call: () => ({ path: `/api/hand-notices/${handNotice}` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/imports': { call: () => ({ path: '/api/imports' }), others: 403, foreign: 403 },
  'POST /api/imports': {
    call: () => ({ method: 'POST', path: '/api/imports', body: { id: someId, rows: 1, file: 'A'.repeat(43) } }),
    others: 403,
    foreign: 403,
  },
  'PUT /api/imports/template': {
    call: () => ({
      method: 'PUT',
      path: '/api/imports/template',
      body: { version: 0, template: { jmeno: 'givenName' } },
    }),
    others: 403,
    foreign: 403,
  },
  'POST /api/imports/alike': {
    call: () => ({
      method: 'POST',
      path: '/api/imports/alike',
      body: { rows: [{ row: 1, somebody: { phones: [] } }] },
    }),
    others: 403,
    foreign: 403,
  },
  'GET /api/imports/:import': { call: () => ({ path: `/api/imports/${someId}` }), others: 403, foreign: 403 },
  'POST /api/imports/:import/rows': {
    call: () => ({ method: 'POST', path: `/api/imports/${someId}/rows`, body: { after: 0, until: 1, rows: [] } }),
    others: 403,
    foreign: 403,
  },
  'POST /api/imports/:import/undoing': {
    call: () => ({ method: 'POST', path: `/api/imports/${someId}/undoing` }),
    others: 403,
    foreign: 403,
  },
  'POST /api/search': {
    call: () => ({ method: 'POST', path: '/api/search', body: { typed: 'testovací' } }),
    others: 403,
    foreign: 200,
  },
  'GET /api/lists': { call: () => ({ path: '/api/lists?list=open&sort=name' }), others: 403, foreign: 200 },
  'PUT /api/lists/choice': {
    call: () => ({
      method: 'PUT',
      path: '/api/lists/choice',
      body: { list: 'open', sort: 'name', isDescending: false, columns: ['reference'] },
    }),
    others: 403,
    foreign: 200,
  },
  'POST /api/lists/given-out': {
    call: () => ({
      method: 'POST',
      path: '/api/lists/given-out',
      body: { choice: { list: 'open', sort: 'name', isDescending: false, columns: [] } },
    }),
    others: 403,
    foreign: 200,
  },
  'POST /api/search/alike': {
    call: () => ({ method: 'POST', path: '/api/search/alike', body: { familyName: 'Testovací', phones: [] } }),
    others: 403,
    foreign: 200,
  },
  'GET /api/centre/agreement-template': {
    call: () => ({ path: '/api/centre/agreement-template' }),
    others: 403,
    foreign: 200,
  },
  'PUT /api/centre/agreement-template': {
    call: () => ({ method: 'PUT', path: '/api/centre/agreement-template', body: { version: 0, document: 'UEsDBAAA' } }),
    others: 403,
    foreign: 403,
  },
} as const satisfies Record<string, Route>

/** Every route of the door. A new route fails the first test below until it is entered here; one may be there with a query too. */
const routes = {
  'GET /api/me': { call: () => ({ path: '/api/me' }), others: 200, foreign: 200 },
  'GET /api/me?with=today': { call: () => ({ path: '/api/me?with=today' }), others: 200, foreign: 200 },
  'GET /api/coming': { call: () => ({ path: '/api/coming' }), others: 403, foreign: 200 },
  'GET /api/today': { call: () => ({ path: '/api/today' }), others: 403, foreign: 200 },
  'GET /api/centre': { call: () => ({ path: '/api/centre' }), others: 403, foreign: 200 },
  'PUT /api/centre': {
    call: () => ({ method: 'PUT', path: '/api/centre', body: { version: 1, settings: settingsOf('liberec') } }),
    others: 403,
    foreign: 403,
  },
  'POST /api/centre/handovers': {
    call: () => ({
      method: 'POST',
      path: '/api/centre/handovers',
      body: {
        version: 1,
        handover: {
          from: '2026-03-02T12:00:00.000Z',
          until: '2026-03-02T18:00:00.000Z',
          by: 'liberec-sluzba',
          to: 'liberec-volno',
        },
      },
    }),
    others: 403,
    foreign: 403,
  },
  'POST /api/centre/handovers/cancellation': {
    call: () => ({
      method: 'POST',
      path: '/api/centre/handovers/cancellation',
      body: {
        version: 1,
        handover: {
          from: '2026-03-02T12:00:00.000Z',
          until: '2026-03-02T18:00:00.000Z',
          by: 'liberec-sluzba',
          to: 'liberec-volno',
        },
      },
    }),
    others: 403,
    foreign: 403,
  },
  'GET /api/addresses': { call: () => ({ path: '/api/addresses' }), others: 403, foreign: 200 },
  'POST /api/addresses/clearance': {
    call: () => ({
      method: 'POST',
      path: '/api/addresses/clearance',
      body: { version: 1, address: 'sluzba@liberec.example' },
    }),
    others: 403,
    foreign: 403,
  },
  'GET /api/appointments': { call: () => ({ path: '/api/appointments' }), others: 403, foreign: 200 },
  'GET /api/appointments/nearest': {
    call: () => ({ path: '/api/appointments/nearest?minutes=60' }),
    others: 403,
    foreign: 200,
  },
  'GET /api/appointments/misfits': { call: () => ({ path: '/api/appointments/misfits' }), others: 403, foreign: 200 },
  // Whose worker and whose file it is, another centre does not know.
  'POST /api/appointments': {
    call: () => ({ method: 'POST', path: '/api/appointments', body: { id: ulid(), appointment: booked() } }),
    others: 403,
    foreign: 422,
  },
  'PUT /api/appointments/:appointment': {
    call: () => ({
      method: 'PUT',
      path: `/api/appointments/${appointment}`,
      body: { version: 1, appointment: booked() },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/appointments/:appointment/outcome': {
    call: () => ({
      method: 'POST',
      path: `/api/appointments/${appointment}/outcome`,
      body: { version: 1, outcome: 'cancelled', words: '' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/appointments/:appointment/resumption': {
    call: () => ({ method: 'POST', path: `/api/appointments/${appointment}/resumption`, body: { version: 1 } }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/appointments': {
    call: () => ({ path: `/api/clients/${client}/appointments` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/calendar': { call: () => ({ path: '/api/calendar' }), others: 403, foreign: 200 },
  'POST /api/calendar': { call: () => ({ method: 'POST', path: '/api/calendar' }), others: 403, foreign: 200 },
  'DELETE /api/calendar': { call: () => ({ method: 'DELETE', path: '/api/calendar' }), others: 403, foreign: 200 },
  'POST /api/clients/:client/copies': ofFile('POST', 'copies'),
  'GET /api/clients/:client/police': ofFile('GET', 'police'),
  'POST /api/clients/:client/police/:ordinal/seen': ofFile('POST', 'police/2/seen', {}),
  'POST /api/clients/:client/police/:ordinal/taken': ofFile('POST', 'police/2/taken', {
    version: 1,
    paths: ['phone'],
    how: 'left',
  }),
  'POST /api/clients/:client/police/asked': ofFile('POST', 'police/asked', { version: 0, paths: ['ospod'] }),
  'POST /api/clients/:client/police/asked/withdrawal': ofFile('POST', 'police/asked/withdrawal', {
    version: 1,
    paths: ['ospod'],
  }),
  'GET /api/clients/:client/court': {
    call: () => ({ path: `/api/clients/${client}/court` }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/court/steps': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/court/steps`,
      body: { version: 1, step: petitionFiled },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/court/steps/:step/withdrawal': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/court/steps/${petitionFiled.id}/withdrawal`,
      body: { version: 2, reason: 'Testovací slova.' },
    }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/clients/:client/court/petitions/:petition': {
    call: () => ({
      method: 'PUT',
      path: `/api/clients/${client}/court/petitions/${attempt}`,
      body: { version: 0, petition: blankPetition({}) },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/today/news': { call: () => ({ path: '/api/today/news' }), others: 403, foreign: 200 },
  'GET /api/complaints': { call: () => ({ path: '/api/complaints' }), others: 403, foreign: 200 },
  'POST /api/complaints': {
    call: () => ({ method: 'POST', path: '/api/complaints', body: entry }),
    others: 403,
    foreign: 200,
  },
  'GET /api/complaints/:complaint': {
    call: () => ({ path: `/api/complaints/${entered}` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries': { call: () => ({ path: '/api/enquiries' }), others: 403, foreign: 200 },
  'POST /api/enquiries': {
    call: () => ({ method: 'POST', path: '/api/enquiries', body: recordOf(namedEnquiry(), asked) }),
    others: 403,
    foreign: 200,
  },
  'POST /api/enquiries/returns': {
    call: () => ({ method: 'POST', path: '/api/enquiries/returns', body: { code: returnCode } }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry': {
    call: () => ({ path: `/api/enquiries/${enquiry}` }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/enquiries/:enquiry': {
    call: () => ({
      method: 'PUT',
      path: `/api/enquiries/${enquiry}`,
      body: { version: 1, ...correctionOf(anonymousEnquiry({ said: 'Oprava.' })) },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry/corrections': {
    call: () => ({ path: `/api/enquiries/${enquiry}/corrections` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry/version': {
    call: () => ({ path: `/api/enquiries/${enquiry}/version` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry/appointments': {
    call: () => ({ path: `/api/enquiries/${enquiry}/appointments` }),
    others: 403,
    foreign: 404,
  },
  'POST /api/enquiries/:enquiry/name': {
    call: () => ({
      method: 'POST',
      path: `/api/enquiries/${enquiry}/name`,
      body: { version: 1, name: 'Testovací Zkušební' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/enquiries/:enquiry/client': {
    call: () => ({
      method: 'POST',
      path: `/api/enquiries/${enquiry}/client`,
      body: { version: 1, client: asked, name: 'Testovací Zkušební' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/enquiries/:enquiry/link': {
    call: () => ({
      method: 'POST',
      path: `/api/enquiries/${enquiry}/link`,
      body: { version: 1, reference: client.slice(-6) },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/enquiries/:enquiry/unlink': {
    call: () => ({ method: 'POST', path: `/api/enquiries/${enquiry}/unlink`, body: { version: 1 } }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry/entries': {
    call: () => ({ path: `/api/enquiries/${enquiry}/entries` }),
    others: 403,
    foreign: 404,
  },
  'POST /api/enquiries/:enquiry/entries': {
    call: () => ({ method: 'POST', path: `/api/enquiries/${enquiry}/entries`, body: { entry: work } }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/enquiries/:enquiry/entries/:entry': {
    call: () => {
      const { id: _id, ...corrected } = { ...work, words: 'jinak' }
      const path = `/api/enquiries/${enquiry}/entries/${work.id}`
      return { method: 'PUT', path, body: { version: 1, entry: corrected } }
    },
    others: 403,
    foreign: 404,
  },
  'POST /api/enquiries/:enquiry/entries/:entry/withdrawal': {
    call: () => ({
      method: 'POST',
      path: `/api/enquiries/${enquiry}/entries/${work.id}/withdrawal`,
      body: { reason: 'omyl' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/enquiries/:enquiry/reply': {
    call: () => ({ method: 'POST', path: `/api/enquiries/${enquiry}/reply`, body: { version: 1 } }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/complaints/:complaint': {
    call: () => ({
      method: 'PUT',
      path: `/api/complaints/${entered}`,
      body: { version: 1, complaint: complaint(), reason: 'omyl' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/complaints/:complaint/extensions': {
    call: () => ({
      method: 'POST',
      path: `/api/complaints/${entered}/extensions`,
      body: { version: 1, until: '2026-04-30', reason: 'posudek' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/complaints/:complaint/notification': {
    call: () => ({
      method: 'POST',
      path: `/api/complaints/${entered}/notification`,
      body: { version: 1, sentOn: '2026-03-02' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/complaints/:complaint/answer': {
    call: () => ({
      method: 'POST',
      path: `/api/complaints/${entered}/answer`,
      body: { version: 1, answer: written() },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/complaints/:complaint/answer/sending': {
    call: () => ({
      method: 'POST',
      path: `/api/complaints/${entered}/answer/sending`,
      body: { version: 1, sentOn: '2026-03-02' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/complaints/:complaint/answer/retraction': {
    call: () => ({
      method: 'POST',
      path: `/api/complaints/${entered}/answer/retraction`,
      body: { version: 1, reason: 'omyl' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/complaints/:complaint/measures': {
    call: () => ({
      method: 'POST',
      path: `/api/complaints/${entered}/measures`,
      body: { version: 1, measures: 'lavička' },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients': { call: () => ({ path: '/api/clients' }), others: 403, foreign: 200 },
  'POST /api/clients': {
    call: () => ({
      method: 'POST',
      path: '/api/clients',
      body: { id: ulid(), person: { givenName: 'X' }, safeContact: card },
    }),
    others: 403,
    foreign: 200,
  },
  'PUT /api/clients/:client/person': {
    call: () => ({
      method: 'PUT',
      path: `/api/clients/${client}/person`,
      body: { version: 2, changed: ['language'], person: { language: 'x' } },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client': { call: () => ({ path: `/api/clients/${client}` }), others: 403, foreign: 404 },
  'GET /api/clients/:client/version': {
    call: () => ({ path: `/api/clients/${client}/version` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/timeline': {
    call: () => ({ path: `/api/clients/${client}/timeline` }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/attempts': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/attempts`,
      body: {
        version: 1,
        attempt: { id: attempt, channel: 'phone', outcome: 'not-reached', at: world.now().toISOString(), note: 'x' },
      },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/attempts/:attempt/withdrawal': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/attempts/${attempt}/withdrawal`,
      body: { version: 2, reason: 'omyl' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/attempts/:attempt/decision': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/attempts/${attempt}/decision`,
      body: { version: 2, way: 'same-way', reason: 'omyl' },
    }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/clients/:client/safe-contact': {
    call: () => ({
      method: 'PUT',
      path: `/api/clients/${client}/safe-contact`,
      body: { version: 2, safeContact: card },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/report': {
    call: () => ({ path: `/api/clients/${client}/report` }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/entries': {
    call: () => ({ method: 'POST', path: `/api/clients/${client}/entries`, body: { entry: work } }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/clients/:client/entries/:entry': {
    call: () => {
      const { id: _id, ...corrected } = { ...work, words: 'jinak' }
      const path = `/api/clients/${client}/entries/${work.id}`
      return { method: 'PUT', path, body: { version: 1, entry: corrected } }
    },
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/entries/:entry/withdrawal': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/entries/${work.id}/withdrawal`,
      body: { reason: 'omyl' },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/acknowledgement': {
    call: () => ({ method: 'POST', path: `/api/clients/${client}/acknowledgement`, body: { version: 2 } }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/acknowledgement/cancellation': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/acknowledgement/cancellation`,
      body: { version: 2, what: 'acknowledgement' },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/plans': {
    call: () => ({ path: `/api/clients/${client}/plans` }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/clients/:client/plans/goals': {
    call: () => ({ method: 'PUT', path: `/api/clients/${client}/plans/goals`, body: { version: 0, goal: goalOf } }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/clients/:client/plans/reviews': {
    call: () => ({
      method: 'PUT',
      path: `/api/clients/${client}/plans/reviews`,
      body: { version: 0, review: review() },
    }),
    others: 403,
    foreign: 404,
  },
  'PUT /api/clients/:client/plans/safety': {
    call: () => ({
      method: 'PUT',
      path: `/api/clients/${client}/plans/safety`,
      body: { version: 1, plan: safetyPlan() },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/plans/safety/:number': {
    call: () => ({ path: `/api/clients/${client}/plans/safety/1` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/visits': {
    call: () => ({ path: `/api/clients/${client}/visits` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/visits/:visit/timeline': ofFile('GET', `visits/${visit}/timeline`),
  'PUT /api/clients/:client/visits/:visit': {
    call: () => ({
      method: 'PUT',
      path: `/api/clients/${client}/visits/${visit}`,
      body: { version: 0, visit: newVisit },
    }),
    others: 403,
    foreign: 404,
  },
  'POST /api/clients/:client/visits/:visit/steps': {
    call: () => ({
      method: 'POST',
      path: `/api/clients/${client}/visits/${visit}/steps`,
      body: { step: { what: 'left' } },
    }),
    others: 403,
    foreign: 404,
  },
  'GET /api/figures': {
    call: () => ({ path: '/api/figures?from=2026-01&to=2026-03' }),
    others: 403,
    foreign: 200,
  },
  'GET /api/figures/:period': { call: () => ({ path: '/api/figures/2026-03' }), others: 403, foreign: 200 },
  'GET /api/figures/:period/:indicator': {
    call: () => ({ path: '/api/figures/2026/work-entries' }),
    others: 403,
    foreign: 200,
  },
  'GET /api/releases/:year': { call: () => ({ path: '/api/releases/2026' }), others: 403, foreign: 200 },
  'GET /api/releases/:period/:version': {
    call: () => ({ path: '/api/releases/2026-02/1' }),
    others: 403,
    foreign: 404,
  },
  'POST /api/releases': {
    call: () => ({ method: 'POST', path: '/api/releases', body: { period: '2026-02', version: 0 } }),
    others: 403,
    foreign: 403,
  },
  'GET /api/publications': {
    call: () => ({ path: '/api/publications?from=2026-01&until=2026-12' }),
    analyst: 200,
    others: 403,
    foreign: 200,
  },
  'GET /api/team': { call: () => ({ path: '/api/team' }), others: 403, foreign: 200 },
  'GET /api/team/:event': { call: () => ({ path: `/api/team/${event}` }), others: 403, foreign: 404 },
  'PUT /api/team/:event': {
    call: () => ({ method: 'PUT', path: `/api/team/${event}`, body: { version: 1, event: teamEvent() } }),
    others: 403,
    foreign: 404,
  },
  'POST /api/team/:event/withdrawal': {
    call: () => ({ method: 'POST', path: `/api/team/${event}/withdrawal`, body: { version: 1, reason: 'omyl' } }),
    others: 403,
    foreign: 404,
  },
  'GET /api/return/:year': { call: () => ({ path: '/api/return/2026' }), others: 403, foreign: 403 },
  'GET /api/team/members': { call: () => ({ path: '/api/team/members' }), others: 403, foreign: 403 },
  'GET /api/team/members/:member': {
    call: () => ({ path: `/api/team/members/${event}` }),
    others: 403,
    foreign: 403,
  },
  'PUT /api/team/members/:member': {
    call: () => ({ method: 'PUT', path: `/api/team/members/${event}`, body: { version: 0, member: member() } }),
    others: 403,
    foreign: 403,
  },
  ...ofAgreements,
  ...ofJoining,
  ...ofAudit,
  ...ofReport,
  ...ofShares,
  ...ofHandOvers,
  ...ofPeople,
  ...ofRetention,
} as const satisfies Record<string, Route>

const card = {
  numbers: [],
  safeTimes: '',
  safeWay: '',
  mayLeaveMessage: 'no',
  maySayWhoWeAre: 'no',
  codeWord: '',
  doNotCall: false,
}

/** Lists and files read on: a mark of where a page ended must open no more than the page before did. */
const pages = {
  'GET /api/clients?after=…': { call: () => ({ path: '/api/clients?after=9999' }), others: 403, foreign: 200 },
  'GET /api/clients?whose=mine': { call: () => ({ path: '/api/clients?whose=mine' }), others: 403, foreign: 200 },
  'GET /api/clients?whose=nobody&after=…': {
    call: () => ({ path: '/api/clients?whose=nobody&after=9999' }),
    others: 403,
    foreign: 200,
  },
  'GET /api/clients/:client?after=…': {
    call: () => ({ path: `/api/clients/${client}?after=${attempt}` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/coming?after=…': { call: () => ({ path: '/api/coming?after=2025' }), others: 403, foreign: 200 },
  'GET /api/clients/:client/visits?after=…': {
    call: () => ({ path: `/api/clients/${client}/visits?after=${visit}` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry/entries?after=…': {
    call: () => ({ path: `/api/enquiries/${enquiry}/entries?after=${work.id}` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry/corrections?after=…': {
    call: () => ({ path: `/api/enquiries/${enquiry}/corrections?after=2` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries/:enquiry/appointments?after=…': {
    call: () => ({ path: `/api/enquiries/${enquiry}/appointments?after=2026` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/clients/:client/appointments?after=…': {
    call: () => ({ path: `/api/clients/${client}/appointments?after=2026` }),
    others: 403,
    foreign: 404,
  },
  'GET /api/enquiries?only=…&after=…': {
    call: () => ({ path: '/api/enquiries?only=refused&after=9999' }),
    others: 403,
    foreign: 200,
  },
  'GET /api/team?year=…&kind=…&after=…': {
    call: () => ({ path: `/api/team?year=2026&kind=idt-meeting&after=2026-12-31%23${event}` }),
    others: 403,
    foreign: 200,
  },
  'GET /api/appointments?day=…&after=…': {
    call: () => ({ path: '/api/appointments?day=2026-03-03&after=2026' }),
    others: 403,
    foreign: 200,
  },
  'GET /api/figures/:period/:indicator?dimension=…&code=…&after=…': {
    call: () => ({ path: '/api/figures/2026/work-entries?dimension=act&code=25a.a&after=100' }),
    others: 403,
    foreign: 200,
  },
  'GET /api/report/:year/overlap?after=…': {
    call: () => ({ path: '/api/report/2025/overlap?after=50' }),
    others: 403,
    foreign: 403,
  },
  'GET /api/complaints?year=…&after=…': {
    call: () => ({ path: '/api/complaints?year=2026&after=000003' }),
    others: 403,
    foreign: 200,
  },
} as const satisfies Record<string, Route>

const every = [...Object.entries<Route>(routes), ...Object.entries<Route>(pages)]

it('every route of the api door is in the matrix', () => {
  const app = createApi({
    openCentre: () => world.centre('liberec'),
    openAssociation: async () => forAssociation(world.table),
    now: world.now,
  })
  const known = inspectRoutes(app).filter(({ isMiddleware, path }) => !isMiddleware && path !== '/*')
  expect(known.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    Object.keys(routes)
      .filter((name) => !name.includes('?'))
      .sort(),
  )
})

describe.each(every)('%s', (name, route) => {
  it('answers nobody who is not signed in', async () => {
    const answer = await call(route.call())
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'not-signed-in' })
  })

  it.each([
    ['two groups', { sub: 'x', 'cognito:groups': '[liberec.worker brno.worker]' }],
    ['no group', { sub: 'x' }],
    ['an unknown centre', { sub: 'x', 'cognito:groups': '[atlantis.worker]' }],
    ['an unknown role', { sub: 'x', 'cognito:groups': '[liberec.boss]' }],
  ])('answers nobody with %s', async (_what, claims) => {
    const answer = await call({ ...route.call(), as: claims })
    expect(answer.status).toBe(403)
  })

  it.each([
    ['analyst', people.analyst],
    ['admin', people.admin],
  ])('shows an %s no person', async (role, claims) => {
    const answer = await call({ ...route.call(), as: claims })
    expect(answer.status).toBe(role === 'analyst' ? (route.analyst ?? route.others) : route.others)
    expect(await answer.text()).not.toContain(client)
  })

  it('shows a worker of another centre nothing of this one, and changes nothing', async () => {
    const before = await fingerprint()
    const answer = await call({ ...route.call(), as: people.stranger })
    expect(answer.status).toBe(route.foreign)
    const text = await answer.text()
    for (const trace of [client, enquiry, event, 'Testovací', 'LIBEREC', 'Předávání']) expect(text).not.toContain(trace)
    expect(await fingerprint()).toBe(before)
  })

  it('is answered to an external with whom nothing is shared as if it were not there, and changes nothing', async () => {
    const before = await fingerprint()
    const answer = await call({ ...route.call(), as: people.external })
    const isOwn = /^GET \/api\/(me\b.*|shared)$/.test(name)
    expect(answer.status).toBe(isOwn ? 200 : 404)
    const text = await answer.text()
    for (const trace of [client, enquiry, event, 'Testovací', 'LIBEREC', 'Předávání']) expect(text).not.toContain(trace)
    expect(await fingerprint()).toBe(before)
  })

  it('answers a foreign id exactly like one that does not exist', async () => {
    if (route.foreign !== 404) return
    const call404 = route.call()
    const foreign = await call({ ...call404, as: people.stranger })
    const path = [client, enquiry, event, appointment]
      .reduce((path, id) => path.replace(id, ulid()), call404.path)
      .replace(entered, '2026-999')
    const unknown = await call({ ...call404, path, as: people.stranger })
    expect(await unknown.text()).toBe(await foreign.text())
    expect(unknown.status).toBe(foreign.status)
  })
})

/** A digest of everything stored but audit entries, which readers leave, and what is the stranger's own. The engine gives attributes in no order. */
async function fingerprint(): Promise<string> {
  const items = (await world.everything()).filter(({ type, pk }) => type !== 'audit' && !String(pk).startsWith('brno#'))
  const texts = items.map((item) =>
    Object.entries(item)
      .map((entry) => JSON.stringify(entry))
      .sort()
      .join(),
  )
  return createHash('sha256').update(texts.map(ordered).sort().join()).digest('hex')
}

function ordered(text: string): string {
  return [...text].sort().join('')
}

it('an analyst is answered what is published, who they are, and nothing else', () => {
  const open = every.filter(([, route]) => (route.analyst ?? route.others) === 200).map(([name]) => name)
  expect(open.filter((name) => !name.startsWith('GET /api/me'))).toEqual(['GET /api/publications'])
})

describe('addresses that are no route', () => {
  it.each(['/api/clients/x', '/api/clients/..%2f..', '/api/nothing', '/api/clients/01ARZ3NDEKTSV4RRFFQ69G5FAV%23'])(
    '%s is not found',
    async (path) => {
      expect((await call({ path, as: people.onDuty })).status).toBe(404)
    },
  )

  it('a page mark of another centre shows nothing of it', async () => {
    const answer = await call({ path: `/api/clients?after=${encodeURIComponent('9999#liberec')}`, as: people.stranger })
    expect(answer.status).toBe(200)
    const text = await answer.text()
    for (const trace of [client, 'Testovací', 'LIBEREC']) expect(text).not.toContain(trace)
  })
})

describe('a call spoilt in each of its places', () => {
  afterEach(() => vi.restoreAllMocks())

  // Last of all: what of it is right all the same is kept.
  it.each(every)('%s is answered as a call that is wrong, or done', async (_name, route) => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const unexpected: string[] = []
    for (const { name, call: hostile } of spoilt(route.call())) {
      const answer = await call({ ...hostile, as: people.head })
      const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json')
      if (answer.status >= 500 || (answer.status >= 400 && !isProblem)) unexpected.push(`${name} → ${answer.status}`)
      await answer.body?.cancel()
    }
    expect(unexpected).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  })

  it.each(every.filter(([name]) => name.startsWith('GET')))('%s still opens what was kept', async (_name, route) => {
    expect((await call({ ...route.call(), as: people.head })).status).toBeLessThan(500)
  })
})
