import type { Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { ageBandOf, ageOn } from './age-band.ts'
import type { Notice } from './notice.ts'
import type { Supplement } from './supplement.ts'

type Child = NonNullable<Notice['children']>[number]

/** What of the figures of a report a supplement makes otherwise. */
export function figuresOfSupplement(
  { evicted, children, incident }: Supplement,
  enteredAt: Instant,
): Partial<ReturnType<typeof reportFigures>> {
  const now = reportFigures({ evicted: evicted ?? {}, children, incident: incident ?? {}, enteredAt })
  const told = {
    evictedSex: evicted?.sex,
    evictedAgeBand: evicted?.birthDate,
    evictedNationality: evicted?.nationality,
    evictedPresent: evicted?.presentAtEviction,
    objection: evicted?.objectionRaised,
    forms: incident?.forms,
    childrenLiving: children,
    childrenPresent: children,
    childrenEndangered: children,
  } satisfies Record<keyof typeof now, unknown>
  const names = (Object.keys(told) as (keyof typeof now)[]).filter((name) => told[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, now[name]]))
}

/** What of a notice figures are made of: nothing but coded words and numbers, each with what says that police did not tell. */
export function reportFigures({
  evicted,
  children,
  incident,
  enteredAt,
}: Pick<Notice, 'evicted' | 'children' | 'incident' | 'enteredAt'>) {
  const { birthDate, nationality } = evicted
  return {
    evictedSex: evicted.sex ?? 'unknown',
    evictedAgeBand: birthDate === undefined ? 'unknown' : ageBandOf(ageOn(birthDate, pragueDay(enteredAt as Instant))),
    evictedNationality: nationality === undefined ? 'unknown' : nationality === 'CZ' ? 'CZ' : 'other',
    evictedPresent: answered(evicted.presentAtEviction),
    objection: answered(evicted.objectionRaised),
    forms: incident.forms ?? 'unknown',
    childrenLiving: countOf(children, 'livesInDwelling'),
    childrenPresent: countOf(children, 'presentAtIncident'),
    childrenEndangered: countOf(children, 'directlyEndangered'),
  }
}

function answered(answer: boolean | undefined): 'yes' | 'no' | 'unknown' {
  return answer === undefined ? 'unknown' : answer ? 'yes' : 'no'
}

/** How many children something holds of; unknown when nobody told of all that it does. */
function countOf(children: readonly Child[] | undefined, what: Exclude<keyof Child, 'age'>): number | 'unknown' {
  if (children === undefined) return 'unknown'
  const isUntold = children.length > 0 && children.every((child) => child[what] === undefined)
  return isUntold ? 'unknown' : children.filter((child) => child[what] === true).length
}
