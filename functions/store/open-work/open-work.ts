import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { clashOf } from '../../../shared/open-work/clash.ts'
import { type NewPassing, remaining } from '../../../shared/open-work/passing.ts'
import { countsOf, inOrder, nameOf, type OpenThing, placeOf, totalOf } from '../../../shared/open-work/thing.ts'
import type { Clashes, OpenRow, OpenWork, PassingView } from '../../../shared/open-work/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { namesOf } from '../appointments/names.ts'
import type { Centre } from '../table/access.ts'
import { begin, carryOn, type PassingDeed, readPassing, type StoredPassing } from './passing.ts'
import { type FoundThing, type OpenOfCentre, readOpen } from './things.ts'

const PAGE = 50

/** Whose open work is looked at, and after which place a page begins. */
interface Asked {
  readonly person: string
  readonly after?: string | undefined
}

/** What can be asked of what somebody has open. Each throws `not-found` for who was never of the centre. */
export function openWorkOf(centre: Centre) {
  const step = async (person: string, now: Instant): Promise<PassingView & { now: Instant }> => {
    const [open, passing] = await Promise.all([readOpen(centre, now), readPassing(centre, person)])
    if (passing === undefined) throw new Problem('not-found')
    return { now, ...(await viewOf(centre, passing, await open.of(person))) }
  }
  return {
    show: (asked: Asked, now: Instant) => showOpen(centre, asked, now),
    clashes: (asked: { readonly person: string; readonly to: string }, now: Instant) => findClashes(centre, asked, now),
    /** Begins to pass it on. Throws `invalid`. */
    pass: async (wanted: NewPassing, deed: PassingDeed) => {
      await begin(centre, wanted, deed)
      return step(deed.person, deed.now)
    },
    /** Passes on some more of it. */
    carryOn: async (deed: PassingDeed) => {
      await carryOn(centre, deed)
      return step(deed.person, deed.now)
    },
  }
}

async function showOpen(centre: Centre, { person, after }: Asked, now: Instant): Promise<OpenWork> {
  const [open, passing] = await Promise.all([readOpen(centre, now), readPassing(centre, person)])
  checkKnown(open, person)
  const all = inOrder(await open.of(person))
  const left = after === undefined ? all : all.filter((thing) => placeOf(thing) > after)
  const page = left.slice(0, PAGE)
  const last = page.at(-1)
  return {
    now,
    person,
    counts: countsOf(all),
    things: await rowsOf(centre, page),
    ...(last && left.length > page.length && { next: placeOf(last) }),
    ...(passing && { passing: await viewOf(centre, passing, all) }),
  }
}

async function findClashes(
  centre: Centre,
  { person, to }: { readonly person: string; readonly to: string },
  now: Instant,
): Promise<Clashes> {
  const open = await readOpen(centre, now)
  checkKnown(open, person)
  checkKnown(open, to)
  const receiver = open.receiver(to)
  const clashes = inOrder(await open.of(person)).flatMap((thing) => {
    const clash = clashOf(thing, receiver, now)
    const { kind, id, at } = thing
    return clash === undefined ? [] : [{ kind, id, ...(at !== undefined && { at }), clash }]
  })
  return { now, clashes }
}

function checkKnown({ settings }: OpenOfCentre, person: string): void {
  if (!settings.staff.some(({ id }) => id === person)) throw new Problem('not-found')
}

async function viewOf(centre: Centre, passing: StoredPassing, things: readonly FoundThing[]): Promise<PassingView> {
  const { id, by, at, to, files, planned, doneAt, left } = passing
  const known = new Map(things.map((thing) => [nameOf(thing), thing]))
  const rows = await rowsOf(
    centre,
    left.map((each) => known.get(nameOf(each)) ?? each),
  )
  return {
    ...{ id, by, at, to, files },
    planned: planned.reduce((sum, { counts }) => sum + totalOf(counts), 0),
    toDo: doneAt === undefined ? totalOf(countsOf(remaining(passing, things))) : 0,
    left: rows.map((row, index) => ({ ...row, why: left[index]?.why ?? 'refused' })),
    ...(doneAt !== undefined && { doneAt }),
  }
}

/** Things with whom they are about. */
async function rowsOf(centre: Centre, things: readonly OpenThing[]): Promise<OpenRow[]> {
  const names = await namesOf(centre, things)
  return things.map(({ kind, id, client, enquiry, at, minutes, lines }, index) => ({
    ...{ kind, id },
    ...(client !== undefined && { client, reference: clientReference(centre.id, client) }),
    ...(enquiry !== undefined && { enquiry }),
    ...(at !== undefined && { at }),
    ...(minutes !== undefined && { minutes }),
    ...(lines !== undefined && { lines }),
    ...(names[index] !== undefined && { name: names[index] }),
  }))
}
