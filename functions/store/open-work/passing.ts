import * as z from 'zod/mini'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { clashOf } from '../../../shared/open-work/clash.ts'
import {
  begun,
  type LeftReason,
  type LeftThing,
  leftFor,
  type NewPassing,
  type Passing,
  passingLetters,
  passingSchema,
  receiverOf,
  remaining,
  withLeft,
} from '../../../shared/open-work/passing.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'
import { handOn } from './handing.ts'
import { type FoundThing, type OpenOfCentre, readOpen } from './things.ts'

/** Whose work is passed on, who decided that, and when. */
export interface PassingDeed {
  readonly person: string
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

const storedSchema = z.object({ ...passingSchema.shape, version: z.number() })
export type StoredPassing = z.infer<typeof storedSchema>

/** The last passing on of what somebody had open; undefined when there was none. */
export async function readPassing({ id, table }: Centre, person: string): Promise<StoredPassing | undefined> {
  const item = await readItem(table, keys.passing(id, person))
  return item && stored(storedSchema, item)
}

/**
 * Begins to pass on what somebody has open. The same again is answered as it stands. One that was begun before and is not finished ends
 * with what it did. Throws `not-found` and `invalid`.
 */
export async function begin(centre: Centre, wanted: NewPassing, deed: PassingDeed): Promise<void> {
  const { person, by, role, now } = deed
  await anewWhenOvertaken(async () => {
    const [open, before] = await Promise.all([readOpen(centre, now), readPassing(centre, person)])
    if (before?.id === wanted.id) return
    const { staff } = open.settings
    if (!staff.some(({ id }) => id === person)) throw new Problem('not-found')
    const things = await open.of(person)
    const item = itemOf(centre.id, begun(wanted, { staff, things }, { from: person, by, now }))
    await transact<string>(centre.table, {
      passing: before ? replace(item, before.version) : create(item),
      ...(before && before.doneAt === undefined && letterActions(before, things, { centre: centre.id, now })),
      audit: create(changeEntry(centre.id, { team: person, by, role, at: now, did: 'pass-on' })),
    })
  })
}

/** How many things one step passes on: it fits the time of a door with much to spare. */
const MOST_IN_STEP = 20

/** Passes on some more, until nothing is left that can be. Throws `not-found` when nothing was begun. */
export async function carryOn(centre: Centre, deed: PassingDeed, most = MOST_IN_STEP): Promise<void> {
  const { person, now } = deed
  const passing = await readPassing(centre, person)
  if (passing === undefined) throw new Problem('not-found')
  if (passing.doneAt !== undefined) return
  const open = await readOpen(centre, now)
  const toDo = remaining(passing, await open.of(person))
  const left: LeftThing[] = []
  for (const thing of toDo.slice(0, most)) {
    const why = await passOne(centre, { thing, passing, open }, deed)
    if (why !== undefined) left.push({ kind: thing.kind, id: thing.id, why })
  }
  await keep(centre, { passing, left, isLast: toDo.length <= most }, now)
}

interface One {
  readonly thing: FoundThing
  readonly passing: Passing
  readonly open: OpenOfCentre
}

/** Passes one thing on; answers why it could not be. */
async function passOne(
  centre: Centre,
  { thing, passing, open }: One,
  { by, role, now }: PassingDeed,
): Promise<LeftReason | undefined> {
  const to = receiverOf(passing, thing)
  if (to === undefined) return undefined
  const clash = clashOf(thing, open.receiver(to), now)
  if (clash !== undefined) return clash
  const nameOf = (person: string) => open.settings.staff.find(({ id }) => id === person)?.name ?? person
  try {
    await handOn[thing.kind](centre, thing, { from: passing.from, to, nameOf, by, role, now })
    return undefined
  } catch (thrown) {
    return leftFor(thrown)
  }
}

interface Stepped {
  readonly passing: StoredPassing
  readonly left: readonly LeftThing[]
  readonly isLast: boolean
}

/** Keeps what a step could not pass on; with the last step everybody who took something over is told. */
async function keep(centre: Centre, { passing, left, isLast }: Stepped, now: Instant): Promise<void> {
  await anewWhenOvertaken(async () => {
    const before = await readPassing(centre, passing.from)
    // Another one was begun meanwhile, or another step was the last.
    if (before?.id !== passing.id || before.doneAt !== undefined) return
    const after = withLeft(before, left)
    const still = isLast ? await (await readOpen(centre, now)).of(passing.from) : []
    const isDone = isLast && remaining(after, still).length === 0
    await transact<string>(centre.table, {
      passing: replace(itemOf(centre.id, { ...after, ...(isDone && { doneAt: now }) }), before.version),
      ...(isDone && letterActions(after, still, { centre: centre.id, now })),
    })
  })
}

function itemOf(centre: string, passing: Passing) {
  return {
    ...keys.passing(centre, passing.from),
    type: 'passing' as const,
    version: 1,
    ...passingSchema.parse(passing),
  }
}

function letterActions(
  passing: Passing,
  still: readonly FoundThing[],
  told: { readonly centre: string; readonly now: Instant },
): Record<string, Action> {
  return Object.fromEntries(passingLetters(passing, still, told).map((each) => [each.id, create(queuedLetter(each))]))
}
