import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { createIntake } from '../../../functions/intake/app.ts'
import { createMail } from '../../../functions/mail/app.ts'
import type { LetterChannel } from '../../../functions/mail/channel.ts'
import type { DueLetter } from '../../../functions/store/duties/letters.ts'
import type { CentreStore } from '../../../functions/store/for-centre.ts'
import { forSweep } from '../../../functions/store/for-sweep.ts'
import { openCentre } from '../../../functions/store/open-centre.ts'
import { lookUp, registerSenderKey } from '../../../functions/store/police/senders.ts'
import { openSigner } from '../../../functions/store/signer.ts'
import { openTable, type Table } from '../../../functions/store/table/connection.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { openVault } from '../../../functions/store/table/vault.ts'
import { openTenants } from '../../../functions/store/tenants.ts'
import { centres } from '../../../shared/centres/centres.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { messageTag } from '../../../shared/duties/message-tag.ts'
import { emptyRoster, type Roster } from '../../../shared/on-duty/roster.ts'
import { instant, plusDays } from '../../../shared/time/instant.ts'
import { endOfPragueDay, pragueDay, startOfPragueDay } from '../../../shared/time/prague.ts'
import type { Environment } from '../base/environment.ts'
import { callDoor } from '../http/gateway-event.ts'
import type { Inbox } from '../mail/inbox.ts'
import { people, staffOf } from '../people/people.ts'
import { readyKeys } from './check-keys.ts'
import { demoComplaints } from './demo-complaints.ts'
import { listsOfDemo } from './demo-lists.ts'
import { type DemoNotice, demoNotices } from './demo-notices.ts'
import { placesOfDemo } from './demo-places.ts'
import { demoUnit, readPoliceKey } from './key-files.ts'
import { type PoliceKey, signNotice } from './police-signature.ts'
import { writeYear } from './write-year.ts'

interface FreshFolder {
  readonly env: Environment
  readonly now: () => Date
  /** Whether to bring demo notices in too, or only what the platform cannot run without. */
  readonly demo: boolean
  readonly inbox: Inbox
}

/**
 * Makes a fresh data folder ready: keys, centres with their staff, the demo unit, and with `demo` some notices.
 * What is there stays as it is; a second start adds nothing. Throws Misuse when keys do not fit what is stored.
 */
export async function prepareFreshData({ env, now, demo, inbox }: FreshFolder): Promise<void> {
  const dataDir = dirname(env.CENTRE_KEYS.slice('file:'.length))
  const table = openTable(env.TABLE_NAME)
  await readyKeys(table, dataDir)
  const policeKey = readPoliceKey(dataDir)
  if (policeKey === undefined) throw new Error('the demo unit has no key')
  const { senderKey, centreKeys, closed } = await lookUp(table, demoUnit.keyId)
  const missing = [...centres.keys()].filter((centre) => !centreKeys.has(centre) && !closed.has(centre))
  // One after another: all of them write the one directory.
  for (const centre of missing)
    await openCentre({ table, vault: openVault(env.CENTRE_KEYS) }, centre, settingsOf(centre, now()))
  if (senderKey !== undefined) return
  await registerDemoUnit(table, policeKey)
  if (!demo) return
  const unit = { env, table, policeKey }
  await Promise.all([
    ...demoNotices(now()).map((notice) => handOver(unit, notice)),
    writeYear({ store: openStore(env, FULL), now: now(), handOver: (notice) => handOver(unit, notice) }),
    fillBook(env, now()),
  ])
  await sendLetters(table, { env, inbox })
}

/** For how long an external is of a centre from the start on. */
const PLACEMENT_DAYS = 90

function settingsOf(centre: string, now: Date) {
  const until = endOfPragueDay(plusDays(pragueDay(instant(now)), PLACEMENT_DAYS))
  const staff = staffOf(centre).map((member) => (member.role === 'external' ? { ...member, until } : member))
  const lists = { ...placesOfDemo(centre), ...listsOfDemo(centre) }
  return { staff, roster: rosterOf(staff), founderEmail: `zrizovatel@${centre}.example`, ...lists }
}

/**
 * Workers have office hours by turns; the first of them has the evenings. The nights are without a duty on purpose; the weekends are
 * a gap that the head can see.
 */
function rosterOf(staff: readonly { id: string; role: StaffRole }[]): Roster {
  const workers = staff.filter(({ role }) => role === 'worker').map(({ id }) => id)
  const [first = ''] = workers
  const weekdays = [1, 2, 3, 4, 5]
  const office = weekdays.map((weekday) => {
    return { weekdays: [weekday], who: workers[weekday % workers.length] ?? first, from: '07:30', until: '16:00' }
  })
  const weekly = [
    ...office,
    { weekdays, who: first, from: '16:00', until: '20:00' },
    { weekdays: [1, 2, 3, 4], who: null, from: '20:00', until: '07:30' },
  ]
  return { ...emptyRoster, weekly: first === '' ? [] : weekly }
}

async function registerDemoUnit(table: Table, { keyId, privateKey }: PoliceKey): Promise<void> {
  const { d: _d, ...publicKey } = privateKey
  await registerSenderKey(table, { keyId, sender: demoUnit.sender, publicKey })
}

/** Sends the letters about what came before the start as the mail door would have sent each of them then. */
async function sendLetters(table: Table, { env, inbox }: Pick<FreshFolder, 'env' | 'inbox'>): Promise<void> {
  const queues = await Promise.all(forSweep(table).dueLetters(LONG_AFTER).map(lettersIn))
  for (const { centre, id, createdAt } of queues.flat().sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const item = await readItem(table, keys.letter(centre, id))
    const mail = createMail({
      table,
      channel: intoInbox(inbox, { from: env.SENDER_ADDRESS, at: createdAt }),
      origin: env.PUBLIC_ORIGIN,
      now: () => new Date(createdAt),
    })
    await mail({ Records: [{ dynamodb: { NewImage: marshall(item) as StreamImage } }] })
  }
}

type StreamImage = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>

/** Later than any letter is offered for the first time. */
const LONG_AFTER = '9999-01-01T00:00:00.000Z'

async function lettersIn(queue: AsyncIterable<{ readonly read: () => DueLetter }>): Promise<DueLetter[]> {
  const letters: DueLetter[] = []
  for await (const { read } of queue) letters.push(read())
  return letters
}

/** Puts letters into the inbox at a time that is over. */
function intoInbox(inbox: Inbox, { from, at }: { from: string; at: string }): LetterChannel {
  return {
    send: async ({ letter, text, to }) => {
      const tags = { centre: messageTag(letter.centre), letter: messageTag(letter.id) }
      const message = { id: randomUUID(), at, from, to: [...to], subject: text.subject, text: text.body, tags }
      inbox.add(message)
      return message.id
    },
  }
}

interface DemoUnit {
  readonly env: Environment
  readonly table: Table
  readonly policeKey: PoliceKey
}

/** What is read of a receipt: who was handed the notice. */
const handedTo = z.object({ centre: z.object({ id: z.string() }) })

/** Hands a notice over as police would, at its own time, and records what was done about it. Answers the first person's file. */
async function handOver(
  { env, table, policeKey }: DemoUnit,
  { notice, deliveredAt, attempts }: DemoNotice,
): Promise<string | undefined> {
  const then = new Date(deliveredAt)
  const intake = createIntake({
    table,
    publicOrigin: env.PUBLIC_ORIGIN,
    now: () => then,
    signer: openSigner(env.RECEIPT_KEY),
  })
  const url = `${env.PUBLIC_ORIGIN}/police/v1/notices`
  const answer = await callDoor(
    intake,
    await signNotice({ url, body: JSON.stringify(notice), key: policeKey, now: then }),
  )
  if (answer.status !== 201) throw new Error(`demo notice refused: ${await answer.text()}`)
  const { centre } = handedTo.parse(await answer.json())
  return recordAttempts(env, { centre: centre.id, deliveredAt, attempts })
}

async function recordAttempts(
  env: Environment,
  { centre, deliveredAt, attempts }: Pick<DemoNotice, 'deliveredAt' | 'attempts'> & { centre: string },
): Promise<string | undefined> {
  const store = openStore(env, centre)
  const duty = (await store.duties()).find(({ startsAt }) => startsAt === deliveredAt)
  const worker = people.find(({ group }) => group === `${centre}.worker`)
  if (duty === undefined || worker === undefined) return undefined
  for (const [index, { at, outcome, note }] of attempts.entries()) {
    const change = { client: duty.client, version: index + 1, by: worker.id, role: 'worker' as const, now: at }
    await store.recordAttempt(change, { id: ulid(Date.parse(at)), channel: 'phone', outcome, at, note })
  }
  return duty.client
}

function openStore({ TABLE_NAME, CENTRE_KEYS }: Environment, centre: string): CentreStore {
  const open = openTenants({
    tableName: TABLE_NAME,
    centreKeys: CENTRE_KEYS,
    tenantRole: 'none',
    now: () => new Date(),
  })
  return open(centre)
}

/** The centre that has a year of work behind it. */
const FULL = 'liberec'

/** Enters complaints one after another, as the book numbers them. */
async function fillBook(env: Environment, now: Date): Promise<void> {
  const store = openStore(env, FULL)
  const viewer = (role: StaffRole, at: string) => {
    const { id } = people.find(({ group }) => group === `${FULL}.${role}`) ?? { id: role }
    return { by: id, role, now: at }
  }
  for (const { enteredAt, by, complaint, answer } of demoComplaints(now)) {
    const entry = { id: ulid(Date.parse(enteredAt)), complaint, viewer: viewer(by, enteredAt) }
    const { id, version } = await store.enterComplaint(entry)
    if (answer === undefined) continue
    const { givenOn, ...written } = answer
    const head = viewer('head', startOfPragueDay(givenOn))
    const next = await store.changeComplaint({ id, version, viewer: head }, { do: 'answer', answer: written })
    await store.changeComplaint({ id, version: next.version, viewer: head }, { do: 'send', sentOn: givenOn })
  }
}
