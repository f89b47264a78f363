import { weekdayOf } from '../../../../shared/time/instant.ts'
import { type Deed, earlierDoers, ended, spoken, written } from '../demo-deeds.ts'
import type { Somebody } from './people.ts'
import { turn } from './picked.ts'
import { assignments, endings, usualWork } from './words.ts'
import { onWorkingDay, type YearCalendar } from './year-calendar.ts'

/** What is done for everybody: an agreement, work, an end. `ago`: when they came; `order`: what tells one from another. */
export function usualDeeds(
  { index, days, entries }: Pick<Somebody, 'index' | 'days' | 'entries'>,
  { ago, calendar }: { readonly ago: number; readonly calendar: YearCalendar },
): Deed[] {
  const last = onWorkingDay(calendar, ago - days)
  const assignment = turn(assignments, index)
  const agreedAgo = ago - 1 - (index % 2)
  const agreed = index % 3 === 0 ? spoken(agreedAgo, assignment) : written(agreedAgo, assignment)
  const works = Array.from({ length: entries + (index % 2) }, (_, place) => {
    const on = ago - 1 - Math.floor((place * (days - 1)) / (entries + 1))
    const work = turn(usualWork, index * 5 + place)(Math.max(onWorkingDay(calendar, on), last))
    return { ...work, time: turn(hours, index + place) }
  })
  const [reason, achieved] = turn(endings, index)
  return [agreed, ...works, ...seldomDeeds(index, { ago, last, calendar }), ended(last, reason, achieved)]
}

const hours = ['08:20', '09:10', '10:30', '11:40', '12:50', '13:30', '14:20', '15:10'] as const

interface Course {
  readonly ago: number
  /** When the service ended. */
  readonly last: number
  readonly calendar: YearCalendar
}

/** What is done for some. */
function seldomDeeds(index: number, { ago, last, calendar }: Course): Deed[] {
  const on = (days: number) => Math.max(onWorkingDay(calendar, ago - days), last)
  const deeds: Deed[] = []
  if (index % 9 === 2)
    deeds.push({
      ago: on(4),
      do: 'visit',
      reason: index % 2 === 0 ? 'remote' : 'young-child',
      workers: earlierDoers.map(({ by }) => by),
      address: `Vymyšlená ${index + 1}, Ukázkov`,
      leavesAgo: on(6),
      end: 'back',
    })
  if (index % 5 === 1)
    deeds.push({ ago: on(3), do: 'safetyPlan', situation: 'separates', codeWord: '', words: safetyWords })
  if (index % 8 === 3)
    deeds.push({
      ago: on(12),
      do: 'goal',
      setAgo: on(3),
      words: 'Aby doma byl klid.',
      steps: [['Obrátit se na soud', 'společně', on(10), 'done']],
      result: { is: index % 16 === 3 ? 'met' : 'partly', words: 'Podle dohody.' },
    })
  if (index % 11 === 4) deeds.push({ ago: on(3), do: 'consent', recipient: 'ospod', recipientName: '', ...consented })
  return deeds
}

const safetyWords = { call: '158, sousedé, linka 116 006.', take: 'Doklady, léky, peníze, klíče.' }
const consented = { scope: 'Že se využívá naše služba.', purpose: 'Společný postup při ochraně dětí.' }

const starts = ['08:30', '10:00', '11:30', '13:30'] as const
const sites = ['seat', 'frydlant', 'seat', 'ceska-lipa', 'seat', 'jilemnice'] as const

/** A first appointment some days after they came. Those of one hour and worker are weeks apart; on Fridays contact sites close early. */
export function appointmentDeed(index: number, { ago, calendar }: Omit<Course, 'last'>): Deed {
  const next = onWorkingDay(calendar, ago - 3 - (index % 5))
  const on = weekdayOf(calendar.day(next)) === FRIDAY ? onWorkingDay(calendar, next - 1) : next
  const place = turn(sites, index)
  const { by: worker } = turn(earlierDoers, Math.floor(index / starts.length))
  const room = place === 'seat' && worker !== earlierDoers[0].by ? 'room-2' : 'room-1'
  const outcome = index % 10 === 7 ? 'missed' : index % 14 === 5 ? 'cancelled' : 'held'
  const wall = `${calendar.day(on)}T${turn(starts, index)}`
  return { ago, do: 'appointment', wall, minutes: 60, place, room, worker, words: '', outcome }
}

const FRIDAY = 5
