import { dirname } from 'node:path'
import { ulid } from 'ulid'
import { keepSeed, readNetwork } from '../../../functions/store/centres/network.ts'
import type { CentreStore } from '../../../functions/store/for-centre.ts'
import { openCentre } from '../../../functions/store/open-centre.ts'
import { listOlderKeys } from '../../../functions/store/police/older-keys.ts'
import { lookUp } from '../../../functions/store/police/senders.ts'
import { registerSenderKey } from '../../../functions/store/police/unit-keys.ts'
import { ensureUnit, readUnits } from '../../../functions/store/police/units.ts'
import { openTable, type Table } from '../../../functions/store/table/connection.ts'
import { openVault } from '../../../functions/store/table/vault.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { emptyRoster, type Roster } from '../../../shared/on-duty/roster.ts'
import { unnamedUnit } from '../../../shared/police/unit.ts'
import { type Instant, instant, plusDays } from '../../../shared/time/instant.ts'
import { endOfPragueDay, pragueDay, startOfPragueDay } from '../../../shared/time/prague.ts'
import type { Environment } from '../base/environment.ts'
import type { Inbox } from '../mail/inbox.ts'
import { people, staffOf } from '../people/people.ts'
import { readyKeys } from './check-keys.ts'
import { type DemoComplaint, demoComplaints } from './demo-complaints.ts'
import { doers } from './demo-deeds.ts'
import { listsOfDemo } from './demo-lists.ts'
import { demoNotices } from './demo-notices.ts'
import { placesOfDemo } from './demo-places.ts'
import { earlierComplaints } from './earlier/complaints.ts'
import { beginEarlierYears } from './earlier-years.ts'
import { FULL, handOver, openStores } from './hand-over.ts'
import { demoUnit, readPoliceKey, TRIAL_UNIT, trialKey } from './key-files.ts'
import type { PoliceKey } from './police-signature.ts'
import { sendLetters } from './send-letters.ts'
import { writeReleases } from './write-releases.ts'
import { writeYear } from './write-year.ts'

/**
 * What a fresh folder is filled with: the last twelve months, or besides them the years before, of which 2023 is whole.
 */
export type Demo = false | 'year' | 'years'

interface FreshFolder {
  readonly env: Environment
  readonly now: () => Date
  /** What to bring in besides what the platform cannot run without. */
  readonly demo: Demo
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
  await keepSeed(table)
  const { centres } = await readNetwork(table)
  const missing = centres.map(({ id }) => id).filter((centre) => !centreKeys.has(centre) && !closed.has(centre))
  // One after another: all of them write the one directory.
  for (const centre of missing)
    await openCentre({ table, vault: openVault(env.CENTRE_KEYS) }, centre, settingsOf(centre, now()))
  if ((await readUnits(table, undefined)).count === 0) await listOlderKeys(table, instant(now()))
  await registerTrialUnit(table, await trialKey(dataDir), instant(now()))
  if (senderKey !== undefined) return
  if (demo === 'years') beginEarlierYears(dataDir, now())
  await registerDemoUnit(table, policeKey, instant(now()))
  if (demo === false) return
  const unit = { env, table, policeKey, storeOf: openStores(env) }
  const store = unit.storeOf(FULL)
  await Promise.all([
    ...demoNotices(now()).map((notice) => handOver(unit, notice)),
    writeYear({ store, now: now(), doers, handOver: (notice) => handOver(unit, notice) }),
    fillBook(store, [...(demo === 'years' ? earlierComplaints : []), ...demoComplaints(now())]),
  ])
  await sendLetters(table, { env, inbox })
  if (demo === 'years') await releaseOthers(table, instant(now()))
}

/** What the other centres released, invented, so that there is something to compare. The full one leaves that to whoever tries it. */
async function releaseOthers(table: Table, now: Instant): Promise<void> {
  const before = Number(pragueDay(now).slice(0, 4))
  const { coverage } = await readNetwork(table)
  const others = new Set(coverage.map(({ centre }) => centre).filter((each) => each !== FULL))
  for (const centre of others)
    for (const year of [before - 3, before - 2, before - 1])
      await writeReleases(table, { centre, year: String(year), releasedAt: now })
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

/** Each start makes sure of it: folders of earlier versions have none. */
async function registerTrialUnit(table: Table, { keyId, privateKey }: PoliceKey, at: Instant): Promise<void> {
  if ((await lookUp(table, keyId)).senderKey !== undefined) return
  const { d: _d, ...publicKey } = privateKey
  await ensureUnit(table, { ...unnamedUnit(TRIAL_UNIT), name: 'Zkušební útvar', isTest: true }, at)
  await registerSenderKey(table, { keyId, sender: TRIAL_UNIT, publicKey, isTest: true }, at)
}

async function registerDemoUnit(table: Table, { keyId, privateKey }: PoliceKey, at: Instant): Promise<void> {
  const { d: _d, ...publicKey } = privateKey
  const facts = { name: 'Obvodní oddělení Ukázka', directorate: 'KŘ Ukázka' }
  await ensureUnit(table, { ...unnamedUnit(demoUnit.sender), ...facts }, at)
  await registerSenderKey(table, { keyId, sender: demoUnit.sender, publicKey }, at)
}

/** Enters complaints one after another, as the book numbers them. */
async function fillBook(store: CentreStore, complaints: readonly DemoComplaint[]): Promise<void> {
  const viewer = (role: StaffRole, at: string) => {
    const { id } = people.find(({ group }) => group === `${FULL}.${role}`) ?? { id: role }
    return { by: id, role, now: at }
  }
  for (const { enteredAt, by, complaint, answer } of complaints) {
    const entry = { id: ulid(Date.parse(enteredAt)), complaint, viewer: viewer(by, enteredAt) }
    const { id, version } = await store.enterComplaint(entry)
    if (answer === undefined) continue
    const { givenOn, ...written } = answer
    const head = viewer('head', startOfPragueDay(givenOn))
    const next = await store.changeComplaint({ id, version, viewer: head }, { do: 'answer', answer: written })
    await store.changeComplaint({ id, version: next.version, viewer: head }, { do: 'send', sentOn: givenOn })
  }
}
