import type { JWK } from 'jose'
import { type Arrival, arrivalLetter } from '../../../shared/clients/contact-duty.ts'
import { policeLetter } from '../../../shared/clients/police-letter.ts'
import { endOfEviction } from '../../../shared/police/eviction.ts'
import type { Endangered } from '../../../shared/police/notice.ts'
import type { Receipt } from '../../../shared/police/receipt.ts'
import type { Report } from '../../../shared/police/report.ts'
import type { reportFigures } from '../../../shared/police/report-figures.ts'
import type { WordContent } from '../../../shared/police/word.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type PoliceEnd, stepsIn } from '../../../shared/protection/court-record.ts'
import { evictionFacts, seeToItAt } from '../../../shared/protection/protection.ts'
import { instant } from '../../../shared/time/instant.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import { nonceItem } from '../police/nonces.ts'
import { type Acceptance, signedBy } from '../police/notices.ts'
import { laterReceipt, nextVersion, type Place } from '../police/places.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { newDataKey, seal, wrapDataKey } from '../table/seal.ts'
import { type Action, amended, anewWhenOvertaken, create, somebodyWasFirst, transact } from '../table/transact.ts'
import { stirred } from './activity.ts'
import { fileOf } from './arrivals.ts'
import { type Clocked, type CodedFile, readClocked } from './file-clocks.ts'

/*
 * What police tell of a notice after it: a supplement, or the end of the eviction. Whoever stores it can open nothing, so it lies beside what
 * was told before, in the file of each person it concerns, and changes nothing of it; only clocks that go by what is coded are moved.
 */

/** Somebody tells more of a notice. */
interface Telling extends Pick<Acceptance, 'sender' | 'nonce' | 'contentDigest' | 'deliveredAt'> {
  readonly notice: string
  readonly kind: WordContent['kind']
  /** The version of the notice that they know. */
  readonly version: number
}

/** What comes of it. */
export interface Told {
  readonly centre: { readonly id: string; readonly publicKey: JWK }
  /** The place as it is then, but for who was added. */
  readonly after: Place
  /** What the file of a person keeps of it, by their number; undefined when it does not concern them. */
  readonly wordFor: (number: number) => WordContent | undefined
  readonly added: readonly Endangered[]
  /** What figures are made of and becomes otherwise. */
  readonly figures: Partial<ReturnType<typeof reportFigures>>
  /** One for each person that is added, and for the letters. */
  readonly ids: { readonly clients: readonly string[]; readonly letter: string; readonly arrival: string }
  readonly receipt: Receipt
}

/**
 * Stores what police tell later of a notice, all or nothing. The same once more gets the first receipt: by the version that it was told
 * from, or by the one that it made. Throws `not-found` for a notice of another sender as for none, `version-changed`, `nonce-used`, and what
 * `tell` throws.
 */
export function tellLater(
  table: Table,
  telling: Telling,
  tell: (place: Place) => Promise<Told>,
): Promise<{ receipt: Receipt; first: boolean }> {
  const { notice, sender, version } = telling
  return anewWhenOvertaken(async () => {
    const clocked = await readClocked(table, { notice, sender, versions: [version, version + 1] })
    const { place } = clocked
    const given = givenBefore(clocked, telling)
    if (given) return { receipt: given, first: false }
    if (place.version !== version) throw new Problem('version-changed', { version: place.version })
    const told = await tell(place)
    const refused = await somebodyWasFirst(transact<string>(table, actionsOf(telling, clocked, told)))
    if (refused === undefined) return { receipt: told.receipt, first: true }
    if (refused.failed.has('nonce') && !refused.failed.has('place')) throw new Problem('nonce-used')
    throw refused
  })
}

function givenBefore({ receipts }: Clocked, { version, contentDigest }: Telling): Receipt | undefined {
  const given = [version + 1, version].map((each) => receipts.get(each))
  return given.find((kept) => kept?.contentDigest === contentDigest)?.receipt
}

function actionsOf(telling: Telling, { place, files }: Clocked, told: Told): Record<string, Action | undefined> {
  const { notice, kind, nonce, contentDigest, deliveredAt } = telling
  const added = told.ids.clients.map((client) => ({ client, deliveredAt }))
  const after = { ...told.after, persons: [...place.persons, ...added] }
  const whole = { ...telling, files, told, after }
  return {
    nonce: create(nonceItem(telling.nonce)),
    place: nextVersion(notice, place, after),
    receipt: laterReceipt(notice, place.version + 1, {
      ...signedBy(nonce.keyId, { kind, at: deliveredAt, id: notice, version: place.version + 1 }),
      ...{ contentDigest, receipt: told.receipt },
    }),
    notice: amended(keys.notice(place.centre, notice), noticeAfter(after)),
    ...Object.assign({}, ...files.map((file, index) => knownFileActions(whole, { file, number: index + 1 }))),
    ...newFileActions(whole),
    ...letterActions(whole),
  }
}

function noticeAfter(place: Place) {
  return { clients: place.persons.map(({ client }) => client), endsAt: place.ended?.at ?? endOfEviction(place).at }
}

interface Whole extends Telling {
  readonly files: readonly CodedFile[]
  readonly told: Told
  readonly after: Place
}

/** What is written into the file of somebody whom the notice had; nothing when it was disposed of. */
function knownFileActions(
  whole: Whole,
  { file, number }: { readonly file: CodedFile; readonly number: number },
): Record<string, Action> {
  const { told, after, notice } = whole
  const { client, isKept, hasReport } = file
  const content = told.wordFor(number)
  if (!isKept || content === undefined) return {}
  const since = after.persons[number - 1]?.deliveredAt ?? whole.deliveredAt
  const isOtherwise = Object.keys(told.figures).length > 0 && hasReport
  return {
    [`word ${number}`]: create(wordItem(whole, { client, content })),
    [`activity ${number}`]: stirred(after.centre, { client, since, is: 'any' }),
    ...(isOtherwise && { [`report ${number}`]: amended(keys.report(after.centre, client, notice), told.figures) }),
    ...movedEnd(whole, { file, number }),
  }
}

/** A word as it lies in a file. Until somebody has acknowledged it, it stands in a list of the centre. */
function wordItem(whole: Whole, { client, content }: { readonly client: string; readonly content: WordContent }) {
  const { notice, sender, deliveredAt, told, version, after } = whole
  const ordinal = version + 1
  const name = keys.policeWord(after.centre, client, ordinal)
  const key = newDataKey()
  const isNews = !('isFirst' in content)
  return {
    ...name,
    type: 'police-word' as const,
    version: 1,
    kind: content.kind,
    ...{ client, notice, sender, ordinal, deliveredAt },
    key: wrapDataKey(key, told.centre.publicKey),
    sealed: seal(content, key, name),
    ...(isNews && byCentre.unseenWord(after.centre, deliveredAt, { client, ordinal })),
  }
}

/** The end of the eviction where clocks and calendars of a file find it. */
function movedEnd(
  { after, told: { after: told } }: Whole,
  { file: { client, protection, isClosed }, number }: { readonly file: CodedFile; readonly number: number },
): Record<string, Action> {
  const police = policeEnd(told)
  if (protection === undefined || police === undefined) return {}
  const { version, steps } = protection
  const comingAt = seeToItAt(factsOf(told, steps), stepsIn({ steps, words: {} }))
  const place = comingAt !== undefined && byCentre.coming(after.centre, comingAt, { type: 'protection', id: client })
  const set = {
    police,
    version: version + 1,
    ...(comingAt !== undefined && { comingAt, ...(!isClosed && place) }),
  }
  return { [`protection ${number}`]: amended(keys.protection(after.centre, client), set, { version }) }
}

function policeEnd({ endsAt, ended }: Pick<Place, 'endsAt' | 'ended'>): PoliceEnd | undefined {
  if (endsAt === undefined && ended === undefined) return undefined
  return { ...(endsAt !== undefined && { endsAt }), ...(ended && { ended }) }
}

/** The eviction as far as it is coded: whether police noted objections at once shows by what came to pass about them. */
function factsOf(place: Place, steps: NonNullable<CodedFile['protection']>['steps']) {
  const first = steps.find(({ kind }) => kind.startsWith('objections-'))?.kind
  const objectionRaised = first !== undefined && first !== 'objections-raised'
  const facts = evictionFacts({ ...place, evicted: { objectionRaised } })
  return { ...facts, ...(place.ended && { endedAt: instant(place.ended.at) }) }
}

/** A file of their own, with 48 hours of its own, for everybody who is added. */
function newFileActions(whole: Whole): Record<string, Action> {
  const { told, after, files } = whole
  if (told.added.length === 0) return {}
  const arriving = {
    centre: told.centre,
    arrival: arrivalOf(whole),
    report: { ...bareReport(after), othersEndangered: after.persons.length - 1 },
    figures: told.figures,
    of: files.find(({ isKept, hasReport }) => isKept && hasReport)?.client,
    police: policeEnd(after),
  }
  const words = told.ids.clients.map((client, index) => {
    const number = files.length + index + 1
    const content = told.wordFor(number)
    return content && { [`word ${number}`]: create(wordItem(whole, { client, content })) }
  })
  return Object.assign({}, ...told.added.map((person, index) => fileOf(arriving, person, index)), ...words)
}

function arrivalOf({ after, notice, told, deliveredAt }: Whole): Arrival {
  return { centre: after.centre, notice, clients: told.ids.clients, letter: told.ids.arrival, deliveredAt }
}

/** What of a report is known to whoever can open nothing. */
function bareReport({ enteredAt, evictedAt, endsAt, district }: Place): Omit<Report, 'othersEndangered'> {
  const nothing = { reference: '', unit: {}, officer: {}, evicted: {}, incident: {} }
  return { ...nothing, enteredAt, evictedAt, ...(endsAt !== undefined && { endsAt }), dwelling: { district } }
}

function letterActions(whole: Whole): Record<string, Action> {
  const { told, after, files, kind, notice, deliveredAt } = whole
  const concerned = files.filter(({ isKept }, index) => isKept && told.wordFor(index + 1) !== undefined)
  const letter = policeLetter({
    id: told.ids.letter,
    ...{ centre: after.centre, notice, word: kind, deliveredAt },
    clients: concerned.map(({ client }) => client),
    holders: concerned.flatMap(({ duty }) => (duty?.heldBy === undefined ? [] : [duty.heldBy])),
    isOnlyOfOthers: files.every((_file, index) => isOnlyOfOthers(told.wordFor(index + 1))),
  })
  return {
    ...(letter && { letter: create(queuedLetter(letter)) }),
    ...(told.added.length > 0 && { 'arrival letter': create(queuedLetter(arrivalLetter(arrivalOf(whole)))) }),
  }
}

/** Whether a word says no more than that the notice has more people. */
function isOnlyOfOthers(word: WordContent | undefined): boolean {
  if (word === undefined) return true
  const { kind: _kind, ...said } = word
  return Object.keys(said).every((field) => field === 'added')
}
