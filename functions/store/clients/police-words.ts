import { type AskedRecord, alsoAsked, notAsked } from '../../../shared/clients/asked.ts'
import { clientFile } from '../../../shared/clients/client-file.ts'
import { takenOverFrom } from '../../../shared/clients/taking-over.ts'
import type { ClientFile, Deliveries, UnseenWord, UnseenWords } from '../../../shared/clients/views.ts'
import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import type { PoliceWord, Taking } from '../../../shared/police/word.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry, noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { type Action, anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'
import { stirred } from './activity.ts'
import { askedKind } from './asked-kind.ts'
import { type Change, changeFile } from './changes.ts'
import { type OpenFile, readCalled, readFile } from './file.ts'
import { readWholeReport } from './long-report.ts'
import { changeRecord, type Turning } from './records.ts'
import type { OpenWord, WordItem } from './word-items.ts'
import { readWordItem } from './word-items.ts'

/** Which word of police in a file, by the version of the notice that it made. */
type Of = Turning & { readonly ordinal: number }

/** What a centre does about what police told later of its notices. */
export function policeWordsOf(centre: Centre) {
  return {
    /** Everything as it was delivered; leaves the audit entry of reading the file. Throws `not-found`. */
    deliveries: (turning: Turning): Promise<Deliveries> => readDeliveries(centre, turning),
    /** Says that somebody has read a word: it leaves the list of those that nobody has. Throws `not-found`. */
    seeWord: (of: Of): Promise<ClientFile> => {
      const seen = { by: of.by, at: of.now }
      return markWord(centre, { ...of, did: 'police-seen' }, ({ seen: before }) => (before ? undefined : { seen }))
    },
    /** Takes fields that were told of the person over into the file. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    takeWord: (change: Change & { readonly ordinal: number }, paths: readonly string[]): Promise<ClientFile> =>
      takeOver(centre, change, paths),
    /** Leaves fields as the file has them. Throws `not-found`. */
    leaveWord: (of: Of, paths: readonly string[]): Promise<ClientFile> =>
      markWord(centre, { ...of, did: 'police-left' }, ({ taken }) => ({
        taken: marked(taken, paths, { ...of, how: 'left' }),
      })),
    /** Marks fields as asked of police, from the version of the marks that was seen. Throws `not-found` and `changed-meanwhile`. */
    askPolice: (change: Turning & { readonly version: number }, paths: readonly string[]) =>
      changeAsked(centre, { ...change, did: 'police-asked' }, (before) => alsoAsked(before, paths, change)),
    /** Takes such marks back. Throws what `askPolice` does. */
    unaskPolice: (change: Turning & { readonly version: number }, paths: readonly string[]) =>
      changeAsked(centre, { ...change, did: 'police-not-asked' }, (before) => notAsked(before, paths)),
    /** What nobody has acknowledged, longest waiting first, and for whom. */
    unseenWords: (now: Instant): Promise<UnseenWords> => listUnseen(centre, now),
  }
}

async function readDeliveries(centre: Centre, turning: Turning): Promise<Deliveries> {
  const { client, by, role, now } = turning
  const file = await readFile(centre, client)
  const { eviction } = file.facts
  if (eviction === undefined) throw new Problem('not-found')
  const report = eviction.isBrief ? await readWholeReport(centre, turning, 'as-delivered') : file.delivered
  await noteReading(centre, { client, by, role, at: now })
  if (report === undefined) throw new Error('a notice lacks its report')
  return {
    now,
    notice: { deliveredAt: eviction.deadline.startsAt, report },
    words: file.words.map(({ word }) => word),
  }
}

type Marks = Pick<WordItem, 'seen' | 'taken'>

/** Marks a word and nothing else of its file; undefined when that was done before. */
async function markWord(
  centre: Centre,
  { client, ordinal, by, role, now, did }: Of & { readonly did: ChangeDeed },
  mark: (word: WordItem) => Marks | undefined,
): Promise<ClientFile> {
  await anewWhenOvertaken(async () => {
    const found = await readItem(centre.table, keys.policeWord(centre.id, client, ordinal))
    if (found === undefined) throw new Problem('not-found')
    const item = readWordItem(found)
    const marks = mark(item)
    if (marks === undefined) return
    await transact(centre.table, {
      word: markedWord(item, marks),
      activity: stirred(centre.id, { client, since: now, is: 'any' }),
      audit: create(changeEntry(centre.id, { client, by, role, at: now, did })),
    })
  })
  const { facts } = await readFile(centre, client)
  return clientFile(facts, now)
}

/** What is marked in any way was read: it stands in no list any more. */
function markedWord({ centrePk: _pk, centreSk: _sk, ...item }: WordItem, marks: Marks): Action {
  return replace({ ...item, ...marks }, item.version)
}

interface Marking {
  readonly by: string
  readonly now: Instant
  readonly how: Taking
}

function marked(taken: PoliceWord['taken'], paths: readonly string[], { by, now, how }: Marking) {
  return { ...taken, ...Object.fromEntries(paths.map((path) => [path, { by, at: now, how }])) }
}

async function takeOver(
  centre: Centre,
  change: Change & { readonly ordinal: number },
  paths: readonly string[],
): Promise<ClientFile> {
  const { ordinal, by, now } = change
  const also = (file: OpenFile): Record<string, Action> => {
    const { item } = wordIn(file, ordinal)
    const seen = item.seen ?? { by, at: now }
    return { word: markedWord(item, { seen, taken: marked(item.taken, paths, { by, now, how: 'taken' }) }) }
  }
  await changeFile(centre, { ...change, also }, (facts) => {
    const content = facts.eviction?.words?.find((word) => word.ordinal === ordinal)?.content
    if (content?.kind !== 'supplement') throw new Problem('not-found')
    return takenOverFrom(content.person ?? {}, paths, ordinal)(facts)
  })
  // Its marks are part of the file that is shown.
  const { facts } = await readFile(centre, change.client)
  return clientFile(facts, now)
}

function wordIn({ words }: OpenFile, ordinal: number): OpenWord {
  const found = words.find(({ word }) => word.ordinal === ordinal)
  if (found === undefined) throw new Problem('not-found')
  return found
}

async function changeAsked(
  centre: Centre,
  change: Turning & { readonly version: number; readonly did: ChangeDeed },
  after: (before: AskedRecord) => AskedRecord | undefined,
): Promise<ClientFile> {
  const { client, now } = change
  await changeRecord(
    centre,
    { ...change, id: client },
    {
      kind: askedKind,
      plan: (before) => after(before ?? { id: client, paths: {} }) ?? before ?? { id: client, paths: {} },
    },
  )
  const { facts } = await readFile(centre, client)
  return clientFile(facts, now)
}

/** More nobody reads at once; as they are acknowledged, others come. */
const UNSEEN_PAGE = 50

async function listUnseen(centre: Centre, now: Instant): Promise<UnseenWords> {
  const { items, next } = await listPage(centre.table, byCentre.unseenWords(centre.id), { limit: UNSEEN_PAGE })
  // What was disposed of is nobody's to read any more.
  const kept = items.filter(({ erasedOn }) => erasedOn === undefined)
  const words = await Promise.all(kept.map((item) => unseenWord(centre, readWordItem(item))))
  return { now, words: words.filter((word) => word !== undefined), areMore: next !== undefined }
}

async function unseenWord(
  centre: Centre,
  { client, ordinal, kind, deliveredAt }: WordItem,
): Promise<UnseenWord | undefined> {
  const called = await readCalled(centre, client)
  return called && { client, ordinal, kind, deliveredAt, ...called }
}
