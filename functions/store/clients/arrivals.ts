import { type Arrival, arrivalLetter, clientReference, contactDuty } from '../../../shared/clients/contact-duty.ts'
import { fullName } from '../../../shared/clients/full-name.ts'
import { nothingTried } from '../../../shared/clients/nothing-tried.ts'
import { personFrom } from '../../../shared/clients/person.ts'
import { personFigures } from '../../../shared/clients/person-figures.ts'
import { cardOfFile } from '../../../shared/clients/register-card.ts'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import type { StoredHandEntry } from '../../../shared/police/hand-entry.ts'
import type { Endangered } from '../../../shared/police/notice.ts'
import type { Receipt } from '../../../shared/police/receipt.ts'
import type { Report } from '../../../shared/police/report.ts'
import { reportFigures } from '../../../shared/police/report-figures.ts'
import { briefly, reportOf } from '../../../shared/police/report-of.ts'
import { courtRecord, type PoliceEnd } from '../../../shared/protection/court-record.ts'
import { evictionFacts } from '../../../shared/protection/protection.ts'
import { type Card, deadlineItem } from '../duties/deadlines.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import { type Acceptance, earlierReceipt, protocolActions } from '../police/notices.ts'
import { putCard } from '../register/cards.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { type DataKey, newDataKey, seal, wrapDataKey } from '../table/seal.ts'
import { type Action, create, somebodyWasFirst, transact } from '../table/transact.ts'
import { protectionKind } from './protection-kind.ts'
import { recordItem } from './record-items.ts'
import { versionItem } from './version-item.ts'

/**
 * Stores an accepted notice: receipt, notice, a file and a deadline for each person, and the letter to the centre, all or nothing.
 * Answers the receipt and whether it is the first. The same content under the same reference gets the first receipt again.
 * Throws `nonce-used` and `reference-taken`.
 */
export async function accept(table: Table, acceptance: Acceptance): Promise<{ receipt: Receipt; first: boolean }> {
  const refused = await somebodyWasFirst(
    transact<string>(table, { ...protocolActions(acceptance), ...arrivalActions(acceptance) }),
  )
  if (refused) return { receipt: earlierReceipt(refused, acceptance), first: false }
  return { receipt: acceptance.receipt, first: true }
}

/** A notice that opens files; `byHand` where somebody of the centre entered it later than it came. */
export interface Opening extends Pick<Acceptance, 'notice' | 'centre' | 'deliveredAt' | 'ids'> {
  readonly byHand?: StoredHandEntry
}

/** A file and a deadline for each person, and the letter to the centre, which leaves now whenever the notice came. */
export function arrivalActions({ notice, centre, ids, deliveredAt, byHand }: Opening): Record<string, Action> {
  const arrival: Arrival = { centre: centre.id, ...ids, deliveredAt }
  const arriving = { centre, arrival, report: reportOf(notice, byHand), figures: reportFigures(notice) }
  const people = notice.endangered.map((person, index) => fileOf(arriving, person, index))
  const letter = { ...arrivalLetter(arrival), createdAt: byHand?.enteredAt ?? deliveredAt }
  return { letter: create(queuedLetter(letter)), ...Object.assign({}, ...people) }
}

/** What the files of a notice's people are opened with. */
interface Arriving {
  readonly centre: Pick<Acceptance['centre'], 'publicKey'>
  readonly arrival: Arrival
  readonly report: Report
  /** What of the report figures are made of. */
  readonly figures: Partial<ReturnType<typeof reportFigures>>
  /** In whose file the rest of the report lies, which whoever opens this one does not know. */
  readonly of?: string | undefined
  /** What police had said of the end of the eviction before. */
  readonly police?: PoliceEnd | undefined
}

/** The items of one endangered person, as named actions. */
export function fileOf(arriving: Arriving, person: Endangered, index: number): Record<string, Action> {
  const client = arriving.arrival.clients[index]
  if (client === undefined) throw new Error('an id is missing for an endangered person')
  const key = newDataKey()
  const wrapped = wrapDataKey(key, arriving.centre.publicKey)
  const file = { ...arriving, client, key, wrapped }
  const item = clientItem(file, person)
  const deadline = deadlineOf(file, person)
  return {
    [`client ${index}`]: create(item),
    [`version ${index}`]: create(versionItem(arriving.arrival.centre, { client: item, deadline })),
    ...reportActions(file, index),
    [`deadline ${index}`]: create(deadline),
    [`card ${index}`]: putCard(arriving.arrival.centre, registerCard(file, person), { dataKey: key, key: wrapped }),
    [`protection ${index}`]: create(protectionItem(file)),
  }
}

/** What the file is found by. */
function registerCard({ report, arrival, client }: NewFile, endangered: Endangered) {
  const { centre, notice, deliveredAt: arrivedAt } = arrival
  const person = personFrom(endangered, report.dwelling)
  const reference = clientReference(centre, client)
  return cardOfFile({ client, reference, arrivedAt, notice, person, safeContact: safeContactFrom(endangered), report })
}

interface NewFile extends Arriving {
  readonly client: string
  readonly key: DataKey
  readonly wrapped: string
}

function clientItem({ report, arrival, client, key, wrapped }: NewFile, endangered: Endangered) {
  const { centre, deliveredAt, notice } = arrival
  const name = keys.client(centre, client)
  const person = personFrom(endangered, report.dwelling)
  const personal = { person, safeContact: safeContactFrom(endangered) }
  return {
    ...name,
    ...byCentre.client(centre, deliveredAt, client),
    type: 'client' as const,
    id: client,
    origin: 'eviction',
    notice,
    arrivedAt: deliveredAt,
    version: 1,
    reference: clientReference(centre, client),
    tried: nothingTried,
    ...personFigures(person, deliveredAt),
    key: wrapped,
    sealed: seal(personal, key, name),
  }
}

/** What of a report is read whenever its file is opened, in characters as it is sealed: a longer one lies apart, for who asks. */
const LONGEST_BESIDE_FILE = 16 * 1024

function reportActions(file: NewFile, index: number): Record<string, Action> {
  const { report, figures, arrival, client, key, of } = file
  const { centre, notice, deliveredAt } = arrival
  const { beside, apart } = sealedReport(report, { centre, client, notice, key })
  const plain = { deliveredAt, ...figures, ...(of !== undefined && { of }) }
  return {
    [`report ${index}`]: create({
      ...keys.report(centre, client, notice),
      type: 'report' as const,
      ...plain,
      ...beside,
    }),
    ...(apart && { [`long report ${index}`]: create(apart) }),
  }
}

interface Sealing {
  readonly centre: string
  readonly client: string
  readonly notice: string
  readonly key: DataKey
}

/** A report as it lies beside its file, and the whole of it apart when it is long. */
export function sealedReport(report: Report, { centre, client, notice, key }: Sealing) {
  const name = keys.report(centre, client, notice)
  const sealed = seal(report, key, name)
  if (sealed.length <= LONGEST_BESIDE_FILE) return { beside: { sealed } }
  const apart = keys.longReport(centre, client, notice)
  return {
    beside: { sealed: seal(briefly(report), key, name), isBrief: true },
    apart: { ...apart, type: 'long-report' as const, sealed: seal(report, key, apart) },
  }
}

/** The end of the eviction comes, whether or not anybody goes to court. */
function protectionItem({ report, police, arrival: { centre, deliveredAt: arrivedAt }, client, key }: NewFile) {
  const record = { ...courtRecord(client, evictionFacts(report), []), ...(police && { police }) }
  const name = keys.protection(centre, client)
  return recordItem(centre, { client, arrivedAt, record, kind: protectionKind, dataKey: key, name })
}

function deadlineOf({ arrival, client, key, wrapped }: NewFile, person: Endangered) {
  const name = keys.deadline(arrival.centre, client)
  const card: Card = { name: fullName(person), doNotCall: false }
  const written = { ...name, version: 1, key: wrapped, card: seal(card, key, name) }
  // The next sweep looks at it first: only the sweep reads the centre's own ladder, so that accepting reads nothing more.
  return deadlineItem({ ...contactDuty(arrival, client), ...written }, arrival.deliveredAt)
}
