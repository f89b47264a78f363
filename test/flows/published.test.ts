import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forAssociation } from '../../functions/store/for-association.ts'
import { noteReleased } from '../../functions/store/publications/publishing.ts'
import { keys } from '../../functions/store/table/keys.ts'
import { type Publication, type Publications, readCell } from '../../shared/publications/publication.ts'
import type { PeriodReleases, YearReleases } from '../../shared/releases/release.ts'
import { openApi, people } from '../support/api.ts'
import { centres } from '../support/centres.ts'
import { openFigures } from '../support/figures.ts'
import { notice } from '../support/notices.ts'
import { releaseInvented } from '../support/releases.ts'
import { openWorld, type World } from '../support/world.ts'

/** What centres count is released by a head, signed, published without what would tell somebody, corrected, and published again. */

let world: World
let call: ReturnType<typeof openApi>
let figures: ReturnType<typeof openFigures>
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  figures = openFigures(world)
}, 60_000)
afterAll(() => world.close())

const read = async <T>(path: string, as: Record<string, unknown> = people.head) =>
  (await (await call({ path, as })).json()) as T
const ask = (period: string, version: number, as: Record<string, unknown> = people.head) =>
  call({ method: 'POST', path: '/api/releases', body: { period, version }, as })
const march = async () => periodIn(await read<YearReleases>('/api/releases/2026'), '2026-03')
const publications = async (as: Record<string, unknown> = people.analyst) =>
  (await read<Publications>('/api/publications?from=2025-01&until=2026-12', as)).publications

function periodIn({ periods }: YearReleases, period: string): PeriodReleases {
  const found = periods.find((each) => each.period === period)
  if (found === undefined) throw new Error(`no ${period}`)
  return found
}

function publicationOf(all: readonly Publication[], period: string, table = 'centres'): Publication {
  const found = all.find((each) => each.period === period && each.table === table)
  if (found === undefined) throw new Error(`no ${period}`)
  return found
}

const write = (Item: Record<string, unknown>) =>
  world.table.doc.send(new PutCommand({ TableName: world.table.name, Item }))

async function deliverSome(count: number, at: string): Promise<void> {
  for (let index = 0; index < count; index++) {
    world.setTime(new Date(Date.parse(at) + index * 3_600_000))
    const written = world.now().toISOString()
    await world.deliver(notice({ reference: `TEST-${written}/ČJ-2026`, enteredAt: written, evictedAt: written }))
  }
  await figures.settle()
}

describe('a year of figures', () => {
  it('has months that are not over, and one that is not released yet', async () => {
    await deliverSome(7, '2026-03-02T09:00:00.000Z')
    expect((await march()).readiness).toBe('not-over')
    expect((await ask('2026-03', 0)).status).toBe(422)
    world.setTime('2026-04-02T09:00:00.000Z')
    expect(await march()).toMatchObject({ readiness: 'ready', releases: [], changed: [] })
  })

  it('is released by heads only', async () => {
    expect((await ask('2026-03', 0, people.onDuty)).status).toBe(403)
    const answer = (await (await ask('2026-03', 0)).json()) as YearReleases
    expect(periodIn(answer, '2026-03').releases).toMatchObject([{ version: 1, by: 'liberec-vedouci', differences: [] }])
    expect(periodIn(answer, '2026-03').releases[0]).not.toHaveProperty('signature')
    expect((await ask('2026-03', 0)).status).toBe(409)
  })

  it('is signed by the door of figures, which knows nothing but its digest', async () => {
    await figures.settle()
    const [release] = (await march()).releases
    expect(decodeJwt(release?.signature ?? '')).toMatchObject({
      ...{ centre: 'liberec', period: '2026-03', version: 1, digest: release?.digest },
    })
    await figures.settle()
    expect((await march()).releases).toHaveLength(1)
  })

  it('is published, for analysts, heads and workers alike, and neither for externals nor for operators', async () => {
    expect(await publications()).toEqual([])
    await figures.publish()
    const published = publicationOf(await publications(), '2026-03')
    expect(readCell(published, 'liberec', 'evictions')).toEqual({ value: 7 })
    expect(readCell(published, 'brno', 'evictions')).toEqual({ missing: 'not-released' })
    expect(readCell(published, 'CZ', 'evictions')).toEqual({ missing: 'not-released' })
    for (const as of [people.head, people.onDuty, people.stranger]) expect(await publications(as)).toHaveLength(1)
    const path = '/api/publications?from=2025-01&until=2026-12'
    expect((await call({ path, as: people.external })).status).toBe(404)
    expect((await call({ path, as: people.admin })).status).toBe(403)
  })

  it('is published once, however often the door looks', async () => {
    await figures.publish()
    expect((await forAssociation(world.table).ofYear('2026')).map(({ number }) => number)).toEqual([1])
  })

  it('says what has changed since, and becomes the next version of both when that is released', async () => {
    await deliverSome(2, '2026-03-20T09:00:00.000Z')
    world.setTime('2026-04-03T09:00:00.000Z')
    const { changed } = await march()
    expect(changed).toContainEqual({ indicator: 'evictions', from: '7', to: '9', by: 'more' })
    await ask('2026-03', 1)
    await figures.settle()
    await figures.publish()
    const [second, first] = (await march()).releases
    expect([second?.version, second?.differences, first?.version]).toEqual([2, changed, 1])
    const all = await forAssociation(world.table).ofYear('2026')
    expect(all.map((each) => [each.version, readCell(each, 'liberec', 'evictions')])).toEqual([
      [1, { value: 7 }],
      [2, { value: 9 }],
    ])
    expect(publicationOf(await publications(), '2026-03').version).toBe(2)
  })

  it('stays readable in each version', async () => {
    for (const [version, n] of [
      [1, 7],
      [2, 9],
    ])
      expect(await read(`/api/releases/2026-03/${version}`)).toMatchObject({ version, figures: { evictions: { n } } })
    expect((await call({ path: '/api/releases/2026-03/3', as: people.head })).status).toBe(404)
    expect((await call({ path: '/api/releases/2026-03/1', as: people.stranger })).status).toBe(404)
  })

  it('leaves entries of the audit', async () => {
    const entries = (await world.everything()).filter(
      ({ type, figures: about }) => type === 'audit' && about !== undefined,
    )
    expect(entries.map(({ did, by, figures: about }) => [did, by, about]).toSorted()).toEqual([
      ['release', 'liberec-vedouci', '2026-03'],
      ['release-correction', 'liberec-vedouci', '2026-03'],
    ])
  })
})

describe('all centres together', () => {
  it('make the nation once the last of them has joined, and show no small cell anywhere', async () => {
    const [last = '', ...others] = [...centres.keys()]
    for (const centre of others) await releaseInvented(world, centre, '2025')
    await figures.publish()
    const before = publicationOf(await publications(), '2025')
    expect(readCell(before, 'CZ', 'evictions')).toEqual({ missing: 'not-released' })
    await releaseInvented(world, last, '2025')
    await figures.publish()
    const after = await publications()
    const year = publicationOf(after, '2025')
    expect(year).toMatchObject({ version: 2 })
    expect(year.rows.filter(({ late }) => late).map(({ area }) => area)).toContain(last)
    expect(readCell(year, 'CZ', 'evictions')).toHaveProperty('value')
    const cells = after.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => row.cells.filter((_, index) => columns[index] !== 'attempts-until-reached')),
    )
    expect(cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5)).toEqual([])
    expect(cells).toContain('below-5')
    expect(publicationOf(after, '2025', 'districts').rows.find(({ area }) => area === 'CZ')?.cells).toEqual([
      year.rows.find(({ area }) => area === 'CZ')?.cells[year.columns.indexOf('evictions')],
    ])
  })

  it('say nothing that was said otherwise before', async () => {
    const all = await forAssociation(world.table).ofYear('2025')
    for (const { table, period, version, rows } of all) {
      const next = all.find((each) => each.table === table && each.period === period && each.version === version + 1)
      for (const { area, cells } of rows) {
        const later = next?.rows.find((row) => row.area === area)?.cells
        for (const [index, cell] of cells.entries())
          if (later !== undefined && cell !== 'not-released') expect(later[index], `${period} ${area}`).toBe(cell)
      }
    }
  })

  it('are not published when a release is not what was signed of it', async () => {
    const name = keys.release('brno', '2025-03', 1)
    const item = (await world.everything()).find(({ pk, sk }) => pk === name.pk && sk === name.sk)
    const { figures: told } = item as { figures: { evictions: object } }
    await write({ ...item, figures: { ...told, evictions: { ...told.evictions, n: 1000 } } })
    await noteReleased(world.table, '2025')
    await expect(figures.publish()).rejects.toThrow('1 years could not be published')
    await write({ ...item })
    await expect(figures.publish()).resolves.toEqual({ published: 0 })
  })
})
