import { districts } from '../centres/districts.ts'
import { type EventKind, eventKinds, type PartnerKind } from '../code-lists/kinds.ts'
import type { TeamEvent } from '../team/event.ts'
import { dayAsTyped } from '../time/typed.ts'
import { LONGEST_CHAPTER } from './chapters.ts'

/* What a report says of what the team did besides its work with people. Guests and notes stay inside. */

interface EventSources {
  readonly events: readonly TeamEvent[]
  readonly kinds: Readonly<Record<EventKind, string>>
  readonly partners: Readonly<Record<PartnerKind, string>>
}

const ofEducation: readonly EventKind[] = ['conference', 'supervision', 'education']

/** Meetings, lectures and other work with institutions and the public, by their kinds. */
export function meetingsText(sources: EventSources): string {
  return listed(
    sources,
    eventKinds.filter((kind) => !ofEducation.includes(kind)),
  )
}

/** What the team learned. */
export function educationText(sources: EventSources): string {
  return listed(sources, ofEducation.toReversed())
}

function listed({ events, kinds, partners }: EventSources, of: readonly EventKind[]): string {
  const counted = events.filter(({ withdrawn }) => withdrawn === undefined)
  const lines = of.flatMap((kind) => {
    const some = counted.filter((event) => event.kind === kind).toSorted(byDay)
    return some.length === 0 ? [] : [`${kinds[kind]} (${some.length}):`, ...some.map((event) => said(event, partners))]
  })
  return fitting(lines)
}

function byDay(one: TeamEvent, other: TeamEvent): number {
  return `${one.on}${one.id}` < `${other.on}${other.id}` ? -1 : 1
}

function said(event: TeamEvent, names: EventSources['partners']): string {
  const { on, own, theme, district, place, partners, reached } = event
  const where = [
    ...(district === undefined ? [] : [`okres ${districts.get(district)}`]),
    ...(place === '' ? [] : [place]),
  ]
  const who = partners.map(({ kind, people }) => `${names[kind]} (${people})`)
  const parts = [
    [dayAsTyped(on), ...(own ? [own.name] : []), theme].join(', '),
    ...(where.length > 0 ? [where.join(', ')] : []),
    ...(who.length > 0 ? [`účast: ${who.join(', ')}`] : []),
    ...(reached > 0 ? [`osloveno lidí: ${reached}`] : []),
  ]
  return `– ${parts.join('; ')}`
}

/** What there is no room for is counted, never left out without a word. */
function fitting(lines: readonly string[]): string {
  const whole = lines.join('\n')
  if (whole.length <= LONGEST_CHAPTER) return whole
  let kept = 0
  for (let length = ROOM_FOR_REST; kept < lines.length; kept++) {
    length += (lines[kept]?.length ?? 0) + 1
    if (length > LONGEST_CHAPTER) break
  }
  const left = lines.slice(kept).filter((line) => line.startsWith('– ')).length
  return [...lines.slice(0, kept), `– další záznamy, celkem ${left}, jsou v Opoře`].join('\n')
}

/** Characters of the line that counts the rest. */
const ROOM_FOR_REST = 60
