import { createLocalJWKSet } from 'jose'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createNotary } from '../../functions/notary/app.ts'
import { verifyCentre } from '../../functions/store/audit/verification.ts'
import { forNotary } from '../../functions/store/for-notary.ts'
import { restoreCentre } from '../../functions/store/leaving/restore.ts'
import { canonical } from '../../functions/store/leaving/stored-items.ts'
import { forgetAgainBy, listTombstones } from '../../infra/operations/tombstones.ts'
import type { ImportRow } from '../../shared/import/row.ts'
import { type Instant, plusHours } from '../../shared/time/instant.ts'
import { archive, archiveOf, lose } from '../support/archives.ts'
import { noteEntry } from '../support/entries.ts'
import { importRow } from '../support/imports.ts'
import { openLiberec } from '../support/told-everywhere.ts'
import { openWorld, type World } from '../support/world.ts'

/*
 * Ten years in one story: a centre takes its old register over, finds people in it and works, is audited, disposes of three files, loses its
 * table, comes back from an archive that is older than the disposal, forgets again, and leaves.
 */

const head = { by: 'liberec-vedouci', role: 'head' } as const
const worker = { by: 'liberec-sluzba', role: 'worker' } as const

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  for (const to of ['log', 'error'] as const) vi.spyOn(console, to).mockReturnValue()
})

const now = (): Instant => world.now().toISOString()
/** A door that was just opened. */
const centre = () => world.centre('liberec')
const names = async (typed: string) =>
  (await centre().search({ typed, from: 0, now: now() })).rows.map(({ name }) => name).toSorted()
const clientOf = async (typed: string) => (await centre().search({ typed, from: 0, now: now() })).rows[0]?.id ?? ''

/** Ten people of an old register: three of them left five years ago and more. */
const GONE = ['Adéla', 'Běta', 'Cyntie']
const STAYING = ['Dana', 'Ema', 'Fany', 'Gita', 'Hana', 'Iva', 'Jitka']
const register: ImportRow[] = [...GONE, ...STAYING].map((givenName, at) =>
  importRow(at + 1, {
    person: { givenName, familyName: 'Převzatá', birthDate: `198${at}-02-01` },
    ...(at < GONE.length && { closed: { on: '2019-08-01', reason: 'unrecorded', words: 'viz spis' } }),
  }),
)

async function takeOver(): Promise<void> {
  const imports = await centre().imports()
  const doer = { ...head, now: now() }
  const { import: begun } = await imports.start({ id: ulid(), rows: register.length, file: 'a'.repeat(43) }, doer)
  const { import: done } = await imports.take(begun.id, { after: 0, until: register.length, rows: register }, doer)
  expect(done).toMatchObject({ count: register.length })
}

async function disposeOf(people: readonly string[]): Promise<void> {
  const retention = await centre().retention()
  const things = await Promise.all(
    people.map(async (name) => ({ kind: 'file' as const, id: await clientOf(`${name} převzatá`) })),
  )
  const doer = { ...head, now: now() }
  const { id } = await retention.propose({ id: ulid(), things }, doer)
  await retention.approve(id, doer)
  let disposal = await retention.carryOn(id, doer)
  while (disposal.status === 'approved') disposal = await retention.carryOn(id, doer)
  expect(disposal).toMatchObject({ status: 'finished', done: people.length, left: [] })
}

const signDays = () =>
  createNotary({ store: forNotary(world.table), signer: world.signer, now: world.now })(
    { kind: 'audit' },
    { getRemainingTimeInMillis: () => 60_000 },
  )

async function findings() {
  const published = createLocalJWKSet(await world.signer.publicKeys())
  return (await verifyCentre(world.table, 'liberec', { keys: published, now: now() })).findings
}

/** Everything of another centre. */
const ofBrno = async () =>
  (await world.everything())
    .filter(({ pk }) => String(pk).startsWith('brno#'))
    .map(canonical)
    .sort()

it('a centre finds, proves, forgets and leaves', { timeout: 60_000 }, async () => {
  await openLiberec(world, { months: 60 })
  await takeOver()
  expect(await names('prevzata')).toHaveLength(register.length)
  expect(await names('prevzata ema')).toEqual(['Ema Převzatá'])
  expect(
    (await centre().listFiles({ by: worker.by, now: now(), choice: { list: 'closed' }, from: 0, limit: 50 })).total,
  ).toBe(GONE.length)

  const ema = await clientOf('ema převzatá')
  await centre().file(ema, { ...worker, now: now(), found: 'search' })
  const entry = noteEntry()
  await centre().recordEntry({ client: ema, id: entry.id, ...worker, now: now() }, entry)
  const { lines } = await centre().fileAudit({ client: ema, ...head, now: now() })
  expect(lines.filter(({ by }) => by === worker.by).map(({ did, found }) => [did, found])).toEqual([
    ['entry', undefined],
    ['read', 'search'],
  ])
  world.setTime(plusHours(now(), 48))
  await signDays()
  expect(await findings()).toEqual([])

  const old = await archiveOf({ table: world.table, vault: world.vault, now: world.now }, 'liberec')
  await disposeOf(GONE)
  expect(await names('prevzata')).toEqual(STAYING.map((name) => `${name} Převzatá`).toSorted())
  const tombstones = await listTombstones(world, 'liberec')
  const brno = await ofBrno()

  await lose(world.table, 'liberec')
  await restoreCentre({ table: world.table, vault: world.vault, now: world.now }, archive('liberec', old))
  expect(await names('prevzata')).toHaveLength(register.length)
  expect(await forgetAgainBy(world, { centre: 'liberec', text: tombstones })).toContain(String(GONE.length))
  expect(await names('prevzata')).toEqual(STAYING.map((name) => `${name} Převzatá`).toSorted())
  expect(await ofBrno()).toEqual(brno)
  expect((await centre().file(ema, { ...worker, now: now() })).work).toHaveLength(1)

  const leaving = await archiveOf({ table: world.table, vault: world.vault, now: world.now }, 'liberec')
  const written = leaving.map(({ bytes }) => Buffer.from(bytes).toString()).join('\n')
  for (const name of STAYING) expect(written).toContain(name)
  for (const name of GONE) expect(written).not.toContain(name)
})
