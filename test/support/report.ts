import { defaultPlaces } from '../../shared/appointments/places.ts'
import { eventKinds, partnerKinds } from '../../shared/code-lists/kinds.ts'
import type { ReportSources } from '../../shared/report/prefilled.ts'
import type { TeamEvent } from '../../shared/team/event.ts'
import { liberec } from './centres.ts'
import { teamEvent } from './team.ts'

// Codes stand for their words, which are the web's.
const kinds = Object.fromEntries(eventKinds.map((kind) => [kind, kind])) as ReportSources['kinds']
const partners = Object.fromEntries(partnerKinds.map((kind) => [kind, kind])) as ReportSources['partners']

/** What chapters of a centre are prefilled from of which little is known. */
export function reportSources(part: Partial<ReportSources> = {}): ReportSources {
  return {
    year: 2023,
    today: '2024-02-01',
    centre: liberec,
    districts: liberec.districts,
    minimumAge: 16,
    places: defaultPlaces,
    members: [],
    events: [],
    figures: undefined,
    before: {},
    kinds,
    partners,
    ...part,
  }
}

/** An event as it is kept. */
export function keptEvent(part: Partial<TeamEvent> = {}): TeamEvent {
  return { ...teamEvent(), on: '2023-04-05', id: '01', by: 'liberec-sluzba', at: '2023-04-06T08:00:00.000Z', ...part }
}
