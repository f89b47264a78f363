import * as z from 'zod/mini'
import { type Becoming, becameClient, clientOf, firstWords } from '../../../shared/enquiries/becoming.ts'
import type { EnquiryFacts, EnquirySelection, Naming } from '../../../shared/enquiries/enquiry.ts'
import {
  correctedEnquiry,
  type NewEnquiry,
  namedEnquiry,
  recordedEnquiry,
  repliedTo,
  returnedBy,
} from '../../../shared/enquiries/enquiry-changes.ts'
import { type EnquiryCorrection, enquiryFields } from '../../../shared/enquiries/enquiry-fields.ts'
import { linkedTo, unlinked } from '../../../shared/enquiries/linking.ts'
import { codeOf } from '../../../shared/enquiries/return-code.ts'
import type { Enquiries, EnquiryFile } from '../../../shared/enquiries/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { fileByReference } from '../clients/by-reference.ts'
import { linkActions } from '../clients/linked-enquiries.ts'
import { newClientActions } from '../clients/new-clients.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { countItems, eachItem, list, listNewest, listPage, type Query, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import type { Action } from '../table/transact.ts'
import { readTouches } from './activity.ts'
import { changeEnquiry, type EnquiryDoer, type EnquiryTarget, openEnquiry, storeEnquiry } from './changes.ts'
import { listFormer } from './former.ts'
import { lineIn } from './items.ts'

const ENQUIRIES_PAGE = 50

/** What can be asked of those who turned to a centre and are not, or not yet, its clients. */
export function enquiriesOf(centre: Centre) {
  const change = (target: EnquiryTarget, doer: EnquiryDoer, planFor: Parameters<typeof changeEnquiry>[2]['planFor']) =>
    changeEnquiry(centre, target, { planFor, doer })
  return {
    /** The list of the centre, or some of it, newest first; `next` reads on. The first page says how many there are. */
    enquiries: (wanted: Wanted) => listEnquiries(centre, wanted),
    /** One enquiry as read by somebody: leaves an audit entry. Throws `not-found`. */
    enquiry: (id: string, doer: EnquiryDoer) => shown(centre, id, doer),
    /** Records one; the same again is answered as it stands. Throws `invalid`, and `changed-meanwhile` when it was recorded in other words. */
    recordEnquiry: (recording: NewEnquiry, doer: EnquiryDoer) => recordEnquiry(centre, recording, doer),
    /** How often anything was done about one; leaves no audit entry. Throws `not-found`. */
    enquiryTouches: (id: string) => readTouches(centre, id),
    /** Changes some fields of what was recorded. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    correctEnquiry: (target: EnquiryTarget, correction: EnquiryCorrection, doer: EnquiryDoer) =>
      change(target, doer, correctedEnquiry(correction, doer)),
    /** What one said before it was corrected, the last first; `next` reads on. Leaves an audit entry. Throws `not-found`. */
    enquiryCorrections: (enquiry: string, doer: EnquiryDoer, after?: string) =>
      listFormer(centre, { enquiry, after }, doer),
    /** Whom a code belongs to; notes that she came back. Throws `not-found`, and `invalid` once she has said who she is. */
    returnToEnquiry: async (code: string, doer: EnquiryDoer) => {
      const id = await enquiryByCode(centre, code)
      if (id === undefined) throw new Problem('not-found')
      return change({ id }, doer, returnedBy(doer))
    },
    /** Gives an anonymous one a name, for good. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    nameEnquiry: (target: EnquiryTarget, naming: Naming, doer: EnquiryDoer) =>
      change(target, doer, namedEnquiry(naming, doer)),
    /** Opens a file for her; the enquiry stays and says which. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    openFileOfEnquiry: (target: EnquiryTarget, becoming: Becoming, doer: EnquiryDoer) =>
      changeEnquiry(centre, target, {
        planFor: becameClient(becoming, doer),
        doer,
        also: (before) => fileActions(centre, before, { becoming, doer }),
      }),
    /** Links it to a file that is there. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    linkEnquiry: (target: EnquiryTarget, reference: string, doer: EnquiryDoer) =>
      linkEnquiry(centre, { ...target, reference }, doer),
    /** Undoes such a link. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    unlinkEnquiry: (target: EnquiryTarget, doer: EnquiryDoer) =>
      changeEnquiry(centre, target, {
        planFor: unlinked(doer),
        doer,
        also: async ({ id, client }) =>
          client === undefined ? {} : linkActions(centre, { client, enquiry: id, isLinked: false }, doer),
      }),
    /** Says that the promised call was made. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    replyToEnquiry: (target: EnquiryTarget, doer: EnquiryDoer) => change(target, doer, repliedTo(doer)),
  }
}

/** Which of them, and after what the page begins. */
interface Wanted {
  readonly only?: EnquirySelection | undefined
  readonly after?: string | undefined
}

async function listEnquiries(centre: Centre, { only, after }: Wanted): Promise<Omit<Enquiries, 'now'>> {
  const { id, table, keys } = centre
  const name = byCentre.enquiries(id)
  const [{ items, ...rest }, total, openKey] = await Promise.all([
    only === undefined
      ? listPage(table, name, { limit: ENQUIRIES_PAGE, after, newestFirst: true })
      : selectedPage(centre, only, after),
    after ? undefined : countItems(table, only === undefined ? list(name) : selecting(list(name), only)),
    keys(),
  ])
  const enquiries = items.map((item) => lineIn(item, openKey))
  return { enquiries, ...(total !== undefined && { total }), ...rest }
}

/** A whole page of some of them, however many others lie between: what is passed over is read, as it is when they are counted. */
async function selectedPage({ id, table }: Centre, only: EnquirySelection, after: string | undefined) {
  const items: Item[] = []
  for await (const item of eachItem(table, selecting(listNewest(byCentre.enquiries(id), after), only))) {
    // One more than a page says that there is another.
    if (items.length === ENQUIRIES_PAGE) return { items, next: String(items.at(-1)?.['centreSk']) }
    items.push(item)
  }
  return { items }
}

function selecting({ ExpressionAttributeValues, ...query }: Query, only: EnquirySelection): Query {
  const [attribute, value] = only === 'anonymous' ? ['anonymous', true] : ['kind', only]
  return {
    ...query,
    FilterExpression: '#selected = :selected',
    ExpressionAttributeNames: { '#selected': String(attribute) },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':selected': value },
  }
}

async function shown(centre: Centre, id: string, { by, role, now }: EnquiryDoer): Promise<EnquiryFile> {
  const { facts } = await openEnquiry(centre, id)
  await noteReading(centre, { enquiry: id, by, role, at: now })
  return { now, ...facts }
}

async function recordEnquiry(centre: Centre, recording: NewEnquiry, doer: EnquiryDoer): Promise<EnquiryFile> {
  const { id, enquiry } = recording
  const facts = await storedNow(centre, recording, doer)
  if (facts) return { now: doer.now, ...facts }
  const standing = await openEnquiry(centre, id)
  const current = { now: doer.now, ...standing.facts }
  if (correctedEnquiry({ enquiry, changed: [...enquiryFields] }, doer)(standing.facts) === undefined) return current
  throw new Problem('changed-meanwhile', { current })
}

/** Stores it unless one of its id is there: then nobody minds that what was promised in it is past by now. */
async function storedNow(centre: Centre, recording: NewEnquiry, doer: EnquiryDoer): Promise<EnquiryFacts | undefined> {
  const { id, code } = recording
  try {
    const plan = recordedEnquiry(recording, doer)
    const digest = code === undefined ? undefined : await digestOf(centre, code)
    return await storeEnquiry(centre, { plan, code: digest }, doer)
  } catch (thrown) {
    if (await readItem(centre.table, keys.enquiry(centre.id, id))) return undefined
    throw thrown
  }
}

/** All that opens her file, beside what is written of the enquiry. */
async function fileActions(
  centre: Centre,
  before: EnquiryFacts,
  { becoming, doer }: { readonly becoming: Becoming; readonly doer: EnquiryDoer },
): Promise<Readonly<Record<string, Action | undefined>>> {
  const opening = { ...doer, enquiry: before.id, entry: firstWords(before, doer) }
  const actions = await newClientActions(centre, clientOf(before.enquiry, becoming), opening)
  return Object.fromEntries(Object.entries(actions).map(([name, action]) => [`file ${name}`, action]))
}

async function linkEnquiry(
  centre: Centre,
  { id, reference, ...target }: EnquiryTarget & { readonly reference: string },
  doer: EnquiryDoer,
): Promise<EnquiryFile> {
  // Of an enquiry that is not there nobody is told which files are.
  await openEnquiry(centre, id)
  const client = await fileByReference(centre, reference)
  return changeEnquiry(
    centre,
    { id, ...target },
    {
      planFor: linkedTo(client, doer),
      doer,
      also: () => linkActions(centre, { client, enquiry: id, isLinked: true }, doer),
    },
  )
}

const returnSchema = z.object({ enquiry: z.string() })

/** The enquiry of whoever was given a code, however it is spelled. */
export async function enquiryByCode(centre: Centre, code: string): Promise<string | undefined> {
  const found = await readItem(centre.table, keys.returnCode(centre.id, await digestOf(centre, code)))
  return found && stored(returnSchema, found).enquiry
}

/** Of however it was spelled. */
function digestOf(centre: Centre, code: string): Promise<string> {
  return centre.digestOf(codeOf(code) ?? '')
}
