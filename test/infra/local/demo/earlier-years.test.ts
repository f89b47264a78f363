import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { checkFigures } from '../../../../functions/store/figures/check.ts'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import { openTable } from '../../../../functions/store/table/connection.ts'
import { openTenants } from '../../../../functions/store/tenants.ts'
import { engineClient, environment, TABLE } from '../../../../infra/local/base/environment.ts'
import { openPlatform, type Platform } from '../../../../infra/local/platform.ts'
import { personsOf } from '../../../../shared/clients/joining.ts'
import type { ClientRow } from '../../../../shared/clients/views.ts'
import type { Enquiry } from '../../../../shared/enquiries/enquiry.ts'
import type { EnquiryRow } from '../../../../shared/enquiries/views.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { pragueDay } from '../../../../shared/time/prague.ts'
import { fakeWeb } from '../support/fake-web.ts'

/*
 * Liberec 2023 as the centre published it, counted from the records of the demo one by one: the lists of the store lead to them, and
 * nothing of what figures are made of is asked.
 */

const dataDir = mkdtempSync(join(tmpdir(), 'opora-years-'))
const now = instant(new Date())
const reader = { by: 'liberec-milena', role: 'head' as const, now }
let platform: Platform | undefined
let store: CentreStore

const open = () => openPlatform({ port: 0, dataDir, demo: 'years', builtWeb: fakeWeb(dataDir), doors: [] })

const stateFile = join(dataDir, 'earlier-years.json')

/** Opens and ends a platform before all is written, and forgets that some of it was done: as a kill would have it. */
async function beginAndBreakOff(): Promise<void> {
  const begun = await open()
  const isBegun = () => expect(begun.earlierYears.progress()?.done).toBeGreaterThan(120)
  await vi.waitFor(isBegun, { timeout: 120_000 })
  await begun.stop()
  const state = JSON.parse(readFileSync(stateFile, 'utf8'))
  writeFileSync(stateFile, JSON.stringify({ ...state, done: state.done.slice(0, -60) }))
}

beforeAll(async () => {
  await beginAndBreakOff()
  platform = await open()
  expect(await platform.earlierYears.whole).toBe(true)
  expect(existsSync(stateFile)).toBe(false)
  const { origin, engineEndpoint } = platform
  const { TABLE_NAME, CENTRE_KEYS } = environment({ origin, engineEndpoint, dataDir })
  const tenants = { tableName: TABLE_NAME, centreKeys: CENTRE_KEYS, tenantRole: 'none', now: () => new Date(now) }
  store = openTenants(tenants)('liberec')
})
afterAll(async () => {
  await platform?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

it('the records of 2023 come to the published table, also when it took two starts', async () => {
  expect(await tableOf('2023')).toEqual({
    interested: 220,
    oneOff: 17,
    rescuers: 5,
    notViolence: 91,
    clients: 113,
    men: 13,
    women: 100,
    evicted: 89,
    byThemselves: 24,
    families: 61,
  })
})

it('figures come to the same, and so does what is printed of them', async () => {
  const table = openTable(TABLE, engineClient(platform?.engineEndpoint ?? ''))
  await checkFigures(table, { centre: 'liberec', now, isTime: () => true })
  table.doc.destroy()
  const counted = Object.values(await tableOf('2023'))
  const json = JSON.parse(await report('--format', 'json'))
  expect(json.rows.map(({ n }: { n: number }) => n)).toEqual(counted)
  expect(json.overlap).toMatchObject({ sum: 226, total: 220, again: 6, repeated: 6, inNoRow: 0 })
  const text = await report()
  const numbers = text.split('\n').flatMap((line) => / {2}(\d+)$/.exec(line)?.[1] ?? [])
  expect(numbers.map(Number)).toEqual(counted)
  expect(text).toContain('17 + 5 + 91 + 113 = 226, zájemců je 220: vícekrát započteno 6, v žádném z těch řádků 0.')
  const cells = (await report('--format', 'csv')).trim().split('\r\n').slice(1)
  expect(cells.map((line) => Number(line.split(';')[1]))).toEqual(counted)
})

it.each([
  ['no year', ['--centre', 'liberec'], 'How to print the table'],
  ['a year that is none', ['--centre', 'liberec', '--year', '23'], 'How to print the table'],
  ['a centre that is none', ['--centre', 'liberce', '--year', '2023'], 'There is no centre liberce. There are: '],
  ['a format that is none', ['--centre', 'liberec', '--year', '2023', '--format', 'pdf'], 'How to print the table'],
])('the report says what is wrong when there is %s', async (_, words, said) => {
  await expect(run(words)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(said) })
})

it('of a year without records it says that numbers are missing, and no nought', async () => {
  const json = JSON.parse(await report('--year', '2015', '--format', 'json'))
  expect(new Set(json.rows.map(({ n }: { n: number | null }) => n))).toEqual(new Set([null]))
  expect(await report('--year', '2015')).not.toContain(' 0\n')
})

it('a changed record changes the table', async () => {
  const before = await tableOf('2023')
  const enquiries = (await enquiriesRead()).filter(({ at, client }) => at.startsWith('2023') && client === undefined)
  const [rescuer] = enquiries.filter(({ kind }) => kind === 'rescuer')
  const [anonymous] = enquiries.filter(({ kind, anonymous }) => kind === 'one-off' && anonymous)
  if (rescuer === undefined || anonymous === undefined) throw new Error('nobody of that kind')
  await correct(rescuer.id, { kind: 'one-off' })
  await correct(anonymous.id, { at: '2022-12-31T23:30:00.000Z' })
  expect(await tableOf('2023')).toEqual({ ...before, rescuers: before.rescuers - 1, oneOff: before.oneOff + 1 })
  await correct(anonymous.id, { at: '2022-12-31T22:30:00.000Z' })
  expect(await tableOf('2023')).toEqual({ ...before, rescuers: before.rescuers - 1, interested: before.interested - 1 })
  const woman = (await peopleServed('2023')).find(({ sex }) => sex === 'female')
  const [client = ''] = woman?.files ?? []
  const { version } = await store.file(client, reader)
  await store.savePerson({ ...reader, client, version }, { changed: ['sex'], person: { sex: 'male' } })
  const { men, women } = await tableOf('2023')
  expect([men, women]).toEqual([before.men + 1, before.women - 1])
})

it('nobody of those years waits for anything, and every file of them is closed', async () => {
  const files = (await filesRead()).filter(({ arrivedAt }) => arrivedAt < '2025')
  expect(files.length).toBe(24 + 99 + 5 + 12)
  expect(files.filter(({ closedOn }) => closedOn === undefined)).toEqual([])
  const duties = await store.duties()
  expect(duties.filter(({ startsAt }) => startsAt < '2025')).toEqual([])
})

/** What `npm run report` prints of Liberec 2023, unless other words say another year. */
function report(...words: readonly string[]): Promise<string> {
  return run(['--centre', 'liberec', '--year', '2023', ...words])
}

async function run(words: readonly string[]): Promise<string> {
  const { port } = new URL(platform?.origin ?? '')
  const env = { ...process.env, PORT: port, DATA_DIR: dataDir }
  const { stdout } = await promisify(execFile)(process.execPath, ['infra/operations/report.ts', ...words], { env })
  return stdout
}

async function correct(id: string, said: Partial<Pick<Enquiry, 'at' | 'kind'>>): Promise<void> {
  const { enquiry } = await store.enquiry(id, reader)
  const changed = Object.keys(said) as (keyof typeof said)[]
  await store.correctEnquiry({ id }, { enquiry: { ...enquiry, ...said }, changed }, reader)
}

async function tableOf(year: string) {
  const people = await peopleServed(year)
  const enquiries = (await enquiriesRead()).filter(({ at }) => pragueDay(instant(at)).startsWith(year))
  const asked = enquiries.map(({ id, client }) => (client === undefined ? id : personOf(people, client)))
  const clients = people.filter(({ isAgreed }) => isAgreed)
  const ofKind = (kind: string) => enquiries.filter((enquiry) => enquiry.kind === kind)
  return {
    interested: new Set([...asked, ...people.map(({ files: [first] }) => first)]).size,
    oneOff: ofKind('one-off').length,
    rescuers: ofKind('rescuer').length,
    notViolence: ofKind('refused').filter(({ refusal }) => refusal === 'not-violence').length,
    clients: clients.length,
    men: clients.filter(({ sex }) => sex === 'male').length,
    women: clients.filter(({ sex }) => sex === 'female').length,
    evicted: clients.filter(({ origin }) => origin === 'eviction').length,
    byThemselves: clients.filter(({ origin }) => origin === 'self-referral').length,
    families: clients.filter(({ children }) => children > 0).length,
  }
}

function personOf(people: readonly Served[], client: string): string {
  return people.find(({ files }) => files.includes(client))?.files[0] ?? client
}

interface Served {
  /** All files of one person. */
  readonly files: readonly string[]
  readonly isAgreed: boolean
  readonly sex: string
  readonly origin: string
  readonly children: number
}

/** Each person to whom a service was given in a year. */
async function peopleServed(year: string): Promise<Served[]> {
  const files = await Promise.all((await filesRead()).map(({ client }) => fileOf(client, year)))
  return personsOf(files)
    .map((person) => person.filter(({ isServed }) => isServed))
    .flatMap((person) => {
      const [first] = person
      const children = Math.max(0, ...person.map((file) => file.children))
      const isAgreed = person.some((file) => file.isAgreed)
      return first ? [{ ...first, files: person.map(({ client }) => client), children, isAgreed }] : []
    })
}

async function fileOf(client: string, year: string) {
  const turning = { ...reader, client }
  const { origin, person, isJoined } = await store.file(client, reader)
  const { periods, agreements } = await store.service(turning)
  const { links } = isJoined ? await store.joinedFiles(turning) : { links: [] }
  const isIn = (from: string, until = '9') => from.slice(0, 4) <= year && until.slice(0, 4) >= year
  return {
    client,
    joined: links,
    origin,
    sex: person.sex ?? 'unknown',
    children: person.children?.living ?? 0,
    isServed: periods.some(({ from, end }) => isIn(from, end?.on)),
    isAgreed: agreements.some(({ from, until, withdrawn }) => withdrawn === undefined && isIn(from, until)),
  }
}

async function filesRead(): Promise<ClientRow[]> {
  const files: ClientRow[] = []
  let after: string | undefined
  do {
    const page = await store.clients({ whose: 'all', me: '', after })
    files.push(...page.clients)
    after = page.next
  } while (after !== undefined)
  return files
}

async function enquiriesRead(): Promise<EnquiryRow[]> {
  const enquiries: EnquiryRow[] = []
  let after: string | undefined
  do {
    const page = await store.enquiries({ after })
    enquiries.push(...page.enquiries)
    after = page.next
  } while (after !== undefined)
  return enquiries
}
