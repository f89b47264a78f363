import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/table/keys.ts'
import type { Enquiry, EnquiryFacts } from '../../../shared/enquiries/enquiry.ts'
import type { EnquiryFile } from '../../../shared/enquiries/views.ts'
import { type Call, openApi, people } from '../../support/api.ts'
import { anonymousEnquiry, correctionOf, namedEnquiry, recordOf, reply, returnCode } from '../../support/enquiries.ts'
import { consultation, noteEntry, withOspod } from '../../support/entries.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

const PROMISED = '2026-03-03T08:30:00.000Z'
/** Words of these tests that nobody may read in the table. */
const secrets = /Zkušební|Zkoušková|777000111|777 000|vykázání|poradenství|opatrovníka|K4E 7RA|K4E7RA9XW/

let world: World
let call: ReturnType<typeof openApi>

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

async function asked(request: Omit<Call, 'as'>, as: Call['as'] = people.onDuty) {
  const answer = await call({ ...request, as })
  return { status: answer.status, body: await answer.json() }
}

const post = (path: string, body: unknown) => asked({ method: 'POST', path: `/api/enquiries${path}`, body })
const record = (enquiry: Enquiry, id = ulid()) => post('', recordOf(enquiry, id))
const recorded = async (enquiry: Enquiry): Promise<EnquiryFile> => (await record(enquiry)).body
const read = async (id: string): Promise<EnquiryFacts> => (await asked({ path: `/api/enquiries/${id}` })).body
const storedOf = async (id: string) => (await world.everything()).filter((item) => JSON.stringify(item).includes(id))

/** A code for each: no two have the same. */
const codes = ['23M XAX 422', '4W2 UZ5 7Z9', 'X6E 2UM UM5', 'R5M XZ3 5MY', 'MK6 6WZ X43', 'RA3 7EZ K97']
async function recordAnonymous(code: string, enquiry: Enquiry = anonymousEnquiry()): Promise<EnquiryFile> {
  const { status, body } = await post('', { ...recordOf(enquiry), code })
  expect(status).toBe(200)
  return body
}

describe('recording an enquiry', () => {
  it('keeps all of it, once, whether she gives a name or not', async () => {
    for (const enquiry of [anonymousEnquiry(), namedEnquiry({ reply: reply({ promisedAt: PROMISED }) })]) {
      const id = ulid()
      const first = await record(enquiry, id)
      const again = await record(enquiry, id)
      expect(first).toEqual(again)
      expect(first).toMatchObject({ status: 200, body: { id, version: 1, returns: [] } })
      expect(await read(id)).toMatchObject({ enquiry: { ...enquiry, ...('reply' in enquiry && { reply: {} }) } })
    }
  })

  it('of which the answer was lost is answered, although the promised time is past by now', async () => {
    const id = ulid()
    const promising = namedEnquiry({ reply: reply({ promisedAt: PROMISED }) })
    await record(promising, id)
    const before = world.now()
    world.setTime('2026-03-03T09:00:00Z')
    const again = await record(promising, id)
    const another = await record(promising)
    world.setTime(before)
    expect(again).toMatchObject({ status: 200, body: { id, version: 1 } })
    expect(another.body.faults).toEqual([{ path: 'enquiry.reply.promisedAt', code: 'in-the-past' }])
  })

  it('of one id in other words is told what stands, and changes nothing', async () => {
    const id = ulid()
    await record(namedEnquiry(), id)
    const { status, body } = await record(namedEnquiry({ said: 'Jinak.' }), id)
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'changed-meanwhile', current: { id, enquiry: { said: namedEnquiry().said } } })
  })

  it.each([
    ['a name', { name: 'Zkušební' }, 'enquiry.name'],
    ['a number', { phone: '777 000 111' }, 'enquiry.phone'],
    ['a birth date', { birthDate: '1990-01-02' }, 'enquiry.birthDate'],
    ['an address', { address: 'Zkušební 1' }, 'enquiry.address'],
    ['a call back', { reply: reply() }, 'enquiry.reply'],
  ])('refuses %s of somebody anonymous, and keeps nothing', async (_, more, path) => {
    const id = ulid()
    const { status, body } = await post('', {
      ...recordOf(anonymousEnquiry(), id),
      enquiry: { ...anonymousEnquiry(), ...more },
    })
    expect(status).toBe(422)
    expect(body.faults).toEqual([{ path, code: 'unrecognized_keys' }])
    expect(JSON.stringify(body)).not.toMatch(secrets)
    expect(await storedOf(id)).toEqual([])
  })

  it.each([
    ['without a code, anonymous', { enquiry: anonymousEnquiry() }, { path: 'code', code: 'missing' }],
    [
      'with a code, not anonymous',
      { enquiry: namedEnquiry(), code: returnCode },
      { path: 'code', code: 'not-anonymous' },
    ],
    [
      'with what is no code',
      { enquiry: anonymousEnquiry(), code: 'K4E 7RA 9XX' },
      { path: 'code', code: 'not-a-code' },
    ],
    [
      'refused for no reason',
      { enquiry: namedEnquiry({ kind: 'refused' }) },
      { path: 'enquiry.refusal', code: 'missing' },
    ],
  ])('is refused %s', async (_, recording, fault) => {
    const { status, body } = await post('', { id: ulid(), ...recording })
    expect({ status, faults: body.faults }).toEqual({ status: 422, faults: [fault] })
  })

  it('with a code that somebody has is refused, so that another is made', async () => {
    const [code = ''] = codes
    await recordAnonymous(code)
    const { status, body } = await post('', { ...recordOf(anonymousEnquiry()), code })
    expect({ status, faults: body.faults }).toEqual({ status: 422, faults: [{ path: 'code', code: 'taken' }] })
  })

  it('leaves nothing readable but what figures are made of', async () => {
    const enquiry = namedEnquiry({
      kind: 'refused',
      refusal: 'other',
      refusalWords: 'Hledá opatrovníka.',
      reply: reply(),
    })
    const { id } = await recorded(enquiry)
    const items = await storedOf(id)
    expect(items.map(({ type }) => type).toSorted()).toEqual(['audit', 'card', 'enquiry', 'enquiry-activity'])
    expect(JSON.stringify(items)).not.toMatch(secrets)
    expect(items.find(({ type }) => type === 'enquiry')).toMatchObject({
      kind: 'refused',
      refusal: 'other',
      anonymous: false,
      sex: 'female',
      ageBand: '27-64',
      at: '2026-03-02T09:00:00.000Z',
    })
  })
})

describe('the list of enquiries', () => {
  it('is newest first by when they called, page by page, with how many there are', async () => {
    const all = []
    for (let nth = 0; nth < 55; nth++) {
      const at = new Date(Date.parse('2026-02-01T09:00:00Z') + nth * 60_000).toISOString()
      all.push(await recorded(namedEnquiry({ at, name: `Zkoušková ${'abcdefghij'.charAt(nth % 10)}` })))
    }
    const first = (await asked({ path: '/api/enquiries' })).body
    const second = (await asked({ path: `/api/enquiries?after=${encodeURIComponent(first.next)}` })).body
    const rows = [...first.enquiries, ...second.enquiries]
    expect(first.enquiries).toHaveLength(50)
    expect(first.total).toBe(rows.length)
    expect(second.next).toBeUndefined()
    const times = rows.map(({ at }) => at)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(rows.filter(({ name }) => name?.startsWith('Zkoušková'))).toHaveLength(all.length)
  })

  it('of some of them only is paged and counted as if there were no others', async () => {
    for (let nth = 0; nth < 104; nth++) {
      const at = new Date(Date.parse('2026-01-05T09:00:00Z') + nth * 60_000).toISOString()
      await recorded(namedEnquiry({ at, kind: nth % 2 === 0 ? 'rescuer' : 'one-off' }))
    }
    const page = async (query: string) => (await asked({ path: `/api/enquiries?${query}` })).body
    const first = await page('only=rescuer')
    const second = await page(`only=rescuer&after=${encodeURIComponent(first.next)}`)
    const rows = [...first.enquiries, ...second.enquiries]
    expect([first.enquiries.length, first.total, second.next]).toEqual([50, rows.length, undefined])
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['rescuer']))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const times = rows.map(({ at }) => at)
    expect(times).toEqual(times.toSorted().toReversed())
    const anonymous = await page('only=anonymous')
    expect(anonymous.enquiries.every(({ anonymous }: { anonymous: boolean }) => anonymous)).toBe(true)
    expect(anonymous.total).toBe(anonymous.enquiries.length)
    expect((await asked({ path: '/api/enquiries?only=nobody' })).status).toBe(422)
  })

  it('tells of each what it takes to know it again', async () => {
    const { id } = await recorded(namedEnquiry({ at: '2026-03-02T09:02:00Z', reply: reply({ promisedAt: PROMISED }) }))
    const { enquiries } = (await asked({ path: '/api/enquiries' })).body
    expect(enquiries.find((row: { id: string }) => row.id === id)).toEqual({
      id,
      at: '2026-03-02T09:02:00.000Z',
      kind: 'one-off',
      anonymous: false,
      sex: 'female',
      ageBand: '27-64',
      name: 'Zájemkyně Zkušební',
      promisedAt: PROMISED,
    })
  })
})

describe('going on by a code', () => {
  it('finds her enquiry however the code is spelled, and notes that she came back', async () => {
    const [, code = ''] = codes
    const { id } = await recordAnonymous(code)
    const { status, body } = await post('/returns', { code: code.toLowerCase().replaceAll(' ', '-') })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id, version: 2, returns: [{ by: 'liberec-sluzba' }] })
    expect((await post('/returns', { code })).body).toMatchObject({ id, version: 2 })
  })

  it('stores a digest that another centre makes differently, and never the code', async () => {
    const [, , code = ''] = codes
    const { id } = await recordAnonymous(code)
    const items = await storedOf(id)
    expect(items.map(({ type }) => type).toSorted()).toEqual(['audit', 'enquiry', 'enquiry-activity', 'return-code'])
    expect(JSON.stringify(items)).not.toContain(code.replaceAll(' ', ''))
    const stranger = await asked({ method: 'POST', path: '/api/enquiries/returns', body: { code } }, people.stranger)
    expect(stranger.status).toBe(404)
  })

  it.each([
    ['that nobody has', '222 222 222', 404, undefined],
    ['that is none', '4W2 UZ5 7Z2', 422, [{ path: 'code', code: 'not-a-code' }]],
    ['that is words', 'nevím', 422, [{ path: 'code', code: 'not-a-code' }]],
    ['that is nothing', '', 422, [{ path: 'code', code: 'not-a-code' }]],
  ])('by a code %s is refused', async (_, code, status, faults) => {
    const answer = await post('/returns', { code })
    expect({ status: answer.status, faults: answer.body.faults }).toEqual({ status, faults })
  })
})

describe('giving her name later', () => {
  it('is for good, and is in the audit', async () => {
    const [, , , code = ''] = codes
    const { id } = await recordAnonymous(code)
    const naming = { version: 1, name: 'Zájemkyně Zkušební', reply: reply() }
    const { body } = await post(`/${id}/name`, naming)
    expect(body).toMatchObject({
      version: 2,
      enquiry: { anonymous: false, name: naming.name },
      named: { by: 'liberec-sluzba' },
    })
    expect((await post(`/${id}/name`, naming)).body.version).toBe(2)
    const back = await asked({
      method: 'PUT',
      path: `/api/enquiries/${id}`,
      body: { version: 2, ...correctionOf(anonymousEnquiry()) },
    })
    expect(back.body).toMatchObject({ version: 2, enquiry: { anonymous: false, name: naming.name } })
    const deeds = (await storedOf(id)).filter(({ type }) => type === 'audit').map(({ did }) => did)
    expect(deeds.toSorted()).toEqual(['enquiry', 'naming'])
  })

  it('ends her code, which opens nothing from then on and tells nobody who she is', async () => {
    const code = 'ZWY EA4 R7U'
    const { id } = await recordAnonymous(code)
    expect((await post('/returns', { code })).body.id).toBe(id)
    await post(`/${id}/name`, { version: 2, name: 'Zájemkyně Zkušební' })
    const { status, body } = await post('/returns', { code })
    expect({ status, faults: body.faults }).toEqual({ status: 422, faults: [{ path: 'code', code: 'over' }] })
    expect(JSON.stringify(body)).not.toMatch(/Zkušební|current/)
    expect((await read(id)).returns).toHaveLength(1)
  })
})

describe('a promised call', () => {
  const coming = async (id: string) =>
    (await storedOf(id)).filter(({ centrePk }) => centrePk === 'liberec#coming').map(({ comingAt }) => comingAt)

  it('stands in the list of what is coming until it is made', async () => {
    const { id } = await recorded(namedEnquiry({ reply: reply({ promisedAt: PROMISED }) }))
    expect(await coming(id)).toEqual([PROMISED])
    expect((await post(`/${id}/reply`, { version: 1 })).body).toMatchObject({ repliedTo: { by: 'liberec-sluzba' } })
    expect(await coming(id)).toEqual([])
  })

  it('stands on Today under the name that was said', async () => {
    const today = reply({ promisedAt: '2026-03-02T14:00:00Z' })
    const { id } = await recorded(namedEnquiry({ name: 'Zavolejte Zkušební', reply: today }))
    const { body } = await asked({ path: '/api/coming' })
    const line = body.coming.find(({ enquiry }: { enquiry?: string }) => enquiry === id)
    expect(line).toMatchObject({ kind: 'call-back', name: 'Zavolejte Zkušební' })
  })

  it('moves with the promise, and leaves with it', async () => {
    const { id } = await recorded(namedEnquiry({ reply: reply({ promisedAt: PROMISED }) }))
    const change = (version: number, enquiry: Enquiry) =>
      asked({ method: 'PUT', path: `/api/enquiries/${id}`, body: { version, ...correctionOf(enquiry) } })
    await change(1, namedEnquiry({ reply: reply({ promisedAt: '2026-03-04T08:30:00Z' }) }))
    expect(await coming(id)).toEqual(['2026-03-04T08:30:00.000Z'])
    await change(2, namedEnquiry())
    expect(await coming(id)).toEqual([])
  })

  it('is promised to nobody anonymous', async () => {
    const [, , , , code = ''] = codes
    const { id } = await recordAnonymous(code)
    expect(await coming(id)).toEqual([])
    expect((await post(`/${id}/reply`, { version: 1 })).body.faults).toEqual([
      { path: 'promisedAt', code: 'not-promised' },
    ])
  })
})

describe('two who change one enquiry', () => {
  const correct = (id: string, enquiry: Enquiry, changed: Parameters<typeof correctionOf>[1], version = 1) =>
    asked({ method: 'PUT', path: `/api/enquiries/${id}`, body: { version, ...correctionOf(enquiry, changed) } })

  it('in the same field: the second is shown what the first made of it', async () => {
    const { id } = await recorded(namedEnquiry())
    const change = (said: string) => correct(id, namedEnquiry({ said }), ['said'])
    const answers = await Promise.all([change('Jedna.'), change('Druhá.')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.body.current).toMatchObject({ id, version: 2, enquiry: (await read(id)).enquiry })
  })

  it('in different fields, both land', async () => {
    const { id } = await recorded(namedEnquiry())
    const answers = await Promise.all([
      correct(id, namedEnquiry({ said: 'Jinak.' }), ['said']),
      correct(id, namedEnquiry({ sentTo: 'Poradna.', said: 'toto není změna' }), ['sentTo']),
      correct(id, namedEnquiry({ kind: 'refused', refusal: 'capacity' }), ['kind']),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await read(id)).toMatchObject({
      version: 4,
      enquiry: { said: 'Jinak.', sentTo: 'Poradna.', kind: 'refused', refusal: 'capacity' },
    })
  })

  it('a return in between is no reason to ask', async () => {
    const [, , , , , code = ''] = codes
    const { id } = await recordAnonymous(code)
    await post('/returns', { code })
    const { status, body } = await correct(id, anonymousEnquiry({ said: 'Oprava.' }), ['said'])
    expect({ status, body }).toMatchObject({ status: 200, body: { version: 3, enquiry: { said: 'Oprava.' } } })
  })
})

describe('what an enquiry said before it was corrected', () => {
  const correct = (id: string, version: number, enquiry: Enquiry, as = people.onDuty) =>
    asked({ method: 'PUT', path: `/api/enquiries/${id}`, body: { version, ...correctionOf(enquiry) } }, as)
  const formerOf = async (id: string, after = '') =>
    (await asked({ path: `/api/enquiries/${id}/corrections${after}` })).body

  it('is kept with who corrected it and when, and readable by nobody without the key', async () => {
    const { id } = await recorded(namedEnquiry({ said: 'Zkušební první.', reply: reply() }))
    expect(await formerOf(id)).toMatchObject({ corrections: [] })
    await correct(id, 1, namedEnquiry({ said: 'Druhé.', offered: null }), people.offDuty)
    await correct(id, 2, namedEnquiry({ said: 'Třetí.', offered: null }))
    expect((await formerOf(id)).corrections).toMatchObject([
      { version: 3, fields: ['said'], was: { said: 'Druhé.' }, corrected: { by: 'liberec-sluzba' } },
      {
        version: 2,
        fields: ['said', 'offered', 'reply'],
        was: { said: 'Zkušební první.', offered: 'Základní poradenství.', reply: { to: '+420777000111' } },
        corrected: { by: 'liberec-volno' },
      },
    ])
    const items = (await storedOf(id)).filter(({ type }) => type === 'enquiry-former')
    expect(items).toHaveLength(2)
    expect(JSON.stringify(items)).not.toMatch(secrets)
  })

  it('is read twenty at a time, the last correction first', async () => {
    const { id } = await recorded(namedEnquiry())
    for (let version = 1; version <= 21; version++) await correct(id, version, namedEnquiry({ said: `${version}.` }))
    const { corrections, next } = await formerOf(id)
    expect(corrections.map(({ version }: { version: number }) => version)).toEqual(
      Array.from({ length: 20 }, (_, nth) => 22 - nth),
    )
    expect(await formerOf(id, `?after=${next}`)).toMatchObject({ corrections: [{ version: 2 }] })
  })
})

describe('an enquiry that is open while a colleague works', () => {
  const touchesOf = async (id: string): Promise<number> =>
    (await asked({ path: `/api/enquiries/${id}/version` })).body.touches

  it('learns of every correction, entry and appointment from one small item', async () => {
    const { id } = await recorded(namedEnquiry())
    const seen = [await touchesOf(id)]
    const entry = consultation()
    await post(`/${id}/entries`, { entry })
    seen.push(await touchesOf(id))
    await post(`/${id}/entries/${entry.id}/withdrawal`, { reason: 'omyl' })
    seen.push(await touchesOf(id))
    const body = { version: 1, ...correctionOf(namedEnquiry({ said: 'Jinak.' })) }
    await asked({ method: 'PUT', path: `/api/enquiries/${id}`, body })
    seen.push(await touchesOf(id))
    const appointment = {
      wall: '2026-03-03T09:00',
      minutes: 60,
      place: 'seat',
      room: 'room-1',
      worker: 'liberec-sluzba',
      words: '',
      enquiry: id,
    }
    expect((await asked({ method: 'POST', path: '/api/appointments', body: { id: ulid(), appointment } })).status).toBe(
      200,
    )
    seen.push(await touchesOf(id))
    expect(seen).toEqual([1, 2, 3, 4, 5])
    const [item] = (await storedOf(id)).filter(({ type }) => type === 'enquiry-activity')
    expect(JSON.stringify(item).length).toBeLessThan(300)
  })

  it('of an older version has none, and learns of what comes', async () => {
    const { id } = await recorded(namedEnquiry())
    const Key = keys.enquiryActivity('liberec', id)
    await world.table.doc.send(new DeleteCommand({ TableName: world.table.name, Key }))
    expect(await touchesOf(id)).toBe(0)
    await post(`/${id}/entries`, { entry: noteEntry() })
    expect(await touchesOf(id)).toBe(1)
  })
})

describe('an enquiry that becomes a client', () => {
  it('opens one file in one step, linked both ways, and stays readable', async () => {
    const { id } = await recorded(namedEnquiry({ said: 'Bojí se jít domů.', reply: reply() }))
    const client = ulid()
    const become = () => post(`/${id}/client`, { version: 1, client })
    const first = await become()
    expect(first).toMatchObject({
      status: 200,
      body: { id, version: 2, client, becameClient: { by: 'liberec-sluzba' } },
    })
    expect((await become()).body).toMatchObject({ version: 2, client })
    const file = (await asked({ path: `/api/clients/${client}` })).body
    expect(file).toMatchObject({
      enquiry: id,
      person: { givenName: 'Zájemkyně', familyName: 'Zkušební', sex: 'female', ageBand: '27-64' },
      safeContact: { numbers: [{ phone: '+420777000111' }] },
    })
    expect(JSON.stringify(file)).toContain('Bojí se jít domů.')
    expect(await read(id)).toMatchObject({ client, enquiry: { said: 'Bojí se jít domů.' } })
    const items = (await world.everything()).filter(({ type, id }) => type === 'client' && id === client)
    expect(items).toMatchObject([{ enquiry: id, origin: 'self-referral' }])
  })

  it('becomes no second one, and nothing is written of a step that is refused', async () => {
    const { id } = await recorded(namedEnquiry())
    await post(`/${id}/client`, { version: 1, client: ulid() })
    const another = ulid()
    const { status, body } = await post(`/${id}/client`, { version: 2, client: another })
    expect({ status, faults: body.faults }).toEqual({ status: 422, faults: [{ path: 'client', code: 'has-file' }] })
    expect(await storedOf(another)).toEqual([])
  })

  it('two who press at once open one file', async () => {
    const { id } = await recorded(namedEnquiry())
    const clients = [ulid(), ulid()]
    const answers = await Promise.all(clients.map((client) => post(`/${id}/client`, { version: 1, client })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const opened = (await world.everything()).filter(({ type, enquiry }) => type === 'client' && enquiry === id)
    expect(opened).toHaveLength(1)
  })

  it.each([
    ['anonymous', () => anonymousEnquiry(), {}, [{ path: 'name', code: 'missing' }]],
    [
      'too young without a reason',
      () => namedEnquiry({ ageBand: 'under-16' }),
      {},
      [{ path: 'person.ageReason', code: 'below-minimum' }],
    ],
  ])('asks for what is missing of one who is %s', async (_, enquiry, given, faults) => {
    const code = '222 222 222'
    const asking = enquiry()
    const { id } = asking.anonymous ? await recordAnonymous(code, asking) : await recorded(asking)
    const { status, body } = await post(`/${id}/client`, { version: 1, client: ulid(), ...given })
    expect({ status, faults: body.faults }).toEqual({ status: 422, faults })
  })
})

describe('an enquiry of somebody who has a file already', () => {
  const files = async (): Promise<{ client: string; reference: string }[]> =>
    (await asked({ path: '/api/clients' })).body.clients
  const openedFile = async () => {
    const before = new Set((await files()).map(({ client }) => client))
    await world.deliver(notice({ reference: `KRPL-${ulid()}/ČJ-2026` }))
    const opened = (await files()).find(({ client }) => !before.has(client))
    if (opened === undefined) throw new Error('no file was opened')
    return opened
  }
  const fileOf = async (client: string) => (await asked({ path: `/api/clients/${client}` })).body
  const versionOf = async (client: string) => (await asked({ path: `/api/clients/${client}/version` })).body

  it('is linked to it by its number, both ways, counted once, and no file is opened', async () => {
    const { client, reference } = await openedFile()
    const { id } = await recordAnonymous('K27 9WR X3E')
    const count = (await files()).length
    const before = await versionOf(client)
    const link = () => post(`/${id}/link`, { version: 1, reference: reference.toLowerCase().replace('-', ' ') })
    const first = await link()
    expect(first).toMatchObject({ status: 200, body: { version: 2, client, linked: { by: 'liberec-sluzba' } } })
    expect((await link()).body).toMatchObject({ version: 2, client })
    expect(await fileOf(client)).toMatchObject({ linkedEnquiries: [id], version: before.version + 1 })
    expect(await versionOf(client)).toMatchObject({ version: before.version + 1, touches: before.touches + 1 })
    expect(await files()).toHaveLength(count)
    const items = await world.everything()
    expect(items.find((item) => item['type'] === 'enquiry' && item['id'] === id)).toMatchObject({ client })
    const audit = items.filter(({ did }) => did === 'enquiry-link' || did === 'link')
    expect(audit.map(({ client, enquiry }) => client ?? enquiry).toSorted()).toEqual([client, id].toSorted())
  })

  it('is taken back from it, and linked anew or opened a file of its own', async () => {
    const { client, reference } = await openedFile()
    const { id } = await recorded(namedEnquiry())
    await post(`/${id}/link`, { version: 1, reference })
    const undone = await post(`/${id}/unlink`, { version: 2 })
    expect(undone).toMatchObject({ status: 200, body: { version: 3, unlinked: { by: 'liberec-sluzba' } } })
    expect(undone.body.client).toBeUndefined()
    expect((await post(`/${id}/unlink`, { version: 2 })).body.version).toBe(3)
    expect(await fileOf(client)).toMatchObject({ linkedEnquiries: [] })
    expect((await post(`/${id}/client`, { version: 3, client: ulid() })).status).toBe(200)
    expect((await post(`/${id}/unlink`, { version: 4 })).body.faults).toEqual([
      { path: 'client', code: 'opened-of-it' },
    ])
  })

  it('several are linked to one file, and a colleague in the file loses nothing', async () => {
    const { client, reference } = await openedFile()
    const { safeContact, version } = await fileOf(client)
    const ids = [(await recorded(namedEnquiry())).id, (await recorded(namedEnquiry({ kind: 'rescuer' }))).id]
    const answers = await Promise.all(ids.map((id) => post(`/${id}/link`, { version: 1, reference })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const card = { version, safeContact: { ...safeContact, codeWord: 'Zkušební slovo' } }
    const path = `/api/clients/${client}/safe-contact`
    expect((await asked({ method: 'PUT', path, body: card })).status).toBe(200)
    const file = await fileOf(client)
    expect(file.linkedEnquiries.toSorted()).toEqual(ids.toSorted())
    expect(file.safeContact.codeWord).toBe('Zkušební slovo')
  })

  it.each([
    ['of nobody', 'LIBEREC-000000', 'no-such-file'],
    ['of another centre', 'BRNO-A1B2C3', 'not-a-reference'],
    ['that is none', 'Zkušební', 'not-a-reference'],
  ])('is linked to no number %s, and nothing is written', async (_, reference, code) => {
    const { id } = await recorded(namedEnquiry())
    const { status, body } = await post(`/${id}/link`, { version: 1, reference })
    expect({ status, faults: body.faults }).toEqual({ status: 422, faults: [{ path: 'reference', code }] })
    expect(JSON.stringify(body)).not.toMatch(secrets)
    expect(await read(id)).toMatchObject({ version: 1 })
  })

  it('that somebody else has linked elsewhere meanwhile is shown as it is', async () => {
    const [mine, theirs] = [await openedFile(), await openedFile()]
    const { id } = await recorded(namedEnquiry())
    await post(`/${id}/link`, { version: 1, reference: theirs.reference })
    expect(await post(`/${id}/link`, { version: 1, reference: mine.reference })).toMatchObject({
      status: 409,
      body: { current: { id, version: 2 } },
    })
  })

  it('is linked although somebody corrected its words meanwhile', async () => {
    const { reference } = await openedFile()
    const { id } = await recorded(namedEnquiry())
    const body = { version: 1, ...correctionOf(namedEnquiry({ said: 'Jinak.' })) }
    await asked({ method: 'PUT', path: `/api/enquiries/${id}`, body })
    expect((await post(`/${id}/link`, { version: 1, reference })).body).toMatchObject({ version: 3, linked: {} })
  })
})

describe('work for somebody without a file', () => {
  const record = (id: string, entry: object) => post(`/${id}/entries`, { entry })
  const entriesOf = async (id: string, after = '') =>
    (await asked({ path: `/api/enquiries/${id}/entries${after}` })).body

  it('is written with its act and minutes, corrected by a colleague and withdrawn by who wrote it', async () => {
    const { id } = await recorded(namedEnquiry())
    const { id: entry, ...said } = consultation()
    expect((await record(id, { id: entry, ...said })).body.entry).toMatchObject({ id: entry, version: 1 })
    expect((await record(id, { id: entry, ...said })).body.entry).toMatchObject({ id: entry, version: 1 })
    const path = `/api/enquiries/${id}/entries/${entry}`
    const body = { version: 1, entry: { ...said, minutes: 90 } }
    const corrected = await asked({ method: 'PUT', path, body }, people.offDuty)
    expect(corrected.body.entry).toMatchObject({ version: 2, minutes: 90, corrections: [{ minutes: 45 }] })
    const withdrawal = { method: 'POST', path: `${path}/withdrawal`, body: { reason: 'omyl' } }
    expect((await asked(withdrawal, people.offDuty)).status).toBe(403)
    expect((await asked(withdrawal)).status).toBe(200)
    expect(await entriesOf(id)).toMatchObject({ entries: [{ id: entry, minutes: 90, withdrawn: { reason: 'omyl' } }] })
    expect(await read(id)).toMatchObject({ version: 1 })
  })

  it('keeps act, minutes and time plain for figures, and the words sealed', async () => {
    const { id } = await recordAnonymous('279 WRX 3U4')
    await record(id, consultation({ words: 'Zkušební slova.' }))
    const [item, ...others] = (await storedOf(id)).filter(({ type }) => type === 'work')
    expect(others).toEqual([])
    expect(item).toMatchObject({ kind: 'consultation', act: '25a.a', minutes: 45, at: '2026-03-02T08:30:00.000Z' })
    expect(JSON.stringify(item)).not.toMatch(secrets)
    const audit = (await storedOf(id)).filter(({ did }) => did === 'entry')
    expect(audit).toMatchObject([{ enquiry: id, by: 'liberec-sluzba' }])
  })

  it('two at once both land, and the enquiry may change meanwhile', async () => {
    const { id } = await recorded(namedEnquiry())
    const correct = {
      method: 'PUT',
      path: `/api/enquiries/${id}`,
      body: { version: 1, ...correctionOf(namedEnquiry({ said: 'Jinak.' })) },
    }
    const answers = await Promise.all([record(id, noteEntry()), record(id, consultation()), asked(correct)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await entriesOf(id)).entries).toHaveLength(2)
  })

  it('is read fifty at a time, last written first', async () => {
    const { id } = await recorded(namedEnquiry({ reply: reply({ promisedAt: PROMISED }) }))
    const ids = Array.from({ length: 50 }, (_, nth) => ulid(nth + 1))
    for (const entry of ids) await record(id, noteEntry({ id: entry }))
    const whole = await entriesOf(id)
    expect(whole.entries.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed())
    expect(whole.next).toBeUndefined()
    await record(id, noteEntry({ id: ulid(99) }))
    const { next } = await entriesOf(id)
    expect((await entriesOf(id, `?after=${next}`)).entries).toMatchObject([{ id: ids[0] }])
  })

  it.each<[string, object, { path: string; code: string }]>([
    [
      'without its length',
      { ...noteEntry(), kind: 'consultation', act: '25a.a', way: 'here' },
      { path: 'entry.minutes', code: 'missing' },
    ],
    [
      'of telling others by a consent that no file holds',
      withOspod({ passedOn: { to: 'OSPOD', ground: 'consent' } }),
      { path: 'entry.passedOn', code: 'no-file' },
    ],
    [
      'with a name of its own field',
      { ...noteEntry(), name: 'Zkušební' },
      { path: 'entry.name', code: 'unrecognized_keys' },
    ],
  ])('is refused %s, and nothing is kept', async (_, entry, fault) => {
    const { id } = await recorded(namedEnquiry())
    const { status, body } = await record(id, entry)
    expect({ status, faults: body.faults }).toEqual({ status: 422, faults: [fault] })
    expect((await entriesOf(id)).entries).toEqual([])
  })

  it('of an enquiry that is not there is not found', async () => {
    expect((await record(ulid(), noteEntry())).status).toBe(404)
    expect((await asked({ path: `/api/enquiries/${ulid()}/entries` })).status).toBe(404)
  })
})
