import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepDay } from '../../../../functions/store/audit/days.ts'
import { markSent } from '../../../../functions/store/duties/letters.ts'
import { queuedLetter } from '../../../../functions/store/duties/queued-letter.ts'
import { type CentreStore, forCentre, openedCentre } from '../../../../functions/store/for-centre.ts'
import { restoreCentre } from '../../../../functions/store/leaving/restore.ts'
import { carryOn } from '../../../../functions/store/retention/disposals.ts'
import { forgetAgain, type Tombstone, tombstonesOf } from '../../../../functions/store/retention/tombstones.ts'
import { hasWords } from '../../../../functions/store/retention/words.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { create, transact } from '../../../../functions/store/table/transact.ts'
import { forgetAgainBy, listTombstones } from '../../../../infra/operations/tombstones.ts'
import { safeContactFrom } from '../../../../shared/clients/safe-contact.ts'
import { disposalKinds } from '../../../../shared/retention/kinds.ts'
import { closing, reopening } from '../../../support/agreements.ts'
import { wanted } from '../../../support/appointments.ts'
import { archive, archiveOf, lose } from '../../../support/archives.ts'
import { answer, complaint } from '../../../support/complaints.ts'
import { namedEnquiry } from '../../../support/enquiries.ts'
import { consultation } from '../../../support/entries.ts'
import { openLiberec, SECRET, toldEverywhere } from '../../../support/told-everywhere.ts'
import { openWorld, type World } from '../../../support/world.ts'

/*
 * What is disposed of opens nowhere any more; all that is asked is asked of the real engine.
 */

const LATER = '2031-03-03T09:00:00.000Z'
const worker = { by: 'liberec-sluzba', role: 'worker' } as const
const head = { by: 'liberec-vedouci', role: 'head', now: LATER } as const
const other = { ...head, by: 'liberec-druha' }

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** Pages of the register are sealed whatever is in them: what is, a search tells. */
const ofOthers = ['card-page', 'team-event', 'team-member', 'team-version']
const withWords = async () =>
  (await world.everything()).filter((item) => hasWords(item) && !ofOthers.includes(String(item['type'])))

const found = async (store: CentreStore) => (await store.search({ typed: SECRET, from: 0, now: LATER })).total

async function disposeOf(store: CentreStore, things: Parameters<Retention['propose']>[0]['things']) {
  const retention = await store.retention()
  const { id } = await retention.propose({ id: ulid(), things }, head)
  await retention.approve(id, head)
  let disposal = await retention.carryOn(id, head)
  while (disposal.status === 'approved') disposal = await retention.carryOn(id, head)
  return disposal
}
type Retention = Awaited<ReturnType<CentreStore['retention']>>

const erased = { code: 'erased', details: { current: { erasedOn: '2031-03-03' } } }

describe('a file that is disposed of', () => {
  it('has no words anywhere, and what figures are made of stays', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client } = await toldEverywhere(world)
    const before = await world.everything()
    expect(await withWords()).not.toEqual([])
    expect(await found(store)).toBe(2)
    world.setTime(LATER)
    const disposal = await disposeOf(store, [{ kind: 'file', id: client }])
    expect(await found(store)).toBe(0)
    expect(disposal).toMatchObject({
      status: 'finished',
      byTwo: false,
      done: 1,
      left: [],
      inBackupsUntil: '2031-04-07',
    })
    expect(await withWords()).toEqual([])
    const after = await world.everything()
    const plain = ({ key: _k, sealed: _s, card: _c, version: _v, ...item }: Record<string, unknown>) => item
    for (const item of before.filter(({ type }) =>
      ['client', 'attempt', 'work', 'report', 'service'].includes(`${type}`),
    ))
      expect(after.find(({ pk, sk }) => pk === item['pk'] && sk === item['sk'])).toMatchObject(plain(item))
  })

  it('says so wherever it is met, and lists go on', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client, enquiry, reference } = await toldEverywhere(world)
    world.setTime(LATER)
    await disposeOf(store, [{ kind: 'file', id: client }])
    const turn = { client, ...head }
    const asks: (() => Promise<unknown>)[] = [
      () => store.file(client, head),
      () => store.service(turn),
      () => store.consents(turn),
      () => store.plans(turn),
      () => store.court(turn),
      () => store.visits(turn),
      () => store.joinedFiles(turn),
      () => store.wholeReport(client, head),
      () => store.appointmentsOfFile(client, head),
      () => store.enquiry(enquiry, head),
      () => store.enquiryEntries(enquiry, head),
      () => store.recordEntry({ ...turn, id: ulid() }, consultation({ at: '2026-03-02T08:00:00.000Z' })),
    ]
    for (const ask of asks) await expect(ask()).rejects.toMatchObject(erased)
    const row = { client, reference, name: '', erasedOn: '2031-03-03' }
    expect((await store.clients({ whose: 'all', me: '' })).clients).toMatchObject([row])
    expect((await store.clients({ whose: 'nobody', me: '' })).clients).toEqual([])
    expect((await store.enquiries({})).enquiries).toMatchObject([{ id: enquiry, client, erasedOn: '2031-03-03' }])
    const { appointments } = await store.appointmentsOfWeek('2026-03-02', head)
    expect(appointments).toMatchObject([{ client, words: '', erasedOn: '2031-03-03' }])
    expect(appointments[0]?.name).toBeUndefined()
    await expect(store.duties()).resolves.toEqual([])
    expect((await store.coming(LATER)).total).toBe(0)
  })

  it('waits for the last file of the same person, and shows as such among those that are kept', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client, reference } = await toldEverywhere(world)
    const turn = { client, ...worker, now: '2026-03-02T09:00:00.000Z' }
    const retention = await store.retention()
    const opened = { id: ulid(), person: { givenName: 'Testovací' }, safeContact: safeContactFrom({}) }
    const second = await store.createClient(opened, turn)
    await store.joinFiles(turn, second.reference)
    expect((await retention.over('file', LATER)).rows).toEqual([])
    const proposed = retention.propose({ id: ulid(), things: [{ kind: 'file', id: client }] }, head)
    await expect(proposed).rejects.toMatchObject({ code: 'invalid' })
    const theirs = { ...turn, client: second.client }
    const { periods } = await store.service(theirs)
    const closed = closing({ period: periods[0]?.id ?? '', on: '2026-03-02' })
    await store.closeFile({ ...theirs, version: 0 }, closed)
    world.setTime(LATER)
    await disposeOf(store, [{ kind: 'file', id: client }])
    const { joined } = await store.joinedFiles({ ...theirs, now: LATER })
    expect(joined).toMatchObject([{ client, reference, erasedOn: '2031-03-03' }])
    expect((await retention.over('file', LATER)).rows).toMatchObject([{ id: second.client, obstacles: [] }])
    await expect(store.partFiles({ ...theirs, now: LATER }, client)).rejects.toMatchObject(erased)
  })

  it('goes on where it broke off, however often', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client } = await toldEverywhere(world)
    world.setTime(LATER)
    const retention = await store.retention()
    const { id } = await retention.propose({ id: ulid(), things: [{ kind: 'file', id: client }] }, head)
    await retention.approve(id, head)
    const { centre } = openedCentre(world, 'liberec')
    const first = await carryOn(centre, { id, mostItems: 3 }, head)
    expect(first).toMatchObject({ status: 'approved', done: 0 })
    // Its keys are gone with the first transaction, whatever is left of it.
    expect((await withWords()).filter((item) => 'key' in item && item['type'] === 'client')).toEqual([])
    let steps = 0
    while ((await carryOn(centre, { id, mostItems: 3 }, head)).status === 'approved') steps++
    expect(steps).toBeGreaterThan(2)
    expect(await withWords()).toEqual([])
    await expect(carryOn(centre, { id }, head)).resolves.toMatchObject({ status: 'finished', left: [] })
  })
})

describe('who does something about a file at the moment at which it is disposed of', () => {
  it.each([
    [
      'holds it',
      async (store: CentreStore, { reference }: { reference: string }) => {
        const retention = await store.retention()
        return retention.holdFile({ reference, reason: 'Soud si vyžádal spis.' }, head)
      },
    ],
    [
      'writes into it',
      async (store: CentreStore, { client }: { client: string }) => {
        const entry = consultation({ at: '2026-03-02T08:00:00.000Z' })
        return store.recordEntry({ client, id: entry.id, ...worker, now: LATER }, entry)
      },
    ],
    [
      'disposes of it, too',
      async (store: CentreStore, _file: object, id: string) => (await store.retention()).carryOn(id, head),
    ],
  ] as const)('%s: one of the two is done, and nothing by halves', async (_, meanwhile) => {
    const store = await openLiberec(world, { months: 60 })
    const file = await toldEverywhere(world)
    world.setTime(LATER)
    const retention = await store.retention()
    const { id } = await retention.propose({ id: ulid(), things: [{ kind: 'file', id: file.client }] }, head)
    await retention.approve(id, head)
    await Promise.allSettled([meanwhile(store, file, id), retention.carryOn(id, head)])
    const { left, status } = await retention.carryOn(id, head)
    expect(status).toBe('finished')
    const asked = store.file(file.client, head)
    if (left.length > 0) await expect(asked).resolves.toMatchObject({ client: file.client })
    else await expect(asked).rejects.toMatchObject(erased)
    const keys = (await world.everything()).filter((item) => 'key' in item && !ofOthers.includes(String(item['type'])))
    expect(keys.length > 0).toBe(left.length > 0)
  })
})

describe('nothing is disposed of', () => {
  it('before its centre has decided how long it is kept', async () => {
    const store = await openLiberec(world)
    const { client } = await toldEverywhere(world)
    world.setTime(LATER)
    const retention = await store.retention()
    for (const kind of disposalKinds) expect((await retention.over(kind, LATER)).rows).toEqual([])
    const proposed = retention.propose({ id: ulid(), things: [{ kind: 'file', id: client }] }, head)
    await expect(proposed).rejects.toMatchObject({ details: { faults: [{ path: 'rows.0', code: 'kept' }] } })
  })

  it('on the last day of its time, and from the next day on it is', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client, reference } = await toldEverywhere(world)
    const retention = await store.retention()
    const at = async (now: string) => (await retention.over('file', now)).rows
    expect(await at('2031-03-02T22:30:00.000Z')).toEqual([])
    expect(await at('2031-03-02T23:30:00.000Z')).toEqual([
      { kind: 'file', id: client, reference, endedOn: '2026-03-02', keptUntil: '2031-03-02', obstacles: [] },
    ])
  })

  it('by whoever proposed it where there are two heads, nor without a confirmation', async () => {
    const store = await openLiberec(world, { months: 60, heads: 2 })
    const { client } = await toldEverywhere(world)
    world.setTime(LATER)
    const retention = await store.retention()
    const things = [{ kind: 'file' as const, id: client }]
    const { id, mayApprove } = await retention.propose({ id: ulid(), things }, head)
    expect(mayApprove).toBe(false)
    expect((await retention.disposals(other)).disposals).toMatchObject([{ id, mayApprove: true, status: 'proposed' }])
    await expect(retention.carryOn(id, head)).rejects.toMatchObject({ details: { faults: [{ code: 'not-approved' }] } })
    await expect(retention.approve(id, head)).rejects.toMatchObject({ details: { faults: [{ code: 'same-head' }] } })
    await expect(retention.approve(id, other)).resolves.toMatchObject({ status: 'approved', byTwo: true })
    await expect(retention.refuse(id, head)).rejects.toMatchObject({ details: { faults: [{ code: 'approved' }] } })
  })

  it('that was refused', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client } = await toldEverywhere(world)
    world.setTime(LATER)
    const retention = await store.retention()
    const { id } = await retention.propose({ id: ulid(), things: [{ kind: 'file', id: client }] }, head)
    await retention.refuse(id, head)
    await expect(retention.approve(id, head)).rejects.toMatchObject({ details: { faults: [{ code: 'refused' }] } })
    await expect(retention.carryOn(id, head)).rejects.toMatchObject({ code: 'invalid' })
    expect(await withWords()).not.toEqual([])
  })

  it.each([
    [
      'held',
      async (store: CentreStore, { reference }: { reference: string; client: string }) => {
        const retention = await store.retention()
        await retention.holdFile({ reference, reason: SECRET }, head)
      },
    ],
    [
      'open',
      async (store: CentreStore, { client }: { reference: string; client: string }) => {
        const turn = { client, ...worker, now: LATER }
        const { version } = await store.service(turn)
        await store.reopenFile({ ...turn, version }, reopening({ from: '2031-03-03' }))
      },
    ],
    [
      'appointment-open',
      async (store: CentreStore, { client }: { reference: string; client: string }) => {
        const made = wanted({ client, wall: '2031-03-04T09:00' })
        await store.changeAppointment({ id: ulid(), version: 0, ...worker, now: LATER }, { do: 'arrange', made })
      },
    ],
  ] as const)('that is %s since it was confirmed: the rule is asked again', async (obstacle, happen) => {
    const store = await openLiberec(world, { months: 60 })
    const file = await toldEverywhere(world)
    world.setTime(LATER)
    const retention = await store.retention()
    const { id } = await retention.propose({ id: ulid(), things: [{ kind: 'file', id: file.client }] }, head)
    await retention.approve(id, head)
    await happen(store, file)
    const { left, done, status } = await retention.carryOn(id, head)
    expect({ left, done, status }).toMatchObject({ done: 1, status: 'finished', left: [{ id: file.client }] })
    expect(left[0]?.obstacles).toContain(obstacle)
    await expect(store.file(file.client, head)).resolves.toMatchObject({ client: file.client })
  })

  it('as long as it is held, and its time goes on when that ends', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client, reference } = await toldEverywhere(world)
    const retention = await store.retention()
    const { holds } = await retention.holdFile({ reference, reason: 'Soud si vyžádal spis.' }, { ...head, now: LATER })
    expect(holds).toEqual([{ client, reference, since: LATER, by: 'liberec-vedouci', reason: 'Soud si vyžádal spis.' }])
    expect((await retention.over('file', LATER)).rows).toMatchObject([{ id: client, obstacles: ['held'] }])
    expect((await retention.endHold(client, head)).holds).toEqual([])
    expect((await retention.over('file', LATER)).rows).toMatchObject([{ id: client, obstacles: [] }])
    // And once more, and its words go with the file.
    await retention.holdFile({ reference, reason: SECRET }, head)
    await retention.endHold(client, head)
    world.setTime(LATER)
    await disposeOf(store, [{ kind: 'file', id: client }])
    expect(await withWords()).toEqual([])
  })

  it('that is not there, was disposed of, or belongs to a file', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client, enquiry } = await toldEverywhere(world)
    world.setTime(LATER)
    const retention = await store.retention()
    const things = [
      { kind: 'file' as const, id: ulid() },
      { kind: 'enquiry' as const, id: enquiry },
      { kind: 'complaint' as const, id: '2026-1' },
    ]
    const faults = [0, 1, 2].map((index) => ({ path: `rows.${index}`, code: 'kept' }))
    await expect(retention.propose({ id: ulid(), things }, head)).rejects.toMatchObject({ details: { faults } })
    await disposeOf(store, [{ kind: 'file', id: client }])
    await expect(retention.propose({ id: ulid(), things: [{ kind: 'file', id: client }] }, head)).rejects.toMatchObject(
      { code: 'invalid' },
    )
  })
})

describe('what else is kept', () => {
  it('goes by its own time: enquiries, appointments for nobody, complaints that were answered', async () => {
    const store = await openLiberec(world, { months: 12 })
    const now = '2026-03-02T09:00:00.000Z'
    const enquiry = ulid()
    await store.recordEnquiry({ id: enquiry, enquiry: namedEnquiry({ name: SECRET }) }, { ...worker, now })
    const appointment = ulid()
    const change = { id: appointment, ...worker, now }
    await store.changeAppointment({ ...change, version: 0 }, { do: 'arrange', made: wanted({ words: SECRET }) })
    const viewer = { ...worker, now }
    const entered = await store.enterComplaint({ id: ulid(), complaint: complaint({ text: SECRET }), viewer })
    const retention = await store.retention()
    expect((await retention.over('appointment', LATER)).rows).toMatchObject([{ obstacles: ['appointment-open'] }])
    expect((await retention.over('complaint', LATER)).rows).toEqual([])
    await store.changeAppointment({ ...change, version: 1 }, { do: 'end', end: { outcome: 'cancelled', words: '' } })
    const { givenOn: _givenOn, ...written } = answer()
    const asHead = { by: head.by, role: 'head', now } as const
    const target = { id: entered.id, version: 1, viewer: asHead }
    await store.changeComplaint(target, { do: 'answer', answer: written })
    await store.changeComplaint({ ...target, version: 2 }, { do: 'send', sentOn: '2026-03-02' })
    const rows = []
    for (const kind of ['enquiry', 'appointment', 'complaint'] as const)
      rows.push(...(await retention.over(kind, LATER)).rows)
    expect(rows.map(({ kind, id, obstacles }) => [kind, id, obstacles])).toEqual([
      ['enquiry', enquiry, []],
      ['appointment', appointment, []],
      ['complaint', entered.id, []],
    ])
    world.setTime(LATER)
    await disposeOf(
      store,
      rows.map(({ kind, id }) => ({ kind, id })),
    )
    expect(await withWords()).toEqual([])
    const { complaints } = await store.book(2026, head)
    expect(complaints).toMatchObject([{ id: entered.id, number: 1, erasedOn: '2031-03-03' }])
    await expect(store.complaint(entered.id, head)).rejects.toMatchObject(erased)
    await expect(store.changeAppointment({ ...change, version: 3 }, { do: 'resume' })).rejects.toMatchObject(erased)
  })
})

describe('letters and the audit', () => {
  const letters = async () => (await world.everything()).filter(({ type }) => type === 'letter')
  const send = async (centre = 'liberec') => {
    for (const { id } of await letters())
      await markSent(world.table, { centre, id: String(id) }, '2026-03-02T10:00:00.000Z')
  }
  const write = async (id: string, createdAt: string) => {
    const letter = queuedLetter({ kind: 'address', id, centre: 'liberec', to: ['head'], createdAt })
    await transact(world.table, { letter: create(letter) })
  }

  it('about nobody go by whole months, once none of them waits to be sent', async () => {
    const store = await openLiberec(world, { months: 12 })
    await write('first', '2026-03-01T09:00:00.000Z')
    await write('last', '2026-03-31T21:59:00.000Z')
    // In Prague it is April.
    await write('next', '2026-03-31T22:01:00.000Z')
    const retention = await store.retention()
    const over = async () => (await retention.over('letter', LATER)).rows.map(({ id, obstacles }) => [id, ...obstacles])
    expect(await over()).toEqual([
      ['2026-03', 'open'],
      ['2026-04', 'open'],
    ])
    await send()
    expect(await over()).toEqual([['2026-03'], ['2026-04']])
    expect((await retention.over('letter', '2027-03-31T10:00:00.000Z')).rows).toEqual([])
    expect((await retention.over('letter', '2027-04-01T10:00:00.000Z')).rows).toMatchObject([
      { id: '2026-03', endedOn: '2026-03-31', keptUntil: '2027-03-31' },
    ])
    await disposeOf(store, [{ kind: 'letter', id: '2026-03' }])
    expect((await letters()).map(({ id }) => id)).toEqual(['next'])
    expect(await over()).toEqual([['2026-04']])
  })

  it('about a file are deleted with it, and those about somebody else of the same notice stay', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client } = await toldEverywhere(world)
    await send()
    const own = async () => (await letters()).filter(({ subject }) => subject === client)
    const [letter] = await own()
    const sister = { ...letter, ...keys.letter('liberec', 'sister'), id: 'sister', subject: ulid() }
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: sister }))
    world.setTime(LATER)
    await disposeOf(store, [{ kind: 'file', id: client }])
    expect(await own()).toEqual([])
    expect((await letters()).map(({ id }) => id)).toContain('sister')
  })

  it('of the audit a month is asked for by its signed days, stays while a file is held, and waits for the notary', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { reference } = await toldEverywhere(world)
    await keepDay(world.table, 'liberec', { day: '2026-03-02', signed: 'signed' })
    world.setTime(LATER)
    const retention = await store.retention()
    const rows = async (now = '2031-04-02T09:00:00.000Z') => (await retention.over('audit', now)).rows
    expect(await rows(LATER)).toEqual([])
    expect(await rows()).toMatchObject([{ id: '2026-03', endedOn: '2026-03-31', obstacles: [] }])
    const { holds } = await retention.holdFile({ reference, reason: 'Soud' }, head)
    expect(await rows()).toMatchObject([{ id: '2026-03', obstacles: ['held'] }])
    await retention.endHold(holds[0]?.client ?? '', head)
    const entries = async () => (await world.everything()).filter(({ type }) => type === 'audit').length
    const before = await entries()
    const later = { ...head, now: '2031-04-02T09:00:00.000Z' }
    const { id } = await retention.propose({ id: ulid(), things: [{ kind: 'audit', id: '2026-03' }] }, later)
    await retention.approve(id, later)
    expect(await retention.carryOn(id, later)).toMatchObject({ status: 'finished', left: [] })
    expect(await rows()).toEqual([])
    expect(await entries()).toBeGreaterThan(before)
  })
})

describe('a table that was set back', () => {
  it('forgets again by the tombstones, once and for all', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client } = await toldEverywhere(world)
    const backup = await world.everything()
    world.setTime(LATER)
    await disposeOf(store, [{ kind: 'file', id: client }])
    const place = { id: 'liberec', table: world.table }
    const stones: Tombstone[] = []
    for await (const stone of tombstonesOf(place)) stones.push(stone)
    expect(stones.map(({ kind }) => kind)).toEqual(['enquiry', 'file'])
    expect(JSON.stringify(stones)).not.toContain(SECRET)

    const restored = await openWorld()
    for (const Item of backup) await restored.table.doc.send(new PutCommand({ TableName: restored.table.name, Item }))
    expect((await restored.everything()).some(hasWords)).toBe(true)
    const there = { id: 'liberec', table: restored.table }
    expect(await forgetAgain(there, { now: LATER, handedOver: stones })).toBe(2)
    const forgotten = await restored.everything()
    expect(forgotten.filter(hasWords)).toEqual([])
    const opened = forCentre({ table: restored.table, vault: world.vault, now: world.now }, 'liberec')
    await expect(opened.file(client, head)).rejects.toMatchObject(erased)
    expect(await forgetAgain(there, { now: LATER, handedOver: stones })).toBe(2)
    expect(await forgetAgain(there, { now: LATER })).toBe(2)
    expect(await restored.everything()).toEqual(forgotten)
    await restored.close()
  })

  it('forgets again when an older archive comes back, into the same centre and into one that lost everything', async () => {
    const store = await openLiberec(world, { months: 60 })
    const { client } = await toldEverywhere(world)
    const older = await archiveOf(world, 'liberec')
    world.setTime(LATER)
    await disposeOf(store, [{ kind: 'file', id: client }])
    const stones = await listTombstones(world as never, 'liberec')
    await restoreCentre(world, archive('liberec', older))
    expect(await withWords()).toEqual([])
    await expect(world.centre('liberec').file(client, head)).rejects.toMatchObject(erased)

    await lose(world.table, 'liberec')
    await restoreCentre(world, archive('liberec', older))
    expect(await withWords()).not.toEqual([])
    const said = await forgetAgainBy(world as never, { centre: 'liberec', text: `${stones}\n` })
    expect(said).toBe('Disposed of in liberec, now as before: 2.')
    expect(await withWords()).toEqual([])
    expect(await found(world.centre('liberec'))).toBe(0)
    await expect(world.centre('liberec').file(client, head)).rejects.toMatchObject(erased)
  })

  it.each(['{', '{"kind":"file"}', '[]', '{"kind":"person","id":"X","erasedAt":"x","disposal":"x"}'])(
    'forgets nothing by a list with a line like %s',
    async (line) => {
      await expect(forgetAgainBy(world as never, { centre: 'liberec', text: line })).rejects.toThrow(/Line 1/)
      await expect(forgetAgainBy(world as never, { centre: 'nikde', text: '' })).rejects.toThrow(/There is no centre/)
    },
  )
})
