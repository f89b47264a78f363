import type { IndicatorId } from './indicators.ts'

/** Figures as people look for them, in the order in which they are shown. Each stands in one group. */
export const figureGroups = {
  evictions: [
    'notices',
    'evictions',
    'repeated-evictions',
    'endangered-persons',
    'handed-over',
    'minors-living',
    'minors-present',
    'minors-endangered',
  ],
  interested: ['interested', 'one-off', 'anonymous', 'rescuers', 'refused', 'refused-not-violence'],
  clients: [
    'clients',
    'new-clients',
    'people-in-service',
    'families-with-minors',
    'children-of-clients',
    'agreements',
    'services-ended',
  ],
  work: [
    'interventions',
    'contacts',
    'work-entries',
    'work-time',
    'work-without-agreement',
    'time-without-agreement',
    'accompaniments',
    'attempts',
  ],
  court: [
    'petitions-filed',
    'petitions-granted',
    'petitions-rejected',
    'extensions-filed',
    'extensions-granted',
    'objections-raised',
    'objections-upheld',
  ],
  speed: ['offered-in-time', 'time-to-offer', 'attempts-until-reached', 'police-in-time', 'time-to-appointment'],
  complaints: ['complaints', 'complaints-in-time'],
  team: ['events', 'event-time', 'people-reached'],
} as const satisfies Record<string, readonly IndicatorId[]>

export type FigureGroup = keyof typeof figureGroups
export const figureGroupNames = Object.keys(figureGroups) as FigureGroup[]

/** Which rule of the centre decides how a figure is counted or read; none of most. */
export const parameterOf: Readonly<Partial<Record<IndicatorId, 'children' | 'interventions'>>> = {
  clients: 'children',
  'children-of-clients': 'children',
  interventions: 'interventions',
  contacts: 'interventions',
}
