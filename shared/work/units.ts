/** Minutes of direct work that make an intervention, and the least that make a contact; as centres report them (Havířov). */
export const INTERVENTION_MINUTES = 30
export const CONTACT_MINUTES = 10

/** How interventions are counted: one for each whole half hour, or one for each entry of half an hour or more. */
export const countings = ['half-hours', 'entries'] as const
export type Counting = (typeof countings)[number]

/** What of work the ministry counts. */
export interface Units {
  readonly interventions: number
  readonly contacts: number
}

/**
 * Units of so many minutes of direct work: from 30 minutes on interventions (each whole 30 minutes is one, or the entry is one), from
 * 10 to 29 minutes a contact, less than 10 nothing. What is left over of a longer entry is no contact beside its interventions.
 */
export function unitsOf(minutes: number, counting: Counting = 'half-hours'): Units {
  if (minutes < CONTACT_MINUTES) return { interventions: 0, contacts: 0 }
  if (minutes < INTERVENTION_MINUTES) return { interventions: 0, contacts: 1 }
  return { interventions: counting === 'entries' ? 1 : Math.floor(minutes / INTERVENTION_MINUTES), contacts: 0 }
}
