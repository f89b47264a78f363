import { offeredPlaces, type Place, type PlaceKind } from '../appointments/places.ts'
import { hoursOn, meanPosts, type NewMember, type Period, postOf } from '../team/member.ts'
import type { Day } from '../time/instant.ts'
import { dayAsTyped, timeAsTyped } from '../time/typed.ts'

/* What a report says of the people of a centre and of where they see others. */

interface TeamSources {
  readonly year: number
  readonly today: Day
  readonly members: readonly NewMember[]
}

/** Who is of the team at the end of the year, or today while it runs; who left before. */
export function teamText({ year, today, members }: TeamSources): string {
  const last = `${year}-12-31` < today ? `${year}-12-31` : today
  const first = `${year}-01-01`
  const now = members.filter((member) => hoursOn([member], last) > 0)
  const left = members.filter((member) => !now.includes(member) && periodsIn(member, first, last).length > 0)
  if (now.length + left.length === 0) return ''
  return [
    `Pracovní tým k ${dayAsTyped(last)}:`,
    ...now.map((member) => `– ${named(member)} – úvazek ${posts(hoursOn([member], last))}`),
    ...(left.length > 0 ? ['V průběhu roku v týmu dále působili:'] : []),
    ...left.map((member) => `– ${named(member)} – ${periodsIn(member, first, last).map(spanOf).join(', ')}`),
    `Úvazky celkem: ${posts(hoursOn(now, last))}; průměr za rok: ${inCzech(meanPosts(members, year))}.`,
  ].join('\n')
}

function named({ name, post }: NewMember): string {
  return post === '' ? name : `${name} – ${post}`
}

function periodsIn({ periods }: NewMember, first: Day, last: Day): Period[] {
  return periods.filter(({ from, until = last }) => from <= last && until >= first)
}

function spanOf({ from, until }: Period): string {
  return until === undefined ? `od ${dayAsTyped(from)}` : `${dayAsTyped(from)} až ${dayAsTyped(until)}`
}

function posts(hours: number): string {
  return inCzech(postOf(hours))
}

/** `0,5`; a whole post is `1,0`. */
function inCzech(number: number): string {
  return number.toLocaleString('cs', { minimumFractionDigits: 1, maximumFractionDigits: 3 })
}

const placeKinds: Readonly<Record<PlaceKind, string>> = {
  seat: 'sídlo',
  branch: 'pobočka',
  'contact-site': 'kontaktní místo',
}

/** Where and when people are seen; what the settings of today say. */
export function placesText({ places }: { readonly places: readonly Place[] }): string {
  const lines = offeredPlaces(places).map(({ name, kind, address, hours, byPhone }) => {
    const where = [`${name} (${placeKinds[kind]})`, ...(address === '' ? [] : [address])].join(', ')
    const when = hours.map(
      ({ weekdays, from, until }) => `${daysOf(weekdays)} ${timeAsTyped(from)}–${timeAsTyped(until)}`,
    )
    const only = byPhone ? ['jen po předchozím telefonickém objednání'] : []
    const said = [...when, ...only].join(', ')
    return said === '' ? `– ${where}` : `– ${where}: ${said}`
  })
  return lines.length === 0 ? '' : ['Osobní konzultace jsou možné na těchto místech:', ...lines].join('\n')
}

const weekdayNames = ['po', 'út', 'st', 'čt', 'pá', 'so', 'ne']

/** `po–čt`, `út, čt`; 1 is Monday. */
function daysOf(weekdays: readonly number[]): string {
  const sorted = weekdays.toSorted((one, other) => one - other)
  const starts = sorted.filter((day) => !sorted.includes(day - 1))
  const spans = starts.map((from) => {
    let until = from
    while (sorted.includes(until + 1)) until++
    const [first, last] = [weekdayNames[from - 1] ?? '', weekdayNames[until - 1] ?? '']
    return until === from ? first : until === from + 1 ? `${first}, ${last}` : `${first}–${last}`
  })
  return spans.join(', ')
}
