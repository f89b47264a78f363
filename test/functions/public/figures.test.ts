import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublic } from '../../../functions/public/app.ts'
import { forPublic } from '../../../functions/store/for-public.ts'
import { openFigures } from '../../support/figures.ts'
import { releaseInvented } from '../../support/releases.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

let world: World
let app: ReturnType<typeof createPublic>
beforeAll(async () => {
  world = await openWorld()
  app = createPublic({ store: forPublic(world.table), signer: world.signer, origin: ORIGIN, now: world.now })
  await releaseInvented(world, 'liberec', '2025')
  await openFigures(world).publish()
}, 60_000)
afterAll(() => world.close())

const get = (path: string, init: RequestInit = {}) => Promise.resolve(app.request(`${ORIGIN}/figures/v1${path}`, init))

describe('the open address of figures', () => {
  it('gives a table as JSON to any page, with its licence, a signature and how long it holds', async () => {
    const answer = await get('/tables/centres/2025', { headers: { origin: 'https://elsewhere.example' } })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      etag: expect.any(String),
    })
    const told = await answer.json()
    expect(told).toMatchObject({ licence: { name: 'CC BY 4.0' }, table: 'centres', period: '2025', version: 1 })
    expect(told.signature.split('.')).toHaveLength(3)
    for (const secret of ['sources', 'edition', 'pk', 'sk']) expect(told).not.toHaveProperty(secret)
  })

  it('gives a version that holds for good, and says so when whoever asks has it', async () => {
    const first = await get('/tables/centres/2025-03/1')
    expect(first.headers.get('cache-control')).toContain('immutable')
    const again = await get('/tables/centres/2025-03/1', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '', origin: 'https://elsewhere.example' },
    })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
  })

  it('gives a table as CSV in which nothing is blank', async () => {
    const lines = (await (await get('/tables/districts/2025?format=csv')).text()).trim().split('\r\n')
    expect(lines).toHaveLength(1 + 77 + 14 + 1)
    expect(lines.every((line) => line.split(';').every((cell) => cell !== ''))).toBe(true)
    expect(lines.at(-1)).toBe('CZ;nevydáno')
  })

  it('lists what there is of a year, and describes itself', async () => {
    const { publications } = await (await get('/years/2025')).json()
    expect(publications).toHaveLength(14)
    for (const { href } of publications) expect((await get(href.replace('/figures/v1', ''))).status).toBe(200)
    const description = await (await get('/openapi.json')).json()
    expect(description).toMatchObject({ openapi: '3.1.1', info: { license: { name: 'CC BY 4.0' } } })
    expect((await get('')).status).toBe(200)
  })

  it.each([
    '/tables/centres/2024',
    '/tables/centres/2025/2',
    '/tables/centres/2025/x',
    '/tables/centres/2025-13',
    '/tables/workers/2025',
    '/tables/districts/2025-03',
    '/tables/centres/liberec%23releases',
    '/years/25',
    '/releases/2025/1',
    '/nothing',
  ])('%s is not found, as problem+json', async (path) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await answer.json()).toMatchObject({ code: 'not-found' })
  })

  it('takes no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get('/tables/centres/2025', { method })).status).toBe(405)
  })
})
