import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyRoster, type Roster } from '../../../shared/on-duty/roster.ts'
import { instant } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { complaint, entryOf } from '../../support/complaints.ts'
import { notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
  // Both centres are new; the first look only finds their next morning. It is a Sunday.
  await beginDaysAt('2026-03-01T12:00:00+01:00')
})
afterEach(() => world.close())

async function beginDaysAt(at: string): Promise<number> {
  world.setTime(at)
  return (await sweepOf(world.table).beginDays(instant(world.now()))).done
}

async function sweepUntil(from: string, hours: number): Promise<void> {
  for (let half = 0; half <= 2 * hours; half++) {
    world.setTime(new Date(Date.parse(from) + half * 1_800_000))
    await sweepOf(world.table).climbDue('contact', instant(world.now()))
    await sweepOf(world.table).beginDays(instant(world.now()))
  }
}

async function letters(kind: string): Promise<Record<string, unknown>[]> {
  return (await world.everything()).filter((item) => item['type'] === 'letter' && item['kind'] === kind)
}

async function tryInVain(at: string): Promise<void> {
  world.setTime(at)
  const { duties } = await (await call({ path: '/api/today', as: people.head })).json()
  const file = await (await call({ path: `/api/clients/${duties[0].client}`, as: people.head })).json()
  const attempt = { id: ulid(), channel: 'phone', outcome: 'not-reached', at: world.now().toISOString(), note: '' }
  const path = `/api/clients/${file.client}/attempts`
  const answer = await call({ method: 'POST', path, body: { version: file.version, attempt }, as: people.onDuty })
  expect(answer.status).toBe(200)
}

async function setRoster(roster: Roster): Promise<void> {
  const settings = { ...settingsOf('liberec'), roster }
  const answer = await call({ method: 'PUT', path: '/api/centre', body: { version: 1, settings }, as: people.head })
  expect(answer.status).toBe(200)
}

describe('the letter of the day', () => {
  it('is not written when nothing is due', async () => {
    await world.deliver(notice({ enteredAt: '2026-03-01T08:00:00+01:00', evictedAt: '2026-03-01T09:00:00+01:00' }))
    expect(await beginDaysAt('2026-03-02T07:30:00+01:00')).toBe(0)
    expect(await letters('digest')).toEqual([])
  })

  it('is not written about what the ladder told of and nothing changed', async () => {
    world.setTime('2026-03-02T10:00:00+01:00')
    await world.deliver(notice())
    await sweepUntil('2026-03-02T10:00:00+01:00', 47)
    expect(await letters('digest')).toEqual([])
  })

  it('is written at half past seven in Prague, once, about what changed since, to who has the duty that day', async () => {
    world.setTime('2026-03-02T10:00:00+01:00')
    await world.deliver(notice())
    await sweepUntil('2026-03-02T10:00:00+01:00', 30)
    await tryInVain('2026-03-03T17:00:00+01:00')
    expect(await beginDaysAt('2026-03-04T07:29:00+01:00')).toBe(0)
    world.setTime('2026-03-04T07:30:00+01:00')
    const now = instant(world.now())
    const told = await Promise.all([1, 2, 3].map(() => sweepOf(world.table).beginDays(now)))
    expect(told.reduce((sum, { done }) => sum + done, 0)).toBe(1)
    const [digest, ...others] = await letters('digest')
    expect(others).toEqual([])
    expect(digest).toMatchObject({
      id: 'digest-2026-03-04',
      to: ['staff:liberec-sluzba'],
      duties: [{ reference: expect.stringMatching(/^LIBEREC-/), dueAt: '2026-03-04T09:00:00.000Z' }],
    })
    expect(await beginDaysAt('2026-03-04T07:31:00+01:00')).toBe(0)
  })

  it('is still written when the sweep stood still for hours, and not at night', async () => {
    world.setTime('2026-03-02T10:00:00+01:00')
    await world.deliver(notice())
    await tryInVain('2026-03-02T17:00:00+01:00')
    await beginDaysAt('2026-03-03T08:00:00+01:00')
    expect(await beginDaysAt('2026-03-04T09:40:00+01:00')).toBe(1)
    await tryInVain('2026-03-04T12:00:00+01:00')
    expect(await beginDaysAt('2026-03-06T02:00:00+01:00')).toBe(0)
    expect(await beginDaysAt('2026-03-06T07:30:00+01:00')).toBe(1)
  })

  it('says what is due in words without a person', async () => {
    const post = openPost(world)
    world.setTime('2026-03-02T10:00:00+01:00')
    await world.deliver(notice())
    await tryInVain('2026-03-02T17:00:00+01:00')
    await beginDaysAt('2026-03-04T07:30:00+01:00')
    await post.deliver()
    const sent = post.sent.find(({ Message }) => Message?.Subject?.Data === 'Co je dnes potřeba')
    expect(sent?.Destination?.ToAddresses).toEqual(['sluzba@liberec.example'])
    expect(sent?.Message?.Body?.Text?.Data?.replaceAll('\u00a0', ' ')).toMatch(
      /LIBEREC-[0-9A-Z]{6}: pomoc nabídnout do st 4. 3. 2026 v 10:00/,
    )
    expect(JSON.stringify(sent)).not.toMatch(/Testovací|Neexistující/)
  })
})

describe('what is overdue', () => {
  const days = ['05', '06', '07', '08', '09', '10']

  async function addressees(kind: string): Promise<unknown[]> {
    return (await letters(kind)).map(({ id, to }) => [id, to])
  }

  it('stands in every morning’s letter of those on duty and of the head until it is met', async () => {
    world.setTime('2026-03-02T10:00:00+01:00')
    await world.deliver(notice())
    await sweepUntil('2026-03-02T10:00:00+01:00', 50)
    for (const day of days) expect(await beginDaysAt(`2026-03-${day}T07:30:00+01:00`)).toBe(1)
    const to = ['staff:liberec-sluzba', 'head']
    expect((await addressees('digest')).sort()).toEqual(days.map((day) => [`digest-2026-03-${day}`, to]))
  })

  async function enterComplaint(about: 'service' | 'head'): Promise<void> {
    world.setTime('2026-03-02T10:00:00+01:00')
    const body = entryOf(complaint({ about, deliveredOn: '2026-01-05' }))
    expect((await call({ method: 'POST', path: '/api/complaints', body, as: people.onDuty })).status).toBe(200)
  }

  it('of complaints stands in a letter of every morning to the head', async () => {
    await enterComplaint('service')
    for (const day of days) expect(await beginDaysAt(`2026-03-${day}T07:30:00+01:00`)).toBe(1)
    expect((await addressees('digest')).sort()).toEqual(
      days.map((day) => [`digest-complaints-2026-03-${day}`, ['head']]),
    )
  })

  it('of complaints about the head is told to the founder every morning, and never to the head', async () => {
    await enterComplaint('head')
    for (const day of days) {
      world.setTime(`2026-03-${day}T07:30:00+01:00`)
      await sweepOf(world.table).climbDue('complaint', instant(world.now()))
      expect(await beginDaysAt(`2026-03-${day}T07:30:00+01:00`)).toBe(0)
    }
    const written = await letters('complaint')
    expect(written.map(({ to, hiddenFrom }) => [to, hiddenFrom])).toEqual(written.map(() => [['founder'], 'head']))
    expect(written.length).toBeGreaterThanOrEqual(days.length)
  })

  it('since a time in which overdue duties fell silent is woken by the next morning, once', async () => {
    world.setTime('2026-03-02T10:00:00+01:00')
    await world.deliver(notice())
    await enterComplaint('head')
    for (const kind of ['contact', 'complaint'] as const)
      await sweepOf(world.table).climbDue(kind, '2026-03-04T12:00:00.000Z')
    const items = await world.everything()
    const silent = items.filter(({ type }) => type === 'deadline')
    const day = items.filter(({ type, centre }) => type === 'day' && centre === 'liberec')
    for (const [item, change] of [
      ...silent.map((each) => [each, 'duePk, dueSk'] as const),
      ...day.map((each) => [each, 'woken'] as const),
    ])
      await world.table.doc.send(
        new UpdateCommand({
          TableName: world.table.name,
          Key: { pk: item['pk'], sk: item['sk'] },
          UpdateExpression: `REMOVE ${change}`,
        }),
      )
    await beginDaysAt('2026-03-30T07:30:00+02:00')
    const again = (await world.everything()).filter(({ step }) => String(step).startsWith('overdue-'))
    expect(again.map(({ kind, step, to }) => [kind, step, to]).sort()).toEqual([
      ['complaint', expect.stringMatching(/^overdue-/), ['founder']],
      ['contact', 'overdue-21', ['founder']],
    ])
    const awake = (await world.everything()).filter(({ type }) => type === 'deadline')
    expect(awake.map(({ duePk }) => typeof duePk)).toEqual(['string', 'string'])
  })
})

describe('a gap in the roster', () => {
  const office: Roster = {
    ...emptyRoster,
    weekly: [{ weekdays: [1, 2, 3, 4, 5], who: 'liberec-sluzba', from: '08:00', until: '16:00' }],
  }

  it('is written about to the head on Monday morning, once a week', async () => {
    await setRoster(office)
    expect(await beginDaysAt('2026-03-02T07:30:00+01:00')).toBe(1)
    for (const day of ['03', '04', '05', '06', '07', '08']) {
      expect(await beginDaysAt(`2026-03-${day}T07:30:00+01:00`)).toBe(0)
    }
    expect(await beginDaysAt('2026-03-09T07:30:00+01:00')).toBe(1)
    const [first] = await letters('roster-gap')
    expect(first).toMatchObject({ to: ['head'] })
    expect(first).toHaveProperty('gaps.0', { from: '2026-03-02T06:30:00.000Z', until: '2026-03-02T07:00:00.000Z' })
  })

  it('is written about on Tuesday when nothing ran on Monday', async () => {
    await setRoster(office)
    expect(await beginDaysAt('2026-03-03T07:30:00+01:00')).toBe(1)
  })

  it('that is none is not written about', async () => {
    expect(await beginDaysAt('2026-03-02T07:30:00+01:00')).toBe(0)
  })

  it('reaches the head in a letter that leads to the roster', async () => {
    const post = openPost(world)
    await setRoster(office)
    await beginDaysAt('2026-03-02T07:30:00+01:00')
    await post.deliver()
    const [sent] = post.sent.filter(({ Message }) => Message?.Subject?.Data?.includes('neobsazené'))
    expect(sent?.Destination?.ToAddresses).toEqual(['vedouci@liberec.example'])
    const body = sent?.Message?.Body?.Text?.Data?.replaceAll('\u00a0', ' ')
    expect(body).toContain('po 2. 3. 2026 v 16:00 – út 3. 3. 2026 v 8:00')
    expect(body).toContain('https://opora.example/sluzby')
  })
})
