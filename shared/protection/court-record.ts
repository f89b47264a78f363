import * as z from 'zod/mini'
import { endReasons } from '../police/coded.ts'
import { bans } from './ban.ts'
import { type EvictionFacts, seeToItAt } from './protection.ts'
import { type Step, stepKinds } from './step.ts'

/*
 * What a file keeps of its protection: one record, so that no step is recorded beside another that contradicts it. Kinds and dates of steps
 * stand apart from their words, because figures may know the first and nobody but the centre the second.
 */

const eviction = z.lazy(() =>
  z.object({
    from: z.string(),
    endsAt: z.string(),
    endBy: z.enum(['police', 'rule']),
    objected: z.exactOptional(z.boolean()),
  }),
)

/** What police said of the end of the eviction after their notice; plain, because their door writes it and can open nothing. */
const police = z.lazy(() =>
  z.object({
    endsAt: z.exactOptional(z.string()),
    ended: z.exactOptional(z.object({ at: z.string(), reason: z.enum(endReasons) })),
  }),
)
export type PoliceEnd = z.infer<typeof police>

/** A step without its words: as far as it is coded. */
export const plainStepSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    kind: z.enum(stepKinds),
    on: z.string(),
    until: z.exactOptional(z.string()),
    by: z.string(),
    recordedAt: z.string(),
    withdrawn: z.exactOptional(z.object({ by: z.string(), at: z.string() })),
  }),
)

const stepWords = z.lazy(() =>
  z.object({
    bans: z.exactOptional(z.array(z.enum(bans))),
    court: z.string(),
    fileNumber: z.string(),
    note: z.string(),
    /** Why it was withdrawn. */
    withdrawn: z.exactOptional(z.string()),
  }),
)

/** The protection of one file as it is kept, under the id of the file; with the eviction as police reported it, if there was one. */
export const courtRecordSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    eviction: z.exactOptional(eviction),
    police: z.exactOptional(police),
    steps: z.array(plainStepSchema),
    /** When something was last recorded, or the eviction was carried out. */
    changedAt: z.string(),
    /** By the id of the step. */
    words: z.record(z.string(), stepWords),
  }),
)
export type CourtRecord = z.infer<typeof courtRecordSchema>

const NO_WORDS: z.infer<typeof stepWords> = { court: '', fileNumber: '', note: '' }

/** The steps of a record with their words. */
export function stepsIn({ steps, words }: Pick<CourtRecord, 'steps' | 'words'>): Step[] {
  return steps.map(({ withdrawn, ...step }) => {
    const { withdrawn: reason = '', ...said } = words[step.id] ?? NO_WORDS
    return { ...step, ...said, ...(withdrawn && { withdrawn: { ...withdrawn, reason } }) }
  })
}

/** The record of steps. */
export function courtRecord(id: string, facts: EvictionFacts | undefined, steps: readonly Step[]): CourtRecord {
  return {
    id,
    ...(facts && { eviction: facts }),
    steps: steps.map(plainOf),
    changedAt: changedAt(facts, steps),
    words: Object.fromEntries(steps.map((step) => [step.id, wordsOf(step)])),
  }
}

function changedAt(facts: EvictionFacts | undefined, steps: readonly Step[]): string {
  const recorded = steps.flatMap(({ recordedAt, withdrawn }) => [recordedAt, ...(withdrawn ? [withdrawn.at] : [])])
  return [...(facts ? [facts.from] : []), ...recorded].toSorted().at(-1) ?? ''
}

/** When somebody had seen to a protection, so that nothing comes any more; undefined while something does, or nothing ever did. */
export function courtWentAt(record: CourtRecord): string | undefined {
  const isOver = record.steps.length > 0 && courtComingAt(record) === undefined
  return isOver ? record.changedAt : undefined
}

/** When somebody has to see to a protection; see `seeToItAt`. */
export function courtComingAt(record: CourtRecord): string | undefined {
  return seeToItAt(evictionNow(record), stepsIn(record))
}

/** The eviction of a record with what police said of its end later. */
export function evictionNow({ eviction, police }: Pick<CourtRecord, 'eviction' | 'police'>): EvictionFacts | undefined {
  if (eviction === undefined) return undefined
  const { endsAt, ended } = police ?? {}
  return {
    ...eviction,
    ...(endsAt !== undefined && { endsAt, endBy: 'police' }),
    ...(ended && { endedAt: ended.at }),
  }
}

function plainOf({ bans: _bans, court: _court, fileNumber: _fileNumber, note: _note, withdrawn, ...step }: Step) {
  return { ...step, ...(withdrawn && { withdrawn: { by: withdrawn.by, at: withdrawn.at } }) }
}

function wordsOf({ bans: ordered, court, fileNumber, note, withdrawn }: Step) {
  return {
    court,
    fileNumber,
    note,
    ...(ordered && { bans: ordered }),
    ...(withdrawn && { withdrawn: withdrawn.reason }),
  }
}
