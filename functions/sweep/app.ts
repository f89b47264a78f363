import * as z from 'zod/mini'
import { deadlineKinds } from '../../shared/deadline.ts'
import { instant } from '../../shared/instant.ts'
import type { SweepStore, Swept } from '../store/sweep.ts'

export interface SweepDeps {
  readonly store: SweepStore
  readonly now: () => Date
}

const eventSchema = z.object({ kind: z.enum(deadlineKinds) })

/**
 * The minute's round: climbs the ladders of what is due, and offers unsent letters again. Each kind of deadline has a schedule
 * of its own, so that a fault of one does not silence the other; mornings and letters go round with the contact deadlines.
 * Logs counts only.
 */
export function createSweep({ store, now }: SweepDeps) {
  return async (event: unknown): Promise<Swept> => {
    const { kind } = eventSchema.parse(event)
    const at = instant(now())
    const climbed = await store.climbDue(kind, at)
    const offered = kind === 'contact' ? await store.reofferDue(at) : { offeredAgain: 0 }
    const days = kind === 'contact' ? await store.beginDays(at) : 0
    const swept = { ...climbed, told: climbed.told + days, ...offered }
    if (swept.looked + swept.offeredAgain > 0) console.log(JSON.stringify({ sweep: kind, ...swept }))
    return swept
  }
}
