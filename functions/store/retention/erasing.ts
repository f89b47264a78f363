import type { Erasable } from '../../../shared/retention/kinds.ts'
import type { Retention } from '../../../shared/retention/settings.ts'
import { isDisposable, type Obstacle } from '../../../shared/retention/standing.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { readPlainClient } from '../clients/file.ts'
import { versionItem } from '../clients/version-item.ts'
import { readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, inPlaceOf, put, transact } from '../table/transact.ts'
import type { Doer } from './disposals.ts'
import { type Read, readThing, thingsWith } from './standings.ts'
import { buried, forget, readTombstone } from './tombstones.ts'
import { withoutWords } from './words.ts'

interface Erasing extends Doer {
  /** The list that was confirmed. */
  readonly disposal: string
  readonly retention: Retention
  /** How many items may still lose their words. */
  readonly budget: number
}

/** How much of the budget is left, 0 when there is more to take; or why it is kept after all. */
type Erased = { readonly budget: number } | { readonly obstacles: readonly Obstacle[] }

/** Disposes of one thing of a confirmed list. What was buried before is only seen to the end. */
export async function erase(centre: Centre, thing: Erasable, erasing: Erasing): Promise<Erased> {
  const obstacles = await bury(centre, thing, erasing)
  if (obstacles !== undefined) return { obstacles }
  let { budget } = erasing
  for (const one of await thingsWith(centre, thing)) {
    if (budget > 0) budget = await forget(centre, { thing: one, on: pragueDay(erasing.now) }, budget)
  }
  return { budget }
}

/** Judges a thing and takes its keys in the same transaction. Answers what keeps it after all. */
function bury(centre: Centre, thing: Erasable, erasing: Erasing): Promise<readonly Obstacle[] | undefined> {
  const { retention, now } = erasing
  return anewWhenOvertaken(async () => {
    if (readTombstone(await readItem(centre.table, keys.tombstone(centre.id, thing)))) return undefined
    const read = await readThing(centre, thing, now)
    // It went into a file since, or is not there.
    if (read === undefined) return []
    if (!isDisposable(read.standing, retention, pragueDay(now))) return read.standing.obstacles
    await transact<string>(centre.table, buryActions(centre.id, read, erasing))
    return undefined
  })
}

/** Whatever was done about it since it was read overtakes this: its items go up with every change, and what counts the rest, too. */
function buryActions(
  centre: string,
  { standing, things, main, counts }: Read,
  { by, role, now: at, disposal }: Erasing,
): Record<string, Action> {
  const on = pragueDay(at)
  const subject = subjectOf(standing, disposal)
  return {
    ...Object.fromEntries(main.map((item, index) => [`main ${index}`, inPlaceOf(item, withoutWords(item, on))])),
    ...Object.fromEntries(counts.map((item, index) => [`count ${index}`, inPlaceOf(item, item, 'touches')])),
    ...buried(centre, things, { at, disposal }),
    ...toldActions(centre, main),
    audit: create(changeEntry(centre, { ...subject, by, role, at, did: 'erase' })),
  }
}

function subjectOf({ kind, id }: Erasable, disposal: string) {
  if (kind === 'letter' || kind === 'audit') return { disposal }
  if (kind === 'file') return { client: id }
  if (kind === 'enquiry') return { enquiry: id }
  return kind === 'complaint' ? { complaint: id } : { appointment: id }
}

/** Screens that are open on a file learn of it by its version. */
function toldActions(centre: string, main: readonly Item[]): Record<string, Action> {
  const [file] = main.filter(({ type }) => type === 'client').map(readPlainClient)
  if (file === undefined) return {}
  const [deadline] = main.filter(({ type }) => type === 'deadline').map(readDeadline)
  return { version: put(versionItem(centre, { client: { ...file, version: file.version + 1 }, deadline })) }
}
