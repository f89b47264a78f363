import { beforeEach, expect, test } from 'vitest'
import { isLate } from '../../../../infra/local/schedules/last-runs.ts'
import { toolsPage } from '../../../../infra/local/tools/tools-page.ts'
import { stage } from '../support/fake-doors.ts'
import { openFake } from '../support/fake-platform.ts'
import { folder } from '../support/folder.ts'

const json = (value: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const form = (fields: Record<string, string>, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  headers,
  body: new URLSearchParams(fields),
})

beforeEach(() => {
  stage.answer = () => undefined
})

test('the clock is read, moved and set back', async () => {
  const { origin, clock } = await openFake(folder())
  const moved = await (await fetch(`${origin}/local/clock`, json({ advanceMinutes: 90 }))).json()
  expect(moved).toMatchObject({ aheadMs: 90 * 60_000 })
  expect(Date.parse(moved.now) - Date.parse(moved.real)).toBeCloseTo(90 * 60_000, -3)
  expect(clock.aheadMs()).toBe(90 * 60_000)
  expect(await (await fetch(`${origin}/local/clock`, json({ reset: true }))).json()).toMatchObject({ aheadMs: 0 })
  expect(await (await fetch(`${origin}/local/clock`)).json()).toMatchObject({ aheadMs: 0 })
})

test.each([{}, { advanceMinutes: 0 }, { advanceMinutes: -5 }, { advanceMinutes: 1e9 }, { reset: false }, 'x'])(
  'a move of %o is refused',
  async (move) => {
    const { origin } = await openFake(folder())
    expect((await fetch(`${origin}/local/clock`, json(move))).status).toBe(422)
  },
)

test('the mail service is switched and says how it is', async () => {
  const { origin, mail } = await openFake(folder())
  await fetch(`${origin}/local/mail`, json({ down: true }))
  await fetch(`${origin}/local/mail`, json({ reject: ['a@b.example'] }))
  expect(await (await fetch(`${origin}/local/mail`)).json()).toEqual({ down: true, reject: ['a@b.example'] })
  const answer = await fetch(`${origin}/local/mail`, form({ down: 'false' }, { origin }))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/local'])
  expect(mail.state()).toEqual({ down: false, reject: ['a@b.example'] })
})

test('a form of another page moves nothing', async () => {
  const { origin, clock } = await openFake(folder())
  const foreign = [
    { origin: 'http://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' },
    {},
  ]
  for (const headers of foreign) {
    const answer = await fetch(`${origin}/local/clock`, form({ advanceMinutes: '15' }, headers))
    expect(answer.status).toBe(403)
  }
  expect(clock.aheadMs()).toBe(0)
})

test('letters are shown newest first, with links that lead here and markup that does nothing', async () => {
  const { origin, inbox } = await openFake(folder())
  const letter = { at: '2026-03-28T09:00:00.000Z', from: 'opora@opora.example', to: ['jana@liberec.example'] }
  inbox.add({ ...letter, id: '1', subject: 'První', text: `Otevřít: ${origin}/spis/1\nhttp://evil.example/` })
  inbox.add({ ...letter, id: '2', subject: '<script>alert(1)</script>', text: '' })
  const { letters } = await (await fetch(`${origin}/local/inbox`)).json()
  expect(letters).toMatchObject([{ id: '2' }, { id: '1' }])
  const page = await fetch(`${origin}/local`)
  const html = await page.text()
  expect(html).toMatch(/&lt;script&gt;alert\(1\)[\s\S]*První/)
  expect(html).toContain(`<a href="${origin}/spis/1">`)
  expect(html).not.toContain('<a href="http://evil')
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
})

test('the rounds say when they ran, how long the oldest item waits, and when that is too long', async () => {
  const platform = await openFake(folder())
  const read = async () => (await (await fetch(`${platform.origin}/local/schedules`)).json()).schedules
  const idle = { failed: false, late: false, oldestDueSeconds: 0 }
  expect(await read()).toEqual([
    { name: 'first', ...idle },
    { name: 'second', ...idle },
  ])
  stage.answer = ({ event }) => {
    if ((event as { kind: string }).kind === 'complaint') throw new Error('broken')
    return { oldestDueSeconds: 301 }
  }
  await platform.runSchedule('first')
  await platform.runSchedule('second')
  const [first, second] = await read()
  expect(first).toMatchObject({ oldestDueSeconds: 301, failed: false, late: true, at: expect.any(String) })
  expect(second).toMatchObject({ oldestDueSeconds: 0, failed: true, late: true })
  const page = await (await fetch(`${platform.origin}/local`)).text()
  expect(page).toMatch(/class="late"><dt>first<\/dt>\s*<dd><strong>Pozor, opožděno\.<\/strong>/)
  expect(page).toContain('Nejstarší nevyřízená položka: 5 min.')
  // An unsent letter has its turn in every other round: one that finds nothing does not take it back.
  stage.answer = () => ({ oldestDueSeconds: 0 })
  await platform.runSchedule('first')
  expect((await read())[0]).toMatchObject({ oldestDueSeconds: 301, late: true })
  await platform.runSchedule('first')
  await platform.runSchedule('second')
  expect(await read()).toMatchObject([idle, idle])
})

test('a round that has not ended for more than five minutes is late', () => {
  const run = { name: 'first', failed: false, oldestDueSeconds: 0, real: '2026-03-28T09:00:00.000Z' }
  expect(isLate(run, new Date('2026-03-28T09:05:00Z'))).toBe(false)
  expect(isLate(run, new Date('2026-03-28T09:05:01Z'))).toBe(true)
})

test('while years of the demo are written the page says how far they are, and that figures are counted then', async () => {
  const { origin } = await openFake(folder())
  expect(await (await fetch(`${origin}/local/demo`)).json()).toEqual({})
  expect(await (await fetch(`${origin}/local`)).text()).not.toContain('Ukázková data')
  const clock = { now: '2026-03-28T09:00:00.000Z', real: '2026-03-28T09:00:00.000Z', aheadMs: 0 }
  const state = { people: [], clock, mail: { down: false, reject: [] }, schedules: [], letters: [] }
  const pageAt = async (done: number) => String(await toolsPage({ ...state, earlierYears: { done, of: 10 } }, origin))
  expect(await pageAt(3)).toContain('Zapisují se předchozí roky: 3 z\u00a010.')
  expect(await pageAt(10)).toContain('Předchozí roky jsou zapsané, počítají se jejich čísla.')
})

test('an address that is none of the tools does not exist', async () => {
  const { origin } = await openFake(folder())
  expect((await fetch(`${origin}/local/nothing`, { headers: { accept: 'text/html' } })).status).toBe(404)
})
