import { type DemoEnquiry, enquiryOf, type ToldEnquiry } from '../demo-enquiries.ts'
import { inventedName } from './names.ts'
import type { Somebody } from './people.ts'
import { turn } from './picked.ts'
import { notViolent, oneOffs, rescuersSaid } from './words.ts'
import { type Begun, onWorkingDay, type YearCalendar } from './year-calendar.ts'
import type { Enquired, Turned, YearPlan } from './years.ts'

/** Names of those who turned to the centre come after those of all files. */
const FIRST_NAME = 200

/** Who turned to the centre in a year and became no client, spread over it; `first`: the number of the first of them. */
export function enquiriesOf({ enquired }: YearPlan, { calendar, first }: Begun): readonly DemoEnquiry[] {
  const kinds = kindsOf(enquired)
  return kinds.map((kind, place) => {
    const number = first + place
    const day = 3 + Math.floor((place * 355) / kinds.length)
    const ago = onWorkingDay(calendar, calendar.agoOf(day))
    return enquiryOf({ ago, time: turn(hours, number), ...toldOf(kind, number) }, number, calendar)
  })
}

/** How many turned to the centre and became no client. */
export function countOfEnquired({ oneOff, rescuers, notViolence }: Enquired): number {
  return oneOff + rescuers + notViolence
}

const hours = ['08:40', '09:30', '10:15', '11:20', '13:05', '14:10', '15:30'] as const

type Kind = Turned | 'rescuer'

/** Each kind as often as it came, mixed through the year. */
function kindsOf(enquired: Enquired): Kind[] {
  const spread = (kind: Kind, count: number) =>
    Array.from({ length: count }, (_, place) => ({ kind, at: (place + 1 / 2) / count }))
  return [
    ...spread('one-off', enquired.oneOff),
    ...spread('rescuer', enquired.rescuers),
    ...spread('not-violence', enquired.notViolence),
  ]
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind }) => kind)
}

type Told = Omit<ToldEnquiry, 'ago' | 'time'>

const bands = ['27-64', '19-26', '27-64', 'unknown', '27-64', '65-80', 'unknown'] as const

function toldOf(kind: Kind, number: number): Told {
  const sex = number % 4 === 3 ? 'male' : 'female'
  const { givenName, familyName } = inventedName(FIRST_NAME + number, sex)
  const isAnonymous = kind === 'one-off' ? number % 3 !== 0 : number % 2 === 0
  return {
    ...wordsOf(kind, number),
    sex,
    ageBand: turn(bands, number),
    ...(!isAnonymous && { name: `${givenName} ${familyName}` }),
  }
}

function wordsOf(kind: Kind, number: number): Told {
  if (kind === 'one-off') return { kind, ...turn(oneOffs, number) }
  if (kind === 'rescuer') return { kind, ...turn(rescuersSaid, number) }
  return { kind: 'refused', refusal: kind, ...turn(notViolent, number) }
}

/** How somebody turned to the centre who became a client later, under their own name. */
export function turnedTo(
  turned: Turned,
  { index, sex }: Somebody,
  { ago, calendar }: { readonly ago: number; readonly calendar: YearCalendar },
): DemoEnquiry {
  const { givenName, familyName } = inventedName(index, sex)
  const told = { ...wordsOf(turned, index), sex, ageBand: '27-64' as const, name: `${givenName} ${familyName}` }
  return enquiryOf({ ago: onWorkingDay(calendar, ago), ...told }, index, calendar)
}
