import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { DeadlineKind } from '../../../shared/duties/deadline.ts'
import { loggable } from '../../../shared/problems/problem.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import type { Listener } from '../../../shared/watch/state.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { shaped } from '../table/shapes.ts'
import type { Named } from '../table/transact.ts'

/*
 * Once a minute the sweep changes one item on purpose. Each door to which changes of the table come notes when it sees that: so it is
 * known how far behind it is, also when nothing else changes.
 */

/** Notes a round of the sweep; that of the 48 hours is the pulse. */
export async function noteSweep(table: Table, kind: DeadlineKind, at: Instant): Promise<void> {
  await put(table, { ...keys.platformState(`sweep#${kind}`), type: 'platform-mark' as const, at })
  if (kind === 'contact') await put(table, { ...keys.platformState('pulse'), type: 'pulse' as const, at })
}

interface Mark extends Named {
  readonly at: Instant
}

interface Hearing {
  readonly table: Table
  readonly door: Listener
}

/** Notes the pulses in a batch of changes, before the door sees them. A note that fails is logged: it stops no letter. */
export function hearing({ table, door }: Hearing) {
  return {
    before: async ({ event }: { event: unknown }): Promise<void> => {
      const at = newestPulse(event)
      if (at === undefined) return
      const mark = { ...keys.platformState(`heard#${door}`), type: 'platform-mark' as const, at }
      await put(table, mark).catch((thrown) => console.error(JSON.stringify(loggable(thrown))))
    },
  }
}

interface Change {
  readonly dynamodb?: { readonly NewImage?: Readonly<Record<string, { readonly S?: string }>> }
}

function newestPulse(event: unknown): Instant | undefined {
  const { Records = [] } = event as { readonly Records?: readonly Change[] }
  const images = Records.map(({ dynamodb }) => dynamodb?.NewImage)
  const pulses = images.flatMap((image) => (image?.['type']?.S === 'pulse' ? [image['at']?.S ?? ''] : []))
  const newest = pulses.toSorted().at(-1)
  return newest === undefined ? undefined : instant(newest)
}

async function put(table: Table, item: Mark): Promise<void> {
  await table.doc.send(new PutCommand({ TableName: table.name, Item: shaped(item) }))
}
