import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../../functions/store/for-centre.ts'
import { itemTypes, shapeOf } from '../../../functions/store/table/shapes.ts'
import { openVault } from '../../../functions/store/table/vault.ts'
import { triedIn } from '../../../shared/clients/tried.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import older from '../../examples/stored-before-shapes.json' with { type: 'json' }
import { closing, reopening } from '../../support/agreements.ts'
import { complaint } from '../../support/complaints.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

/*
 * Data stored before items said their shape: kept as they lay in a demo folder, with the key file they were sealed under. What an
 * older version stored has to open in every later one.
 */

const NOW = '2026-11-26T09:00:00.000Z'
const viewer = { by: 'liberec-milena', role: 'head', now: NOW } as const

let world: World
let centre: ReturnType<typeof forCentre>

beforeAll(async () => {
  world = await openWorld()
  const keys = join(world.dir, 'older-keys.json')
  writeFileSync(keys, older.centreKeys)
  for (const Item of older.items) await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item }))
  centre = forCentre({ table: world.table, vault: openVault(`file:${keys}`), now: world.now }, 'liberec')
}, 30_000)

afterAll(() => world.close())

describe('data of an older version', () => {
  it('says no shape', () => {
    expect(older.items.filter((item) => 'shape' in item)).toEqual([])
  })

  it('opens: files, with their attempts, reports, cards and letters', async () => {
    const { clients } = await centre.clients({ whose: 'all', me: viewer.by })
    expect(clients).toHaveLength(2)
    const files = await Promise.all(clients.map(({ client }) => centre.file(client, viewer)))
    expect(files.map(({ attempts }) => attempts.length).sort()).toEqual([1, 2])
    for (const file of files) {
      expect(file.person.familyName).not.toBe('')
      expect(file.report?.dwelling.district).toMatch(/^CZ/)
      expect(file.attempts.map(({ note }) => note)).toEqual(file.attempts.map(() => expect.any(String)))
      const { past } = await centre.timeline(file.client, NOW)
      expect(past).not.toEqual([])
      for (const { sentAt, to } of past) expect(to).toHaveLength(sentAt === undefined ? 0 : 1)
    }
  })

  it('opens: Today, the book, settings and the key of drafts', async () => {
    const duties = await centre.duties()
    expect(duties.map(({ name }) => name)).toEqual(duties.map(() => expect.stringMatching(/\S \S/)))
    const { complaints } = await centre.book(2026, viewer)
    expect(complaints.map(({ number }) => number)).toEqual([1, 2])
    const opened = await Promise.all(complaints.map(({ id }) => centre.complaint(id, viewer)))
    expect(opened.map(({ revisions }) => revisions.length)).toEqual([2, 1])
    expect((await centre.settings()).staff).toHaveLength(3)
    expect(await centre.draftKey('liberec-jana')).toHaveLength(43)
  })

  it('lets everybody in as what they were, with no end, leave or deputy, and takes each of these', async () => {
    const { staff } = await centre.settings()
    for (const { id, role } of staff) expect(await centre.memberSignedIn(id, NOW)).toEqual({ id, role })
    expect(staff.filter((member) => 'until' in member || 'leave' in member || 'deputy' in member)).toEqual([])
    const deed = { person: 'liberec-jana', ...viewer }
    const days = { from: '2026-12-01', until: '2026-12-02' }
    await centre.changePeople({ what: 'leave', leave: [days], evenSo: true }, deed)
    await centre.changePeople({ what: 'deputy', deputy: days }, deed)
    const { people } = await centre.changePeople({ what: 'end', until: '2026-12-31', evenSo: true }, deed)
    expect(people.find(({ id }) => id === 'liberec-jana')).toMatchObject({ leave: [days], deputy: days })
    const back = await centre.changePeople({ what: 'stay' }, deed)
    expect(back.people.find(({ id }) => id === 'liberec-jana')).not.toHaveProperty('until')
  })

  it('is found, although nothing was written to be found by', async () => {
    const { clients } = await centre.clients({ whose: 'all', me: viewer.by })
    for (const { client, reference } of clients) {
      const { person, report, safeContact } = await centre.file(client, viewer)
      const [number] = safeContact.numbers
      for (const typed of [reference, person.familyName, report?.evicted.familyName, number?.phone]) {
        const { rows, isGathering } = await centre.search({ typed: typed ?? '', from: 0, now: NOW })
        expect(rows.map(({ id }) => id)).toContain(client)
        expect(isGathering).toBeUndefined()
      }
    }
  })

  it('says how far a file has come, from the first time on for one read unit', async () => {
    const { clients } = await centre.clients({ whose: 'all', me: viewer.by })
    for (const { client, arrivedAt } of clients) {
      const { version, contact } = await centre.file(client, viewer)
      const takenBy = contact?.acknowledged?.by
      const known = { version, touches: 0, cardChangedAt: arrivedAt, ...(takenBy !== undefined && { takenBy }) }
      expect(await centre.fileVersion(client)).toEqual(known)
      expect(await centre.fileVersion(client)).toEqual(known)
    }
    const kept = (await world.everything()).filter(({ type }) => type === 'version')
    expect(kept).toHaveLength(clients.length)
  })

  it('takes a change, which stores the present shape', async () => {
    const { clients } = await centre.clients({ whose: 'all', me: viewer.by })
    const client = clients[0]?.client ?? ''
    const { version, safeContact } = await centre.file(client, viewer)
    const change = { client, version, ...viewer }
    const saved = await centre.saveSafeContact(change, { ...safeContact, codeWord: 'jablko' })
    expect(saved).toMatchObject({ version: version + 1, safeContact: { codeWord: 'jablko' } })
    const changed = (await world.everything()).filter((item) => item['id'] === client || item['subject'] === client)
    expect(changed.filter(({ type }) => type === 'client' || type === 'deadline').map(({ shape }) => shape)).toEqual([
      shapeOf('client'),
      shapeOf('deadline'),
    ])
  })

  it('sleeps in the list of sleeping files, though nothing of its activity was kept', async () => {
    const { clients } = await centre.clients({ whose: 'all', me: viewer.by })
    const months = '2027-01-30T09:00:00.000Z'
    const { asleep } = await centre.coming(months)
    expect(asleep?.first.map(({ client }) => client).toSorted()).toEqual(clients.map(({ client }) => client).toSorted())
    // Of the other one something was done a moment ago.
    expect(clients.map(({ arrivedAt }) => arrivedAt)).toContain(asleep?.first[0]?.since)
  })

  it('says from the next change on what its attempts come to', async () => {
    const { clients } = await centre.clients({ whose: 'all', me: viewer.by })
    for (const { client } of clients) {
      const { version, attempts, contact } = await centre.file(client, viewer)
      await centre.acknowledge({ client, version, ...viewer })
      const item = (await world.everything()).find(({ type, id }) => type === 'client' && id === client)
      const tried = triedIn(attempts.toReversed())
      expect(item?.['tried']).toEqual(tried)
      expect(tried).toMatchObject({ recorded: attempts.length })
      expect([contact?.metAt, contact?.lastAttempt]).toEqual([tried.offeredAt, tried.last])
    }
  })

  it('has a service that follows from the arrival: a file is closed, is silent, and is opened again', async () => {
    const { clients } = await centre.clients({ whose: 'all', me: viewer.by })
    const { client = '', arrivedAt = '' } = clients[0] ?? {}
    const turning = { client, ...viewer }
    const { attempts } = await centre.file(client, viewer)
    const { version, periods } = await centre.service(turning)
    const from = pragueDay(arrivedAt)
    expect([version, periods]).toEqual([
      0,
      [{ id: client, from, origin: 'eviction', targetGroup: 'domestic-violence' }],
    ])
    const on = pragueDay(NOW)
    const shut = await centre.closeFile({ ...turning, version }, closing({ period: client, on, reason: 'died' }))
    expect(await centre.file(client, viewer)).toMatchObject({ closedOn: on, attempts })
    expect((await centre.duties()).filter((duty) => duty.client === client)).toEqual([])
    const again = reopening({ from: on })
    const { periods: both } = await centre.reopenFile({ ...turning, version: shut.version }, again)
    expect(both.map(({ id, end }) => [id, end?.reason])).toEqual([
      [client, 'died'],
      [again.id, undefined],
    ])
    const file = await centre.file(client, viewer)
    expect(file).toMatchObject({ attempts })
    expect(file.closedOn).toBeUndefined()
  })

  it('goes on: the next complaint gets the next number', async () => {
    const entry = { id: '01M8AAAAAAAAAAAAAAAAAAAAAA', complaint: complaint({ deliveredOn: '2026-11-25' }), viewer }
    expect(await centre.enterComplaint(entry)).toMatchObject({ number: 5 })
  })
})

describe('data of this version', () => {
  it('says its shape in every item', async () => {
    const fresh = await openWorld()
    try {
      await fresh.deliver(notice())
      await fresh.centre('liberec').enterComplaint({
        id: '01M8BBBBBBBBBBBBBBBBBBBBBB',
        complaint: complaint({ deliveredOn: '2026-03-02' }),
        viewer: { ...viewer, now: '2026-03-02T09:00:00.000Z' },
      })
      await fresh.centre('liberec').renewCalendar({ id: 'liberec-sluzba', role: 'worker' }, NOW)
      const items = await fresh.everything()
      expect(items.map(({ type, shape }) => [type, shape])).toEqual(
        items.map(({ type }) => [type, shapeOf(itemTypes.find((each) => each === type) ?? 'audit')]),
      )
    } finally {
      await fresh.close()
    }
  }, 30_000)
})
