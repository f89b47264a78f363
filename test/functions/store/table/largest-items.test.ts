import { randomBytes } from 'node:crypto'
import { PutCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createBounces } from '../../../../functions/bounces/app.ts'
import { publishReleased } from '../../../../functions/figures/publishing.ts'
import { signRelease } from '../../../../functions/figures/signing.ts'
import { openSolver } from '../../../../functions/figures/solver.ts'
import { createNotary } from '../../../../functions/notary/app.ts'
import { agreedUntil } from '../../../../functions/store/agreements/agreed.ts'
import { earlierKind } from '../../../../functions/store/agreements/earlier.ts'
import { serviceKind, storedService } from '../../../../functions/store/agreements/service-record.ts'
import { shareKind } from '../../../../functions/store/agreements/shares.ts'
import { saveAddresses } from '../../../../functions/store/centres/addresses.ts'
import { asleepSince } from '../../../../functions/store/clients/activity.ts'
import { changeRecord, type Turning } from '../../../../functions/store/clients/records.ts'
import { queuedLetter } from '../../../../functions/store/duties/queued-letter.ts'
import { MOST_FACTS, saveFacts } from '../../../../functions/store/figures/facts.ts'
import { MOST_CHANGES, readSlices } from '../../../../functions/store/figures/slices.ts'
import { openedCentre } from '../../../../functions/store/for-centre.ts'
import { forFigures } from '../../../../functions/store/for-figures.ts'
import { forNotary } from '../../../../functions/store/for-notary.ts'
import { carry } from '../../../../functions/store/hand-over/carrying.ts'
import { carryMove } from '../../../../functions/store/hand-over/carrying-moves.ts'
import { networkOf } from '../../../../functions/store/network.ts'
import { forBounces } from '../../../../functions/store/on-duty/bounces.ts'
import { readDay, storeMorning } from '../../../../functions/store/on-duty/mornings.ts'
import { actActions } from '../../../../functions/store/platform/acts.ts'
import { enrol } from '../../../../functions/store/police/enrolments.ts'
import { handClaims, keepHandReceipt } from '../../../../functions/store/police/hand-receipts.ts'
import { countRequests } from '../../../../functions/store/police/request-counts.ts'
import { makeCode } from '../../../../functions/store/police/unit-keys.ts'
import { addUnit } from '../../../../functions/store/police/units.ts'
import { putCardPage } from '../../../../functions/store/register/pages.ts'
import { createRelease, nameOfRelease } from '../../../../functions/store/releases/release-items.ts'
import { buried } from '../../../../functions/store/retention/tombstones.ts'
import { hasWords, wordsOf } from '../../../../functions/store/retention/words.ts'
import { setApart } from '../../../../functions/store/search/alike.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { everyItem, plainAttributes } from '../../../../functions/store/table/plain-attributes.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import { type ItemType, itemTypes } from '../../../../functions/store/table/shapes.ts'
import { create, replace, transact } from '../../../../functions/store/table/transact.ts'
import { noteSweep } from '../../../../functions/store/watch/pulse.ts'
import { countRefusal } from '../../../../functions/store/watch/refusals.ts'
import { notificationOf } from '../../../../infra/local/mail/ses-event.ts'
import {
  type AgreementFields,
  activities,
  agreementSchema,
  agreementWithdrawalSchema,
  MOST_AGREEMENTS,
} from '../../../../shared/agreements/agreement.ts'
import {
  type ConsentFields,
  type ConsentWithdrawal,
  consentSchema,
  consentWithdrawalSchema,
} from '../../../../shared/agreements/consent.ts'
import { type Earlier, MOST_REPLACED, replacedWords } from '../../../../shared/agreements/earlier.ts'
import {
  type Closing,
  closingSchema,
  MOST_PERIODS,
  type Reopening,
  reopeningSchema,
} from '../../../../shared/agreements/period.ts'
import { agreementSaid } from '../../../../shared/agreements/service.ts'
import { LARGEST_TEMPLATE_BYTES } from '../../../../shared/agreements/template.ts'
import { appointmentSchema, LENGTH, type NewAppointment } from '../../../../shared/appointments/appointment.ts'
import { emptyLane, type Lane, lanesOf, relaid } from '../../../../shared/appointments/lanes.ts'
import { MOST_OF_ASSOCIATION } from '../../../../shared/association/people.ts'
import { type Mark, marked } from '../../../../shared/centres/address-marks.ts'
import { MOST_VERSIONS, type Opening, openingSchema } from '../../../../shared/centres/network-changes.ts'
import { MOST_ASKED } from '../../../../shared/clients/asked.ts'
import { attemptSchema, MOST_DECISIONS, type NewAttempt } from '../../../../shared/clients/attempt.ts'
import { MOST_REPEATS } from '../../../../shared/clients/household.ts'
import { MOST_JOINED } from '../../../../shared/clients/joining.ts'
import { type NewPerson, newPersonSchema, personFields } from '../../../../shared/clients/new-person.ts'
import { type SafeContact, safeContactFrom, safeContactSchema } from '../../../../shared/clients/safe-contact.ts'
import { partnerKinds } from '../../../../shared/code-lists/kinds.ts'
import {
  answerSchema,
  type Complaint,
  complaintSchema,
  lastDayOf,
  type WrittenAnswer,
} from '../../../../shared/complaints/complaint.ts'
import type { Viewer } from '../../../../shared/complaints/seen.ts'
import { deadlineKinds } from '../../../../shared/duties/deadline.ts'
import { openKinds } from '../../../../shared/duties/open-kind.ts'
import {
  anonymousSchema,
  type Enquiry,
  type Naming,
  namedSchema,
  namingSchema,
} from '../../../../shared/enquiries/enquiry.ts'
import { MOST_RETURNS } from '../../../../shared/enquiries/enquiry-changes.ts'
import type { Fact } from '../../../../shared/figures/facts.ts'
import { indicatorIds } from '../../../../shared/figures/indicators.ts'
import { monthsBetween } from '../../../../shared/figures/period.ts'
import { usualParameters } from '../../../../shared/figures/settings.ts'
import { LONGEST_REASON } from '../../../../shared/hand-over/hand-over.ts'
import { LONGEST_HEADING, MOST_HEADINGS } from '../../../../shared/import/fields.ts'
import { MOST_ROWS as MOST_IMPORTED } from '../../../../shared/import/sheet.ts'
import { type NextRows, ROWS_AT_ONCE, rowsSchema } from '../../../../shared/import/steps.ts'
import { morning } from '../../../../shared/on-duty/morning.ts'
import { emptyRoster } from '../../../../shared/on-duty/roster.ts'
import { MOST_LEFT, MOST_ONE_BY_ONE, passingSchema } from '../../../../shared/open-work/passing.ts'
import { goalSchema, MOST_EARLIER, type NewGoal } from '../../../../shared/plans/goal.ts'
import { helpNumberIds } from '../../../../shared/plans/help-numbers.ts'
import { LONGEST_FOUND, type NewReview, reviewSchema } from '../../../../shared/plans/review.ts'
import { type NewSafetyPlan, safetyHeadings, safetyPlanSchema } from '../../../../shared/plans/safety-plan.ts'
import { endFields } from '../../../../shared/police/end.ts'
import { partsOfCode } from '../../../../shared/police/enrolment.ts'
import { LONGEST_EXTENSIONS } from '../../../../shared/police/extensions.ts'
import { type HandEntry, handEntrySchema } from '../../../../shared/police/hand-entry.ts'
import { type Notice, noticeFields } from '../../../../shared/police/notice.ts'
import type { SafeWindow } from '../../../../shared/police/safe-window.ts'
import { supplementFields } from '../../../../shared/police/supplement.ts'
import { type NewUnit, newUnitSchema } from '../../../../shared/police/unit.ts'
import { Problem, problems } from '../../../../shared/problems/problem.ts'
import { type Petition, petitionSchema } from '../../../../shared/protection/petition.ts'
import { MOST_STEPS, type NewStep, newStepSchema, stepWithdrawalSchema } from '../../../../shared/protection/step.ts'
import { firstChoice, listColumns } from '../../../../shared/register/lists.ts'
import { MOST_PAGES_AT_ONCE, takenUp } from '../../../../shared/register/pages.ts'
import { chapterSchema, type NewChapter } from '../../../../shared/report/chapters.ts'
import { MOST_ROWS } from '../../../../shared/retention/disposal.ts'
import { holdSchema } from '../../../../shared/retention/incoming.ts'
import { obstacles } from '../../../../shared/retention/standing.ts'
import { newSettingsSchema, type Settings, settingsFaults } from '../../../../shared/settings/settings.ts'
import { eventSchema, eventWithdrawalSchema, type NewEvent } from '../../../../shared/team/event.ts'
import { memberSchema, type NewMember } from '../../../../shared/team/member.ts'
import { plusDays, plusHours, plusMinutes } from '../../../../shared/time/instant.ts'
import { MOST_ON_VISIT, MOST_VISIT_STEPS, type NewVisit, visitSchema } from '../../../../shared/visits/visit.ts'
import { entrySchema, MOST_CORRECTIONS, type NewEntry, withdrawalSchema } from '../../../../shared/work/entry.ts'
import { centres } from '../../../support/centres.ts'
import { correctionOf, namedEnquiry, returnCode } from '../../../support/enquiries.ts'
import { incoming } from '../../../support/incoming.ts'
import { bytesOf, largest, unbounded } from '../../../support/largest.ts'
import { openPost } from '../../../support/post.ts'
import { sourcesIn } from '../../../support/source.ts'
import { openWorld, type World } from '../../../support/world.ts'

/*
 * An item of the table ends at 400 KB, a transaction at 100 items and 4 MB. Here the largest of everything that may come in goes through
 * the real drawers into the real engine, and each type of item is measured as it lies there.
 *
 * A new field of a schema needs nothing: its longest text and longest list are read from the schema. A new schema of what comes in is
 * added to `incoming`, a new type of item to `most`, and what stores it to `fill`. A value that only some rule knows (an order of times,
 * an id that must be one of others) is given by its path.
 */

const KIB = 1024
const ITEM_ENDS = 400 * KIB
const TRANSACTION_ENDS = { items: 100, bytes: 4 * KIB * KIB }

/** An entry of a code list by the longest id, and the kind of events that it is a part of. */
const LISTED = 'p'.repeat(40)
const OF_EVENT = 'idt-meeting'

/** The most that an item of each type takes, in KiB. */
const most: Readonly<Record<ItemType, number>> = {
  account: 2,
  activity: 1,
  'activity-mark': 1,
  addresses: 80,
  agreed: 1,
  apart: 1,
  associates: 200,
  appointment: 8,
  'agreement-template': 300,
  asked: 135,
  attempt: 48,
  audit: 2,
  'audit-day': 1,
  'audit-disposed': 1,
  calendar: 1,
  'call-back': 1,
  'calendar-address': 1,
  card: 12,
  'card-page': 300,
  'centre-key': 2,
  client: 48,
  complaint: 400,
  consent: 12,
  counter: 1,
  day: 80,
  deadline: 4,
  directory: 8,
  disposal: 80,
  earlier: 12,
  enquiry: 56,
  'enquiry-activity': 1,
  'enquiry-former': 40,
  'enrolment-code': 2,
  entry: 1,
  facts: 300,
  'facts-of': 40,
  'figures-check': 1,
  goal: 320,
  'hand-in': 3,
  'hand-over': 4,
  'hand-over-loop': 2,
  move: 2,
  'moved-in': 220,
  'handed-file': 1,
  'hand-receipt': 2,
  household: 1,
  import: 220,
  'import-template': 110,
  lane: 24,
  'legal-hold': 3,
  letter: 200,
  'list-choice': 1,
  'long-report': 104,
  nonce: 1,
  'request-count': 1,
  notice: 2,
  'notice-place': 24,
  parcel: 220,
  passing: 200,
  'plan-review': 380,
  'police-word': 130,
  petition: 280,
  protection: 280,
  'platform-act': 1,
  'platform-mark': 1,
  pulse: 1,
  refusals: 4,
  publication: 60,
  publishing: 1,
  network: 120,
  'centre-contacts': 90,
  receipt: 24,
  'receipt-key': 1,
  register: 4,
  release: 40,
  'release-signature': 1,
  report: 100,
  'report-chapter': 170,
  restoring: 3,
  revision: 400,
  'return-code': 1,
  'safety-plan': 60,
  'sender-key': 2,
  service: 360,
  settings: 300,
  share: 3,
  slice: 80,
  'stale-month': 1,
  'team-event': 60,
  'team-member': 16,
  'team-version': 60,
  tombstone: 1,
  unit: 2,
  version: 1,
  'waiting-key': 1,
  visit: 80,
  work: 220,
}

const longWindow: SafeWindow = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: '07:30',
  until: '24:00',
  weeks: 'every',
  lastDay: '2026-03-02',
  call: 'never',
}
const numberId = (index: number) => String(index).padStart(26, '0')

it('is everything that the door of staff reads', () => {
  const bodies = sourcesIn('functions/api').flatMap(({ text }) => [...text.matchAll(/valid\('json'.*?(\w+Schema)/g)])
  const named = bodies.map(([, name = '']) => name)
  expect(named.filter((name) => !(name in incoming))).toEqual([])
  expect(named).not.toEqual([])
})

/** Texts whose rule says more of them than their form: the name of a step is its time in hours, which have a limit. */
const boundByRule = deadlineKinds.map((kind) => `ladders.${kind}.*.name`)

it.each(Object.entries(incoming))('%s has a limit for every text and every list', (_, schema) => {
  expect(unbounded(schema).filter((path) => !boundByRule.includes(path))).toEqual([])
})

describe('the largest item', () => {
  it.each(itemTypes)('of type %s fits', (type) => {
    const sizes = stored.filter((item) => item['type'] === type).map(sizeOf)
    const size = Math.max(...sizes)
    expect(sizes, 'nothing of this type was stored').not.toEqual([])
    expect(size).toBeLessThan(ITEM_ENDS)
    expect(size / KIB, 'more than the table says').toBeLessThanOrEqual(most[type])
  })

  it.each(itemTypes)('of type %s has no readable attribute but those that the table gives a reason for', (type) => {
    const known: Readonly<Record<string, string>> = { ...everyItem, ...plainAttributes[type] }
    if ('*' in known) return
    const others = stored
      .filter((item) => item['type'] === type)
      .flatMap(Object.keys)
      .filter((name) => !(name in known))
    expect([...new Set(others)]).toEqual([])
  })

  it.each(itemTypes)('of type %s has words just when it is told with whom they are disposed of', (type) => {
    const ofType = stored.filter((item) => item['type'] === type)
    expect(ofType.some(hasWords)).toBe(wordsOf[type].length > 0)
  })

  it('was written by transactions that fit', () => {
    expect(Math.max(...transactions.map(({ items }) => items))).toBeLessThanOrEqual(TRANSACTION_ENDS.items)
    expect(Math.max(...transactions.map(({ bytes }) => bytes))).toBeLessThan(TRANSACTION_ENDS.bytes)
  })
})

const now = '2026-03-02T09:00:00.000Z'
const WIDE = '中'.repeat(120)

let world: World
let stored: Record<string, unknown>[]
const transactions: { items: number; bytes: number }[] = []

beforeAll(async () => {
  for (const to of ['log', 'error'] as const) vi.spyOn(console, to).mockImplementation(() => undefined)
  world = await openWorld()
  watchTransactions()
  await fill()
  stored = await world.everything()
  // Two cores with other tests beside it: it writes more than any other.
}, 360_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await world.close()
})

async function fill(): Promise<void> {
  const people = await fillSettings()
  await fillFiles()
  await fillCourt()
  await fillEnquiries()
  await fillBook()
  await fillPlans()
  await fillVisits(people)
  await asleepSince({ table: world.table, id: 'liberec' }, plusHours(now, 1))
  await fillTeam()
  await fillReport()
  await fillLetters(people)
  await fillMarks()
  await fillMorning(people)
  await fillRegister()
  await fillDisposal()
  await fillPassing()
  await fillImport()
  await signDays()
  await fillRestoring()
  await fillFigures()
  await fillReleases()
  await fillUnits()
  await fillHandOver()
  await fillMoves()
  await fillCentres()
}

/** A centre that says otherwise where it is found as often as it may, each time in the longest words. */
async function fillCentres(): Promise<void> {
  const network = networkOf(world)
  const actor = { by: ULID_WIDE, at: now }
  const id = 'z'.repeat(20)
  const version = async () => (await network.network(now)).version
  const opening = {
    ...(largest(openingSchema, { 'line.region': 'CZ051', 'head.email': 'nikdo@example.cz' }) as Opening),
    version: await version(),
  }
  await network.openCentre({ id, opening }, actor)
  for (const from of Array.from({ length: MOST_VERSIONS - 1 }, (_, index) => `2026-04-${10 + index}`))
    await network.changeLine({ version: await version(), actor }, { id, from, line: opening.line })
}

/** A unit of the longest names, a code of it and a key that came by one. */
async function fillUnits(): Promise<void> {
  const { table } = world
  const actor = { by: ULID_WIDE, at: now }
  const unit = { ...(largest(newUnitSchema) as NewUnit), id: 'u'.repeat(100) }
  await addUnit(table, unit, actor)
  await makeCode(table, unit.id, actor)
  const { finding, secret } = partsOfCode(await makeCode(table, unit.id, actor)) ?? { finding: '', secret: '' }
  const nonce = { keyId: ULID_WIDE, value: 'n'.repeat(128), forgetAt: now }
  const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) }
  await enrol(table, { finding, secret, keyId: 'k'.repeat(43), publicKey, at: now, nonce })
}

/** As many facts as one item takes, in each month since there are centres; and as many late changes of a month as are kept. */
async function fillFigures(): Promise<void> {
  const { table } = world
  const on = (month: string) => `${month}-01`
  const service = (month: string, index: number): Fact => ({
    ...{
      kind: 'service',
      on: on(month),
      id: ULID_WIDE,
      person: ULID_WIDE,
      family: ULID_WIDE,
      period: `${index}${ULID_WIDE}`,
    },
    ...{
      sex: 'unknown',
      ageBand: 'under-16',
      birthYear: 'unknown',
      relation: 'former-partner',
      childrenLiving: 'unknown',
    },
    ...{ districtBefore: 'CZ0100', from: '2007-01-01', until: '2026-12-31', since: '2007-01-01', isAgreed: false },
    ...{ origin: 'self-referral', targetGroup: 'domestic-violence' },
  })
  const facts = [
    ...Array.from({ length: MOST_FACTS + 1 }, (_, index) => service('2026-03', index)),
    ...monthsBetween('2007-01', '2026-02').map((month) => service(month, 0)),
  ]
  const subject = { of: 'file', id: ULID_WIDE } as const
  await saveFacts(table, 'liberec', { subject, reckon: async () => ({ facts, asOf: '2026-03-02' }) })
  await forFigures(table).markStale('liberec', '2026-03', now)
  await forFigures(table).check('liberec', { now, isTime: () => true })
  const [slice] = (await world.everything()).filter(({ type, pk }) => type === 'slice' && pk === 'liberec#slices')
  const part = { dimension: 'evicted-nationality', code: 'former-partner' }
  const change = { at: now, indicator: 'children-of-clients', part, from: '99999', to: '99999' }
  await table.doc.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...slice, changes: Array.from({ length: MOST_CHANGES }, () => change) },
    }),
  )
}

/** A year of which every number has changed, and all tables of it, with a row for every centre. */
async function fillReleases(): Promise<void> {
  const { table, signer } = world
  const [{ figures = {} } = {}] = (await readSlices(table, 'liberec')).toReversed()
  const differences = indicatorIds.map((indicator) => {
    return { indicator, from: '99999/99999', to: '99999/99999', by: 'gone-figure' as const }
  })
  const common = { parameters: usualParameters, figures, differences, releasedAt: now, by: ULID_WIDE }
  const planned = { ...common, period: '2025', version: 999_999 }
  for (const centre of centres.keys()) {
    await transact(table, { release: createRelease(centre, planned) })
    await signRelease({ table, signer }, { centre, release: nameOfRelease(planned) }, now)
  }
  await publishReleased({ table, signer, openSolver }, now)
}

/** As long as an id is. */
const ULID_WIDE = '7'.repeat(26)

/** The longest rows that there are, as many as one step takes, and an import of which all stayed when it was undone. */
async function fillImport(): Promise<void> {
  const imports = await world.centre('liberec').imports()
  const doer = { by: WIDE, role: 'head', now } as const
  const id = ulid()
  await imports.start({ id, rows: MOST_IMPORTED, file: 'A'.repeat(43) }, doer)
  const { rows } = largest(rowsSchema, {
    'rows.*.row': (index: number) => index + 1,
    'rows.*.arrivedOn': '2026-03-01',
    'rows.*.closed.on': '2026-03-02',
    'rows.*.person.birthDate': '1990-01-02',
    'rows.*.person.violentPerson.birthDate': '1985-05-05',
    'rows.*.person.municipality.code': '563889',
  }) as NextRows
  const fitting = rows.map((row) => ({ ...row, person: { ...row.person, ageBand: undefined } }))
  await imports.take(id, { after: 0, until: ROWS_AT_ONCE, rows: fitting }, doer)
  const kept = Array.from({ length: MOST_IMPORTED }, (_, at) => at + 1)
  const undoing = { by: WIDE, at: now, done: MOST_IMPORTED, count: 0, kept }
  const other = {
    id: ulid(),
    by: WIDE,
    at: now,
    rows: MOST_IMPORTED,
    done: MOST_IMPORTED,
    count: MOST_IMPORTED,
    digest: WIDE,
  }
  const item = { ...keys.import('brno', other.id), type: 'import' as const, version: 1, ...other, undoing }
  await transact(world.table, { import: create(item) })
  const template = Object.fromEntries(
    Array.from({ length: MOST_HEADINGS }, (_, at) => [`${at}`.padEnd(LONGEST_HEADING, '中'), 'birth-number' as const]),
  )
  await imports.saveTemplate({ version: 0, template })
}

/** What was written is signed when its day has ended. */
async function signDays(): Promise<void> {
  const { signer, table } = world
  const month = [{ kind: 'audit', id: '2020-01' }] as const
  await transact(table, buried('liberec', month, { at: now, disposal: ulid() }))
  const notary = createNotary({ store: forNotary(table), signer, now: () => new Date(plusHours(now, 48)) })
  await notary({}, { getRemainingTimeInMillis: () => 60_000 })
}

/** That a centre comes back out of an archive: with its secret and the seed of new data keys, wrapped. */
async function fillRestoring(): Promise<void> {
  const wrapped = await world.vault.wrap('liberec', new Uint8Array(600))
  const mark = { archive: 'f'.repeat(64), startedAt: now, isNew: true, wrapped }
  await transact(world.table, { mark: create({ ...keys.restoring('liberec'), type: 'restoring', ...mark }) })
}

/** Settings of 60 people, filled up until the rule says that they are too large. */
async function fillSettings(): Promise<Settings['staff']> {
  const base = largest(newSettingsSchema, {
    'staff.*.id': (index: number) => `${index}`.padEnd(120, '中'),
    'staff.*.email': (index: number) => emailOf(index),
    'staff.*.role': 'worker',
    'staff.*.until': '2100-01-01T00:00:00.000Z',
    'staff.*.leave.*': { from: '2100-01-01', until: '2100-01-01' },
    'staff.*.deputy': { from: '2100-01-01', until: '2100-01-01' },
    founderEmail: emailOf(99),
    'places.*.id': (index: number) => `${index}`.padEnd(40, 'x'),
    'places.*.rooms.*.id': (index: number) => `${index}`.padEnd(40, 'x'),
    'places.*.hours.*': { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00' },
    'places.*.gap': 0,
    roster: { weekly: [], holidays: [], exceptions: [], handovers: [] },
    // Together they are more than one item holds; then there is no place for a roster.
    partners: [{ id: LISTED, name: LISTED, kind: 'ospod', phone: '' }],
    meetingKinds: [{ id: LISTED, name: LISTED, kind: OF_EVENT }],
    towns: [],
    fieldsOff: [],
    ...Object.assign(
      {},
      ...deadlineKinds.map((kind) => ({
        [`ladders.${kind}.*.name`]: (index: number) => `before-${1000 + index}`,
        [`ladders.${kind}.*.when`]: (index: number) => ({ before: 1000 + index }),
      })),
    ),
    answerTemplate: `{odpověď}${'中'.repeat(9_990)}`,
    extensionTemplate: `{odpověď}${'中'.repeat(9_990)}`,
  }) as Settings
  const [first] = base.staff
  const shifts = Array.from({ length: 20 }, () => ({ who: first?.id ?? '', from: '18:00', until: '07:30' }))
  const filled = (days: number): Settings => {
    const exceptions = Array.from({ length: days }, (_, day) => ({ day: plusDays('2026-03-02', day), shifts }))
    return { ...base, roster: { weekly: [], holidays: [], handovers: [], ...base.roster, exceptions } }
  }
  const days = Array.from({ length: 400 }, (_, index) => index).findLast(
    (count) => settingsFaults(filled(count)).length === 0,
  )
  const item = { ...keys.settings('liberec'), type: 'settings' as const, ...filled(days ?? 0) }
  await transact(world.table, { settings: replace({ ...item, changed: { by: WIDE, at: now } }, 1) })
  await fillAccount()
  await world.centre('liberec').renewCalendar({ id: first?.id ?? '', role: 'worker' }, now)
  return base.staff
}

/** A wish for an account of somebody, and what became of it. */
async function fillAccount(): Promise<void> {
  const account = { wanted: 'closed', state: 'failed', why: 'refused', signIn: WIDE, at: now }
  const named = { ...keys.account('liberec', WIDE), type: 'account' as const, centre: 'liberec' }
  await transact(world.table, { account: create({ ...named, version: 1, ...account }) })
}

const emailOf = (index: number) =>
  `${`zkouska-${index}`.padEnd(64, 'x')}@${'liberec'.padEnd(60, 'x')}.${'y'.repeat(60)}.${'z'.repeat(60)}.example`

const associate = (index: number) => ({
  id: 'x'.repeat(36),
  name: 'x'.repeat(120),
  email: emailOf(index),
  role: 'analyst',
  until: now,
})

/** Of as many people and children as may be, and nothing of any of them: the longest list of what is missing. */
async function deliverLittle({ unit, officer, enteredAt, evictedAt }: Notice): Promise<void> {
  await world.deliver({
    ...{ reference: 'ZK-1', unit, officer, enteredAt, evictedAt, evicted: {}, incident: {} },
    dwelling: { district: 'CZ0513' },
    endangered: Array.from({ length: 10 }, () => ({ nameUnknown: true })),
    children: Array.from({ length: 20 }, () => ({})),
    distribution: Array.from({ length: 10 }, () => ({})),
  })
}

/** What of a message of police only its rules know. */
const toldByPolice = {
  enteredAt: '2026-03-02T07:30:00.123456789012+01:00',
  evictedAt: '2026-03-02T08:30:00.123456789012+01:00',
  endsAt: '2026-03-16T08:30:00.123456789012+01:00',
  endedAt: '2026-03-16T08:30:00.123456789012+01:00',
  'distribution.*.at': '2026-03-02T08:30:00.123456789012+01:00',
  'dwelling.district': 'CZ0513',
  'dwelling.municipalityCode': '563889',
  'endangered.*.safeWindows.*': longWindow,
  'endangered.*.otherPhones.*.safeWindows.*': longWindow,
  'evicted.birthDate': '1985-05-05',
  'endangered.*.birthDate': '1990-01-02',
  'evicted.nationality': 'CZ',
  extensions: { 'x-a': '中'.repeat(LONGEST_EXTENSIONS - '{"x-a":""}'.length) },
}

/** A supplement to all that can be supplemented, which tells each of the ten anew, and an end. */
async function tellLater(noticeId: string, notice: Notice): Promise<void> {
  const { reference: _reference, enteredAt: _entered, evictedAt: _evicted, ...told } = notice
  const { district: _district, ...dwelling } = told.dwelling
  const endangered = told.endangered.map((person, index) => ({ number: index + 1, ...person }))
  const { reason } = largest(supplementFields, toldByPolice) as { reason: string }
  const later = [
    ['/supplements', { ...told, reason, dwelling, endangered, endsAt: '2026-03-16T08:30:00+01:00' }],
    ['/end', largest(endFields, toldByPolice) as object],
  ] as const
  for (const [index, [what, content]] of later.entries()) {
    const ifMatch = `"${index + 1}"`
    const answer = await world.intake.request(await world.signLater(noticeId, what, { content, ifMatch }))
    if (answer.status !== 201) throw new Error(await answer.text())
  }
}

/** A notice about ten people, and all that staff may write into the file of one of them. */
async function fillFiles(): Promise<void> {
  const notice = largest(noticeFields, toldByPolice) as Notice
  const { noticeId } = await world.deliver(notice)
  await tellLater(noticeId, notice)
  await deliverLittle(notice)
  const count = countRequests(world.table, 300)
  // What is counted is told after each tenth.
  for (let sent = 0; sent < 10; sent++) await count('k'.repeat(100), world.now())
  const centre = world.centre('liberec')
  const [row] = (await centre.clients({ whose: 'all', me: '' })).clients
  const client = row?.client ?? ''
  const who = { by: WIDE, role: 'worker', now } as const
  const byHand = { ...(largest(handEntrySchema) as HandEntry), deliveredAt: now }
  await (await centre.byHand()).enter({ id: ulid(), byHand, notice }, who)
  const attempt = {
    ...(largest(attemptSchema) as NewAttempt),
    id: ulid(),
    at: now,
    outcome: 'unsafe',
    channel: 'phone',
    number: numberId(0),
    doNotCall: true,
  } as const
  const { version } = await centre.saveSafeContact({ client, version: 1, ...who }, largestCard())
  const tried = await centre.recordAttempt({ client, version, ...who }, attempt)
  const { reason } = largest(withdrawalSchema) as { reason: string }
  let decided = tried
  for (let count = 0; count < MOST_DECISIONS; count++) {
    const decision = { way: 'other-way', reason } as const
    decided = await centre.decideWay({ client, version: decided.version, ...who }, { attempt: attempt.id, decision })
  }
  const withdrawn = await centre.withdrawAttempt(
    { client, version: decided.version, ...who },
    { attempt: attempt.id, reason },
  )
  const person = largestPerson()
  const known = await centre.savePerson(
    { client, version: withdrawn.version, ...who },
    { changed: personFields, person: { ...person, ageBand: undefined } },
  )
  const paths = Array.from({ length: MOST_ASKED }, (_, index) => `distribution.${index}.`.padEnd(80, 'x'))
  await centre.askPolice({ client, version: 0, ...who }, paths)
  await centre.acknowledge({ client, version: known.version, ...who }, '2026-03-02T12:00:00.000Z')
  await centre.file(client, who)
  await fillWork(client, who)
  await fillDay(client)
  await fillService({ client, ...who })
  await fillJoined({ client, ...who })
}

function largestCard(): SafeContact {
  return largest(safeContactSchema, {
    'numbers.*.id': numberId,
    'numbers.*.windows.*': longWindow,
    'numbers.*.wrong': { since: now, attempt: ulid() },
  }) as SafeContact
}

function largestPerson(): NewPerson {
  return largest(newPersonSchema, {
    'municipality.code': '563889',
    birthDate: '1990-01-02',
    'violentPerson.birthDate': '1985-05-05',
  }) as NewPerson
}

/** As many files of one person as may be, and which eviction it was. */
async function fillJoined(turning: { client: string; by: string; role: 'worker'; now: string }): Promise<void> {
  const centre = world.centre('liberec')
  for (let count = 1; count < MOST_JOINED; count++) {
    const opened = { id: ulid(), person: { givenName: 'Testovací' }, safeContact: safeContactFrom({}) }
    const { reference } = await centre.createClient(opened, turning)
    await centre.joinFiles(turning, reference)
  }
  await centre.confirmRepeat(turning, { version: 0, ordinal: MOST_REPEATS })
}

/** An entry of the longest words, corrected as often as may be, and then withdrawn. */
async function fillWork(client: string, { now, role }: { now: string; role: 'worker' }): Promise<void> {
  const centre = world.centre('liberec')
  const who = { by: WIDE, role, now }
  const said = largest(entrySchema, { id: ulid(), kind: 'referral', act: '25a.b1', at: now, 'passedOn.ground': 'law' })
  const { private: _private, ...entry } = said as NewEntry
  const passedOn = {
    to: entry.passedOn?.to ?? '',
    partner: LISTED,
    ground: 'law' as const,
    reason: entry.passedOn?.reason ?? '',
  }
  const change = { client, id: entry.id, ...who }
  let { version } = await centre.recordEntry(change, { ...entry, minutes: 1, passedOn })
  for (let count = 0; count < MOST_CORRECTIONS; count++) {
    const corrected = { ...entry, passedOn, minutes: 2 + count }
    version = (await centre.correctEntry({ ...change, version }, corrected)).version
  }
  await centre.withdrawEntry(change, passedOn.reason)
}

/** An appointment at full length, and a day of which all is taken by the shortest ones there are. */
async function fillDay(client: string): Promise<void> {
  const centre = world.centre('liberec')
  const { settings } = await centre.showSettings(now)
  const [worker, place] = [settings.staff[0]?.id ?? '', settings.places?.[0]]
  const { words } = largest(appointmentSchema, { wall: '2026-03-03T09:00' }) as NewAppointment
  const where = { place: place?.id ?? '', room: place?.rooms[0]?.id ?? '', worker }
  const made = { ...where, wall: '2026-03-03T09:00', minutes: 60, words, client }
  const change = { id: ulid(), version: 0, by: WIDE, role: 'worker', now } as const
  await centre.changeAppointment(change, { do: 'arrange', made })
  const minutes = Array.from({ length: (24 * 60) / LENGTH.shortest }, (_, index) => index * LENGTH.shortest)
  const lanes = minutes.reduce<Lane[]>(
    (lanes, minute) => {
      const wall = `2026-03-04T${new Date(minute * 60_000).toISOString().slice(11, 16)}`
      return relaid(lanes, { ...made, id: ulid(), wall, minutes: LENGTH.shortest, gap: 0 })
    },
    lanesOf({ ...made, wall: '2026-03-04T09:00' }).map(emptyLane),
  )
  const [lane] = lanes
  if (lane)
    await transact(world.table, { lane: create({ ...keys.lane('liberec', lane), type: 'lane', ...lane, version: 1 }) })
}

/** An enquiry that came back as often as is told, gave her name and was promised a call. */
async function fillEnquiries(): Promise<void> {
  const centre = world.centre('liberec')
  const doer = { by: WIDE, role: 'worker', now } as const
  const enquiry = largest(anonymousSchema, { at: now, kind: 'refused', refusal: 'other' }) as Enquiry
  const id = ulid()
  await centre.recordEnquiry({ id, enquiry, code: returnCode }, doer)
  for (let nth = 0; nth < MOST_RETURNS; nth++)
    await centre.returnToEnquiry(returnCode, { ...doer, by: `${nth}`.padEnd(WIDE.length, '中') })
  const naming = largest(namingSchema, { 'reply.windows.*': longWindow, 'reply.promisedAt': '2026-03-03T07:30:00Z' })
  const { version } = await centre.enquiry(id, doer)
  await centre.nameEnquiry({ id, version }, naming as Naming, doer)
  const [row] = (await centre.clients({ whose: 'all', me: '' })).clients
  const linked = await centre.linkEnquiry({ id }, row?.reference ?? '', doer)
  await centre.unlinkEnquiry({ id, version: linked.version }, doer)
  await centre.linkEnquiry({ id }, row?.reference ?? '', doer)
  const longest = largest(namedSchema, {
    at: now,
    kind: 'refused',
    refusal: 'other',
    'reply.windows.*': longWindow,
    'reply.promisedAt': '2026-03-03T07:30:00Z',
  }) as Enquiry
  await centre.correctEnquiry({ id }, correctionOf(longest), doer)
  await centre.correctEnquiry({ id }, correctionOf(namedEnquiry()), doer)
  await centre.correctEnquiry({ id }, correctionOf(longest), doer)
}

/** A visit of four of the longest names, of which as much is said as may be. */
async function fillVisits(people: Settings['staff']): Promise<void> {
  const centre = world.centre('liberec')
  const [row] = (await centre.clients({ whose: 'all', me: '' })).clients
  const turn = { client: row?.client ?? '', id: ulid(), by: WIDE, role: 'worker', now } as const
  const { aloneReason: _alone, ...visit } = largest(visitSchema, {
    reason: 'other',
    workers: people.slice(0, MOST_ON_VISIT).map(({ id }) => id),
    leavesAt: now,
    returnsAt: plusHours(now, 1),
  }) as NewVisit
  await centre.saveVisit({ ...turn, version: 0 }, { visit })
  for (let minute = 1; minute <= MOST_VISIT_STEPS; minute++)
    await centre.stepVisit(turn, { what: 'later', until: plusMinutes(now, 100 + minute) })
}

/** A goal and a review changed until they are refused, each time at full length, and a safety plan. */
async function fillPlans(): Promise<void> {
  const centre = world.centre('liberec')
  const [row] = (await centre.clients({ whose: 'all', me: '' })).clients
  const who = { client: row?.client ?? '', by: WIDE, role: 'worker', now } as const
  const day = '2026-03-02'
  const goal = largest(goalSchema, { 'steps.*.id': () => ulid(), setOn: day, 'result.on': day }) as NewGoal
  const held = { on: day, found: '中'.repeat(LONGEST_FOUND) }
  const { calledOff: _calledOff, ...review } = largest(reviewSchema, { on: day, held }) as NewReview
  for (let version = 0; version <= MOST_EARLIER; version++) {
    const turn = version % 2 === 0 ? '中' : '国'
    const words = turn + goal.words.slice(1)
    await centre.saveGoal({ ...who, version }, { ...goal, words })
    await centre.saveReview(
      { ...who, version },
      { review: { ...review, held: { on: day, found: turn + held.found.slice(1) } } },
    )
  }
  const words = Object.fromEntries(safetyHeadings.map((heading) => [heading, 'ạ'.repeat(400)]))
  const plan = largest(safetyPlanSchema, { words, numbers: helpNumberIds }) as NewSafetyPlan
  await centre.saveSafetyPlan({ ...who, version: 0 }, plan)
}

/** The longest event and member of a team. */
async function fillTeam(): Promise<void> {
  const centre = world.centre('liberec')
  const target = { id: ulid(), version: 0, by: WIDE, role: 'head', now } as const
  const event = largest(eventSchema, {
    on: '2026-03-02',
    district: 'CZ0513',
    kind: OF_EVENT,
    'own.id': LISTED,
    'partners.*.kind': (index: number) => partnerKinds[index],
  }) as NewEvent
  await centre.saveTeamEvent(target, event)
  const { reason } = largest(eventWithdrawalSchema) as { reason: string }
  await centre.withdrawTeamEvent({ ...target, version: 1 }, reason)
  const member = largest(memberSchema, {
    'periods.*.from': (index: number) => `${2000 + index}-01-01`,
    'periods.*.until': (index: number) => `${2000 + index}-12-31`,
    'periods.*.hours': 20.25,
  }) as NewMember
  await centre.saveTeamMember({ ...target, id: ulid() }, member)
}

/** The longest chapter of a report. */
async function fillReport(): Promise<void> {
  const report = await world.centre('liberec').report()
  const change = { year: 2026, id: 'mission', version: 0, by: WIDE, role: 'head', now } as const
  await report.saveChapter(change, largest(chapterSchema) as NewChapter)
}

/** As many steps at court as there may be, each withdrawn, and a petition with every word it has place for. */
async function fillCourt(): Promise<void> {
  const centre = world.centre('liberec')
  const [row] = (await centre.clients({ whose: 'all', me: '' })).clients
  const saving = { client: row?.client ?? '', by: WIDE, role: 'worker', now } as const
  const told = { kind: 'granted', on: '2026-03-02', until: '2026-03-02' }
  const step = { ...(largest(newStepSchema, told) as NewStep), kind: 'let-lapse' } as const
  const { until: _until, bans: _bans, ...fitting } = step
  const { reason } = largest(stepWithdrawalSchema) as { reason: string }
  let version = (await centre.court(saving)).course.version
  for (let count = 0; count < MOST_STEPS; count++) {
    const id = ulid()
    const recorded = await centre.recordStep({ ...saving, version }, { ...fitting, id })
    version = (await centre.withdrawStep({ ...saving, version: recorded.version }, { step: id, reason })).version
  }
  const petition = largest(petitionSchema, {
    court: 'Obvodní soud pro Prahu 10',
    courtWarned: true,
    addressWarned: true,
    metres: '1000',
  }) as Petition
  await centre.savePetition({ ...saving, version: 0 }, { id: ulid(), petition })
}

/** As many periods and agreements as a file may have, a consent, and the template of a centre. */
async function fillService(turning: Turning): Promise<void> {
  const withdrawn = { by: WIDE, at: now, ...(largest(agreementWithdrawalSchema) as { reason: string }) }
  const end = { ...(largest(closingSchema) as Closing), by: WIDE, at: now }
  const periods = Array.from({ length: MOST_PERIODS }, () => ({
    ...(largest(reopeningSchema) as Reopening),
    id: ulid(),
    corrections: MOST_REPLACED,
    end,
  }))
  const agreements = Array.from({ length: MOST_AGREEMENTS }, () => ({
    ...(largest(agreementSchema, { activities: [...activities] }) as AgreementFields),
    ...{ id: ulid(), by: WIDE, at: now, corrections: MOST_REPLACED, withdrawn },
  }))
  const service = storedService({ id: turning.client, periods, agreements })
  const change = { ...turning, id: turning.client, version: 0, did: 'agreement' } as const
  await changeRecord(openedCentre(world, 'liberec').centre, change, { kind: serviceKind, plan: () => service })
  await transact(world.table, { agreed: agreedUntil('liberec', { id: change.client, agreements: [{}] }) })
  const share = { id: WIDE, until: now, by: WIDE, at: now }
  const sharing = { ...turning, id: WIDE, did: 'share' } as const
  await changeRecord(openedCentre(world, 'liberec').centre, sharing, { kind: shareKind, plan: () => share })
  const [said] = agreements
  if (said)
    await keepEarlier(
      turning,
      replacedWords(said.id, { agreement: agreementSaid(said) }, { version: 1, by: WIDE, now }),
    )
  const centre = world.centre('liberec')
  const id = ulid()
  await centre.writeConsent(
    { ...turning, id, version: 0 },
    { ...(largest(consentSchema) as ConsentFields), givenOn: '2026-03-02' },
  )
  const withdrawal = { ...(largest(consentWithdrawalSchema) as ConsentWithdrawal), on: '2026-03-02' }
  await centre.withdrawConsent({ ...turning, id, version: 1 }, withdrawal)
  const document = Buffer.alloc(LARGEST_TEMPLATE_BYTES, 'PK').toString('base64')
  await centre.changeAgreementTemplate({ version: 0, by: WIDE, now }, document)
}

/** What an agreement said, which is the longest of all that are put right. */
async function keepEarlier(turning: Turning, earlier: Earlier): Promise<void> {
  const change = { ...turning, id: earlier.id, version: 0, did: 'agreement-correction' } as const
  await changeRecord(openedCentre(world, 'liberec').centre, change, { kind: earlierKind, plan: () => earlier })
}

/** A complaint put off until it is refused, then answered, all at full length. */
async function fillBook(): Promise<void> {
  const centre = world.centre('liberec')
  const viewer: Viewer = { by: WIDE, role: 'head', now }
  const complaint = largest(complaintSchema, {
    form: 'written',
    about: 'service',
    deliveredOn: '2026-03-02',
  }) as Complaint
  const answer = largest(answerSchema, { way: 'handed-over' }) as WrittenAnswer
  // One byte a letter: the rule counts bytes, so that more reasons fit and each is as long as it may be.
  const text = 'x'.repeat(complaint.text.length)
  let file = await centre.enterComplaint({ id: ulid(), complaint: { ...complaint, text }, viewer })
  for (let reason = text; reason !== ''; ) {
    const until = plusDays((file.state && lastDayOf(file.state)) ?? '', 1)
    const target = { id: file.id, version: file.version, viewer }
    const next = await centre.changeComplaint(target, { do: 'extend', until, reason }).catch(refusedFor('reason'))
    if (next === undefined) reason = reason.slice(0, Math.floor(reason.length / 4))
    else file = next
  }
  const { version } = await centre.changeComplaint(
    { id: file.id, version: file.version, viewer },
    { do: 'answer', answer },
  )
  await centre.changeComplaint({ id: file.id, version, viewer }, { do: 'send', sentOn: '2026-03-02' })
}

const refusedFor = (path: string) => (thrown: unknown) => {
  if (!(thrown instanceof Problem) || thrown.details.faults?.[0]?.path !== path) throw thrown
  return undefined
}

/** A letter to everybody that comes back from everybody, and goes to the founder after all; one of a day; one about the roster. */
async function fillLetters(people: Settings['staff']): Promise<void> {
  const envelope = { centre: 'liberec', createdAt: now }
  const to = [...people.map(({ id }) => `staff:${id}` as const), 'founder' as const]
  const gaps = Array.from({ length: 1000 }, () => ({ from: now, until: now }))
  await transact(world.table, {
    wide: create(
      queuedLetter({ ...envelope, id: 'wide', kind: 'roster-gap', to, tried: people.map(({ id }) => id), gaps }),
    ),
  })
  const post = openPost(world)
  await post.deliver()
  const bounces = createBounces({ store: forBounces(world.table), now: world.now })
  for (const { Destination, Tags = [] } of post.sent) {
    const addresses = Destination?.ToAddresses ?? []
    const tags = Object.fromEntries(Tags.map(({ Name = '', Value = '' }) => [Name, Value]))
    const letter = { id: 'm', at: now, from: '', subject: '', text: '', to: addresses, tags }
    await bounces(notificationOf({ kind: 'bounce', letter, addresses, at: world.now() })).catch(() => undefined)
  }
  const item = await readItem(world.table, keys.letter('liberec', 'wide'))
  expect(Object.keys(item?.['delivery'] ?? {})).toHaveLength(people.length + 1)
}

/** A register that was looked into, two files told apart, and pages as full as they get of what cannot be pressed together. */
async function fillRegister(): Promise<void> {
  await world.centre('brno').search({ typed: 'x', from: 0, now })
  const [one, other] = (await world.centre('liberec').clients({ whose: 'all', me: '' })).clients
  const apart = { other: other?.client ?? '', of: 'household', isApart: false } as const
  const columns = [...listColumns]
  await world.centre('liberec').saveListChoice(WIDE, { ...firstChoice, columns })
  const turning = { client: one?.client ?? '', by: WIDE, role: 'worker', now } as const
  await setApart(openedCentre(world, 'liberec').centre, turning, apart)
  const { centre } = openedCentre(world, 'brno')
  const name = () => randomBytes(60).toString('base64url')
  const card = () => ({ of: 'client' as const, id: ulid(), at: now, familyName: name(), givenName: name(), phones: [] })
  const cards = Array.from({ length: 9000 }, card)
  const { changed } = takenUp(
    new Map(),
    cards.map((each) => ({ name: each, card: each })),
  )
  const pages = await Promise.all(
    [...changed].map(async ([page, of]) => [`page ${page}`, await putCardPage(centre, page, of)] as const),
  )
  expect(pages).toHaveLength(MOST_PAGES_AT_ONCE)
  await transact<string>(world.table, Object.fromEntries(pages))
}

/** The morning of a centre with more open duties than any has, and gaps between all shifts. */
async function fillMorning(staff: Settings['staff']): Promise<void> {
  const acknowledged = { by: WIDE, at: now, until: '2026-03-02T15:00:00.000Z' }
  const duties = Array.from({ length: 10_000 }, (_, index) => {
    const reference = `NYMBURK-${index}`.padEnd(20, 'X')
    return { ...open, subject: ulid(), reference, acknowledged, changedAt: now, kind: 'contact' as const }
  })
  const weekly = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    Array.from({ length: 28 }, (_, shift) => ({
      weekdays: [weekday],
      who: WIDE,
      from: clock(shift * 50),
      until: clock(shift * 50 + 25),
    })),
  )
  const day = readDay((await readItem(world.table, keys.day('liberec'))) ?? {})
  const said = duties.map(({ subject }) => `${subject} due ${now}`)
  const found = { duties, complaints: duties, staff, roster: { ...emptyRoster, weekly } }
  await storeMorning(world.table, day, morning({ ...day, said }, found, now))
}

const open = { centre: 'liberec', startsAt: now, dueAt: now, status: 'open', climbedUntil: now } as const
const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** As many things on one list as may be, all of them kept for every reason; one that was disposed of; one that is held. */
async function fillDisposal(): Promise<void> {
  const retention = await world.centre('liberec').retention()
  const doer = { by: WIDE, role: 'head', now } as const
  const [row] = (await world.centre('liberec').clients({ whose: 'all', me: '' })).clients
  const { reason } = largest(holdSchema) as { reason: string }
  await retention.holdFile({ reference: row?.reference ?? '', reason }, doer)
  await retention.endHold(row?.client ?? '', doer)
  const things = Array.from({ length: MOST_ROWS }, () => ({ kind: 'appointment' as const, id: ulid() }))
  const rows = things.map((thing) => ({ ...thing, endedOn: '2026-03-02', keptUntil: '2026-03-02' }))
  const left = things.map((thing) => ({ ...thing, obstacles: [...obstacles] }))
  const [proposed, id] = [{ by: WIDE, at: now }, ulid()]
  const disposal = { id, proposed, approved: proposed, byTwo: true, rows, done: MOST_ROWS, left, finishedAt: now }
  await transact(world.table, {
    disposal: create({ ...keys.disposal('liberec', id), type: 'disposal', version: 1, ...disposal }),
    ...buried('liberec', things.slice(0, 1), { at: now, disposal: id }),
  })
}

/** The largest notice, of ten people, goes to the other centre, comes back, and would go once more; and another is on its way. */
async function fillHandOver(): Promise<void> {
  const doer = { by: WIDE, role: 'worker', now } as const
  const content = largest(noticeFields, toldByPolice) as Notice
  const sent: string[] = []
  for (const reference of ['ZK-2', 'ZK-3']) {
    const { noticeId } = await world.deliver({ ...content, reference })
    const item = await readItem(world.table, keys.notice('liberec', noticeId))
    const [client = ''] = (item?.['clients'] ?? []) as string[]
    const wanted = { client, id: ulid(), reason: 'handed-over-by-mistake', words: 'ž'.repeat(LONGEST_REASON) } as const
    await (await world.centre('liberec').handOvers()).send({ ...wanted, to: 'brno' }, doer)
    if (sent.length === 0) {
      await carry(world.table, { from: 'liberec', id: wanted.id }, now)
      const back = { ...wanted, id: ulid() }
      await (await world.centre('brno').handOvers()).send({ ...back, to: 'liberec' }, doer)
      await carry(world.table, { from: 'brno', id: back.id }, now)
      const again = (await world.centre('liberec').handOvers()).send({ ...wanted, id: ulid(), to: 'brno' }, doer)
      await expect(again).rejects.toMatchObject({ code: 'hand-over-loop' })
    }
    sent.push(wanted.id)
  }
}

/** Who goes on in the other centre with as much as can be told, and comes back; and another is on her way. */
async function fillMoves(): Promise<void> {
  const words = 'ž'.repeat(LONGEST_REASON)
  const item = { head: 'ř'.repeat(300), facts: [['č'.repeat(200), 'ž'.repeat(6000)] as [string, string]] }
  const sections = [{ name: 'course' as const, items: Array.from({ length: 100 }, () => item) }]
  for (const [from, to] of [
    ['liberec', 'brno'],
    ['brno', 'liberec'],
  ] as const) {
    const centre = world.centre(from)
    const turning = { client: ulid(), by: WIDE, role: 'worker', now } as const
    const person = { ...largestPerson(), ageBand: undefined }
    await centre.createClient({ id: turning.client, person, safeContact: largestCard() }, turning)
    const id = ulid()
    const consent = { ...(largest(consentSchema) as ConsentFields), recipient: 'intervention-centre' as const }
    await centre.writeConsent({ ...turning, id, version: 0 }, { ...consent, givenOn: '2026-03-02' })
    const wanted = { id: ulid(), to, version: 1, consent: id, withWhereNow: true, words, sections }
    const moves = await centre.moves()
    await moves.send(wanted, turning)
    if (from === 'brno') await carryMove(world.table, { from, id: wanted.id }, now)
  }
}

/** As many files as can be given one by one, each to somebody else, and as much as can be left. */
async function fillPassing(): Promise<void> {
  const files = Array.from({ length: MOST_ONE_BY_ONE }, () => ({ client: ulid(), to: WIDE }))
  const left = Array.from({ length: MOST_LEFT }, () => ({ kind: 'appointment', id: ulid(), why: 'handed-over' }))
  const counts = Object.fromEntries(openKinds.map((kind) => [kind, MOST_LEFT]))
  const planned = Array.from({ length: 60 }, () => ({ to: WIDE, counts }))
  const to = Object.fromEntries(openKinds.map((kind) => [kind, WIDE]))
  const passing = { id: ulid(), from: WIDE, by: WIDE, at: now, to, files, planned, left, doneAt: now }
  await transact(world.table, {
    passing: create({ ...keys.passing('liberec', WIDE), type: 'passing', version: 1, ...passingSchema.parse(passing) }),
  })
}

/** Marks of more addresses than are kept. */
async function fillMarks(): Promise<void> {
  const event = { is: 'complained' as const, at: now }
  const marks = Array.from({ length: 300 }, (_, index) => emailOf(index)).reduce<readonly Mark[]>(
    (all, address) => marked(all, address, event),
    [],
  )
  await transact(world.table, { marks: saveAddresses('brno', { version: 0 }, marks) })
  const crowd = Array.from({ length: MOST_OF_ASSOCIATION }, (_, index) => index)
  await transact(world.table, {
    people: create({ ...keys.associates(), type: 'associates', version: 1, people: crowd.map(associate) }),
  })
  await noteSweep(world.table, 'contact', now)
  const byHand = { channel: 'data-box' as const, by: 'x'.repeat(36), digest: 'x'.repeat(43), enteredAt: now }
  const entered = { centre: 'brno', notice: ulid(), deliveredAt: now, byHand }
  const signed = await world.signer.sign(
    'opora-receipt+jwt',
    handClaims(entered, { issuer: 'https://opora.example', isTest: true }),
  )
  await keepHandReceipt(world.table, entered, signed)
  for (const code of Object.keys(problems))
    await countRefusal(world.table, { day: '2026-03-02', unit: 'x'.repeat(60), code })
  const act = { kind: 'key-revoked' as const, about: 'x'.repeat(100), centres: ['brno', 'liberec'] }
  await transact(world.table, actActions(act, { by: 'x'.repeat(60), at: now }))
}

function watchTransactions(): void {
  world.table.doc.middlewareStack.add(
    (next) => (args) => {
      const { TransactItems } = args.input as TransactWriteCommandInput
      if (TransactItems) transactions.push({ items: TransactItems.length, bytes: bytesOf(TransactItems) })
      return next(args)
    },
    { step: 'initialize', name: 'watch transactions', priority: 'high' },
  )
}

/** What an item takes by the engine's own count: names and values, and one or three bytes for what holds others. */
function sizeOf(item: Record<string, unknown>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0)
}

function valueSize(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return 21
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.reduce((sum, each) => sum + valueSize(each) + 1, 3)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce((sum, [name, each]) => sum + Buffer.byteLength(name) + valueSize(each) + 1, 3)
  return 1
}
