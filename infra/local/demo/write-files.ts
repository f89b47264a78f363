import { ulid } from 'ulid'
import type { CentreStore } from '../../../functions/store/for-centre.ts'
import type { SafeContact } from '../../../shared/clients/safe-contact.ts'
import { calendarOf } from './demo-calendar.ts'
import { workers } from './demo-deeds.ts'
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
  // One after another: each is done with what those before it have left.
  for (const deed of file.deeds.toSorted((a, b) => b.ago - a.ago)) await doIn(place, deed)
  return client
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
/** How soon after its notice help was offered. */
const OFFERED_AFTER = 3

function noticeOf({ person, ago, eviction }: Evicting, now: Date): DemoNotice {
  const { givenName, familyName, healthHandicap } = person
  const phone = `+420 700 000 0${eviction.number}`
  const hoursAgo = ago * HOURS_PER_DAY
  const reached = { hoursAgo: hoursAgo - OFFERED_AFTER, outcome: 'accepted' as const, note: 'Nabídku pomoci přijala.' }
  const people = [{ givenName, familyName, phone, ...(healthHandicap !== undefined && { healthHandicap }) }]
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
