import { Problem } from '../../../shared/problems/problem.ts'
import { type CourtRecord, courtRecord, evictionNow, stepsIn } from '../../../shared/protection/court-record.ts'
import {
  dwellingDistrict,
  type KeptPetition,
  keptPetitionSchema,
  MOST_PETITIONS,
  type Petition,
  petitionFaults,
} from '../../../shared/protection/petition.ts'
import { type EvictionFacts, evictionFacts } from '../../../shared/protection/protection.ts'
import type { NewStep, Step } from '../../../shared/protection/step.ts'
import { recordedStep, withdrawnStep } from '../../../shared/protection/steps.ts'
import type { Court, Kept } from '../../../shared/protection/views.ts'
import type { Centre } from '../table/access.ts'
import { readFile } from './file.ts'
import { protectionKind } from './protection-kind.ts'
import type { RecordKind } from './record-items.ts'
import { changeRecord, listRecords, type RecordChange, type Turning } from './records.ts'

/** Which file is changed, from which version of its record, by whom. */
type Saving = Omit<RecordChange, 'id' | 'did'>

const petitionKind: RecordKind<KeptPetition> = { type: 'petition', schema: keptPetitionSchema }

/** What a file does at court: the steps there, and petitions that are prepared. */
export function courtOf(centre: Centre) {
  return {
    /** Leaves an audit entry. Throws `not-found`. */
    court: async (turning: Turning): Promise<Court> => {
      const [course, petitions] = await Promise.all([
        readCourse(centre, turning.client),
        listRecords(centre, turning, petitionKind),
      ])
      return { now: turning.now, course, petitions }
    },
    /** Throws `not-found`, `invalid` when the step does not fit those before it, and `changed-meanwhile` with the record as it is. */
    recordStep: (saving: Saving, step: NewStep) =>
      changeSteps(
        centre,
        { ...saving, did: 'step' },
        {
          isDone: (steps) => steps.some(({ id }) => id === step.id),
          after: (course) => recordedStep(course, step, saving),
        },
      ),
    /** Throws what `recordStep` does; `invalid` when later steps follow from it. */
    withdrawStep: (saving: Saving, withdrawal: { readonly step: string; readonly reason: string }) =>
      changeSteps(
        centre,
        { ...saving, did: 'step-withdrawn' },
        {
          isDone: (steps) => steps.some(({ id, withdrawn }) => id === withdrawal.step && withdrawn),
          after: (course) => withdrawnStep(course, withdrawal, saving),
        },
      ),
    /** Saves a petition, or the first version of one. Throws `not-found`, `invalid`, and `changed-meanwhile` with the petition as it is. */
    savePetition: async (saving: Saving, saved: { readonly id: string; readonly petition: Petition }) => {
      await checkPetition(centre, saving, saved)
      return changeRecord(
        centre,
        { ...saving, id: saved.id, did: 'petition' },
        { kind: petitionKind, plan: (before) => petitionAfter(before, saved, saving) },
      )
    },
  }
}

/** What came to pass at court; a file of an older version of Opora, or of somebody who came by herself, has no record of it yet. */
async function readCourse(centre: Centre, client: string): Promise<CourtRecord & Kept> {
  const { court, facts } = await readFile(centre, client)
  if (court) return court
  const { report, ended } = facts.eviction ?? {}
  const eviction = report && evictionFacts(report)
  return { ...courtRecord(client, eviction, []), ...(ended && { police: { ended } }), version: 0 }
}

interface StepPlan {
  /** Whether it was done before: an answer was lost, and the same was sent again. */
  readonly isDone: (steps: readonly Step[]) => boolean
  readonly after: (course: {
    readonly eviction: EvictionFacts | undefined
    readonly steps: readonly Step[]
  }) => readonly Step[]
}

async function changeSteps(
  centre: Centre,
  change: Omit<RecordChange, 'id'>,
  { isDone, after }: StepPlan,
): Promise<CourtRecord & Kept> {
  const { client } = change
  const first = await readCourse(centre, client)
  const plan = (before: (CourtRecord & Kept) | undefined) => {
    const { eviction, police, ...course } = before ?? first
    const steps = stepsIn(course)
    if (isDone(steps)) return undefined
    // Judged only by what its writer has seen: what has changed since is told them first.
    const isOvertaken = before !== undefined && before.version !== change.version
    if (isOvertaken) return before
    const now = evictionNow({ ...(eviction && { eviction }), ...(police && { police }) })
    return { ...courtRecord(client, eviction, after({ eviction: now, steps })), ...(police && { police }) }
  }
  return changeRecord(centre, { ...change, id: client }, { kind: protectionKind, plan })
}

/** Throws `invalid`: something betrays where somebody went, or there are too many petitions. */
async function checkPetition(
  centre: Centre,
  saving: Saving,
  { petition }: { readonly petition: Petition },
): Promise<void> {
  const [{ facts }, petitions] = await Promise.all([
    readFile(centre, saving.client),
    saving.version === 0 ? listRecords(centre, saving, petitionKind) : [],
  ])
  const faults = petitionFaults(petition, dwellingDistrict({ ...facts, ...facts.eviction }))
  const all = petitions.length < MOST_PETITIONS ? faults : { ...faults, petition: 'too-many' }
  const found = Object.entries(all).map(([path, code]) => ({ path, code }))
  if (found.length > 0) throw new Problem('invalid', { faults: found })
}

function petitionAfter(
  before: KeptPetition | undefined,
  { id, petition }: { readonly id: string; readonly petition: Petition },
  { by, now }: Saving,
): KeptPetition | undefined {
  if (before && JSON.stringify(before.petition) === JSON.stringify(petition)) return undefined
  return { id, petition, createdAt: before?.createdAt ?? now, savedAt: now, savedBy: by }
}
