import type { Deed } from '../demo-deeds.ts'
import { noted } from '../demo-deeds.ts'

/** How it went on at court after an eviction, by turns. */
const courses = [
  'granted',
  'lapsed',
  'extended',
  'granted',
  'lapsed',
  'rejected',
  'lapsed',
  'granted',
  'unsaid',
] as const

const home = ['leave', 'surroundings', 'meeting'] as const

interface Course {
  /** When police handed the notice over, and when the service ended. */
  readonly ago: number
  readonly last: number
}

/** What came to pass at court, and about objections; days are as many ago. Nothing is recorded later than the service ended. */
export function courtDeeds(index: number, { ago, last }: Course): Deed[] {
  return [...objections(index, ago), ...petitions(index, ago)].filter((deed) => deed.ago >= last)
}

/** Whether the evicted person raised objections on the spot. */
export function isObjected(index: number): boolean {
  return index % 14 === 6
}

function objections(index: number, ago: number): Deed[] {
  return isObjected(index) ? [{ ago: ago - 4, do: 'court', kind: 'objections-refused' }] : []
}

function petitions(index: number, ago: number): Deed[] {
  const filed: Deed = { ago: ago - 3 - (index % 5), do: 'court', kind: 'petition-filed' }
  const decided = filed.ago - 2
  const granted: Deed = { ago: decided, do: 'court', kind: 'granted', bans: [...home] }
  switch (courses[index % courses.length]) {
    case 'granted':
      return [filed, granted]
    case 'extended':
      return [
        filed,
        granted,
        { ago: decided - 25, do: 'court', kind: 'extension-filed' },
        { ago: decided - 27, do: 'court', kind: 'extended', untilAgo: decided - 90 },
      ]
    case 'rejected':
      return [filed, { ago: decided, do: 'court', kind: 'rejected', note: 'Soud neshledal naléhavost.' }]
    case 'lapsed':
      return [{ ago: ago - 9, do: 'court', kind: 'let-lapse', note: 'Návrh k soudu podávat nechce.' }]
    default:
      return [noted(ago - 6, 'O návrhu k soudu zatím nerozhodnuto.')]
  }
}
