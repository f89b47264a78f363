import { ulid } from 'ulid'
import type { CentreStore } from '../../../functions/store/for-centre.ts'
import type { SafeContact } from '../../../shared/clients/safe-contact.ts'
import { calendarOf } from './demo-calendar.ts'
import { type Deed, workers } from './demo-deeds.ts'
import type { DemoFile } from './demo-files.ts'
import { type DemoNotice, told } from './demo-notices.ts'
import { doIn, placeOf } from './do-in-file.ts'

/** Where and when the files of the demo are written. `handOver` answers the file that a notice began. */
export interface Writing {
  readonly store: CentreStore
  readonly now: Date
  readonly handOver: (notice: DemoNotice) => Promise<string | undefined>
}

/** Opens a file of the demo and does in it what was done, in its order. Answers its id. */
export async function writeFile(writing: Writing, file: DemoFile): Promise<string> {
  const client = await opened(writing, file)
  const place = placeOf(writing, { client, file })
  // One after another: each is done with what those before it have left. Only entries ask for nothing of one another.
  for (const deeds of together(file.deeds.toSorted((a, b) => b.ago - a.ago)))
    await Promise.all(deeds.map((deed) => doIn(place, deed)))
  return client
}

/** How many entries are written at once. */
const AT_ONCE = 20

/** Deeds in their order, with entries that follow one another in one. */
function together(deeds: readonly Deed[]): Deed[][] {
  const groups: Deed[][] = []
  for (const deed of deeds) {
    const last = groups.at(-1)
    const joins = last && last.length < AT_ONCE && [deed, ...last].every((one) => one.do === 'entry')
    if (joins) last.push(deed)
    else groups.push([deed])
  }
  return groups
}

async function opened({ store, now, handOver }: Writing, { person, ago, eviction }: DemoFile): Promise<string> {
  if (eviction) {
    const client = await handOver(noticeOf({ person, ago, eviction }, now))
    if (client === undefined) throw new Error('a notice of the demo began no file')
    return client
  }
  const at = calendarOf(now).at(ago)
  const id = ulid(Date.parse(at))
  await store.createClient({ id, person, safeContact }, { by: workers[0], role: 'worker', now: at })
  return id
}

type Evicting = Pick<DemoFile, 'person' | 'ago'> & { readonly eviction: NonNullable<DemoFile['eviction']> }

const HOURS_PER_DAY = 24
const MINUTES_PER_HOUR = 60
/** How soon after its notice help was offered. */
const OFFERED_AFTER = 3

function noticeOf({ person, ago, eviction }: Evicting, now: Date): DemoNotice {
  const { givenName, familyName, healthHandicap } = person
  const phone = `+420 700 000 0${eviction.number}`
  // No two at the same minute: by the time of its notice a file is found.
  const hoursAgo = ago * HOURS_PER_DAY + eviction.number / MINUTES_PER_HOUR
  const reached = { hoursAgo: hoursAgo - OFFERED_AFTER, outcome: 'accepted' as const, note: 'Nabídku pomoci přijala.' }
  const birthDate = `${1955 + 2 * eviction.number}-05-17`
  const people = [{ givenName, familyName, birthDate, phone, ...(healthHandicap !== undefined && { healthHandicap }) }]
  return told({ evicted: {}, ...eviction, hoursAgo, people, attempts: [reached] }, now)
}

const safeContact: SafeContact = {
  numbers: [{ id: 'only', phone: '+420 700 000 100', owner: 'její', windows: [] }],
  safeTimes: '',
  safeWay: '',
  mayLeaveMessage: 'no',
  maySayWhoWeAre: 'unknown',
  codeWord: '',
  doNotCall: false,
}
