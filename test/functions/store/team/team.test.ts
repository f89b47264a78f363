import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import { nextOrdinal } from '../../../../shared/team/event.ts'
import { openApi, people } from '../../../support/api.ts'
import { member, teamEvent } from '../../../support/team.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'

let world: World
let centre: CentreStore

beforeAll(async () => {
  world = await openWorld()
  centre = world.centre('liberec')
})
afterAll(() => world.close())

const target = (id: string, version: number, by = 'liberec-sluzba') =>
  ({ id, version, by, role: 'worker', now: NOW }) as const

describe('events of a team', () => {
  const id = ulid()

  it('are entered once, and every version stays with who made it', async () => {
    expect((await centre.saveTeamEvent(target(id, 0), teamEvent())).version).toBe(1)
    expect((await centre.saveTeamEvent(target(id, 0), teamEvent())).version).toBe(1)
    await centre.saveTeamEvent(target(id, 1, 'liberec-volno'), teamEvent({ minutes: 120 }))
    const { event, versions } = await centre.teamEvent(id)
    expect(event).toMatchObject({ version: 2, minutes: 120, by: 'liberec-volno' })
    expect(versions.map(({ minutes, by }) => [minutes, by])).toEqual([
      [90, 'liberec-sluzba'],
      [120, 'liberec-volno'],
    ])
    await expect(centre.saveTeamEvent(target(id, 1), teamEvent({ minutes: 60 }))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { version: 2, minutes: 120 } },
    })
  })

  it('are corrected and withdrawn only where they are', async () => {
    const nobody = target(ulid(), 1)
    await expect(centre.saveTeamEvent(nobody, teamEvent())).rejects.toMatchObject({ code: 'not-found' })
    await expect(centre.withdrawTeamEvent(nobody, 'omyl')).rejects.toMatchObject({ code: 'not-found' })
    await expect(centre.teamEvent(ulid())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('of a year stand newest first, page by page, of one kind or of all', async () => {
    const days = Array.from(
      { length: 64 },
      (_, index) =>
        `2025-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    )
    for (const [index, on] of days.entries()) {
      const kind = index % 2 === 0 ? 'lecture' : 'supervision'
      await centre.saveTeamEvent(target(ulid(), 0), teamEvent({ on, kind, ordinal: index + 1 }))
    }
    const seen: string[] = []
    let after: string | undefined
    do {
      const { events, next, lines } = await centre.teamYear({ year: 2025, after })
      expect(lines).toHaveLength(days.length)
      seen.push(...events.map(({ on }) => on))
      after = next
    } while (after !== undefined)
    expect(seen).toEqual(days.toReversed())
    const lectures = await centre.teamYear({ year: 2025, kind: 'lecture' })
    expect(lectures.events.map(({ kind }) => kind)).toEqual(Array.from({ length: 30 }, () => 'lecture'))
    const rest = await centre.teamYear({ year: 2025, kind: 'lecture', after: lectures.next })
    expect([rest.events.length, rest.next]).toEqual([2, undefined])
    expect(nextOrdinal(lectures.lines, 'lecture', 'CZ0513')).toBe(64)
    expect((await centre.teamYear({ year: 2024 })).events).toEqual([])
  })

  it('that are moved to another year leave the one they were in', async () => {
    await centre.saveTeamEvent(target(id, 2), teamEvent({ on: '2023-05-05' }))
    expect((await centre.teamYear({ year: 2026 })).events).toEqual([])
    expect((await centre.teamYear({ year: 2023 })).events).toMatchObject([{ id, version: 3 }])
  })

  it('are withdrawn with a reason, stay in the year, and can be brought back', async () => {
    await centre.withdrawTeamEvent(target(id, 3), 'zapsáno dvakrát')
    const year = await centre.teamYear({ year: 2023 })
    expect(year.events).toMatchObject([{ withdrawn: 'zapsáno dvakrát', version: 4 }])
    expect(year.lines).toMatchObject([{ isWithdrawn: true }])
    await centre.saveTeamEvent(target(id, 4), teamEvent({ on: '2023-05-05' }))
    expect((await centre.teamYear({ year: 2023 })).lines).toMatchObject([{ isWithdrawn: false }])
  })

  it('keep their words sealed, and who took part', async () => {
    const text = JSON.stringify((await world.everything()).filter(({ type }) => String(type).startsWith('team')))
    expect(text).toContain('idt-meeting')
    for (const word of ['Předávání', 'Krajský úřad', 'dvakrát']) expect(text).not.toContain(word)
    const events = (await world.everything()).filter(({ type }) => type === 'team-event')
    expect(JSON.stringify(events)).not.toContain('liberec-sluzba')
  })
})

describe('hours of work', () => {
  it('are the head’s: nobody else sees or changes them', async () => {
    const call = openApi(world)
    const path = `/api/team/members/${ulid()}`
    const save = { method: 'PUT', path, body: { version: 0, member: member() } }
    expect((await call({ ...save, as: people.onDuty })).status).toBe(403)
    expect((await call({ ...save, as: people.head })).status).toBe(200)
    expect((await call({ path: '/api/team/members', as: people.onDuty })).status).toBe(403)
    const { members } = await (await call({ path: '/api/team/members', as: people.head })).json()
    expect(members).toMatchObject([{ name: 'Zkušební Členka', version: 1 }])
    expect(JSON.stringify(await world.everything())).not.toContain('Zkušební')
  })

  it('that stood before stay readable, to the head alone', async () => {
    const call = openApi(world)
    const path = `/api/team/members/${ulid()}`
    const save = (version: number, hours: number) => {
      const periods = [{ from: '2026-01-01', hours }]
      return call({ method: 'PUT', path, as: people.head, body: { version, member: member({ periods }) } })
    }
    expect((await call({ path, as: people.head })).status).toBe(404)
    for (const [version, hours] of [20, 30, 40].entries()) expect((await save(version, hours)).status).toBe(200)
    expect((await call({ path, as: people.onDuty })).status).toBe(403)
    const told = await (await call({ path, as: people.head })).json()
    expect(told.member).toMatchObject({ version: 3, periods: [{ hours: 40 }] })
    expect(told.versions.map(({ periods: [only] }: { periods: { hours: number }[] }) => only?.hours)).toEqual([
      20, 30, 40,
    ])
  })

  it('that overlap are refused with the row', async () => {
    const periods = [
      { from: '2026-01-01', hours: 20 },
      { from: '2026-02-01', hours: 20 },
    ]
    await expect(centre.saveTeamMember(target(ulid(), 0), member({ periods }))).rejects.toMatchObject({
      details: { faults: [{ path: 'member.periods.1.from', code: 'overlaps' }] },
    })
  })
})
