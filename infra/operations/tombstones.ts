import * as z from 'zod/mini'
import {
  forgetAgain,
  type Tombstone,
  tombstoneSchema,
  tombstonesOf,
} from '../../functions/store/retention/tombstones.ts'
import { instant } from '../../shared/time/instant.ts'
import { Misuse } from '../local/base/misuse.ts'
import type { Ground } from './ground.ts'
import { knownCentre } from './known-centre.ts'

/*
 * What was disposed of, outside the table: a table that is restored from a backup knows nothing of what was disposed of since. Before one
 * is put in the place of another, the list of the other is written down, and afterwards it is handed over.
 */

/** Everything a centre has disposed of, one line of JSON each; ids and days, and nobody. */
export async function listTombstones(ground: Pick<Ground, 'table' | 'now'>, centre: string): Promise<string> {
  const { table } = ground
  await knownCentre(ground, centre)
  const lines: string[] = []
  for await (const stone of tombstonesOf({ id: centre, table })) lines.push(JSON.stringify(stone))
  return lines.join('\n')
}

/** Makes a restored table forget again what is on such a list, and what it knows itself to have been disposed of. */
export async function forgetAgainBy(
  ground: Pick<Ground, 'table' | 'now'>,
  { centre, text }: { readonly centre: string; readonly text: string },
): Promise<string> {
  const { table, now } = ground
  await knownCentre(ground, centre)
  const stones = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [stoneIn(line, index + 1)]))
  const count = await forgetAgain({ id: centre, table }, { now: instant(now()), handedOver: stones })
  return `Disposed of in ${centre}, now as before: ${count}.`
}

function stoneIn(line: string, number: number): Tombstone {
  const { data } = z.safeParse(tombstoneSchema, jsonIn(line))
  if (data === undefined)
    throw new Misuse(
      `Line ${number} tells of nothing that was disposed of. Nothing was done. Lists are written by: tombstones <centre>`,
    )
  return data
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
