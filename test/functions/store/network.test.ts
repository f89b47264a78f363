import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepSeed, readNetwork } from '../../../functions/store/centres/network.ts'
import { lookUp, NOBODY } from '../../../functions/store/police/senders.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { create, put, transact } from '../../../functions/store/table/transact.ts'
import type { Network } from '../../../shared/centres/centres.ts'
import { districts } from '../../../shared/centres/districts.ts'
import { LARGEST_NETWORK, MOST_CENTRES } from '../../../shared/centres/network-changes.ts'
import { seed } from '../../../shared/centres/seed.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const named = (network: Network) => ({ ...keys.network(), type: 'network' as const, version: 1, ...network })
/** Read units of an item that may be a moment old: half of one for each 4 KB. */
const unitsOf = (network: Network) => Math.ceil(bytesOf(network) / 4096) / 2
const bytesOf = (network: Network) => Buffer.byteLength(JSON.stringify(marshall(named(network))))

describe('all centres', () => {
  it('are those of the seed in a table that is older than they are, for intake too, until it is written down', async () => {
    expect(await readNetwork(world.table)).toEqual({ version: 1, ...seed })
    expect((await lookUp(world.table, NOBODY)).network).toEqual({ version: 1, ...seed })
    await keepSeed(world.table)
    expect(await readNetwork(world.table)).toEqual({ version: 1, ...seed })
  })

  it('are what is stored once anything is, whatever a seed says', async () => {
    const one = { ...seed, centres: seed.centres.slice(0, 1) }
    await transact(world.table, { network: put(named(one)) })
    await keepSeed(world.table)
    expect((await readNetwork(world.table)).centres).toEqual(one.centres)
    await world.table.doc.send(new DeleteCommand({ TableName: world.table.name, Key: keys.network() }))
  })

  it('of today are read for at most three units', () => {
    expect(unitsOf(seed)).toBeLessThanOrEqual(3)
  })

  it('fit into one item, as many as there may be with many names each, and coverage that changed often', async () => {
    const version = { name: 'N'.repeat(120), operator: 'Ž'.repeat(140), seat: 'S'.repeat(80), region: 'CZ051' }
    const days = Array.from({ length: 3 }, (_, year) => `${2020 + year}-01-01`)
    const large: Network = {
      centres: Array.from({ length: MOST_CENTRES }, (_, n) => ({
        id: 'x'.repeat(17) + n,
        versions: days.map((from) => ({ from, ...version })),
      })),
      coverage: [...districts.keys()].flatMap((district) =>
        days.map((validFrom) => ({ district, centre: 'x'.repeat(20), validFrom, validUntil: validFrom })),
      ),
    }
    expect(JSON.stringify(large).length).toBeLessThan(LARGEST_NETWORK)
    await transact(world.table, { network: create(named(large)) })
    expect((await readNetwork(world.table)).centres).toHaveLength(MOST_CENTRES)
    expect(bytesOf(large)).toBeLessThan(400_000)
  })
})
