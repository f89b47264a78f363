import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChapterId, chapterIds } from '../../../../shared/report/chapters.ts'
import { openApi, people } from '../../../support/api.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'

let world: World
let call: ReturnType<typeof openApi>

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

const change = (part: { year?: number; id?: ChapterId; version?: number; by?: string } = {}) =>
  ({ year: 2025, id: 'mission', version: 0, by: 'liberec-vedouci', role: 'head', now: NOW, ...part }) as const
const words = (text: string, from = 'Předvyplněno.') => ({ text, from })
const report = () => world.centre('liberec').report()

describe('chapters of a report', () => {
  it('are none before anybody wrote one', async () => {
    expect(await (await report()).chapters(2025)).toEqual({ year: 2025, chapters: [], before: {} })
  })

  it('lose nothing when two heads write the same one: the second is told what stands', async () => {
    const { saveChapter, chapters } = await report()
    expect(await saveChapter(change(), words('První znění.'))).toMatchObject({ version: 1, by: 'liberec-vedouci' })
    await expect(saveChapter(change({ by: 'liberec-druhy' }), words('Druhé znění.'))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { version: 1, text: 'První znění.', id: 'mission' } },
    })
    expect(await saveChapter(change({ version: 1, by: 'liberec-druhy' }), words('Obojí.'))).toMatchObject({
      version: 2,
    })
    expect((await chapters(2025)).chapters).toMatchObject([
      { id: 'mission', text: 'Obojí.', by: 'liberec-druhy', at: NOW },
    ])
  })

  it('keep both when two heads write at once, each in another chapter', async () => {
    const { saveChapter, chapters } = await report()
    await Promise.all([
      saveChapter(change({ id: 'goals' }), words('Cíle.')),
      saveChapter(change({ id: 'plan', by: 'liberec-druhy' }), words('Plán.')),
    ])
    expect((await chapters(2025)).chapters.map(({ id }) => id)).toEqual(['mission', 'goals', 'plan'])
  })

  it('written at once into one chapter are taken once', async () => {
    const { saveChapter } = await report()
    const saves = ['A', 'B', 'C'].map((text) => saveChapter(change({ id: 'team' }), words(text)))
    const ended = await Promise.allSettled(saves)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('sent twice because an answer was lost are saved once', async () => {
    const { saveChapter } = await report()
    const save = () => saveChapter(change({ id: 'history' }), words('Od roku 2007.'))
    expect([(await save()).version, (await save()).version]).toEqual([1, 1])
  })

  it('that last are taken over from the last year that has them, and no others', async () => {
    const { chapters } = await report()
    expect((await chapters(2026)).before).toMatchObject({ mission: 'Obojí.', goals: 'Cíle.', history: 'Od roku 2007.' })
    expect((await chapters(2031)).before).toMatchObject({ mission: 'Obojí.' })
    expect((await chapters(2026)).before).not.toHaveProperty('plan')
    expect((await chapters(2026)).chapters).toEqual([])
    expect((await chapters(2025)).before).toEqual({})
    expect((await chapters(2024)).before).toEqual({})
  })

  it('of which nobody wrote a version are not found by it', async () => {
    await expect((await report()).saveChapter(change({ year: 2020, version: 3 }), words('A'))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('may be emptied, and set back to what is prefilled', async () => {
    const { saveChapter, chapters } = await report()
    await saveChapter(change({ id: 'places' }), words(''))
    await saveChapter(change({ id: 'places', version: 1 }), words('Předvyplněno.'))
    const [places] = (await chapters(2025)).chapters.filter(({ id }) => id === 'places')
    expect(places).toMatchObject({ text: 'Předvyplněno.', from: 'Předvyplněno.', version: 2 })
  })

  it('keep their words sealed, and of another centre are its own', async () => {
    const items = (await world.everything()).filter(({ type }) => type === 'report-chapter')
    expect(items.length).toBeGreaterThan(3)
    for (const word of ['Obojí', 'Cíle', 'liberec-vedouci']) expect(JSON.stringify(items)).not.toContain(word)
    expect((await (await world.centre('brno').report()).chapters(2025)).chapters).toEqual([])
  })
})

describe('the door', () => {
  const path = '/api/report/2025'
  const save = (chapter: string, body: unknown) =>
    call({ method: 'PUT', path: `/api/report/2024/chapters/${chapter}`, body, as: people.head })

  it('opens for heads alone', async () => {
    expect((await call({ path, as: people.head })).status).toBe(200)
    expect((await call({ path, as: people.onDuty })).status).toBe(403)
    const body = { version: 0, chapter: words('A') }
    expect((await call({ method: 'PUT', path: `${path}/chapters/plan`, body, as: people.onDuty })).status).toBe(403)
  })

  it('takes every chapter, and each once more from its version', async () => {
    for (const id of chapterIds) {
      expect((await save(id, { version: 0, chapter: words('A') })).status).toBe(200)
      expect(await (await save(id, { version: 1, chapter: words('B') })).json()).toMatchObject({
        version: 2,
        text: 'B',
      })
      expect((await save(id, { version: 0, chapter: words('C') })).status).toBe(409)
    }
  })

  it.each([
    ['no chapter', 'nothing', { version: 0, chapter: words('A') }, 404],
    ['a text that is too long', 'mission', { version: 2, chapter: words('a'.repeat(20_001)) }, 422],
    ['a control character', 'mission', { version: 2, chapter: words('a\u0007') }, 422],
    ['no text', 'mission', { version: 2, chapter: { from: '' } }, 422],
    ['a version that is no number', 'mission', { version: 'x', chapter: words('A') }, 422],
    ['more than is asked', 'mission', { version: 2, chapter: { ...words('A'), by: 'somebody' } }, 422],
  ])('refuses %s', async (_what, chapter, body, status) => {
    expect((await save(chapter, body)).status).toBe(status)
  })

  it.each(['/api/report/25', '/api/report/1999', '/api/report/20255', '/api/report/soon'])(
    'finds no %s',
    async (wrong) => {
      expect((await call({ path: wrong, as: people.head })).status).toBe(404)
    },
  )

  it('leaves an entry of each change, and of what is given out', async () => {
    const given = { did: 'report-document', report: '2024' }
    expect((await call({ method: 'POST', path: '/api/audit/exports', body: given, as: people.head })).status).toBe(200)
    const entries = (await world.everything()).filter(({ type, report }) => type === 'audit' && report === '2024')
    expect(new Set(entries.map(({ did }) => did))).toEqual(new Set(['report-chapter', 'report-document']))
  })
})
