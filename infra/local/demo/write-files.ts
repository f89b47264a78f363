import { fullName } from '../../../shared/clients/full-name.ts'
import type { SafeContact } from '../../../shared/clients/safe-contact.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { calendarOf } from './demo-calendar.ts'
import type { Deed } from './demo-deeds.ts'
import type { DemoFile } from './demo-files.ts'
import { demoId } from './demo-id.ts'
import { type DemoNotice, told as noticeOfStory } from './demo-notices.ts'
import { doIn, placeOf } from './do-in-file.ts'
import { writeEnquiry } from './write-enquiry.ts'
import type { Writing } from './writing.ts'

/** Opens a file of the demo and does in it what was done, in its order; the same for whoever its notice names besides. Answers its id. */
export async function writeFile(writing: Writing, file: DemoFile): Promise<string> {
  const [client, beside] = await opened(writing, file)
  await doAll(writing, client, file)
  if (file.beside && beside !== undefined) await doAll(writing, beside, file.beside)
  if (file.again) {
    const second = await writeFile(writing, file.again)
    await joinFiles(writing, { first: client, second, ago: file.again.ago - DAYS_TO_JOIN })
  }
  return client
}

/** It is found out some days later that a person has a file already. */
const DAYS_TO_JOIN = 3

interface Joining {
  readonly first: string
  readonly second: string
  readonly ago: number
}

/** Two evictions of one person in one household. */
export async function joinFiles({ store, now, doers }: Writing, { first, second, ago }: Joining): Promise<void> {
  const turning = { client: second, ...doers[0], now: calendarOf(now).at(ago) }
  const { reference } = await store.file(first, turning)
  const { version } = await store.joinFiles(turning, reference)
  await store.confirmRepeat(turning, { version, ordinal: 2, reference })
}

async function doAll(writing: Writing, client: string, file: DemoFile): Promise<void> {
  const place = placeOf(writing, { client, file })
  // One after another: each is done with what those before it have left. Only entries ask for nothing of one another.
  const numbered = file.deeds.toSorted((a, b) => b.ago - a.ago).map((deed, number) => ({ deed, number }))
  for (const some of together(numbered))
    await Promise.all(some.map(({ deed, number }) => doIn(place, deed, number).catch(unlessDone(writing))))
}

/** What is refused when it is done once more was done before. */
function unlessDone({ isAgain = false }: Writing) {
  return (thrown: unknown) => {
    if (!isAgain || !(thrown instanceof Problem)) throw thrown
  }
}

interface Numbered {
  readonly deed: Deed
  readonly number: number
}

/** How many entries are written at once. */
const AT_ONCE = 20

/** Deeds in their order, with entries that follow one another in one. */
function together(deeds: readonly Numbered[]): Numbered[][] {
  const groups: Numbered[][] = []
  for (const deed of deeds) {
    const last = groups.at(-1)
    const joins = last && last.length < AT_ONCE && [deed, ...last].every((one) => one.deed.do === 'entry')
    if (joins) last.push(deed)
    else groups.push([deed])
  }
  return groups
}

/** Opens what a file begins with; answers it, and the file of whoever else its notice names. */
async function opened(writing: Writing, file: DemoFile): Promise<readonly [string, string | undefined]> {
  const { person, ago, eviction, enquiry } = file
  const { store, now, doers, handOver } = writing
  if (eviction) {
    const delivered = await handOver(noticeOf({ ...file, eviction }, now))
    const named = fullName(person)
    const [client, beside] = delivered.toSorted(
      (one, other) => Number(other.name === named) - Number(one.name === named),
    )
    if (client === undefined) throw new Error('a notice of the demo began no file')
    return [client.client, beside?.client]
  }
  if (enquiry) {
    const { client } = await writeEnquiry(writing, enquiry)
    if (client === undefined) throw new Error('an enquiry of the demo became no client')
    return [client, undefined]
  }
  const at = calendarOf(now).at(ago)
  const id = demoId(at, fullName(person))
  await store.createClient({ id, person, safeContact }, { ...doers[0], now: at })
  return [id, undefined]
}

type Evicting = Pick<DemoFile, 'person' | 'ago' | 'beside'> & { readonly eviction: NonNullable<DemoFile['eviction']> }

const HOURS_PER_DAY = 24
const MINUTES_PER_HOUR = 60
/** Notices of years ago come in the morning, so that calls after them fall into the day. */
const MORNING_MINUTES = 240
/** Help was offered soon after the notice. */
const offered = { after: 3, outcome: 'accepted' as const, note: 'Nabídku pomoci přijala.' }

function noticeOf({ person, ago, eviction, beside }: Evicting, now: Date): DemoNotice {
  const { endangered, tries = [offered], ...told } = eviction
  const { givenName, familyName, healthHandicap } = person
  const phone = `+420 700 000 0${eviction.number}`
  // No two at the same minute: by the time of its notice a file is found.
  const hoursAgo = ago * HOURS_PER_DAY + (eviction.number % MORNING_MINUTES) / MINUTES_PER_HOUR
  const attempts = tries.map(({ after, ...attempt }) => ({ ...attempt, hoursAgo: hoursAgo - after }))
  const birthDate = `${1955 + 2 * eviction.number}-05-17`
  const known = { birthDate, phone, ...(healthHandicap !== undefined && { healthHandicap }), ...endangered }
  const { givenName: otherName, familyName: otherFamily } = beside?.person ?? {}
  const people = [
    { givenName, familyName, ...known },
    ...(beside ? [{ givenName: otherName, familyName: otherFamily, phone, ...beside.eviction?.endangered }] : []),
  ]
  return noticeOfStory({ evicted: {}, ...told, hoursAgo, people, attempts }, now)
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
