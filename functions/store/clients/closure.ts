import type { Day, Instant } from '../../../shared/time/instant.ts'
import { type DeadlineItem, deadlineItem, readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type Action, put, replace } from '../table/transact.ts'
import { turned } from './activity.ts'
import type { ClientItem } from './file.ts'
import { versionItem } from './version-item.ts'

/** The duty to offer help, of a file that a notice opened. */
export async function readContactDuty(centre: Centre, client: string): Promise<DeadlineItem | undefined> {
  const item = await readItem(centre.table, keys.deadline(centre.id, client))
  return item && readDeadline(item)
}

/** What is closed, or opened again. */
interface Closure {
  readonly file: ClientItem
  /** The duty to offer help as it lies in the table, and what becomes of it. */
  readonly duty?: { readonly was: DeadlineItem; readonly is: Omit<DeadlineItem, 'type'> } | undefined
  /** The day on which the service ended; undefined when it begins again. */
  readonly closedOn: Day | undefined
  readonly now: Instant
}

/** Closes a file, or opens it again: its own item, its duty and its place among the open ones say so. */
export function closureActions(
  centre: string,
  { file, duty, closedOn, now }: Closure,
): Record<string, Action | undefined> {
  const { closedOn: _closedOn, ...rest } = file
  const after = { ...rest, ...(closedOn !== undefined && { closedOn }) }
  const said = versionItem(centre, { client: { ...after, version: file.version + 1 }, deadline: duty?.is })
  return {
    client: replace(after, file.version),
    version: put(said),
    deadline: duty && replace(closedDuty(duty.is, closedOn, now), duty.was.version),
    activity: turned(closedOn === undefined ? 'open' : 'closed', centre, { client: file.id, now }),
  }
}

function closedDuty(duty: Omit<DeadlineItem, 'type'>, closedOn: Day | undefined, now: Instant): DeadlineItem {
  const { closedOn: _closedOn, ...rest } = duty
  return deadlineItem({ ...rest, ...(closedOn !== undefined && { closedOn }) }, now)
}
