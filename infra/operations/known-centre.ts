import { readNetwork } from '../../functions/store/centres/network.ts'
import { type Centre, centreOn } from '../../shared/centres/centres.ts'
import { instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Misuse } from '../local/base/misuse.ts'
import type { Ground } from './ground.ts'

/** A centre as it is called today. Throws Misuse when there is none of that id. */
export async function knownCentre({ table, now }: Pick<Ground, 'table' | 'now'>, id: string): Promise<Centre> {
  const network = await readNetwork(table)
  const known = centreOn(network, id, pragueDay(instant(now())))
  if (known !== undefined) return known
  throw new Misuse(`There is no centre ${id}. There are: ${network.centres.map((each) => each.id).join(', ')}.`)
}
