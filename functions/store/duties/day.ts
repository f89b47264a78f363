import { dayLetter } from '../../../shared/duties/day-letter.ts'
import type { NewLetter } from '../../../shared/duties/letter.ts'
import { dutyOfDay, emptyRoster, gaps, ROSTER_DAYS, weekdayOf } from '../../../shared/on-duty/roster.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { type Day, type Instant, plusDays } from '../../../shared/time/instant.ts'
import { fromPrague, pragueDay } from '../../../shared/time/prague.ts'
import { readSettings } from '../centres/centres.ts'
import type { Table } from '../table/connection.ts'
import { due } from '../table/keys.ts'
import { create, replace, TransactionRefused, transact, unlessChanged } from '../table/transact.ts'
import { openDuties } from './deadlines.ts'
import { goRound, type Round, type TimeLeft } from './due-queue.ts'
import { dueItems, queuedLetter, waitsSince } from './letters.ts'
import { type DayItem, dayItem, readDay } from './mornings.ts'

/** When a centre's day begins: the letter of the day is there when people come to work. */
const MORNING = '07:30'

/**
 * Begins the day of every centre whose morning has come: a letter of the day when there is something to say, and in the first one
 * of a week a letter about gaps in the roster. Counts the letters. Done twice or late it writes none twice.
 */
export function beginDays(table: Table, { now, timeLeft }: { now: Instant; timeLeft: TimeLeft }): Promise<Round> {
  return goRound([dueItems(table, due.mornings, now)], {
    timeLeft,
    // A new centre's first day stands before all times.
    since: (item) => (item['week'] === undefined ? now : waitsSince(item)),
    handle: (item) => beginDay(table, readDay(item), now),
  })
}

async function beginDay(table: Table, item: DayItem, now: Instant): Promise<number> {
  const today = pragueDay(now)
  const week = plusDays(today, 1 - weekdayOf(today))
  const next = (changes: Partial<DayItem>) => replace(dayItem({ ...item, ...changes }, nextMorning(now)), item.version)
  // At night, or on the first look, there is nothing to say yet.
  const isMorning = item.week !== undefined && fromPrague(today, MORNING) <= now
  if (!isMorning) return write(table, { day: next({ week: item.week ?? week }) })
  const settings = await readSettings(table, item.centre)
  const { lines, said } = dayLetter(await openDuties({ table, id: item.centre }), today, item.said)
  const open = week === item.week ? [] : gaps(settings.roster ?? emptyRoster, now, ROSTER_DAYS)
  const envelope = { centre: item.centre, createdAt: now }
  return write(table, {
    day: next({ said: [...said], week }),
    digest: letter(
      lines.length > 0 && {
        ...envelope,
        id: `digest-${today}`,
        kind: 'digest',
        to: onDutyToday(settings, now),
        duties: [...lines],
      },
    ),
    roster: letter(
      open.length > 0 && {
        ...envelope,
        id: `roster-gap-${week}`,
        kind: 'roster-gap',
        to: ['head'],
        gaps: open,
      },
    ),
  })
}

function letter(written: NewLetter | false) {
  return written ? create(queuedLetter(written)) : undefined
}

type DayActions = Parameters<typeof transact<'day' | 'digest' | 'roster'>>[1]

/** Writes the day with its letters; gives back how many letters. Whoever comes second leaves it to the first. */
async function write(table: Table, actions: Partial<DayActions> & Pick<DayActions, 'day'>): Promise<number> {
  const { day, digest, roster } = actions
  try {
    await transact(table, { day, digest, roster })
    return [digest, roster].filter((written) => written !== undefined).length
  } catch (thrown) {
    if (!(thrown instanceof TransactionRefused)) throw thrown
    // A letter of this id is there though the day was not: the day goes on without it.
    if (!thrown.failed.has('day')) await unlessChanged(transact(table, { day }))
    return 0
  }
}

function nextMorning(now: Instant): Instant {
  const today = pragueDay(now)
  return [today, plusDays(today, 1)].map((day: Day) => fromPrague(day, MORNING)).find((at) => at > now) ?? now
}

/** Those who have the duty at some time of the rest of the day; when nobody has, whoever a letter to people on duty reaches. */
function onDutyToday(
  { roster = emptyRoster, staff }: Pick<Settings, 'roster' | 'staff'>,
  now: Instant,
): NewLetter['to'] {
  const working = dutyOfDay(roster, now).filter((who) => staff.some(({ id }) => id === who))
  return working.length > 0 ? working.map((who) => `staff:${who}` as const) : ['duty']
}
