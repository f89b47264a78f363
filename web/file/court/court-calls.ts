import type { Report } from '../../../shared/police/report.ts'
import type { Petition } from '../../../shared/protection/petition.ts'
import type { NewStep } from '../../../shared/protection/step.ts'
import type { Court, SavedCourse, SavedPetition } from '../../../shared/protection/views.ts'
import type { Ask } from '../../api.ts'
import { segment } from '../../path-segment.ts'

/** What is asked of a file about the court, and changed. */
export interface CourtCalls {
  court(): Promise<Court>
  /** The whole of what police reported. */
  report(): Promise<Report>
  recordStep(version: number, step: NewStep): Promise<SavedCourse>
  withdrawStep(version: number, withdrawal: { step: string; reason: string }): Promise<SavedCourse>
  savePetition(version: number, saved: { id: string; petition: Petition }): Promise<SavedPetition>
}

/** The calls of a file about the court. */
export function courtCalls(ask: Ask, client: string): CourtCalls {
  const param = { client: segment(client) }
  return {
    court: () => ask(({ clients }) => clients[':client'].court.$get({ param })),
    report: async () => (await ask(({ clients }) => clients[':client'].report.$get({ param }))).report,
    recordStep: (version, step) =>
      ask(({ clients }) => clients[':client'].court.steps.$post({ param, json: { version, step } })),
    withdrawStep: (version, { step, reason }) =>
      ask(({ clients }) =>
        clients[':client'].court.steps[':step'].withdrawal.$post({
          param: { ...param, step: segment(step) },
          json: { version, reason },
        }),
      ),
    savePetition: (version, { id, petition }) =>
      ask(({ clients }) =>
        clients[':client'].court.petitions[':petition'].$put({
          param: { ...param, petition: segment(id) },
          json: { version, petition },
        }),
      ),
  }
}
