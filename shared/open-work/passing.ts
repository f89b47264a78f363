import * as z from 'zod/mini'
import type { Staff } from '../centres/staff.ts'
import { colleagues } from '../centres/standing.ts'
import type { NewLetter } from '../duties/letter.ts'
import { type OpenKind, openKinds } from '../duties/open-kind.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { line } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'
import { countsOf, nameOf, type OpenCounts, type OpenThing } from './thing.ts'

/*
 * What somebody has open is passed on: decided once, carried out in steps. What is passed on already is theirs no more, so that whatever
 * broke off goes on with what is left; what could not be passed on stays with them, with the reason.
 */

/** As many files are given one by one at once; the others go by their kind. */
export const MOST_ONE_BY_ONE = 300
/** As many as could not be passed on are named; then somebody has to look before it goes on. */
export const MOST_LEFT = 300

const who = line(120).check(z.minLength(1))
const byKind = z.strictObject(
  Object.fromEntries(openKinds.map((kind) => [kind, z.optional(who)])) as Record<
    OpenKind,
    z.ZodMiniOptional<typeof who>
  >,
)

/** Who takes over what: by kinds, and files one by one besides. */
export const newPassingSchema = z.strictObject({
  /** Made by the client, so that beginning again after a lost answer begins once. */
  id: z.ulid(),
  to: byKind,
  files: z._default(z.array(z.strictObject({ client: z.ulid(), to: who })).check(z.maxLength(MOST_ONE_BY_ONE)), []),
})
export type NewPassing = z.infer<typeof newPassingSchema>

/** Why a thing was not passed on. */
export const leftReasons = [
  'away',
  'ended',
  'busy',
  /** Somebody changed it at that moment, or it is somebody else's by now. */
  'changed',
  /** They are out, or nobody said that they are back. */
  'under-way',
  /** Whoever takes over goes there already. */
  'goes-already',
  /** A hand-over of shifts between the two, or of shifts of both at once, has to be decided first. */
  'handed-over',
  /** It has been changed as often as it can be. */
  'too-often',
  'refused',
] as const
export type LeftReason = (typeof leftReasons)[number]

const kindSchema = z.enum(openKinds)
const leftSchema = z.object({ kind: kindSchema, id: z.string(), why: z.enum(leftReasons) })
export type LeftThing = z.infer<typeof leftSchema>

const countsSchema = z.partialRecord(kindSchema, z.number())

/** A passing on as it is kept: the last one of a person. */
export const passingSchema = z.object({
  id: z.string(),
  from: z.string(),
  by: z.string(),
  at: z.string(),
  to: z.partialRecord(kindSchema, z.string()),
  files: z.array(z.object({ client: z.string(), to: z.string() })),
  /** What each was to take over when it began. */
  planned: z.array(z.object({ to: z.string(), counts: countsSchema })),
  left: z.array(leftSchema),
  doneAt: z.exactOptional(z.string()),
})
export type Passing = Readonly<z.infer<typeof passingSchema>>

/** Who takes a thing over; undefined when nobody was named for it. */
export function receiverOf({ to, files }: Pick<Passing, 'to' | 'files'>, { kind, id }: OpenThing): string | undefined {
  const oneByOne = kind === 'file' ? files.find(({ client }) => client === id)?.to : undefined
  return oneByOne ?? to[kind]
}

interface Deed {
  readonly from: string
  readonly by: string
  readonly now: Instant
}

/** Begins a passing on of what somebody has open. Throws `invalid` naming who cannot take anything over, and when nobody is named. */
export function begun(
  wanted: NewPassing,
  { staff, things }: { readonly staff: readonly Staff[]; readonly things: readonly OpenThing[] },
  { from, by, now }: Deed,
): Passing {
  const { id, files } = wanted
  const named = openKinds.flatMap((kind) => {
    const to = wanted.to[kind]
    return to === undefined ? [] : [[kind, to] as const]
  })
  const faults = [
    ...named.flatMap(([kind, who]) => receiverFaults(`to.${kind}`, who, { staff, from, now })),
    ...files.flatMap(({ to: who }, index) => receiverFaults(`files.${index}.to`, who, { staff, from, now })),
    ...(named.length + files.length === 0 ? [{ path: 'to', code: 'missing' }] : []),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
  const passing = { id, from, by, at: now, to: Object.fromEntries(named), files, left: [] }
  return { ...passing, planned: plannedOf(passing, things) }
}

function receiverFaults(
  path: string,
  who: string,
  { staff, from, now }: { readonly staff: readonly Staff[]; readonly from: string; readonly now: Instant },
): Fault[] {
  if (who === from) return [{ path, code: 'same-person' }]
  return colleagues(staff, now).some(({ id }) => id === who) ? [] : [{ path, code: 'unknown-person' }]
}

function plannedOf(passing: Pick<Passing, 'to' | 'files'>, things: readonly OpenThing[]): Passing['planned'] {
  const groups = Map.groupBy(things, (thing) => receiverOf(passing, thing))
  return [...groups].flatMap(([to, some]) => (to === undefined ? [] : [{ to, counts: countsOf(some) }]))
}

/** What of somebody's open things is still to be passed on: all that has a receiver and was not left before. */
export function remaining<Thing extends OpenThing>(passing: Passing, things: readonly Thing[]): Thing[] {
  if (passing.left.length >= MOST_LEFT) return []
  const left = new Set(passing.left.map(nameOf))
  return things.filter((thing) => receiverOf(passing, thing) !== undefined && !left.has(nameOf(thing)))
}

/** The passing on with more that was left. */
export function withLeft(passing: Passing, left: readonly LeftThing[]): Passing {
  const all = new Map([...passing.left, ...left].map((each) => [nameOf(each), each]))
  return { ...passing, left: [...all.values()].slice(0, MOST_LEFT) }
}

/** The reason for which a thing was left, from why its own rule refused it. Whatever else is wrong is thrown on. */
export function leftFor(thrown: unknown): LeftReason {
  if (!(thrown instanceof Problem)) throw thrown
  if (thrown.code === 'changed-meanwhile' || thrown.code === 'not-found' || thrown.code === 'erased') return 'changed'
  if (thrown.code !== 'invalid') throw thrown
  const code = thrown.details.faults?.[0]?.code ?? ''
  return reasonByCode[code] ?? 'refused'
}

const reasonByCode: Readonly<Record<string, LeftReason>> = {
  'worker-taken': 'busy',
  'under-way': 'under-way',
  'goes-already': 'goes-already',
  'handed-over': 'handed-over',
  'too-often': 'too-often',
  'too-many-corrections': 'too-often',
  too_big: 'too-often',
}

/** What each has taken over: what was planned, without what its giver still has. */
export function takenOver(
  passing: Passing,
  still: readonly OpenThing[],
): readonly { readonly to: string; readonly counts: OpenCounts }[] {
  const kept = plannedOf(passing, still)
  return passing.planned.map(({ to, counts }) => {
    const without = kept.find((each) => each.to === to)?.counts ?? {}
    const each = openKinds.map((kind) => [kind, (counts[kind] ?? 0) - (without[kind] ?? 0)] as const)
    return { to, counts: Object.fromEntries(each.filter(([, count]) => count > 0)) }
  })
}

/** Tells everybody who took something over, each by one letter that says how much of what and nothing of whom. `still`: what was kept. */
export function passingLetters(
  passing: Passing,
  still: readonly OpenThing[],
  { centre, now }: { readonly centre: string; readonly now: Instant },
): NewLetter[] {
  return takenOver(passing, still)
    .filter(({ counts }) => Object.keys(counts).length > 0)
    .map(({ to, counts }, index) => ({
      id: `passing-${passing.id}-${index + 1}`,
      centre,
      kind: 'passed-on',
      to: [`staff:${to}`],
      createdAt: now,
      counts,
    }))
}
