import { ulid } from 'ulid'
import { createApi } from '../../../functions/api/app.ts'
import { forCentre } from '../../../functions/store/for-centre.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { startOf } from '../../../shared/appointments/appointment.ts'
import type { Appointments } from '../../../shared/appointments/views.ts'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import { people } from '../../support/api.ts'
import { wanted } from '../../support/appointments.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, openBenchWorld } from '../bench-world.ts'
import { loadCopies } from '../history/load-copies.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { progress } from '../report/progress.ts'
import { median, quantile } from '../report/statistics.ts'
import { meter } from '../units/meter.ts'

const ROUNDS = 60
const MONDAY = '2026-03-09'
const BEFORE = '2026-03-03T09:00'

/** Of the read units with the fewest stored. */
const BUDGET = 1.05

/** What opening a week of appointments takes, however many lie before it. */
export async function weekFigure(counts: readonly number[]): Promise<Figure> {
  const measured: Measured[] = []
  for (const stored of counts) measured.push(await measureWeek(stored))
  const [first] = measured
  return {
    title: 'A week of appointments',
    notes: [`${first?.shown} in the week, opened ${ROUNDS} times through the api door; the others lie before it.`],
    columns: ['p50 ms', 'p99 ms', 'read units'],
    rows: measured.map(({ stored, times, units }) => ({
      label: `${stored} stored`,
      cells: [median(times).toFixed(1), quantile(times, 0.99).toFixed(1), units.toFixed(1)],
      ...(first && stored !== first.stored && { budget: atMost(BUDGET, units / first.units) }),
    })),
  }
}

interface Measured {
  readonly stored: number
  readonly shown: number
  readonly times: number[]
  readonly units: number
}

async function measureWeek(stored: number): Promise<Measured> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    await fillWeek(world)
    await loadBefore(world, stored)
    const measure = meter(table, world.endpoint)
    const { aws } = await measure(() => openWeek(world, forCentre({ ...world, table }, CENTRE)))
    const store = world.centre(CENTRE)
    const times: number[] = []
    let shown = 0
    for (let round = 1; round <= ROUNDS; round++) {
      const from = performance.now()
      shown = await openWeek(world, store)
      times.push(performance.now() - from)
      progress('opening weeks', round, ROUNDS)
    }
    return { stored, shown, times, units: aws.read }
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

/** Five days from morning to evening, each appointment for somebody else, as costs most. */
async function fillWeek(world: World): Promise<void> {
  for (let index = 0; index < 30; index++) {
    const day = `2026-03-${String(9 + (index % 5)).padStart(2, '0')}`
    const time = `${String(8 + Math.floor(index / 5)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '05'}`
    await make(world, `${day}T${time}`)
  }
}

async function make(world: World, wall: string): Promise<void> {
  const change = {
    id: ulid(),
    version: 0,
    by: 'liberec-sluzba',
    role: 'worker',
    now: world.now().toISOString(),
  } as const
  const store = world.centre(CENTRE)
  const client = ulid()
  const newClient = { id: client, person: { givenName: 'Zkušební' }, safeContact: safeContactFrom({}) }
  await store.createClient(newClient, change)
  const made = wanted({ wall, minutes: 45, room: 'room-1', words: 'Testovací slova.', client })
  await store.changeAppointment(change, { do: 'arrange', made })
}

/** Appointments before the week, an hour before one another. */
async function loadBefore(world: World, copies: number): Promise<void> {
  await make(world, BEFORE)
  const original = (await world.everything()).filter(
    ({ type, wall, pk }) => type === 'appointment' && wall === BEFORE && String(pk).includes('#appointment#'),
  )
  await loadCopies({ original, arrivedAt: startOf({ wall: BEFORE }), copies }, world.endpoint)
}

async function openWeek(world: World, store: ReturnType<World['centre']>): Promise<number> {
  const api = createApi({ openCentre: () => store, openAssociation: () => store.published(), now: world.now })
  const event = { requestContext: { authorizer: { jwt: { claims: people.onDuty, scopes: null } } } }
  const answer = await api.request(`https://opora.example/api/appointments?day=${MONDAY}`, {}, { event })
  if (!answer.ok) throw new Error(`not opened: ${answer.status}`)
  const { appointments }: Appointments = await answer.json()
  return appointments.length
}
