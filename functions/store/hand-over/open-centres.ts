import type { JWK } from 'jose'
import { type Centre as Called, centreFor, centreOn } from '../../../shared/centres/centres.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { readNetwork } from '../centres/network.ts'
import { readCentreKeys } from '../police/senders.ts'
import type { Centre } from '../table/access.ts'

/** Centres that take notices now, and which of them covers a district. */
export interface OpenCentres {
  readonly own: Called
  /** Each with the key for which it is sealed; what is only tried out stays among centres that try things out. */
  readonly others: readonly (Called & { readonly publicKey: JWK })[]
  readonly covering: (district: string) => string | undefined
}

export async function readOpen({ id, table }: Centre, now: Instant): Promise<OpenCentres> {
  const [open, network] = await Promise.all([readCentreKeys(table), readNetwork(table)])
  const day = pragueDay(now)
  const own = centreOn(network, id, day)
  if (own === undefined) throw new Error(`no centre ${id}`)
  // One that is closed keeps its key for what it still has.
  const closed = network.centres.filter(({ closedOn }) => closedOn !== undefined).map((each) => each.id)
  const others = [...open].flatMap(([other, publicKey]) => {
    const called = other === id || closed.includes(other) ? undefined : centreOn(network, other, day)
    return called === undefined || called.isTest !== own.isTest ? [] : [{ ...called, publicKey }]
  })
  return { own, others, covering: (district) => centreFor(district, day, network.coverage) }
}
