import * as z from 'zod/mini'

/**
 * The one place where key strings are joined. Every partition key that the api door may use, of the table and of `byCentre`,
 * begins with the centre; only `due` crosses centres, and only the sweep may read it.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970. Only for nonces and counts of requests: a duty never hangs on TTL, which may be two days late. */
  timeToLive: 'expiresAt',
  indexes: {
    /** Lists of one centre: its open duties, its met ones, its clients by arrival, the letters about a notice or complaint, a day's audit. */
    byCentre: { name: 'byCentre', partitionKey: 'centrePk', sortKey: 'centreSk' },
    /** What the sweep must look at, by instant. Items carry it only while there is something to do. */
    due: { name: 'due', partitionKey: 'duePk', sortKey: 'dueSk' },
  },
} as const

export const keySchema = z.object({ pk: z.string(), sk: z.string() })
export type Key = Readonly<z.infer<typeof keySchema>>

/** Spreads the due index over partitions; the sweep asks each once a minute. */
export const DUE_SHARDS = 4

/** What stands in the due index, each in a queue of its own: the kinds of deadlines, and letters. */
export type DueQueue = 'contact' | 'complaint' | 'visit' | 'letter'

/** In the place of a centre, of what is published; no centre has this name. */
export const ASSOCIATION = 'association'

/** Where units of the police stand, one beside the other. */
const UNITS = 'police#units'

export const keys = {
  // Of one centre
  settings: (centre: string): Key => ({ pk: `${centre}#centre`, sk: 'settings' }),
  /** Apart from the settings, so that the door of accounts may write nothing else. */
  account: (centre: string, person: string): Key => ({ pk: `${centre}#accounts`, sk: person }),
  day: (centre: string): Key => ({ pk: `${centre}#centre`, sk: 'day' }),
  centreKey: (centre: string): Key => ({ pk: `${centre}#centre`, sk: 'key' }),
  /** The centre's own template of written agreements; apart from the settings, which other doors read. */
  agreementTemplate: (centre: string): Key => ({ pk: `${centre}#template#agreement`, sk: 'template' }),
  /** That a centre's data comes back out of an archive; apart from the settings, which other doors may read. */
  restoring: (centre: string): Key => ({ pk: `${centre}#restoring`, sk: 'mark' }),
  /** How an old register is taken over: how far an import has come, and what the columns of such registers mean in the centre. */
  import: (centre: string, id: string): Key => ({ pk: `${centre}#import#${id}`, sk: 'import' }),
  /** A chapter of the report of a year; what a chapter said in years before stands before it. */
  reportChapter: (centre: string, chapter: string, year: number): Key => ({
    pk: `${centre}#report-chapter#${chapter}`,
    sk: String(year),
  }),
  importTemplate: (centre: string): Key => ({ pk: `${centre}#template#import`, sk: 'template' }),
  addresses: (centre: string): Key => ({ pk: `${centre}#addresses`, sk: 'marks' }),
  /** What the platform's admin did that concerns the centre. */
  centreAct: (centre: string, id: string): Key => ({ pk: `${centre}#acts`, sk: id }),
  client: (centre: string, client: string): Key => ({ pk: `${centre}#client#${client}`, sk: 'client' }),
  /** How far a file has come; asked for so often that it stands apart from the file. */
  version: (centre: string, client: string): Key => ({ pk: `${centre}#version#${client}`, sk: 'version' }),
  /** When something was last done for a person; beside the version, because both are asked for together. */
  activity: (centre: string, client: string): Key => ({ pk: `${centre}#version#${client}`, sk: 'activity' }),
  /** Until when the last agreement with a person holds; beside the version, where little is written. */
  agreed: (centre: string, client: string): Key => ({ pk: `${centre}#version#${client}`, sk: 'agreed' }),
  /** How the last passing on of what somebody had open is going. */
  passing: (centre: string, staff: string): Key => ({ pk: `${centre}#passing#${staff}`, sk: 'passing' }),
  /** What somebody of the staff has chosen for their lists. */
  listChoice: (centre: string, staff: string): Key => ({ pk: `${centre}#staff#${staff}`, sk: 'lists' }),
  /** Up to which arrival of a file its activity is written down. */
  activityMark: (centre: string): Key => ({ pk: `${centre}#activity`, sk: 'mark' }),
  /** What a file keeps beside its time line: agreements, goals, steps at court and the like, by the type of the item. */
  record: (centre: string, client: string, { type, id }: { type: string; id: string }): Key => ({
    pk: `${centre}#records#${client}`,
    sk: `${type}#${id}`,
  }),
  appointment: (centre: string, id: string): Key => ({ pk: `${centre}#appointment#${id}`, sk: 'appointment' }),
  /** A day of one worker or of one room, with all that takes it. */
  lane: (centre: string, { of, day }: { of: string; day: string }): Key => ({ pk: `${centre}#lane#${of}`, sk: day }),
  /** What came to pass at court: the first page of a file says until when the violent person may not come. */
  protection: (centre: string, client: string): Key => ({ pk: `${centre}#client#${client}`, sk: 'protection' }),
  report: (centre: string, client: string, notice: string): Key => ({
    pk: `${centre}#client#${client}`,
    sk: `report#${notice}`,
  }),
  /** The whole of a report that is too long to be read with its file. */
  longReport: (centre: string, client: string, notice: string): Key => ({
    pk: `${centre}#report#${client}`,
    sk: `report#${notice}`,
  }),
  /** What police said later about the eviction: a supplement or an end, by which version of the notice it made. */
  policeWord: (centre: string, client: string, ordinal: number): Key => ({
    pk: `${centre}#report#${client}`,
    sk: `word#${padded(ordinal)}`,
  }),
  /** What the centre has asked police: read together with what they told later. */
  asked: (centre: string, client: string): Key => ({ pk: `${centre}#report#${client}`, sk: 'word-asked' }),
  deadline: (centre: string, client: string): Key => ({ pk: `${centre}#client#${client}`, sk: 'deadline#contact' }),
  /**
   * An entry of a file's time line, an attempt or any other work; all else of the file sorts after them. The first were attempts, and
   * what is sealed is bound to its name, so that all of them have it.
   */
  entry: (centre: string, client: string, entry: string): Key => ({
    pk: `${centre}#client#${client}`,
    sk: `attempt#${entry}`,
  }),
  notice: (centre: string, notice: string): Key => ({ pk: `${centre}#notice#${notice}`, sk: 'notice' }),
  /** What was signed of a notice that the centre entered by hand; apart from the notice, because another door signs it. */
  handReceipt: (centre: string, notice: string): Key => ({ pk: `${centre}#hand-receipts`, sk: notice }),
  /** Which eviction of its household a notice tells of: apart from the notice, which police's door writes, and nobody again. */
  household: (centre: string, notice: string): Key => ({ pk: `${centre}#household#${notice}`, sk: 'household' }),
  letter: (centre: string, letter: string): Key => ({ pk: `${centre}#letter#${letter}`, sk: 'letter' }),
  /** Of a file, a complaint or the book of a year. */
  audit: (centre: string, subject: string, entry: string): Key => ({ pk: `${centre}#audit#${subject}`, sk: entry }),
  /** What the audit of a day came to, signed; apart from entries, which other doors write. */
  auditDay: (centre: string, day: string): Key => ({ pk: `${centre}#audit-days`, sk: day }),
  /** That the entries of a month were disposed of, signed. */
  auditDisposed: (centre: string, month: string): Key => ({ pk: `${centre}#audit-disposed`, sk: month }),
  /** The number of a complaint is part of its key, so that no two can have it. */
  complaint: (centre: string, id: string): Key => ({ pk: `${centre}#complaint#${id}`, sk: 'complaint' }),
  complaintDeadline: (centre: string, id: string): Key => ({
    pk: `${centre}#complaint#${id}`,
    sk: 'deadline#complaint',
  }),
  /** Apart from its file, so that the sweep may write nothing else there, and a file with many visits is read as fast as any. */
  visitDeadline: (centre: string, visit: string): Key => ({ pk: `${centre}#visit#${visit}`, sk: 'deadline#visit' }),
  revision: (centre: string, id: string, version: number): Key => ({
    pk: `${centre}#complaint#${id}`,
    sk: `revision#${padded(version)}`,
  }),
  enquiry: (centre: string, id: string): Key => ({ pk: `${centre}#enquiry#${id}`, sk: 'enquiry' }),
  /** Work done for whoever asked, without a file of theirs. */
  enquiryEntry: (centre: string, id: string, entry: string): Key => ({
    pk: `${centre}#enquiry#${id}`,
    sk: `work#${entry}`,
  }),
  /** What an enquiry said before it was corrected into a version. */
  enquiryFormer: (centre: string, id: string, version: number): Key => ({
    pk: `${centre}#enquiry#${id}`,
    sk: `former#${padded(version)}`,
  }),
  /** How often anything was done about an enquiry; apart from it, as of a file, because it is asked for so often. */
  enquiryActivity: (centre: string, id: string): Key => ({ pk: `${centre}#version#${id}`, sk: 'enquiry' }),
  /** A call that was promised to whoever asked. */
  callBack: (centre: string, id: string): Key => ({ pk: `${centre}#enquiry#${id}`, sk: 'call-back' }),
  /** What a file or an enquiry is found by, from when it is written until the register takes it up. */
  card: (centre: string, { of, id }: { of: string; id: string }): Key => ({ pk: `${centre}#cards`, sk: `${of}#${id}` }),
  /** Which pages of cards there are; beside what they have not taken up yet, because both are asked for together. */
  register: (centre: string): Key => ({ pk: `${centre}#cards`, sk: 'register' }),
  cardPage: (centre: string, page: number): Key => ({ pk: `${centre}#card-pages`, sk: padded(page) }),
  /** That two files are not of one person, or of one household, which is not proposed again; of each of the two. */
  apart: (centre: string, client: string, { of, other }: { of: string; other: string }): Key => ({
    pk: `${centre}#apart#${client}`,
    sk: `${of}#${other}`,
  }),
  /** Leads from the digest of a code to the enquiry of somebody who stays anonymous. */
  returnCode: (centre: string, digest: string): Key => ({ pk: `${centre}#return#${digest}`, sk: 'return' }),
  /** The last number given in a centre's book of a year. */
  counter: (centre: string, year: number): Key => ({ pk: `${centre}#book#${year}`, sk: 'counter' }),
  /** Where an entry stands in the book, by the id that whoever made it gave it. */
  bookEntry: (centre: string, entry: string): Key => ({ pk: `${centre}#entry#${entry}`, sk: 'entry' }),
  /** What the team keeps of itself: an event or a member, as it is now and in each of its versions. */
  team: (centre: string, type: string, id: string): Key => ({ pk: `${centre}#team#${id}`, sk: type }),
  teamVersion: (centre: string, { type, id, version }: { type: string; id: string; version: number }): Key => ({
    pk: `${centre}#team#${id}`,
    sk: `${type}#${padded(version)}`,
  }),
  /** A list for disposal. */
  disposal: (centre: string, id: string): Key => ({ pk: `${centre}#disposal#${id}`, sk: 'disposal' }),
  /** That something was disposed of: kept for ever, so that a table that was set back forgets again. */
  tombstone: (centre: string, { kind, id }: { kind: string; id: string }): Key => ({
    pk: `${centre}#tombstones`,
    sk: `${kind}#${id}`,
  }),
  /** What keeps a file from being disposed of. */
  legalHold: (centre: string, client: string): Key => ({ pk: `${centre}#records#${client}`, sk: 'legal-hold' }),
  /** What figures of a month are counted from, of one record; a record with much has several pages. */
  facts: (centre: string, month: string, { of, id, page = 0 }: { of: string; id: string; page?: number }): Key => ({
    pk: `${centre}#facts#${month}`,
    sk: `${of}#${id}#${padded(page)}`,
  }),
  /** In which months a record has facts. */
  factsOf: (centre: string, { of, id }: { of: string; id: string }): Key => ({
    pk: `${centre}#facts-of#${of}#${id}`,
    sk: 'months',
  }),
  /** The figures of a month. */
  slice: (centre: string, month: string): Key => ({ pk: `${centre}#slices`, sk: month }),
  /** That facts of a month have changed since its figures were reckoned. */
  staleMonth: (centre: string, month: string): Key => ({ pk: `${centre}#stale-months`, sk: month }),
  /** How far the check of a centre's figures has come. */
  figuresCheck: (centre: string): Key => ({ pk: `${centre}#figures-check`, sk: 'check' }),
  /** What was released of a period, each version for good; and apart, because another door signs it, what was signed of it. */
  release: (centre: string, period: string, version: number): Key => ({
    pk: `${centre}#releases`,
    sk: `${period}#${padded(version)}`,
  }),
  releaseSignature: (centre: string, period: string, version: number): Key => ({
    pk: `${centre}#release-signatures`,
    sk: `${period}#${padded(version)}`,
  }),
  /** That a notice is handed over to another centre, and how far that is. */
  handOver: (centre: string, id: string): Key => ({ pk: `${centre}#hand-over#${id}`, sk: 'hand-over' }),
  /** That a person goes on in another centre, and how far that is. */
  move: (centre: string, id: string): Key => ({ pk: `${centre}#move#${id}`, sk: 'move' }),
  /** What goes over, sealed for the other centre, each try by itself; until it is there. */
  parcel: (centre: string, id: string, { attempt, part }: { attempt: number; part: number | '' }): Key => ({
    pk: `${centre}#parcel#${id}`,
    sk: `${padded(attempt)}#${part === '' ? '' : padded(part)}`,
  }),
  /** Where a file went that is here no more. */
  handedFile: (centre: string, client: string): Key => ({ pk: `${centre}#handed-file#${client}`, sk: 'hand-over' }),
  /** That handing a notice over was refused because it would only have gone round. */
  handOverLoop: (centre: string, { at, notice }: { at: string; notice: string }): Key => ({
    pk: `${centre}#hand-over-loops`,
    sk: `${at}#${notice}`,
  }),
  /** A calendar's address by the digest of its secret, and which address a member of staff has. */
  calendarAddress: (centre: string, digest: string): Key => ({ pk: `${centre}#calendar#${digest}`, sk: 'address' }),
  calendarOf: (centre: string, staff: string): Key => ({ pk: `${centre}#staff#${staff}`, sk: 'calendar' }),

  // Of the association, which is no centre: what anybody may read. The figures door alone publishes here
  /** Every version of a table of a period. */
  publication: (period: string, table: string, version: number): Key => ({
    pk: `${ASSOCIATION}#publications`,
    sk: `${period}#${table}#${padded(version)}`,
  }),
  /** The newest of them once more, because they are read together. */
  newestPublication: (period: string, table: string): Key => ({
    pk: `${ASSOCIATION}#newest`,
    sk: `${period}#${table}`,
  }),
  /** Who is of the association, and who are admins of the platform. */
  associates: (): Key => ({ pk: `${ASSOCIATION}#people`, sk: 'people' }),
  /** How far publishing has come: of a year, and how many publications there are. */
  publishing: (of: string): Key => ({ pk: `${ASSOCIATION}#publishing`, sk: of }),
  /** All centres and what each of them covers; the platform's admin changes it. */
  network: (): Key => ({ pk: `${ASSOCIATION}#centres`, sk: 'network' }),
  /** Where people find a centre. */
  centreContacts: (centre: string): Key => ({ pk: `${ASSOCIATION}#centres`, sk: `contacts#${centre}` }),

  // Of the platform
  /** What its admin did. */
  platformAct: (id: string): Key => ({ pk: 'platform#acts', sk: id }),
  /** When something last went well that ought to come every minute. */
  platformState: (of: string): Key => ({ pk: 'platform#state', sk: of }),
  /** How often something was refused to a unit of police on a day. */
  refusals: (day: string, unit: string): Key => ({ pk: `platform#refusals#${day}`, sk: unit }),

  // Of the police protocol; no centre and no person
  receipt: (sender: string, referenceDigest: string): Key => ({ pk: `police#receipt#${sender}`, sk: referenceDigest }),
  /** The receipt of what made a version of a notice, from the second one on. */
  laterReceipt: (notice: string, version: number): Key => ({ pk: `police#receipts#${notice}`, sk: padded(version) }),
  nonce: (keyId: string, nonce: string): Key => ({ pk: `police#nonce#${keyId}`, sk: nonce }),
  requestCount: (keyId: string, minute: string): Key => ({ pk: `police#requests#${keyId}`, sk: minute }),
  /** Leads from a notice's id to its centre. */
  noticePlace: (notice: string): Key => ({ pk: `police#notice#${notice}`, sk: 'place' }),
  senderKey: (keyId: string): Key => ({ pk: `police#key#${keyId}`, sk: 'key' }),
  /** A key that a unit sent and nobody has confirmed yet; apart from keys, which the door of the police never writes. */
  waitingKey: (keyId: string): Key => ({ pk: `police#waiting#${keyId}`, sk: 'key' }),
  /** A code by which a unit may send a key, by the signs it is found by. */
  enrolmentCode: (finding: string): Key => ({ pk: `police#code#${finding}`, sk: 'code' }),
  unit: (id: string): Key => ({ pk: UNITS, sk: id }),
  directory: (): Key => ({ pk: 'police#directory', sk: 'centres' }),
  /** The public key of a signer that signs, or once did, by the id under which what it signed names it. */
  receiptKey: (kid: string): Key => ({ pk: 'police#receipt-keys', sk: kid }),
} as const

export const byCentre = {
  openDuty: (centre: string, dueAt: string, client: string) => ({
    centrePk: `${centre}#open`,
    centreSk: `${dueAt}#${client}`,
  }),
  client: (centre: string, arrivedAt: string, client: string) => ({
    centrePk: `${centre}#clients`,
    centreSk: `${arrivedAt}#${client}`,
  }),
  /** Files of which somebody of the staff is the key worker, or that are shared with an external. */
  keyFile: (centre: string, worker: string, { arrivedAt, client }: { arrivedAt: string; client: string }) => ({
    centrePk: byCentre.keyFiles(centre, worker),
    centreSk: `${arrivedAt}#${client}`,
  }),
  keyFiles: (centre: string, worker: string) => `${centre}#key-worker#${worker}`,
  /** Open files by when something was last done for the person. */
  activeFile: (centre: string, at: string, client: string) => ({
    centrePk: byCentre.activeFiles(centre),
    centreSk: `${at}#${client}`,
  }),
  activeFiles: (centre: string) => `${centre}#active`,
  /** Files with an agreement, by the last day of it. */
  agreedFile: (centre: string, until: string, client: string) => ({
    centrePk: byCentre.agreedFiles(centre),
    centreSk: `${until}#${client}`,
  }),
  agreedFiles: (centre: string) => `${centre}#agreed`,
  closedFiles: (centre: string) => `${centre}#closed`,
  /** What a file that an undone import took away is: in no list, and nobody can write into it any more. */
  undoneFile: (centre: string, at: string, client: string) => ({
    centrePk: `${centre}#undone`,
    centreSk: `${at}#${client}`,
  }),
  import: (centre: string, at: string, id: string) => ({ centrePk: byCentre.imports(centre), centreSk: `${at}#${id}` }),
  imports: (centre: string) => `${centre}#imports`,
  closedFile: (centre: string, at: string, client: string) => ({
    centrePk: byCentre.closedFiles(centre),
    centreSk: `${at}#${client}`,
  }),
  /** What is due besides the 48 hours, by when: reviews, ends of protection, appointments, promised calls. */
  coming: (centre: string, at: string, { type, id }: { type: string; id: string }) => ({
    centrePk: byCentre.allComing(centre),
    centreSk: `${at}#${type}#${id}`,
  }),
  allComing: (centre: string) => `${centre}#coming`,
  /** What was coming and is over, by when it ceased to be due. */
  gone: (centre: string, at: string, { type, id }: { type: string; id: string }) => ({
    centrePk: byCentre.allGone(centre),
    centreSk: `${at}#${type}#${id}`,
  }),
  allGone: (centre: string) => `${centre}#gone`,
  appointment: (centre: string, at: string, id: string) => ({
    centrePk: byCentre.appointments(centre),
    centreSk: `${at}#${id}`,
  }),
  appointments: (centre: string) => `${centre}#appointments`,
  /** The letters of one thread: about one notice's people, or about one complaint. */
  letter: (centre: string, thread: string, { createdAt, id }: { createdAt: string; id: string }) => ({
    centrePk: byCentre.letters(centre, thread),
    centreSk: `${createdAt}#${id}`,
  }),
  letters: (centre: string, thread: string) => `${centre}#letters#${thread}`,
  /** The letters of a month of Prague that are about nobody: of a day, of the roster, of an address. */
  monthLetter: (centre: string, month: string, { createdAt, id }: { createdAt: string; id: string }) => ({
    centrePk: byCentre.monthLetters(centre, month),
    centreSk: `${createdAt}#${id}`,
  }),
  monthLetters: (centre: string, month: string) => `${centre}#letters-of#${month}`,
  /** What police said later and nobody has acknowledged yet, by when it was delivered. */
  unseenWord: (centre: string, deliveredAt: string, { client, ordinal }: { client: string; ordinal: number }) => ({
    centrePk: byCentre.unseenWords(centre),
    centreSk: `${deliveredAt}#${client}#${padded(ordinal)}`,
  }),
  unseenWords: (centre: string) => `${centre}#unseen-words`,
  /** Who came from another centre and nobody has taken note of yet, by when they came. */
  unseenMove: (centre: string, at: string, client: string) => ({
    centrePk: byCentre.unseenMoves(centre),
    centreSk: `${at}#${client}`,
  }),
  unseenMoves: (centre: string) => `${centre}#unseen-moves`,
  metDuty: (centre: string, metAt: string, client: string) => ({
    centrePk: byCentre.metDuties(centre),
    centreSk: `${metAt}#${client}`,
  }),
  openComplaint: (centre: string, dueAt: string, complaint: string) => ({
    centrePk: byCentre.openComplaints(centre),
    centreSk: `${dueAt}#${complaint}`,
  }),
  /** Visits from which nobody is back yet, by when they are expected. */
  openVisit: (centre: string, dueAt: string, visit: string) => ({
    centrePk: byCentre.openVisits(centre),
    centreSk: `${dueAt}#${visit}`,
  }),
  openVisits: (centre: string) => `${centre}#open-visits`,
  /** What was read and changed in a centre on a day of Prague. */
  auditEntry: (centre: string, day: string, name: string) => ({
    centrePk: byCentre.audit(centre, day),
    centreSk: name,
  }),
  audit: (centre: string, day: string) => `${centre}#audit#${day}`,
  openDuties: (centre: string) => `${centre}#open`,
  openComplaints: (centre: string) => `${centre}#open-complaints`,
  metDuties: (centre: string) => `${centre}#met`,
  clients: (centre: string) => `${centre}#clients`,
  enquiry: (centre: string, at: string, id: string) => ({
    centrePk: byCentre.enquiries(centre),
    centreSk: `${at}#${id}`,
  }),
  enquiries: (centre: string) => `${centre}#enquiries`,
  complaint: (centre: string, { year, number }: { year: number; number: number }) => ({
    centrePk: byCentre.book(centre, year),
    centreSk: padded(number),
  }),
  /** Events of the team in a year, by their days. */
  teamEvent: (centre: string, { on, id }: { on: string; id: string }) => ({
    centrePk: byCentre.teamYear(centre, Number(on.slice(0, 4))),
    centreSk: `${on}#${id}`,
  }),
  /** Of any year by `*`. */
  teamYear: (centre: string, year: number | '*') => `${centre}#team#${year}`,
  teamMember: (centre: string, id: string) => ({ centrePk: byCentre.teamMembers(centre), centreSk: id }),
  teamMembers: (centre: string) => `${centre}#team-members`,
  disposal: (centre: string, at: string, id: string) => ({
    centrePk: byCentre.disposals(centre),
    centreSk: `${at}#${id}`,
  }),
  disposals: (centre: string) => `${centre}#disposals`,
  /** Files that must not be disposed of, by since when. */
  legalHold: (centre: string, at: string, client: string) => ({
    centrePk: byCentre.legalHolds(centre),
    centreSk: `${at}#${client}`,
  }),
  legalHolds: (centre: string) => `${centre}#holds`,
  /** Keys of units of the police, those that wait, and codes: of no centre. */
  unitKey: (unit: string, type: string, id: string) => ({
    centrePk: byCentre.unitKeys,
    centreSk: `${unit}#${type}#${id}`,
  }),
  unitKeys: 'police#unit-keys',
  /** What was signed by a key, by when it came. */
  signed: (keyId: string, { at, id }: { at: string; id: string }) => ({
    centrePk: byCentre.signedBy(keyId),
    centreSk: `${at}#${id}`,
  }),
  signedBy: (keyId: string) => `police#signed#${keyId}`,
  /** What was handed over to other centres, by when. */
  handOver: (centre: string, at: string, id: string) => ({
    centrePk: byCentre.handOvers(centre),
    centreSk: `${at}#${id}`,
  }),
  handOvers: (centre: string) => `${centre}#handed-over`,
  /** Who went on in other centres, by when. */
  move: (centre: string, at: string, id: string) => ({
    centrePk: byCentre.moves(centre),
    centreSk: `${at}#${id}`,
  }),
  moves: (centre: string) => `${centre}#moves`,
  /** The book of a year; of any year by `*`. */
  book: (centre: string, year: number | '*') => `${centre}#book#${year}`,
} as const

/** Numbers as text that sorts as they do. */
function padded(number: number): string {
  return String(number).padStart(6, '0')
}

/** What a calendar is made of: coded attributes of deadlines. The public door may be given these and no other. */
export const agendaAttributes = [
  'type',
  'shape',
  'kind',
  'subject',
  'reference',
  'version',
  'startsAt',
  'dueAt',
  'status',
  'metAt',
  'acknowledged',
  'lastAttempt',
  'climbedUntil',
  'changedAt',
] as const

/** Of a file, what the door of police must know to add to it and to tell where its duty stands. It may be given these and no other. */
export const policeAttributes = [
  'pk',
  'sk',
  'type',
  'shape',
  'version',
  'erasedOn',
  'closedOn',
  'status',
  'metAt',
  'acknowledged',
  'steps',
  'comingAt',
  'centrePk',
] as const

/** When an open duty ends: all that the platform's admin is told of one. */
export const openDutyAttributes = ['type', 'shape', 'dueAt'] as const

/** When a letter that waits was written. */
export const waitingLetterAttributes = ['type', 'shape', 'createdAt'] as const

/** Of appointments, what a calendar is made of: when, where and with which worker. The public door may be given these and no other. */
export const calendarAppointmentAttributes = [
  'type',
  'shape',
  'id',
  'version',
  'wall',
  'minutes',
  'place',
  'worker',
  'ended',
  'changedAt',
] as const

/** Of what is coming and of what is over, what reviews and ends of protection in a calendar are made of. The public door may be given these and no other. */
export const calendarComingAttributes = [
  'type',
  'shape',
  'id',
  'client',
  'version',
  'staff',
  'on',
  'changedAt',
  'comingAt',
] as const

/** Of a centre's settings, what own shifts and appointments in a calendar are made of. The public door may be given these and no other. */
export const calendarSettingsAttributes = ['type', 'shape', 'version', 'roster', 'changed', 'places'] as const

/** Of records, what figures are counted from: coded attributes. The figures door may be given these and no other. */
export const factAttributes = [
  'type',
  'shape',
  'id',
  'client',
  'origin',
  'arrivedAt',
  'closedOn',
  'import',
  'notice',
  'enquiry',
  'linkedEnquiries',
  'joined',
  'sex',
  'ageBand',
  'birthYear',
  'relation',
  'childrenLiving',
  'childrenPresent',
  'childrenEndangered',
  'districtBefore',
  'kind',
  'status',
  'startsAt',
  'dueAt',
  'metAt',
  'at',
  'channel',
  'outcome',
  'withdrawn',
  'act',
  'minutes',
  'by',
  'steps',
  'periods',
  'agreements',
  'wall',
  'ended',
  'deliveredAt',
  'enteredAt',
  'evictedAt',
  'district',
  'clients',
  'household',
  'ordinal',
  'evictedSex',
  'evictedAgeBand',
  'evictedNationality',
  'evictedPresent',
  'objection',
  'refusal',
  'anonymous',
  'year',
  'number',
  'about',
  'deliveredOn',
  'answeredOn',
  'lastDay',
  'on',
  'partners',
  'reached',
  'isWithdrawn',
] as const

/** Types of items whose changes change figures. The figures door is told of these and no other. */
export const figureTypes = [
  'client',
  'deadline',
  'attempt',
  'work',
  'protection',
  'service',
  'appointment',
  'enquiry',
  'notice',
  'household',
  'complaint',
  'team-event',
  'activity',
  'settings',
  'facts',
  'release',
  'hand-over',
] as const

export const due = {
  entry: (queue: DueQueue, id: string, at: string) => ({ duePk: due.shard(queue, shardOf(id)), dueSk: `${at}#${id}` }),
  /** Mornings of all centres. They are too few for shards. */
  mornings: 'due#morning',
  morning: (centre: string, at: string) => ({ duePk: due.mornings, dueSk: `${at}#${centre}` }),
  /** Accounts that are to be closed at an instant that was decided before. They are too few for shards too. */
  accounts: 'due#account',
  account: ({ pk, sk }: Key, at: string) => ({ duePk: due.accounts, dueSk: `${at}#${pk}#${sk}` }),
  /** A shard of a queue; any of them by `*`. */
  shard: (queue: DueQueue, shard: number | '*') => `due#${queue}#${shard}`,
  /** The instant in a sort key. */
  instantOf: (dueSk: string) => dueSk.slice(0, dueSk.indexOf('#')),
  /** The sort key below which everything is due at an instant. */
  until: (at: string) => `${at}#~`,
} as const

function shardOf(id: string): number {
  return [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % DUE_SHARDS
}
