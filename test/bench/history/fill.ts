import { ulid } from 'ulid'
import { instant, plusHours } from '../../../shared/time/instant.ts'
import { openPost } from '../../support/post.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, freshNotice } from '../bench-world.ts'
import { type Load, loadCopies } from './load-copies.ts'

/** How many duties are open in a filled centre, however long its history. */
export const OPEN_DUTIES = 12

/** Closed files that can be opened: more than a page of the clients' list needs. */
const OPENABLE_FILES = 36

/**
 * Fills a centre with so many records of closed history (files, reports, met deadlines, attempts, audit entries, notices, sent
 * letters) and with some open duties. The newest files went through the real doors; the history is copies of one of them under
 * ids and times of their own. What is sealed in a copy is as long as the real thing but does not open; nobody opens it.
 */
export async function fillCentre(world: World, records: number): Promise<void> {
  const post = openPost(world)
  const arrivedAt = instant(world.now())
  await closeFile(world)
  await post.deliver()
  const original = await recordsOfCentre(world)
  for (let file = 1; file < OPENABLE_FILES; file++) await closeFile(world)
  world.setTime(plusHours(arrivedAt, 1))
  for (let duty = 0; duty < OPEN_DUTIES; duty++) await world.deliver(freshNotice())
  await post.deliver()
  const copies = Math.ceil(records / original.length) - OPENABLE_FILES
  await loadCopies({ original, arrivedAt, copies } satisfies Load, world.endpoint)
}

/** A notice arrives, nobody answers the phone, then somebody does and the offer is made. */
async function closeFile(world: World): Promise<void> {
  await world.deliver(freshNotice())
  const centre = world.centre(CENTRE)
  const [duty] = await centre.duties()
  if (duty === undefined) throw new Error('the notice made no duty')
  const at = instant(world.now())
  for (const [index, outcome] of (['not-reached', 'accepted'] as const).entries()) {
    const change = { client: duty.client, version: index + 1, by: `${CENTRE}-sluzba`, role: 'worker' as const, now: at }
    await centre.recordAttempt(change, { id: ulid(), channel: 'phone', outcome, at, note: 'Vymyšlený záznam.' })
  }
}

/** Everything of the centre but its settings and its key. */
async function recordsOfCentre(world: World): Promise<Record<string, unknown>[]> {
  const items = await world.everything()
  return items.filter(({ pk }) => typeof pk === 'string' && pk.startsWith(`${CENTRE}#`) && pk !== `${CENTRE}#centre`)
}
