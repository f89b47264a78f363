import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerWaysOf, type Complaint } from '../../../shared/complaints/complaint.ts'
import type { Book, ComplaintFile } from '../../../shared/complaints/views.ts'
import type { Today } from '../../../shared/duties/views.ts'
import { claims, openApi, people } from '../../support/api.ts'
import { complaint, entryOf, suggestion, written } from '../../support/complaints.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

const worker = people.onDuty
const { head } = people
type Who = typeof head

async function enter(changes: Partial<Complaint> = {}, as: Who = worker): Promise<ComplaintFile> {
  return (await send('', entryOf(complaint(changes)), { as })).json()
}

interface Sending {
  readonly as?: Who
  readonly method?: string
}

function send(path: string, body: unknown, { as = worker, method = 'POST' }: Sending = {}): Promise<Response> {
  return call({ method, path: `/api/complaints${path}`, body, as })
}

/** Writes an answer and sends it. */
async function answered(id: string, { as = head }: Sending = {}): Promise<ComplaintFile> {
  const { version } = await read(id, as)
  await send(`/${id}/answer`, { version, answer: written() }, { as })
  return (await send(`/${id}/answer/sending`, { version: version + 1, sentOn: '2026-03-02' }, { as })).json()
}

async function read(id: string, as: Who = worker): Promise<ComplaintFile> {
  return (await call({ path: `/api/complaints/${id}`, as })).json()
}

async function book(as: Who = worker): Promise<Book> {
  return (await call({ path: '/api/complaints?year=2026', as })).json()
}

async function stored(type: string, id: string): Promise<Record<string, unknown>[]> {
  const items = await world.everything()
  return items.filter((item) => item['type'] === type && (item['subject'] === id || item['id'] === id))
}

/** What the sweep does at a moment. */
async function sweepAt(at: string): Promise<void> {
  world.setTime(at)
  await sweepOf(world.table).climbDue('complaint', world.now().toISOString())
}

const correction = (file: ComplaintFile, changes: Partial<Complaint>, reason = 'Překlep.') => ({
  version: file.version,
  reason,
  complaint: { ...(file.state?.complaint ?? complaint()), ...changes },
})

describe('entering', () => {
  it('gives a number, starts the clock and shows what was entered', async () => {
    const file = await enter()
    expect(file).toMatchObject({
      id: `2026-${file.number}`,
      version: 1,
      status: 'open',
      lastDay: '2026-04-01',
      corrected: false,
      about: 'service',
      deliveredOn: '2026-03-02',
      enteredAt: '2026-03-02T09:00:00.000Z',
      state: { complaint: complaint(), days: 30 },
      revisions: [{ version: 1, step: 'enter', by: 'liberec-sluzba', differences: [] }],
    })
    expect((await book()).complaints.at(-1)).toMatchObject({ id: file.id, state: { complaint: complaint() } })
  })

  it('takes the number of days from the centre’s settings, for complaints entered since', async () => {
    const before = await enter()
    const settings = (await world.everything()).find(({ pk, sk }) => pk === 'liberec#centre' && sk === 'settings')
    const { PutCommand } = await import('@aws-sdk/lib-dynamodb')
    const put = (Item: unknown) =>
      world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: Item as Record<string, unknown> }))
    await put({ ...settings, complaintDays: 14 })
    const after = await enter()
    await put(settings)
    expect(after.lastDay).toBe('2026-03-16')
    expect((await read(before.id)).lastDay).toBe('2026-04-01')
  })

  it.each([
    ['an oral complaint without an independent person', complaint({ form: 'oral' }), 'complaint.witness'],
    ['a delivery in the future', complaint({ deliveredOn: '2026-03-03' }), 'complaint.deliveredOn'],
    ['no words', complaint({ text: '' }), 'complaint.text'],
  ])('refuses %s and says where', async (_what, content, path) => {
    const before = (await book()).complaints.length
    const answer = await send('', entryOf(content))
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toContainEqual(expect.objectContaining({ path }))
    expect((await book()).complaints).toHaveLength(before)
  })

  it('tells the head by a letter of the number and dates', async () => {
    const { id, number } = await enter()
    expect(await stored('letter', id)).toEqual([
      expect.objectContaining({ step: 'arrival', to: ['head'], references: [`LIBEREC ${number}/2026`] }),
    ])
  })

  it('by the head about the service tells nobody anew', async () => {
    const { id } = await enter({}, head)
    expect(await stored('letter', id)).toEqual([])
  })

  it('of a suggestion stands in the book and has neither clock nor letter', async () => {
    const file: ComplaintFile = await (await send('', entryOf(suggestion()))).json()
    expect(file).toMatchObject({ status: 'suggestion' })
    expect(file.lastDay).toBeUndefined()
    expect(await stored('deadline', file.id)).toEqual([])
    expect(await stored('letter', file.id)).toEqual([])
    expect((await book()).complaints.map(({ id }) => id)).toContain(file.id)
  })
})

describe('a complaint about the head', () => {
  const aboutHead = () => enter({ about: 'head', text: 'Vedoucí křičela.' })

  it('shows the head its number and dates, and no word, name or form', async () => {
    const { id, number } = await aboutHead()
    const seen = await call({ path: `/api/complaints/${id}`, as: head })
    const text = await seen.text()
    expect(JSON.parse(text)).toMatchObject({ id, number, lastDay: '2026-04-01', rights: [], revisions: [] })
    const line = (await book(head)).complaints.find((row) => row.id === id)
    expect(line).toMatchObject({ number, about: 'head' })
    for (const secret of ['křičela', 'Stěžovatelka', 'Zkušební 2', 'written']) {
      expect(text).not.toContain(secret)
      expect(JSON.stringify(line)).not.toContain(secret)
    }
  })

  it('is seen by every worker', async () => {
    const { id } = await aboutHead()
    expect((await read(id, people.offDuty)).state?.complaint.text).toBe('Vedoucí křičela.')
  })

  it('entered by the head herself is hers no more', async () => {
    const file = await enter({ about: 'head' }, head)
    expect(file.state).toBeUndefined()
    expect((await read(file.id)).state).toBeDefined()
  })

  it('is told to the founder only, at once and when days run out', async () => {
    const { id } = await aboutHead()
    for (const at of ['2026-03-19', '2026-03-26', '2026-03-30', '2026-04-01', '2026-04-02', '2026-04-03']) {
      world.setTime(`${at}T06:00:00Z`)
      await sweepOf(world.table).climbDue('complaint', world.now().toISOString())
    }
    const letters = await stored('letter', id)
    // The end of the last day, and since then each morning.
    expect(letters.length).toBe(7)
    for (const letter of letters) expect(letter).toMatchObject({ to: ['founder'], hiddenFrom: 'head' })
  })

  it.each([
    ['PUT', '', correctionBody],
    ['POST', '/answer', () => ({ version: 1, answer: written() })],
    ['POST', '/answer/sending', () => ({ version: 1, sentOn: '2026-03-02' })],
    ['POST', '/answer/retraction', () => ({ version: 1, reason: 'x' })],
    ['POST', '/extensions', () => ({ version: 1, until: '2026-04-30', reason: 'x' })],
  ] as const)('%s%s by the head is forbidden', async (method, path, body) => {
    const { id } = await aboutHead()
    const refused = await send(`/${id}${path}`, body(), { as: head, method })
    expect(refused.status).toBe(403)
    expect(await refused.text()).not.toContain('křičela')
  })

  it('is answered as the workers write down what the founder said', async () => {
    const { id } = await aboutHead()
    expect(await answered(id, { as: worker })).toMatchObject({ status: 'answered', answeredOn: '2026-03-02' })
  })

  it('that turns out to be about her goes from the head to the founder, who is told', async () => {
    const file = await enter()
    const body = correction(file, { about: 'head' })
    const saved: ComplaintFile = await (await send(`/${file.id}`, body, { as: head, method: 'PUT' })).json()
    expect(saved.state).toBeUndefined()
    expect(saved.rights).toEqual([])
    const last = (await stored('letter', file.id)).find(({ hiddenFrom }) => hiddenFrom === 'head')
    expect(last).toMatchObject({ step: 'arrival', to: ['founder'] })
  })

  function correctionBody() {
    return { version: 1, complaint: complaint({ about: 'service' }), reason: 'x' }
  }
})

describe('a worker', () => {
  it.each([
    ['/answer', () => ({ version: 1, answer: written() })],
    ['/answer/sending', () => ({ version: 1, sentOn: '2026-03-02' })],
    ['/answer/retraction', () => ({ version: 1, reason: 'x' })],
    ['/extensions', () => ({ version: 1, until: '2026-04-30', reason: 'x' })],
    ['/notification', () => ({ version: 1, sentOn: '2026-03-02' })],
  ])('does not decide about the service: %s', async (path, body) => {
    const { id } = await enter()
    expect((await send(`/${id}${path}`, body())).status).toBe(403)
  })
})

describe('a correction', () => {
  it('shows the old and the new, who made it and why, and takes nothing away', async () => {
    const file = await enter()
    const body = correction(file, { text: 'Čekala jsem tři týdny.' }, 'Upřesněno.')
    const saved: ComplaintFile = await (await send(`/${file.id}`, body, { method: 'PUT', as: head })).json()
    expect(saved).toMatchObject({
      version: 2,
      corrected: true,
      state: { complaint: { text: 'Čekala jsem tři týdny.' } },
    })
    expect(saved.revisions[1]).toEqual({
      version: 2,
      step: 'correct',
      by: 'liberec-vedouci',
      at: '2026-03-02T09:00:00.000Z',
      reason: 'Upřesněno.',
      differences: [{ field: 'complaint.text', was: 'Dlouho jsem čekala na termín.', is: 'Čekala jsem tři týdny.' }],
    })
    expect((await book()).complaints.find(({ id }) => id === file.id)?.corrected).toBe(true)
  })

  it('of the day of delivery moves the last day and its reminders', async () => {
    const file = await enter()
    const body = correction(file, { deliveredOn: '2026-02-20' })
    const saved: ComplaintFile = await (await send(`/${file.id}`, body, { method: 'PUT' })).json()
    expect(saved.lastDay).toBe('2026-03-23')
    expect((await stored('deadline', file.id))[0]).toMatchObject({ dueAt: '2026-03-23T23:00:00.000Z', term: 2 })
  })

  it('that names who made a suggestion starts the clock and tells the head', async () => {
    const file: ComplaintFile = await (await send('', entryOf(suggestion()))).json()
    const body = correction(file, { complainant: { name: 'Stěžovatelka Zkušební', contact: '' } })
    const saved: ComplaintFile = await (await send(`/${file.id}`, body, { method: 'PUT' })).json()
    expect(saved).toMatchObject({ status: 'open', lastDay: '2026-04-01' })
    expect(await stored('deadline', file.id)).toHaveLength(1)
    expect(await stored('letter', file.id)).toHaveLength(1)
  })

  it('from an old version is refused with the current complaint', async () => {
    const file = await enter()
    await send(`/${file.id}`, correction(file, { text: 'První.' }), { method: 'PUT' })
    const second = await send(`/${file.id}`, correction(file, { text: 'Druhá.' }), { method: 'PUT' })
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: 2, state: { complaint: { text: 'První.' } } },
    })
  })

  it('in the very same moment: exactly one is first', async () => {
    const file = await enter()
    const bodies = Array.from({ length: 6 }, (_, n) => correction(file, { text: `Slova ${n}.` }))
    const answers = await Promise.all(bodies.map((body) => send(`/${file.id}`, body, { method: 'PUT' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(5).fill(409)])
    expect((await read(file.id)).revisions).toHaveLength(2)
  })
})

describe('putting off', () => {
  it('moves the last day with a reason, asks for a letter and reminds anew', async () => {
    const file = await enter()
    world.setTime('2026-03-19T06:00:00Z')
    await sweepOf(world.table).climbDue('complaint', world.now().toISOString())
    const extension = { version: 1, until: '2026-04-30', reason: 'Čekáme na posudek.' }
    const saved: ComplaintFile = await (await send(`/${file.id}/extensions`, extension, { as: head })).json()
    expect(saved).toMatchObject({ lastDay: '2026-04-30', state: { extensions: [{ reason: 'Čekáme na posudek.' }] } })
    const told: ComplaintFile = await (
      await send(`/${file.id}/notification`, { version: 2, sentOn: '2026-03-19' }, { as: head })
    ).json()
    expect(told.state?.extensions[0]?.toldOn).toBe('2026-03-19')
    expect(told.revisions.map(({ step }) => step)).toEqual(['enter', 'extend', 'tell'])
    world.setTime('2026-04-17T06:00:00Z')
    await sweepOf(world.table).climbDue('complaint', world.now().toISOString())
    const steps = (await stored('letter', file.id)).map(({ id, step }) => [id, step]).sort()
    expect(steps).toEqual([
      [`${file.id}-2-fourteen-days`, 'fourteen-days'],
      [`${file.id}-arrival`, 'arrival'],
      [`${file.id}-fourteen-days`, 'fourteen-days'],
    ])
  })
})

describe('the clock', () => {
  it('reminds 14, 7, 3 and 1 days before, tells that it is over, and records it', async () => {
    const { id } = await enter()
    const days = ['18', '19', '20', '25', '26', '29', '30', '31']
    for (const day of days) await sweepAt(`2026-03-${day}T06:00:00Z`)
    for (const at of ['2026-04-01T06:00:00Z', '2026-04-01T21:59:00Z', '2026-04-01T22:00:00Z', '2026-04-02T06:00:00Z'])
      await sweepAt(at)
    const letters = (await stored('letter', id)).sort((a, b) =>
      String(a['createdAt']) < String(b['createdAt']) ? -1 : 1,
    )
    expect(letters.map(({ step, createdAt }) => `${step} ${String(createdAt).slice(0, 16)}`)).toEqual([
      'arrival 2026-03-02T09:00',
      'fourteen-days 2026-03-19T06:00',
      'seven-days 2026-03-26T06:00',
      'three-days 2026-03-30T06:00',
      'day-before 2026-04-01T06:00',
      'overdue 2026-04-01T22:00',
    ])
    expect((await stored('deadline', id))[0]).toMatchObject({
      status: 'overdue',
      overdueAt: '2026-04-01T22:00:00.000Z',
    })
  })

  it('stops with the answer', async () => {
    const { id } = await enter()
    await answered(id)
    await sweepAt('2026-04-02T06:00:00Z')
    expect((await stored('letter', id)).map(({ step }) => step)).toEqual(['arrival'])
    expect((await stored('deadline', id))[0]).toMatchObject({ status: 'met' })
  })

  it('of a complaint entered when its last day was over says so at once', async () => {
    const { id } = await enter({ deliveredOn: '2026-01-05' })
    await sweepAt('2026-03-02T09:01:00Z')
    expect((await stored('letter', id)).map(({ step }) => step).sort()).toEqual(['arrival', 'overdue'])
  })

  it('found overdue by a wrong day of delivery runs again once the day is corrected', async () => {
    const file = await enter({ deliveredOn: '2026-01-05' })
    await sweepAt('2026-03-02T09:01:00Z')
    expect((await stored('deadline', file.id))[0]).toMatchObject({ status: 'overdue' })
    await send(`/${file.id}`, correction(file, { deliveredOn: '2026-02-25' }), { method: 'PUT' })
    const [deadline] = await stored('deadline', file.id)
    expect(deadline).toMatchObject({ status: 'open', dueAt: '2026-03-27T23:00:00.000Z' })
    expect(deadline?.['overdueAt']).toBeUndefined()
    await sweepAt('2026-03-27T09:00:00Z')
    expect((await stored('letter', file.id)).map(({ step }) => step)).toContain('day-before')
  })

  it('and an answer at the very moment of the sweep: the answer stays', async () => {
    for (let round = 0; round < 5; round++) {
      world.setTime('2026-03-02T09:00:00Z')
      const { id } = await enter()
      world.setTime('2026-04-01T22:00:00Z')
      await send(`/${id}/answer`, { version: 1, answer: written() }, { as: head })
      const given = send(`/${id}/answer/sending`, { version: 2, sentOn: '2026-04-01' }, { as: head })
      const [saved] = await Promise.all([given, sweepAt('2026-04-01T22:00:00Z')])
      expect(saved.status).toBe(200)
      expect((await stored('deadline', id))[0]).toMatchObject({ status: 'met', metAt: '2026-04-01T22:00:00.000Z' })
    }
  })

  it('the answer given late is recorded as late, and the answer of the last day is not', async () => {
    const [late, inTime] = [await enter({ deliveredOn: '2026-01-05' }), await enter({ deliveredOn: '2026-01-30' })]
    for (const { id } of [late, inTime]) await answered(id)
    expect((await stored('deadline', late.id))[0]).toMatchObject({
      status: 'met',
      overdueAt: '2026-02-04T23:00:00.000Z',
    })
    expect((await stored('deadline', inTime.id))[0]?.['overdueAt']).toBeUndefined()
  })
})

describe('an answer', () => {
  it('is kept with its text, how and when it was given, measures and where to turn to', async () => {
    const { id } = await enter()
    const given = written({ measures: 'Přidali jsme termíny.', way: 'e-mail' })
    const unsent: ComplaintFile = await (
      await send(`/${id}/answer`, { version: 1, answer: given }, { as: head })
    ).json()
    expect(unsent).toMatchObject({ status: 'written', state: { answer: given } })
    expect(unsent.answeredOn).toBeUndefined()
    expect((await stored('deadline', id))[0]).toMatchObject({ status: 'open' })
    const sending = { version: 2, sentOn: '2026-03-02' }
    const saved: ComplaintFile = await (await send(`/${id}/answer/sending`, sending, { as: head })).json()
    expect(saved).toMatchObject({ status: 'answered', answeredOn: '2026-03-02', state: { answer: given } })
    expect(saved.corrected).toBe(false)
    expect((await stored('deadline', id))[0]).toMatchObject({ status: 'met' })
  })

  it('that was only written goes on being waited for, and goes out late when it does', async () => {
    const { id } = await enter()
    await send(`/${id}/answer`, { version: 1, answer: written() }, { as: head })
    await sweepAt('2026-04-01T22:00:00Z')
    expect((await stored('deadline', id))[0]).toMatchObject({ status: 'overdue' })
    expect((await stored('letter', id)).map(({ step }) => step)).toContain('overdue')
    const sending = { version: 2, sentOn: '2026-04-02' }
    world.setTime('2026-04-02T09:00:00Z')
    const saved: ComplaintFile = await (await send(`/${id}/answer/sending`, sending, { as: head })).json()
    expect(saved).toMatchObject({ status: 'answered', answeredOn: '2026-04-02', lastDay: '2026-04-01' })
  })

  it('that did not go out after all waits again, and can be put away; the history keeps it all', async () => {
    const { id } = await enter()
    await answered(id)
    const back = { version: 3, reason: 'Vrátilo se.' }
    const unsent: ComplaintFile = await (await send(`/${id}/answer/retraction`, back, { as: head })).json()
    expect(unsent).toMatchObject({ status: 'written', corrected: true, state: { answer: written() } })
    expect(unsent.revisions.at(-1)).toMatchObject({
      step: 'retract',
      reason: 'Vrátilo se.',
      differences: [{ field: 'answer.givenOn', was: '2026-03-02' }],
    })
    expect((await stored('deadline', id))[0]).toMatchObject({ status: 'open' })
    const away = { version: 4, reason: 'Píšeme znovu.' }
    const open: ComplaintFile = await (await send(`/${id}/answer/retraction`, away, { as: head })).json()
    expect(open.status).toBe('open')
    expect(open.state?.answer).toBeUndefined()
    expect(open.revisions.map(({ step }) => step)).toEqual(['enter', 'answer', 'send', 'retract', 'retract'])
    expect((await send(`/${id}/answer/retraction`, { ...away, version: 5 }, { as: head })).status).toBe(422)
    expect((await send(`/${id}/answer/sending`, { version: 5, sentOn: '2026-03-02' }, { as: head })).status).toBe(422)
  })

  it('written again is a correction that shows the first one', async () => {
    const { id } = await enter()
    await answered(id)
    const again = { version: 3, answer: written({ text: 'Přesněji.' }) }
    const saved: ComplaintFile = await (await send(`/${id}/answer`, again, { as: head })).json()
    expect(saved.corrected).toBe(true)
    expect(saved.revisions.at(-1)?.differences).toEqual([
      { field: 'answer.text', was: written().text, is: 'Přesněji.' },
    ])
  })

  it.each(answerWaysOf.phone)('to a complaint by telephone may be given by %s', async (way) => {
    const { id } = await enter({ form: 'phone' })
    expect((await send(`/${id}/answer`, { version: 1, answer: written({ way }) }, { as: head })).status).toBe(200)
  })

  it('to a written complaint by telephone is refused', async () => {
    const { id } = await enter()
    const refused = await send(`/${id}/answer`, { version: 1, answer: written({ way: 'phone' }) }, { as: head })
    expect(refused.status).toBe(422)
    expect((await refused.json()).faults).toEqual([{ path: 'answer.way', code: 'not-in-writing' }])
  })

  it('comes with the bodies to turn to and a template', async () => {
    const { letter } = await enter()
    for (const body of ['Libereckého kraje', 'veřejného ochránce práv', 'Český helsinský výbor']) {
      expect(letter.appeal).toContain(body)
    }
    expect(letter.template).toContain('{odpověď}')
  })

  it('to a suggestion is not given; what was done about it is written down', async () => {
    const file: ComplaintFile = await (await send('', entryOf(suggestion()))).json()
    expect((await send(`/${file.id}/answer`, { version: 1, answer: written() }, { as: head })).status).toBe(422)
    const done = { version: 1, measures: 'Nová lavička v čekárně.' }
    const saved: ComplaintFile = await (await send(`/${file.id}/measures`, done, { as: head })).json()
    expect(saved).toMatchObject({ status: 'considered', state: { measures: 'Nová lavička v čekárně.' } })
  })
})

describe('Today', () => {
  const due = async (as: Who) => {
    const today: Today = await (await call({ path: '/api/today', as })).json()
    return today.complaints?.first.map(({ complaint }) => complaint)
  }

  it('of the head shows which complaints wait for an answer, most urgent first, until they are given it', async () => {
    const later = await enter({ deliveredOn: '2026-02-27' })
    const sooner = await enter({ deliveredOn: '2026-02-05' })
    const file: ComplaintFile = await (await send('', entryOf(suggestion({ deliveredOn: '2026-02-05' })))).json()
    const before = (await due(head)) ?? []
    expect(before.filter((id) => [later.id, sooner.id, file.id].includes(id))).toEqual([sooner.id, later.id])
    await send(`/${sooner.id}/answer`, { version: 1, answer: written() }, { as: head })
    expect(await due(head)).toContain(sooner.id)
    await send(`/${sooner.id}/answer/sending`, { version: 2, sentOn: '2026-03-02' }, { as: head })
    expect(await due(head)).not.toContain(sooner.id)
    expect(await due(head)).toContain(later.id)
  })

  it('of a worker shows none, and that of the head none about the head', async () => {
    const { id } = await enter({ about: 'head', deliveredOn: '2026-02-05' })
    expect(await due(worker)).toBeUndefined()
    expect(await due(head)).not.toContain(id)
    const service = await enter({ deliveredOn: '2026-02-05' })
    expect(await due(head)).toContain(service.id)
    await send(`/${service.id}`, correction(service, { about: 'head' }), { method: 'PUT' })
    expect(await due(head)).not.toContain(service.id)
  })

  it('ends at a page, and says that there are more', async () => {
    for (let n = 0; n < 20; n++) await enter({ deliveredOn: '2026-01-02' })
    const today: Today = await (await call({ path: '/api/today', as: head })).json()
    expect(today.complaints?.first).toHaveLength(20)
    expect(today.complaints?.areMore).toBe(true)
    const me = await (await call({ path: '/api/me?with=today', as: head })).json()
    expect(me.today.complaints).toEqual(today.complaints)
  })
})

describe('nothing leaves the book', () => {
  it('there is no way to delete, by any address', async () => {
    const { id } = await enter()
    for (const path of ['', `/${id}`]) {
      expect((await call({ method: 'DELETE', path: `/api/complaints${path}`, as: head })).status).toBe(404)
    }
    expect((await read(id)).id).toBe(id)
  })

  it('every version that ever was can be read', async () => {
    let file = await enter()
    for (const text of ['Druhá.', 'Třetí.']) {
      file = await (await send(`/${file.id}`, correction(file, { text }), { method: 'PUT' })).json()
    }
    expect(file.revisions.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(file.revisions.flatMap(({ differences }) => differences).map(({ was }) => was)).toEqual([
      complaint().text,
      'Druhá.',
    ])
  })
})

describe('reading', () => {
  it('a complaint and the book leaves an audit entry', async () => {
    const { id } = await enter()
    await read(id, people.offDuty)
    await book(people.offDuty)
    const entries = (await world.everything()).filter(({ type, by }) => type === 'audit' && by === 'liberec-volno')
    expect(entries.map(({ complaint, did }) => `${complaint} ${did}`)).toEqual(
      expect.arrayContaining([`${id} read`, 'book-2026 read']),
    )
  })

  it.each(['2026-0', '2026-01', '2026-9999999', '1999-1', 'x', `${ulid()}`, '2026-999'])(
    '%s is not found',
    async (id) => {
      expect((await call({ path: `/api/complaints/${id}`, as: worker })).status).toBe(404)
    },
  )

  it('the book of another centre is another book', async () => {
    await enter()
    const theirs: Book = await (
      await call({ path: '/api/complaints?year=2026', as: claims('brno-vedouci', 'brno.head') })
    ).json()
    expect(theirs.complaints).toEqual([])
  })

  it('a page of the book goes on before the entry that the page after it began with', async () => {
    const { complaints } = await book()
    const page: Book = await (await call({ path: '/api/complaints?year=2026&after=000003', as: worker })).json()
    expect(page).toEqual({ now: page.now, year: 2026, complaints: complaints.slice(0, 2) })
    expect((await call({ path: '/api/complaints?year=2026&after=x', as: worker })).status).toBe(422)
  })

  it.each(['26', 'x', '1999'])('a year %s is none', async (year) => {
    expect((await call({ path: `/api/complaints?year=${year}`, as: worker })).status).toBe(422)
  })
})
