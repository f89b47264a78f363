import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import { readAllSettings } from '../../../../functions/store/settings/settings.ts'
import type { Settings } from '../../../../shared/settings/settings.ts'
import { withOspod } from '../../../support/entries.ts'
import { notice } from '../../../support/notices.ts'
import { teamEvent } from '../../../support/team.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const worker = { by: 'liberec-sluzba', role: 'worker', now: NOW } as const
const head = { by: 'liberec-vedouci', now: NOW }

let world: World
let centre: CentreStore
let client: string

beforeAll(async () => {
  world = await openWorld()
  centre = world.centre('liberec')
  const { noticeId } = await world.deliver(notice({ reference: 'FORM-1' }))
  client = String(
    (await world.everything()).find((item) => item['notice'] === noticeId && item['type'] === 'client')?.['id'],
  )
})
afterAll(() => world.close())

const stored = () => readAllSettings(world.table, 'liberec')

/** Saves the settings with another part, from the version that stands or a named one. */
async function save(part: Partial<Settings>, from?: number) {
  const { version, ...settings } = await stored()
  return centre.saveSettings({ ...head, version: from ?? version }, { ...settings, ...part })
}

const partner = (id: string, name = `OSPOD ${id}`) => ({ id, name, kind: 'ospod', phone: '' }) as const
const told = (id: string) =>
  withOspod({ passedOn: { to: 'OSPOD Zkušební', partner: id, ground: 'law', reason: 'Ohlašovací povinnost.' } })
const record = (entry = told('p1')) => centre.recordEntry({ client, id: entry.id, ...worker }, entry)
const marks = async () => (await stored()).partners?.map(({ id, used }) => `${id} ${used === true}`)

describe('a partner of the centre', () => {
  it('is marked with its first use, whatever was sent of marks, and once', async () => {
    await save({ partners: [partner('p1'), { ...partner('p2'), used: true }] })
    expect(await marks()).toEqual(['p1 false', 'p2 false'])
    await record()
    const { version } = await stored()
    expect(await marks()).toEqual(['p1 true', 'p2 false'])
    await record()
    expect((await stored()).version).toBe(version)
  })

  it('that is used is not deleted, but retired, renamed and brought back', async () => {
    await expect(save({ partners: [partner('p2')] })).rejects.toMatchObject({
      code: 'invalid',
      details: { faults: [{ path: 'settings.partners', code: 'in-use' }] },
    })
    await save({ partners: [{ ...partner('p1', 'Nový název'), retired: true }, partner('p2')] })
    // Who had begun to write before it was retired loses nothing.
    const entry = told('p1')
    await record(entry)
    await save({ partners: [partner('p1')] })
    expect(await marks()).toEqual(['p1 true'])
    const { work } = await centre.file(client, worker)
    expect(work.find(({ id }) => id === entry.id)?.passedOn).toMatchObject({ to: 'OSPOD Zkušební', partner: 'p1' })
  })

  it('that nobody used is deleted, and then cannot be used any more', async () => {
    await save({ partners: [partner('p1'), partner('p3')] })
    await save({ partners: [partner('p1')] })
    await expect(record(told('p3'))).rejects.toMatchObject({
      code: 'invalid',
      details: { faults: [{ path: 'entry.passedOn.to', code: 'not-in-list' }] },
    })
  })

  it('is never both deleted and used, however many do both at once', async () => {
    for (let round = 0; round < 5; round++) {
      const id = `race-${round}`
      const before = (await stored()).partners ?? []
      const { version } = await save({ partners: [...before, partner(id)] })
      const entry = told(id)
      const [deleted, used] = await Promise.allSettled([save({ partners: before }, version), record(entry)])
      const isThere = (await stored()).partners?.some((one) => one.id === id)
      const isWritten = (await centre.file(client, worker)).work.some((one) => one.id === entry.id)
      expect([deleted.status, used.status].filter((status) => status === 'fulfilled')).toHaveLength(1)
      expect(isWritten).toBe(used.status === 'fulfilled')
      expect(isThere).toBe(isWritten)
    }
  })

  it('keeps who of the centre changed the settings last', async () => {
    const item = (await world.everything()).find(
      ({ type, pk }) => type === 'settings' && String(pk).startsWith('liberec'),
    )
    expect(item?.['changed']).toEqual({ by: head.by, at: NOW })
  })
})

describe("the centre's own kind of meetings", () => {
  const own = { id: 'm1', name: 'Kolegium' }
  const meeting = (kind: 'idt-meeting' | 'lecture' = 'idt-meeting') => teamEvent({ kind, own })
  const enter = (event = meeting(), id = ulid()) => centre.saveTeamEvent({ id, version: 0, ...worker }, event)

  it('is a part of one coded kind, and stays so once it is used', async () => {
    await save({ meetingKinds: [{ ...own, kind: 'idt-meeting' }] })
    await expect(enter(meeting('lecture'))).rejects.toMatchObject({
      details: { faults: [{ path: 'event.own', code: 'not-of-kind' }] },
    })
    const { id } = await enter()
    expect((await centre.teamEvent(id)).event).toMatchObject({ kind: 'idt-meeting', own })
    await expect(save({ meetingKinds: [{ ...own, kind: 'lecture' }] })).rejects.toMatchObject({
      details: { faults: [{ path: 'settings.meetingKinds.0.kind', code: 'in-use' }] },
    })
    await expect(save({ meetingKinds: [] })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is what tells two versions of an event apart', async () => {
    const id = ulid()
    const { own: _own, ...without } = meeting()
    await enter(without, id)
    const target = { id, version: 1, ...worker }
    expect((await centre.saveTeamEvent(target, meeting())).version).toBe(2)
    expect((await centre.teamEvent(id)).versions.map((version) => version.own?.name)).toEqual([undefined, 'Kolegium'])
  })
})
