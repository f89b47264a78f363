import type { StaffRole } from '../../shared/centres/staff.ts'
import type { NewAttempt, NewDecision } from '../../shared/clients/attempt.ts'
import { clientFile } from '../../shared/clients/client-file.ts'
import {
  acknowledgedDuty,
  decidedWay,
  holdingCancelled,
  recordedAttempt,
  savedSafeContact,
  withdrawnAttempt,
} from '../../shared/clients/file-changes.ts'
import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { FoundBy } from '../../shared/deeds/deed.ts'
import type { Held } from '../../shared/duties/deadline.ts'
import type { Handover } from '../../shared/on-duty/roster.ts'
import { timelineOf } from '../../shared/on-duty/timeline.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { handedOver, handoverCancelled, replaced } from '../../shared/settings/changes.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { agreedEntriesOf } from './agreements/agreed-entries.ts'
import { agreementsOf } from './agreements/agreements.ts'
import { sharesOf } from './agreements/shares.ts'
import { appointmentsOf } from './appointments/appointments.ts'
import { auditOf } from './audit/audit.ts'
import { clearAddress, showAddresses } from './centres/addresses.ts'
import { calendarSince, revokeCalendar } from './centres/calendars.ts'
import { digest, draftKey, openSecret, publicPart, registerKey } from './centres/centre-secret.ts'
import { readNetwork } from './centres/network.ts'
import { type Change, changeFile } from './clients/changes.ts'
import { type Looking, listClients } from './clients/clients.ts'
import { courtOf } from './clients/court.ts'
import { readFile } from './clients/file.ts'
import { joiningOf } from './clients/joining.ts'
import { keepReport } from './clients/kept-report.ts'
import { readWholeReport } from './clients/long-report.ts'
import { peopleOf } from './clients/people.ts'
import { policeWordsOf } from './clients/police-words.ts'
import { readVersion } from './clients/versions.ts'
import { complaintsOf } from './complaints/complaints.ts'
import { copiesOf } from './copy/copies.ts'
import { readDutyLetters } from './duties/duty-letters.ts'
import { enquiriesOf } from './enquiries/enquiries.ts'
import { enquiryEntriesOf } from './enquiries/entries.ts'
import { unseenMoves } from './hand-over/moved-in.ts'
import { plansOf } from './plans/plans.ts'
import { findingOf } from './search/find.ts'
import { staffOf } from './settings/people.ts'
import { changeSettings, readAllSettings, type SettingsChange, showSettings } from './settings/settings.ts'
import type { Centre } from './table/access.ts'
import { noteReading } from './table/audit.ts'
import type { Table } from './table/connection.ts'
import { keepDataKeys } from './table/data-keys.ts'
import { importPrivateKey } from './table/jwe.ts'
import { keys } from './table/keys.ts'
import { once } from './table/once.ts'
import type { Vault } from './table/vault.ts'
import { teamOf } from './team/team.ts'
import { todayOf } from './today.ts'
import { visitsOf } from './visits/visits.ts'

export interface Access {
  readonly table: Table
  readonly vault: Vault
  readonly now: () => Date
}

/** Who reads a file when, and after which attempt a page before the newest begins. */
interface Reading {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
  readonly after?: string | undefined
  /** How it was found, when it was by searching or from a list. */
  readonly found?: FoundBy | undefined
}

/** Loaded with the first of it that is asked for. */
const seldom = () => import('./seldom.ts')

/**
 * One centre's data. It is the only way the api door gets at data of people, and no method of it takes a key or a centre.
 */
export function forCentre(access: Access, id: string) {
  const { centre, privateKey } = openedCentre(access, id)
  const { table } = centre
  return {
    ...ofEveryNoun(centre),
    ...staffOf(centre, {
      clock: access.now,
      countsOn: async (change, deed) => (await seldom()).countsOn(centre, change, deed),
    }),
    settings: () => readAllSettings(table, id),
    /** All centres, as the public knows them. */
    network: () => readNetwork(table),
    /** 32 bytes that only this person is ever given, base64url; the same every time. */
    draftKey: async (person: string) => draftKey(await privateKey(), person),
    ...todayOf(centre),
    /** Files, newest first; `next` reads on. */
    clients: (looking: Looking) => listClients(centre, looking),
    /** A file as read by somebody, with a page of its attempts: leaves an audit entry. Throws `not-found`. */
    file: (client: string, reading: Reading) => showFile(centre, client, reading),
    /** The whole of what police reported. Throws `not-found`. */
    wholeReport: (client: string, reader: Omit<Reading, 'after' | 'found'>) =>
      readWholeReport(centre, { client, ...reader }),
    /** How far a file has come; leaves no audit entry. Throws `not-found`. */
    fileVersion: (client: string) => readVersion(centre, client),
    recordAttempt: (change: Change, attempt: NewAttempt) =>
      changeFile(centre, { ...change, attempt: attempt.id }, recordedAttempt(attempt, change)),
    withdrawAttempt: (change: Change, { attempt, reason }: { attempt: string; reason: string }) =>
      changeFile(centre, { ...change, attempt }, withdrawnAttempt(reason, change)),
    decideWay: (change: Change, { attempt, decision }: { attempt: string; decision: NewDecision }) =>
      changeFile(centre, { ...change, attempt }, decidedWay(decision, change)),
    /** Letters about a person's duty. Throws `not-found`. */
    timeline: async (client: string, now: Instant) => {
      const duty = readDutyLetters(centre, keys.deadline(id, client))
      const [found, settings] = await Promise.all([duty, readAllSettings(table, id)])
      return timelineOf({ ...found, settings }, now)
    },
    /** Letters about a field visit that gave no word. Throws `not-found`, also for a visit of another file. */
    visitTimeline: async ({ client, visit }: { client: string; visit: string }, now: Instant) => {
      const duty = readDutyLetters(centre, keys.visitDeadline(id, visit))
      const [found, settings] = await Promise.all([duty, readAllSettings(table, id)])
      if (found.deadline.file !== client) throw new Problem('not-found')
      return timelineOf({ ...found, settings }, now)
    },
    saveSafeContact: (change: Change, card: SafeContact) => changeFile(centre, change, savedSafeContact(card)),
    acknowledge: (change: Change, until?: Instant) => changeFile(centre, change, acknowledgedDuty(until, change)),
    cancelHolding: (change: Change, what: Held) => changeFile(centre, change, holdingCancelled(what, change)),
    showSettings: (now: Instant) => showSettings(centre, now),
    saveSettings: (change: SettingsChange, settings: Settings) =>
      changeSettings(centre, change, (before) => replaced(before, settings, change)),
    handOver: (change: SettingsChange, handover: Handover) =>
      changeSettings(centre, change, (before) => handedOver(before, handover, change.now)),
    cancelHandover: (change: SettingsChange, handover: Handover) =>
      changeSettings(centre, change, (before) => handoverCancelled(before, handover, change)),
    calendarSince: (staff: string) => calendarSince(centre, staff),
    revokeCalendar: (staff: string, now: Instant) => revokeCalendar(centre, staff, now),
    failingAddresses: (now: Instant) => showAddresses(centre, now),
    clearAddress: (mark: { address: string; version: number; now: Instant }) => clearAddress(centre, mark),
  }
}

async function showFile(centre: Centre, client: string, reading: Reading): Promise<ClientFile> {
  const { by, role, now, after, found } = reading
  const file = await readFile(centre, client, { after })
  const { facts } = file
  await keepReport(centre, file)
  await noteReading(centre, { client, by, role, at: now, found })
  return clientFile(facts, now)
}

/** What each noun can be asked in a centre. */
function ofEveryNoun(centre: Centre) {
  return {
    ...agreementsOf(centre),
    ...appointmentsOf(centre),
    ...auditOf(centre),
    ...complaintsOf(centre),
    ...copiesOf(centre),
    ...courtOf(centre),
    ...enquiriesOf(centre),
    ...enquiryEntriesOf(centre),
    ...agreedEntriesOf(centre),
    ...joiningOf(centre),
    ...peopleOf(centre),
    ...policeWordsOf(centre),
    ...plansOf(centre),
    ...findingOf(centre),
    ...sharesOf(centre),
    ...visitsOf(centre),
    /** What is kept for how long, and disposed of. */
    retention: async () => (await seldom()).retentionOf(centre),
    ...teamOf(centre),
    /** What the centre did, in numbers. */
    figures: async () => (await seldom()).figuresOf(centre),
    /** What the centre gives out of its figures. */
    releases: async () => (await seldom()).releasesOf(centre),
    /** What is published of all centres. */
    published: async () => (await seldom()).forAssociation(centre.table),
    /** What somebody of the staff has open, and passing it on. */
    openWork: async () => (await seldom()).openWorkOf(centre),
    /** The reports of its years. */
    report: async () => (await seldom()).reportOf(centre),
    /** Handing notices over to other centres. */
    handOvers: async () => (await seldom()).handOversOf(centre),
    /** Who goes on in another centre, and who came from one. */
    moves: async () => (await seldom()).movesOf(centre),
    /** Who came from another centre and nobody has taken note of. */
    unseenMoves: () => unseenMoves(centre),
    /** Notices that came another way than through the protocol. */
    byHand: async () => (await seldom()).byHandOf(centre),
    /** How an old register is taken over. */
    imports: async () => (await seldom()).importsOf(centre),
  }
}

export type CentreStore = ReturnType<typeof forCentre>

/** A centre as its drawers take it, and its private key. */
export function openedCentre({ table, vault, now }: Access, id: string) {
  const privateKey = once(() => openSecret({ table, vault }, id))
  const centre: Centre = {
    id,
    table,
    keys: once(async () => keepDataKeys(importPrivateKey(await privateKey()), now)),
    publicKey: async () => publicPart(await privateKey()),
    registerKey: once(async () => registerKey(await privateKey())),
    digestOf: async (text) => digest(await privateKey(), text),
  }
  return { centre, privateKey }
}
