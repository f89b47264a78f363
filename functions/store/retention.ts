import { Problem } from '../../shared/problems/problem.ts'
import { headsOf } from '../../shared/retention/disposal.ts'
import type { DisposalKind } from '../../shared/retention/kinds.ts'
import type { Retention } from '../../shared/retention/settings.ts'
import type { Holds, Over, RetentionView } from '../../shared/retention/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { approve, carryOn, type Doer, listDisposals, propose, readDecided, refuse } from './retention/disposals.ts'
import { endHold, holdFile, listHolds } from './retention/holds.ts'
import { listOver } from './retention/over.ts'
import { registerOf } from './search/register.ts'
import { changeSettings, readAllSettings, type SettingsChange } from './settings/settings.ts'
import type { Centre } from './table/access.ts'

/** What can be asked of how long a centre keeps things. */
export function retentionOf(centre: Centre) {
  const holds = async (now: Instant, after?: string): Promise<Holds> => ({ now, ...(await listHolds(centre, after)) })
  return {
    /** What is decided. */
    months: (now: Instant) => showMonths(centre, now),
    /** Decides. Throws `changed-meanwhile`. */
    decideMonths: async (change: SettingsChange, retention: Retention) => {
      await changeSettings(centre, change, (before) => ({ ...before, retention })).catch(
        withCurrent(centre, change.now),
      )
      return showMonths(centre, change.now)
    },
    /** What of a kind is over, a part at a time. */
    over: async (kind: DisposalKind, now: Instant, after?: string): Promise<Over> => {
      const { retention } = await readDecided(centre, now)
      return { now, ...(await listOver(centre, { kind, after, retention, now })) }
    },
    holds,
    /** Holds a file by its number. Throws `invalid` naming `reference`. */
    holdFile: async (holding: { reference: string; reason: string }, doer: Doer) => {
      await holdFile(centre, holding, doer)
      return holds(doer.now)
    },
    /** Throws `not-found`. */
    endHold: async (client: string, doer: Doer) => {
      await endHold(centre, client, doer)
      return holds(doer.now)
    },
    disposals: (doer: Doer, after?: string) => listDisposals(centre, doer, after),
    propose: (proposed: Parameters<typeof propose>[1], doer: Doer) => propose(centre, proposed, doer),
    approve: (id: string, doer: Doer) => approve(centre, id, doer),
    refuse: (id: string, doer: Doer) => refuse(centre, id, doer),
    /** Whoever searches next would do the same for the register, but nothing that was disposed of waits for that. */
    carryOn: async (id: string, doer: Doer) => {
      const disposal = await carryOn(centre, { id }, doer)
      await registerOf(centre)()
      return disposal
    },
  }
}

/** Whoever came second is shown what is decided now, and nothing else of the settings. */
function withCurrent(centre: Centre, now: Instant) {
  return async (thrown: unknown) => {
    const isSecond = thrown instanceof Problem && thrown.code === 'changed-meanwhile'
    throw isSecond ? new Problem('changed-meanwhile', { current: await showMonths(centre, now) }) : thrown
  }
}

async function showMonths({ id, table }: Centre, now: Instant): Promise<RetentionView> {
  const { version, retention = {}, staff } = await readAllSettings(table, id)
  return { now, version, retention, heads: headsOf(staff, now).length }
}
