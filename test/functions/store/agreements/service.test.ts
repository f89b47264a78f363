import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { asleepSince } from '../../../../functions/store/clients/activity.ts'
import { changeRecord, type RecordKind, type Turning } from '../../../../functions/store/clients/records.ts'
import { type CentreStore, openedCentre } from '../../../../functions/store/for-centre.ts'
import type { Centre } from '../../../../functions/store/table/access.ts'
import { byCentre, due } from '../../../../functions/store/table/keys.ts'
import { allItems, list } from '../../../../functions/store/table/query.ts'
import type { ServiceView } from '../../../../shared/agreements/views.ts'
import { agreementFields, closing, consentFields, reopening } from '../../../support/agreements.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const LATER = '2026-04-20T10:00:00.000Z'

let world: World
let store: CentreStore
let centre: Centre
let client: string

beforeAll(async () => {
  world = await openWorld()
  centre = openedCentre(world, 'liberec').centre
  store = world.centre('liberec')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setTime(new Date(world.now().getTime() + 1000))
  await world.deliver(notice({ reference: ulid() }))
  const [row] = (await store.clients({ whose: 'all', me: '' })).clients
  client = row?.client ?? ''
})

const turning = (by = 'liberec-sluzba'): Turning => ({ client, by, role: 'worker', now: LATER })
const change = (version: number, by?: string) => ({ ...turning(by), version })
const someAgreement = (given: Parameters<typeof agreementFields>[0] = {}) => ({
  id: ulid(),
  agreement: agreementFields(given),
})
const end = (given: Partial<ReturnType<typeof closing>> = {}) => closing({ period: client, ...given })

async function offerHelp() {
  const attempt = {
    id: ulid(),
    channel: 'phone',
    outcome: 'accepted',
    at: '2026-03-02T09:30:00.000Z',
    note: '',
  } as const
  const { version } = await store.file(client, turning())
  await store.recordAttempt({ ...turning(), version, now: '2026-03-02T09:31:00.000Z' }, attempt)
}

const stored = async (type: string) =>
  (await world.everything()).find((item) => item['type'] === type && String(item['pk']).endsWith(client))
const place = async (of: 'activeFiles' | 'allComing') =>
  (await allItems(world.table, list(byCentre[of]('liberec')))).filter((item) => item['client'] === client)

describe('the service of a file', () => {
  it('begins with the file, before anything is written down of it', async () => {
    const view = await store.service(turning())
    expect(view).toMatchObject({ client, version: 0, agreements: [] })
    expect(view.periods).toEqual([
      { id: client, from: '2026-03-02', origin: 'eviction', targetGroup: 'domestic-violence' },
    ])
  })

  it('keeps days, forms and codes readable for figures, and no word', async () => {
    await offerHelp()
    const { version } = await store.addAgreement(
      change(0),
      someAgreement({
        form: 'written',
        assignment: 'Tajná slova.',
        signed: { on: '2026-03-03', where: 'Tajné místo' },
      }),
    )
    await store.closeFile(change(version), end({ achieved: 'Tajný výsledek.', reasonWords: 'Tajný důvod' }))
    const item = await stored('service')
    expect(item).toMatchObject({
      periods: [{ from: '2026-03-02', origin: 'eviction', end: { on: '2026-03-20', reason: 'assignment-met' } }],
      agreements: [{ form: 'written', from: '2026-03-03', until: '2026-03-20' }],
    })
    expect(JSON.stringify(await world.everything())).not.toMatch(/Tajn[áéý]/)
    const view = await store.service(turning())
    expect(view.agreements).toMatchObject([{ assignment: 'Tajná slova.', signed: { where: 'Tajné místo' } }])
    expect(view.periods).toMatchObject([{ end: { achieved: 'Tajný výsledek.', reasonWords: 'Tajný důvod' } }])
  })

  it('takes one of two agreements that two people make at once, and says which field refuses the other', async () => {
    const both = await Promise.allSettled([
      store.addAgreement(change(0, 'liberec-sluzba'), someAgreement()),
      store.addAgreement(change(0, 'liberec-volno'), someAgreement({ from: '2026-03-04' })),
    ])
    const refused = both.filter((each) => each.status === 'rejected').map(({ reason }) => reason)
    expect(refused).toMatchObject([
      { code: 'invalid', details: { faults: [{ path: 'agreement.from', code: 'two-at-once' }] } },
    ])
    expect((await store.service(turning())).agreements).toHaveLength(1)
  })

  it('shows who comes second what it is now', async () => {
    const { version, periods } = await store.addAgreement(change(0), someAgreement())
    const { id: _id, ...period } = periods[0] ?? reopening()
    await store.correctPeriod(change(version), { id: client, period: { ...period, keyWorker: 'liberec-volno' } })
    const late = store.correctPeriod(change(version, 'liberec-volno'), {
      id: client,
      period: { ...period, keyWorker: 'liberec-sluzba' },
    })
    await expect(late).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { version: 2, periods: [{ keyWorker: 'liberec-volno' }] } },
    })
  })

  it('takes what two people change at once of a period and an agreement', async () => {
    const added = someAgreement()
    const { version, periods } = await store.addAgreement(change(0), added)
    const { id: _id, ...period } = periods[0] ?? reopening()
    await Promise.all([
      store.correctPeriod(change(version), { id: client, period: { ...period, keyWorker: 'liberec-volno' } }),
      store.correctAgreement(change(version, 'liberec-volno'), {
        id: added.id,
        agreement: { ...added.agreement, place: 'v centru' },
      }),
      store.addAgreement(change(version), { ...someAgreement({ from: '2026-03-10' }), ends: added.id }),
    ])
    const { agreements, ...service } = await store.service(turning())
    expect(service).toMatchObject({ version: version + 3, periods: [{ keyWorker: 'liberec-volno' }] })
    expect(agreements).toMatchObject([{ place: 'v centru', until: '2026-03-10' }, { from: '2026-03-10' }])
  })

  it('takes what two people change at once of different fields of one agreement, and asks of the same', async () => {
    const { id, agreement } = someAgreement()
    const { version } = await store.addAgreement(change(0), { id, agreement })
    const put = (given: Partial<typeof agreement>, by?: string) =>
      store.correctAgreement(change(version, by), { id, agreement: { ...agreement, ...given } })
    await Promise.all([put({ place: 'v centru' }), put({ assignment: 'Chci klid.' }, 'liberec-volno')])
    await put({ extent: 'long-term' })
    expect((await store.service(turning())).agreements).toMatchObject([
      { place: 'v centru', assignment: 'Chci klid.', extent: 'long-term', corrections: 3 },
    ])
    await expect(put({ place: 'doma' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { version: version + 3, agreements: [{ place: 'v centru' }] } },
    })
  })

  it('keeps what stood before each correction, sealed, for who asks for it', async () => {
    const { id, agreement } = someAgreement({ assignment: 'Tajné dřív.' })
    const first = await store.addAgreement(change(0), { id, agreement })
    const second = { ...agreement, assignment: 'Tajné potom.' }
    const { version } = await store.correctAgreement(change(first.version), { id, agreement: second })
    await store.correctAgreement(change(version, 'liberec-volno'), { id, agreement: { ...second, place: 'v centru' } })
    const { earlier } = await store.earlier(turning(), id)
    expect(earlier).toMatchObject([
      { by: 'liberec-sluzba', at: LATER, agreement: { assignment: 'Tajné dřív.' } },
      { by: 'liberec-volno', at: LATER, agreement: { assignment: 'Tajné potom.', place: '' } },
    ])
    expect(await store.earlier(turning(), client)).toEqual({ now: LATER, earlier: [] })
    expect(JSON.stringify(await world.everything())).not.toMatch(/Tajn[áéý]/)
    const audit = (await world.everything()).filter((item) => item['type'] === 'audit' && item['client'] === client)
    expect(audit.filter(({ did }) => did === 'read').length).toBeGreaterThan(0)
  })

  it('put right to what it says already is written down as it is', async () => {
    const { periods } = await store.service(turning())
    const { id: _id, ...period } = periods[0] ?? reopening()
    const after = await store.correctPeriod(change(0), { id: client, period })
    expect(after).toMatchObject({ version: 1, periods })
    expect(await store.correctPeriod(change(0), { id: client, period })).toEqual(after)
  })

  it('writes what is sent twice down once', async () => {
    const sent = someAgreement()
    const first = await store.addAgreement(change(0), sent)
    expect(await store.addAgreement(change(0), sent)).toEqual(first)
  })

  it('of nobody is not found', async () => {
    client = ulid()
    await expect(store.service(turning())).rejects.toThrow('not-found')
    await expect(store.addAgreement(change(0), someAgreement())).rejects.toThrow('not-found')
  })
})

describe('closing a file', () => {
  it('says that help is still to be offered, and closes nothing', async () => {
    await expect(store.closeFile(change(0), end())).rejects.toMatchObject({
      details: { faults: [{ path: 'closing.reason', code: 'offer-owed' }] },
    })
    expect((await store.file(client, turning())).closedOn).toBeUndefined()
    expect((await store.service(turning())).version).toBe(0)
  })

  it('says so on the file and in lists, takes it from those asleep, and leaves an entry', async () => {
    await offerHelp()
    const before = await store.file(client, turning())
    await store.closeFile(change(0), end())
    const after = await store.file(client, turning())
    expect(after).toMatchObject({ closedOn: '2026-03-20', version: before.version + 1 })
    expect(await store.fileVersion(client)).toMatchObject({ version: after.version })
    for (const whose of ['all', 'mine'] as const) {
      const { clients } = await store.clients({ whose, me: 'liberec-sluzba' })
      expect(clients.find((row) => row.client === client)).toMatchObject({ closedOn: '2026-03-20' })
    }
    expect(await place('activeFiles')).toEqual([])
    expect((await asleepSince(centre, '2027-01-01')).files.some((file) => file.client === client)).toBe(false)
    const did = (await world.everything()).filter((item) => item['type'] === 'audit' && item['client'] === client)
    expect(did.map((entry) => entry['did'])).toContain('closing')
  })

  it('because she died ends the duty without calling it met, and nothing wakes it', async () => {
    await store.closeFile(change(0), end({ reason: 'died' }))
    const { contact } = await store.file(client, turning())
    expect(contact).toMatchObject({ status: 'dropped' })
    expect(contact?.metAt).toBeUndefined()
    const duty = await stored('deadline')
    expect(duty?.['duePk']).toBeUndefined()
    const open = await allItems(world.table, list(byCentre.openDuties('liberec')))
    expect(open.filter((item) => item['subject'] === client)).toEqual([])
  })

  it('leaves a duty that was met as it was', async () => {
    await offerHelp()
    const { contact } = await store.file(client, turning())
    await store.closeFile(change(0), end({ reason: 'mistake' }))
    expect((await store.file(client, turning())).contact).toEqual(contact)
  })

  it('takes a file that a colleague changes at the same time as it is then', async () => {
    await offerHelp()
    const { version } = await store.file(client, turning())
    const [closedFile] = await Promise.all([
      store.closeFile(change(0), end()),
      store.recordAttempt(
        { ...turning('liberec-volno'), version },
        { id: ulid(), channel: 'phone', outcome: 'not-reached', at: '2026-03-02T10:00:00.000Z', note: '' },
      ),
    ]).catch(async () => [await store.closeFile(change(0), end())])
    expect(closedFile).toMatchObject({ version: 1 })
    expect((await store.file(client, turning())).closedOn).toBe('2026-03-20')
  })
})

/** A kind made up for this test, with the attributes of a type of item that there is. */
const kind: RecordKind<{ id: string; at: string; words: string }> = {
  type: 'revision',
  schema: z.object({ id: z.string(), at: z.string(), words: z.string() }),
  comingAt: ({ at }) => at,
}

async function plan(id = ulid(), version = 0): Promise<string> {
  const record = { id, at: `2026-05-0${version + 1}T08:00:00.000Z`, words: 'Testovací slova.' }
  await changeRecord(centre, { ...turning(), id, version, did: 'goal' }, { kind, plan: () => record })
  return id
}

describe('what is due about a file', () => {
  it('is silent while the file is closed, and heard again when it is opened', async () => {
    await offerHelp()
    const id = ulid()
    const record = { id, at: '2026-05-01T08:00:00.000Z', words: 'Testovací slova.' }
    await changeRecord(centre, { ...turning(), id, version: 0, did: 'goal' }, { kind, plan: () => record })
    const before = await place('allComing')
    expect(before.map(({ type }) => type).sort()).toEqual(['protection', 'revision'])
    const { version } = await store.closeFile(change(0), end())
    expect(await place('allComing')).toEqual([])
    await store.reopenFile(change(version), reopening())
    expect(await place('allComing')).toEqual(before)
  })
})

describe('what is due about a file, beyond what one transaction takes', () => {
  it('is silent too, and heard again', async () => {
    await offerHelp()
    for (let at = 0; at < 85; at++) await plan()
    const { version } = await store.closeFile(change(0), end())
    expect(await place('allComing')).toEqual([])
    await store.reopenFile(change(version), reopening())
    expect(await place('allComing')).toHaveLength(86)
  })

  it('is silent when it is written down while the file is being closed', async () => {
    await offerHelp()
    await Promise.all([store.closeFile(change(0), end()), ...Array.from({ length: 12 }, () => plan())])
    expect(await place('allComing')).toEqual([])
  })

  it.each([0, 1])(
    'is silent when its file is closed between its reading and its writing, from version %i',
    async (version) => {
      await offerHelp()
      const id = version === 0 ? ulid() : await plan()
      let closing: Promise<unknown> | undefined
      const closedMeanwhile = async () => {
        closing ??= store.closeFile(change(0), end())
        await closing
        return { id, at: '2026-05-02T08:00:00.000Z', words: 'Testovací slova.' }
      }
      await changeRecord(centre, { ...turning(), id, version, did: 'goal' }, { kind, plan: closedMeanwhile })
      expect(await place('allComing')).toEqual([])
    },
  )

  it('stays silent when it is written down about a closed file', async () => {
    await store.closeFile(change(0), end({ reason: 'mistake' }))
    await plan()
    expect(await place('allComing')).toEqual([])
  })
})

describe('opening a file again', () => {
  it('begins another period and keeps everything', async () => {
    await offerHelp()
    const first = await store.addAgreement(change(0), someAgreement())
    const shut = await store.closeFile(change(first.version), end())
    const open: ServiceView = await store.reopenFile(change(shut.version), reopening({ keyWorker: 'liberec-volno' }))
    expect(open.periods).toMatchObject([
      { id: client, end: { on: '2026-03-20' } },
      { from: '2026-03-25', origin: 'self-referral', keyWorker: 'liberec-volno' },
    ])
    expect(open.agreements).toEqual(shut.agreements)
    const file = await store.file(client, turning())
    expect(file.closedOn).toBeUndefined()
    expect(file.attempts).toHaveLength(1)
    expect((await stored('deadline'))?.['closedOn']).toBeUndefined()
    expect(await place('activeFiles')).toHaveLength(1)
  })

  it('owes an offer again that was given up', async () => {
    const shut = await store.closeFile(change(0), end({ reason: 'mistake' }))
    await store.reopenFile(change(shut.version), reopening())
    expect((await store.file(client, turning())).contact?.status).toBe('open')
    const duty = await stored('deadline')
    expect(duty).toMatchObject({ ...due.entry('contact', client, LATER), centrePk: byCentre.openDuties('liberec') })
  })
})

describe('a consent', () => {
  it('is written down, put right and taken back, sealed but for its id', async () => {
    const id = ulid()
    const written = await store.writeConsent({ ...change(0), id }, consentFields({ scope: 'Tajný rozsah.' }))
    const right = await store.writeConsent(
      { ...change(written.version), id },
      consentFields({ scope: 'Tajnější rozsah.' }),
    )
    await store.withdrawConsent({ ...change(right.version), id }, { on: '2026-03-09', how: 'ústně' })
    const { consents } = await store.consents(turning())
    expect(consents).toMatchObject([{ id, version: 3, scope: 'Tajnější rozsah.', withdrawn: { on: '2026-03-09' } }])
    expect(Object.keys((await stored('consent')) ?? {}).sort()).toEqual([
      ...['client', 'id', 'pk', 'sealed', 'shape', 'sk', 'type', 'version'],
    ])
  })

  it('sent twice is written down once', async () => {
    const id = ulid()
    const first = await store.writeConsent({ ...change(0), id }, consentFields())
    expect(await store.writeConsent({ ...change(0), id }, consentFields())).toEqual(first)
  })

  it('that two people put right at once has what both wrote, and what stood before', async () => {
    const id = ulid()
    const consent = consentFields()
    const { version } = await store.writeConsent({ ...change(0), id }, consent)
    const put = (given: Partial<typeof consent>, by?: string) =>
      store.writeConsent({ ...change(version, by), id }, { ...consent, ...given })
    await Promise.all([put({ scope: 'Jen telefon.' }), put({ kept: 'Šanon 13' }, 'liberec-volno')])
    await expect(put({ kept: 'Šanon 14' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { scope: 'Jen telefon.', kept: 'Šanon 13', version: version + 2 } },
    })
    expect((await store.earlier(turning(), id)).earlier).toMatchObject([{ consent }, { of: id }])
    const over = await store.withdrawConsent({ ...change(version), id }, { on: '2026-03-09', how: '' })
    expect(over).toMatchObject({ kept: 'Šanon 13', withdrawn: { on: '2026-03-09' } })
  })

  it('two people write down at once both stay', async () => {
    await Promise.all(
      [ulid(), ulid()].map((id) => store.writeConsent({ ...change(0), id }, consentFields({ recipient: 'police' }))),
    )
    expect((await store.consents(turning())).consents).toHaveLength(2)
  })
})

describe('the template of agreements', () => {
  const template = { by: 'liberec-vedouci', now: LATER }

  it('is none, then the head’s, then none again', async () => {
    expect(await store.agreementTemplate(LATER)).toEqual({ now: LATER, version: 0 })
    await store.changeAgreementTemplate({ ...template, version: 0 }, 'UEsDBAAA')
    expect(await store.agreementTemplate(LATER)).toEqual({ now: LATER, version: 1, document: 'UEsDBAAA' })
    const late = store.changeAgreementTemplate({ ...template, version: 0 }, 'UEsDBBBB')
    await expect(late).rejects.toMatchObject({ details: { current: { version: 1, document: 'UEsDBAAA' } } })
    await store.changeAgreementTemplate({ ...template, version: 1 }, undefined)
    expect(await store.agreementTemplate(LATER)).toEqual({ now: LATER, version: 2 })
  })
})
