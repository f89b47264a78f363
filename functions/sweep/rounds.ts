import type { DeadlineKind } from '../../shared/duties/deadline.ts'
import type { Ladder } from '../../shared/duties/ladder.ts'
import { ladderFor, remind } from '../../shared/duties/reminder.ts'
import { morning, silentMorning, speaks } from '../../shared/on-duty/morning.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { SweepStore } from '../store/for-sweep.ts'
import { BEFORE_ALL_MORNINGS, type DayItem } from '../store/on-duty/mornings.ts'
import { type Round, type TimeLeft, workThrough } from './work-through.ts'

const unlimited: TimeLeft = () => Number.POSITIVE_INFINITY

/** The rounds of a sweep. Each ends in time, keeps nothing but counts, and done twice or late it tells nobody twice. */
export function roundsOf(store: SweepStore) {
  return {
    /** Climbs the ladders of every deadline of a kind that must be looked at by now; `done` are letters. */
    climbDue: (kind: DeadlineKind, now: Instant, timeLeft: TimeLeft = unlimited): Promise<Round> => {
      const ladderOf = ladders(store, kind)
      return workThrough(store.dueDeadlines(kind, now), {
        timeLeft,
        since: ({ since }) => since,
        handle: async ({ read }) => {
          const deadline = read()
          const reminded = remind(deadline, await ladderOf(deadline.centre), now)
          return store.storeReminded(deadline, reminded)
        },
      })
    },
    /** Begins the day of every centre whose morning has come; `done` are letters. */
    beginDays: (now: Instant, timeLeft: TimeLeft = unlimited): Promise<Round> =>
      workThrough([store.dueMornings(now)], {
        timeLeft,
        // A new centre's first day stands before all times.
        since: ({ since }) => (since === BEFORE_ALL_MORNINGS ? now : since),
        handle: async ({ read }) => {
          const day = read()
          if (!speaks(day, now)) return store.storeMorning(day, silentMorning(day, now))
          const woken = day.woken ? 0 : await wake(store, day.centre, now)
          return woken + (await store.storeMorning({ ...day, woken: true }, await spoken(store, day, now)))
        },
      }),
    /** Asks for the accounts to be closed of those whose access has ended by itself; `done` are accounts. */
    closeAccounts: (now: Instant, timeLeft: TimeLeft = unlimited): Promise<Round> =>
      workThrough([store.dueAccounts(now)], {
        timeLeft,
        since: ({ since }) => since,
        handle: async ({ read }) => store.closeAccount(read(), now),
      }),
    /** Wakes the mail door for letters unsent too long; `done` are those it was woken for. They wait until they are sent. */
    reofferDue: (now: Instant, timeLeft: TimeLeft = unlimited): Promise<Round> =>
      workThrough(store.dueLetters(now), {
        timeLeft,
        since: ({ since }) => since,
        handle: async ({ read }) => ((await store.reofferLetter(read(), now)) ? 1 : 0),
        staysWaiting: true,
      }),
  }
}

async function spoken(store: SweepStore, day: DayItem, now: Instant) {
  const { centre } = day
  const [settings, duties, complaints] = await Promise.all([
    store.settings(centre),
    store.openDuties(centre),
    store.openComplaints(centre),
  ])
  return morning(day, { ...settings, duties, complaints }, now)
}

/** Looks once at what a centre's data hold asleep from a time in which overdue duties fell silent; gives back how many letters. */
async function wake(store: SweepStore, centre: string, now: Instant): Promise<number> {
  const [settings, duties] = await Promise.all([store.settings(centre), store.asleep(centre, now)])
  const written = await Promise.all(
    duties.map((duty) => store.storeReminded(duty, remind(duty, ladderFor(duty.kind, settings), now))),
  )
  return written.reduce((sum, letters) => sum + letters, 0)
}

/** Ladders of centres, each read once in a round. */
function ladders(store: SweepStore, kind: DeadlineKind): (centre: string) => Promise<Ladder> {
  const known = new Map<string, Promise<Ladder>>()
  return (centre) => {
    const ladder = known.get(centre) ?? store.settings(centre).then((settings) => ladderFor(kind, settings))
    known.set(centre, ladder)
    return ladder
  }
}
