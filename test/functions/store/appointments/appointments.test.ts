import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NewAppointment } from '../../../../shared/appointments/appointment.ts'
import type { AppointmentStep } from '../../../../shared/appointments/changes.ts'
import { takenBy } from '../../../../shared/appointments/lanes.ts'
import type { Place } from '../../../../shared/appointments/places.ts'
import type { SeenAppointment } from '../../../../shared/appointments/views.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import { isWorkingDay } from '../../../../shared/time/holidays.ts'
import { plusDays } from '../../../../shared/time/instant.ts'
import { overlap } from '../../../../shared/time/span.ts'
import { liberecPlaces, wanted } from '../../../support/appointments.ts'
import { settingsOf } from '../../../support/centre-settings.ts'
import { anonymousEnquiry, correctionOf, namedEnquiry, recordOf } from '../../../support/enquiries.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const viewer = { by: 'liberec-sluzba', role: 'worker', now: NOW } as const

let world: World
let centre: ReturnType<World['centre']>
/** Each test has a day of its own, a Monday. */
let day: string
const mondays = Array.from({ length: 49 }, (_, week) => plusDays('2026-03-16', 7 * week)).filter((first) =>
  [0, 1, 2, 3, 4].every((ahead) => isWorkingDay(plusDays(first, ahead))),
)

beforeAll(async () => {
  world = await openWorld()
  centre = world.centre('liberec')
  const settings = { ...settingsOf('liberec'), places: [...liberecPlaces] }
  await centre.saveSettings({ version: 1, by: 'liberec-vedouci', now: NOW }, settings)
})
afterAll(() => world.close())
beforeEach(() => {
  day = mondays.shift() ?? ''
})

const at = (time: string, changes: Partial<NewAppointment> = {}) => wanted({ wall: `${day}T${time}`, ...changes })

function step(id: string, version: number, step: AppointmentStep) {
  return centre.changeAppointment({ id, version, ...viewer }, step)
}
const cancel = { do: 'end', end: { outcome: 'cancelled', words: '' } } as const
const make = (made: NewAppointment, id = ulid(), version = 0) => step(id, version, { do: 'arrange', made })
const weekOf = async () => (await centre.appointmentsOfWeek(day, viewer)).appointments

/** What became of saves that were made at once: `made`, or the codes of what stood against them. */
async function outcomes(saves: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(saves)
  return settled.map((one) => (one.status === 'fulfilled' ? 'made' : codesOf(one.reason)))
}

function codesOf(thrown: unknown): string {
  if (!(thrown instanceof Problem)) throw thrown
  return [thrown.code, ...(thrown.details.faults ?? []).map(({ code }) => code)].join(' ')
}

async function client(): Promise<string> {
  world.setTime(new Date(world.now().getTime() + 1000))
  await world.deliver(notice({ reference: ulid() }))
  const [row] = (await centre.clients({ whose: 'all', me: '' })).clients
  return row?.client ?? ''
}

function clashes(appointments: readonly SeenAppointment[]): string[] {
  const taking = appointments.filter(({ ended }) => ended?.outcome !== 'cancelled')
  return taking.flatMap((one, index) =>
    taking
      .slice(index + 1)
      .filter((other) => other.worker === one.worker || (other.place === one.place && other.room === one.room))
      .filter((other) => overlap(takenBy(one), takenBy(other)))
      .map((other) => `${one.wall} ${other.wall}`),
  )
}

describe('two people who save at once', () => {
  it('cannot both have the same worker', async () => {
    const saves = ['1', '2'].map((room) => make(at('09:00', { room })))
    expect((await outcomes(saves)).sort()).toEqual(['invalid worker-taken', 'made'])
  })

  it('cannot both have the same room', async () => {
    const saves = ['liberec-sluzba', 'liberec-volno'].map((worker) => make(at('09:00', { worker })))
    expect((await outcomes(saves)).sort()).toEqual(['invalid room-taken', 'made'])
  })

  it('cannot both have it when one is long and one is short', async () => {
    const saves = [make(at('09:00', { minutes: 180 })), make(at('10:35', { minutes: 10, room: '2' }))]
    expect((await outcomes(saves)).sort()).toEqual(['invalid worker-taken', 'made'])
  })

  it('both have what is not in each other’s way', async () => {
    const saves = [make(at('09:00')), make(at('09:00', { room: '2', worker: 'liberec-volno' })), make(at('13:00'))]
    expect(await outcomes(saves)).toEqual(['made', 'made', 'made'])
  })

  it('cannot move two appointments to one time', async () => {
    const [one, two] = [await make(at('09:00')), await make(at('11:00'))]
    const saves = [one, two].map(({ id }) => make(at('13:30'), id, 1))
    expect((await outcomes(saves)).filter((end) => end === 'made')).toHaveLength(1)
    expect(clashes(await weekOf())).toEqual([])
  })

  it('cannot give a time back to who cancelled and to somebody new', async () => {
    const one = await make(at('09:00'))
    await step(one.id, 1, cancel)
    const saves = [step(one.id, 2, { do: 'resume' }), make(at('09:30'))]
    expect((await outcomes(saves)).filter((code) => code === 'made')).toHaveLength(1)
    expect(clashes(await weekOf())).toEqual([])
  })

  it('whatever they save, nobody and no room is taken twice', async () => {
    const saves = Array.from({ length: 24 }, (_, index) =>
      make(
        at(`${String(8 + (index % 6)).padStart(2, '0')}:${['00', '20', '40'][index % 3]}`, {
          minutes: [20, 45, 90][index % 3] ?? 20,
          room: index % 2 === 0 ? '1' : '2',
          worker: index % 4 < 2 ? 'liberec-sluzba' : 'liberec-volno',
        }),
      ),
    )
    const ends = await outcomes(saves)
    const week = await weekOf()
    expect(week.length).toBe(ends.filter((end) => end === 'made').length)
    expect(week.length).toBeGreaterThan(2)
    expect(clashes(week)).toEqual([])
  })
})

describe('an appointment', () => {
  it('is kept with its words sealed, and everything else readable that lists need', async () => {
    const made = await make(at('09:00', { words: 'Testovací slova.' }))
    const items = (await world.everything()).filter(({ type, id }) => type === 'appointment' && id === made.id)
    expect(items).toHaveLength(2)
    expect(JSON.stringify(items)).not.toContain('slova')
    expect(items.map(({ pk }) => pk).sort()).toEqual([`liberec#appointment#${made.id}`, `liberec#records#${made.id}`])
    expect((await weekOf())[0]).toEqual({
      id: made.id,
      gap: 10,
      version: 1,
      ...at('09:00', { words: 'Testovací slova.' }),
    })
  })

  it('of a file is sealed under its key, and stands in the file', async () => {
    const who = await client()
    const made = await make(at('09:00', { client: who, words: 'Přijde i se sestrou.' }))
    const items = await world.everything()
    const file = items.find(({ pk, type }) => pk === `liberec#client#${who}` && type === 'client')
    const keys = items.filter(({ type, id }) => type === 'appointment' && id === made.id).map(({ key }) => key)
    expect(keys).toEqual([file?.['key'], file?.['key']])
    expect(await centre.appointmentsOfFile(who, viewer)).toMatchObject({
      appointments: [{ id: made.id, words: 'Přijde i se sestrou.' }],
    })
    expect((await centre.fileVersion(who)).touches).toBe(1)
  })

  it('that nobody was named for can be given to a file, and stands there from then on', async () => {
    const who = await client()
    const made = await make(at('09:00', { words: 'Objednala se telefonicky.' }))
    const given = await make(at('09:00', { words: 'Objednala se telefonicky.', client: who }), made.id, 1)
    expect(given).toMatchObject({ version: 2, client: who })
    expect((await centre.appointmentsOfFile(who, viewer)).appointments).toHaveLength(1)
    expect(await weekOf()).toMatchObject([{ id: made.id, client: who, words: 'Objednala se telefonicky.' }])
    const other = await client()
    expect(await outcomes([make(at('09:00', { client: other }), made.id, 2)])).toEqual(['invalid of-another'])
  })

  it('of an enquiry is sealed under its key; of an anonymous one it names nobody', async () => {
    const enquiry = ulid()
    await centre.recordEnquiry(recordOf(anonymousEnquiry(), enquiry), viewer)
    const made = await make(at('09:00', { enquiry }))
    expect((await weekOf())[0]?.name).toBeUndefined()
    const items = await world.everything()
    const own = items.find(({ pk, type }) => pk === `liberec#enquiry#${enquiry}` && type === 'enquiry')
    const keys = items.filter(({ type, id }) => type === 'appointment' && id === made.id).map(({ key }) => key)
    expect(keys).toEqual([own?.['key'], own?.['key']])
  })

  it('of an enquiry stands in the file of whoever she becomes', async () => {
    const [enquiry, who] = [ulid(), ulid()]
    await centre.recordEnquiry(recordOf(namedEnquiry(), enquiry), viewer)
    const made = await make(at('09:00', { enquiry, words: 'Testovací slova.' }))
    await centre.openFileOfEnquiry({ id: enquiry, version: 1 }, { client: who }, viewer)
    const { appointments } = await centre.appointmentsOfFile(who, viewer)
    expect(appointments).toMatchObject([{ id: made.id, enquiry, words: 'Testovací slova.' }])
  })

  it('for a file or an enquiry that is not there is refused', async () => {
    expect(await outcomes([make(at('09:00', { client: ulid() }))])).toEqual(['not-found'])
    expect(await outcomes([make(at('09:00', { enquiry: ulid() }))])).toEqual(['not-found'])
    expect(await weekOf()).toEqual([])
  })

  it('sent again after a lost answer is made once', async () => {
    const id = ulid()
    await make(at('09:00'), id)
    expect(await make(at('09:00'), id)).toMatchObject({ id, version: 1 })
    expect(await outcomes([make(at('10:10'), id)])).toEqual(['changed-meanwhile'])
    expect(await weekOf()).toHaveLength(1)
  })

  it('moves to another worker, room and day, and frees what it leaves', async () => {
    const { id } = await make(at('09:00'))
    const moved = await make(at('12:00', { room: '2', worker: 'liberec-volno' }), id, 1)
    expect(moved).toMatchObject({ version: 2, room: '2' })
    expect(await outcomes([make(at('09:00')), make(at('12:00', { room: '2' }))])).toEqual([
      'made',
      'invalid room-taken',
    ])
  })

  it('that somebody moved meanwhile is not moved back unseen', async () => {
    const { id } = await make(at('09:00'))
    await make(at('11:00'), id, 1)
    await expect(make(at('13:00'), id, 1)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { wall: `${day}T11:00`, version: 2 } },
    })
  })

  it('that is cancelled frees its time, and is taken back only while that is free', async () => {
    const { id } = await make(at('09:00'))
    await step(id, 1, cancel)
    expect(await step(id, 1, cancel)).toMatchObject({ version: 2 })
    expect(await step(id, 2, { do: 'resume' })).toMatchObject({ version: 3 })
    await step(id, 3, cancel)
    await make(at('09:30'))
    expect(await outcomes([step(id, 4, { do: 'resume' })])).toEqual(['invalid worker-taken room-taken'])
  })

  it('is coming until somebody says how it ended', async () => {
    const coming = async (id: string) =>
      (await world.everything()).filter((item) => item['id'] === id && item['centrePk'] === 'liberec#coming').length
    const { id } = await make(at('09:00'))
    expect(await coming(id)).toBe(1)
    await step(id, 1, cancel)
    expect(await coming(id)).toBe(0)
  })

  it('of another centre is not there', async () => {
    const { id } = await make(at('09:00'))
    const brno = { ...viewer, by: 'brno-sluzba' }
    const cancelled = world.centre('brno').changeAppointment({ id, version: 1, ...brno }, cancel)
    expect(await outcomes([cancelled])).toEqual(['not-found'])
  })

  it('stays where it is when the hours of its place change, and is told as one that does not fit', async () => {
    const { id } = await make(at('09:00'))
    const { version } = await centre.showSettings(NOW)
    const [seat, frydlant] = liberecPlaces
    const later = { ...seat, hours: [{ weekdays: [1, 2, 3, 4, 5], from: '10:00', until: '16:00' }] }
    const change = { version, by: 'liberec-vedouci', now: NOW }
    await centre.saveSettings(change, { ...settingsOf('liberec'), places: [later, frydlant] })
    expect(await weekOf()).toMatchObject([{ id, wall: `${day}T09:00`, version: 1 }])
    const { misfits } = await centre.misfittingAppointments(NOW)
    expect(misfits.filter(({ appointment }) => appointment.id === id)).toMatchObject([{ code: 'closed' }])
    await centre.saveSettings(
      { ...change, version: version + 1 },
      { ...settingsOf('liberec'), places: [seat, frydlant] },
    )
  })
})

describe('how an appointment ended', () => {
  const held = (words: string) => ({ do: 'end', end: { outcome: 'held', words, minutes: 45, act: '25a.b1' } }) as const
  const later = () => ({ ...viewer, now: `${day}T12:00:00.000Z` })
  const entriesOf = async (client: string) => (await centre.file(client, viewer)).work

  it('stands in the time line by the same step: that it took place, as work', async () => {
    const who = await client()
    const { id } = await make(at('09:00', { client: who, place: 'frydlant' }))
    const done = await centre.changeAppointment({ id, version: 1, ...later() }, held('Bezpečnostní plán.'))
    expect(await entriesOf(who)).toMatchObject([
      {
        id: done.ended?.entry,
        kind: 'consultation',
        minutes: 45,
        act: '25a.b1',
        way: 'contact-site',
        words: 'Bezpečnostní plán.',
      },
    ])
    await centre.changeAppointment({ id, version: 1, ...later() }, held('Bezpečnostní plán.'))
    expect(await entriesOf(who)).toHaveLength(1)
  })

  it.each([
    ['missed', 'nikdo nepřišel.'],
    ['cancelled', 'zrušen.'],
  ] as const)('stands in the time line as a note: %s', async (outcome, words) => {
    const who = await client()
    const { id } = await make(at('09:00', { client: who }))
    await centre.changeAppointment({ id, version: 1, ...later() }, { do: 'end', end: { outcome, words: 'Omluva.' } })
    const [entry] = await entriesOf(who)
    expect(entry).toMatchObject({ kind: 'note' })
    expect(entry?.words).toContain(`v 9:00: ${words}\nOmluva.`)
  })

  it('is withdrawn there when it was said by mistake', async () => {
    const who = await client()
    const { id } = await make(at('09:00', { client: who }))
    await centre.changeAppointment({ id, version: 1, ...later() }, held('Omylem.'))
    await centre.changeAppointment({ id, version: 2, ...later(), by: 'liberec-volno' }, { do: 'resume' })
    expect(await entriesOf(who)).toMatchObject([{ withdrawn: { by: 'liberec-volno' } }])
  })

  it.each([
    ['held', { kind: 'consultation', minutes: 45, act: '25a.b1', way: 'here', words: 'Omluva.' }],
    ['missed', { kind: 'note', words: expect.stringContaining('v 9:00: nikdo nepřišel.\nOmluva.') }],
    ['cancelled', { kind: 'note', words: expect.stringContaining('v 9:00: zrušen.\nOmluva.') }],
  ] as const)(
    'stands with the enquiry that holds it, is withdrawn there, and is told to whoever has it open: %s',
    async (outcome, entry) => {
      const enquiry = ulid()
      await centre.recordEnquiry(recordOf(namedEnquiry(), enquiry), viewer)
      const workOf = async () => (await centre.enquiryEntries(enquiry, viewer)).entries
      const { id } = await make(at('09:00', { enquiry }))
      const touches = await centre.enquiryTouches(enquiry)
      const end = { outcome, words: 'Omluva.', ...(outcome === 'held' && { minutes: 45, act: '25a.b1' as const }) }
      const done = await centre.changeAppointment({ id, version: 1, ...later() }, { do: 'end', end })
      await centre.changeAppointment({ id, version: 1, ...later() }, { do: 'end', end })
      expect(await workOf()).toMatchObject([{ id: done.ended?.entry, by: 'liberec-sluzba', ...entry }])
      expect(await centre.enquiryTouches(enquiry)).toBe(touches + 1)
      await centre.changeAppointment({ id, version: 2, ...later(), by: 'liberec-volno' }, { do: 'resume' })
      expect(await workOf()).toMatchObject([{ withdrawn: { by: 'liberec-volno' } }])
    },
  )

  it('of an enquiry that has a file is told to whoever has the file open, and written once', async () => {
    const [enquiry, who] = [ulid(), ulid()]
    await centre.recordEnquiry(recordOf(namedEnquiry(), enquiry), viewer)
    const { id } = await make(at('09:00', { enquiry }))
    await centre.openFileOfEnquiry({ id: enquiry, version: 1 }, { client: who }, viewer)
    const { touches } = await centre.fileVersion(who)
    await centre.changeAppointment({ id, version: 1, ...later() }, held('Bezpečnostní plán.'))
    expect((await centre.fileVersion(who)).touches).toBe(touches + 1)
    const written = (await world.everything()).filter(({ type, pk }) => type === 'work' && String(pk).includes(enquiry))
    expect(written).toHaveLength(1)
    expect((await centre.file(who, viewer)).work.filter(({ kind }) => kind === 'consultation')).toEqual([])
  })

  it('is kept with one that is for nobody’s file', async () => {
    const { id } = await make(at('09:00'))
    expect(await centre.changeAppointment({ id, version: 1, ...later() }, held(''))).toMatchObject({
      ended: { outcome: 'held' },
    })
  })
})

describe('a week of appointments', () => {
  it('holds its own days only, by Prague’s midnight, in the order of time', async () => {
    const made = [await make(at('11:00')), await make(at('08:00'))]
    expect((await weekOf()).map(({ id }) => id)).toEqual([made[1]?.id, made[0]?.id])
    const { appointments } = await centre.appointmentsOfWeek(plusDays(day, -7), viewer)
    expect(appointments.map(({ id }) => id)).not.toContain(made[0]?.id)
  })

  it('says what people are called now, whatever they were called when it was made', async () => {
    const who = await client()
    const [asking, anonymous, becoming, rescued] = [ulid(), ulid(), ulid(), ulid()]
    await centre.recordEnquiry(recordOf(namedEnquiry({ name: 'Dřívější' }), asking), viewer)
    await centre.recordEnquiry({ ...recordOf(anonymousEnquiry(), anonymous), code: '6XZ WKY 9R7' }, viewer)
    await centre.recordEnquiry(recordOf(namedEnquiry({ name: 'Dřívější' }), becoming), viewer)
    await centre.recordEnquiry(recordOf(namedEnquiry({ name: 'Sestra', kind: 'rescuer' }), rescued), viewer)
    for (const [hour, holder] of [
      ['08:00', { client: who }],
      ['09:10', { enquiry: asking }],
      ['10:20', { enquiry: anonymous }],
      ['11:30', { enquiry: becoming }],
      ['12:40', { enquiry: rescued }],
      ['13:50', {}],
    ] as const)
      await make(at(hour, holder))
    const names = async () => (await weekOf()).map(({ name }) => name)
    expect((await names()).slice(1)).toEqual(['Dřívější', undefined, 'Dřívější', 'Sestra', undefined])

    const { version, person } = await centre.file(who, viewer)
    const renamed = {
      changed: ['givenName', 'familyName'],
      person: { ...person, givenName: 'Nová', familyName: 'Zkušební' },
    }
    await centre.savePerson({ client: who, version, ...viewer }, renamed as never)
    await centre.correctEnquiry({ id: asking }, correctionOf(namedEnquiry({ name: 'Pozdější' })), viewer)
    await centre.nameEnquiry({ id: anonymous }, { name: 'Už se představila' }, viewer)
    for (const id of [becoming, rescued])
      await centre.openFileOfEnquiry({ id }, { client: ulid(), name: 'Zvolené Jméno' }, viewer)
    expect(await names()).toEqual([
      'Nová Zkušební',
      'Pozdější',
      'Už se představila',
      'Zvolené Jméno',
      'Sestra',
      undefined,
    ])
  })

  it('leaves an audit entry of who read it', async () => {
    await weekOf()
    const read = (await world.everything()).filter(
      ({ type, appointment }) => type === 'audit' && appointment === `week-${day}`,
    )
    expect(read).toMatchObject([{ did: 'read', by: 'liberec-sluzba' }])
  })
})

describe('the appointments of one person', () => {
  it('are read fifty at a time, the latest first, those of the enquiries before with them', async () => {
    const [enquiry, who] = [ulid(), ulid()]
    await centre.recordEnquiry(recordOf(namedEnquiry(), enquiry), viewer)
    const times = Array.from({ length: 51 }, (_, nth) => ({ day: plusDays(day, Math.floor(nth / 13)), nth: nth % 13 }))
    const walls = times.map(
      ({ day, nth }) => `${day}T${String(8 + Math.floor(nth / 2)).padStart(2, '0')}:${nth % 2 ? '30' : '00'}`,
    )
    for (const [index, wall] of walls.entries()) {
      if (index === 2) await centre.openFileOfEnquiry({ id: enquiry }, { client: who }, viewer)
      await make(wanted({ wall, minutes: 15, ...(index < 2 ? { enquiry } : { client: who }) }))
    }
    const first = await centre.appointmentsOfFile(who, viewer)
    const second = await centre.appointmentsOfFile(who, viewer, first.next)
    expect([...first.appointments, ...second.appointments].map(({ wall }) => wall)).toEqual(walls.toReversed())
    expect(second.next).toBeUndefined()
    expect([first, second].map(({ total, appointments }) => [total, appointments.length])).toEqual([
      [51, 50],
      [51, 1],
    ])
    const ofEnquiry = await centre.appointmentsOfEnquiry(enquiry, viewer)
    expect(ofEnquiry).toMatchObject({ total: 2, appointments: [{ wall: walls[1] }, { wall: walls[0] }] })
  })

  it('of an enquiry that is not there are refused', async () => {
    await expect(centre.appointmentsOfEnquiry(ulid(), viewer)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the nearest free appointment', () => {
  it('is found behind weeks that are full', async () => {
    const now = `${day}T05:00:00.000Z`
    const wish = { minutes: 240, place: 'frydlant', worker: 'liberec-volno' }
    for (const offset of [0, 1, 2, 3]) {
      await make(
        wanted({ wall: `${plusDays(day, offset)}T08:00`, minutes: 400, place: 'frydlant', worker: 'liberec-volno' }),
      )
    }
    const { free } = await centre.nearestAppointments(wish, now)
    expect(free).toHaveLength(3)
    expect(free.every(({ wall }) => wall > plusDays(day, 4))).toBe(true)
    for (const { atOnce, ...one } of free) expect((await make(wanted({ ...one, minutes: 240 }))).version).toBe(1)
  })
})

describe('a room', () => {
  const shown = () => centre.showSettings(NOW)
  const [seat, ...others] = liberecPlaces as readonly [Place, ...Place[]]
  const save = async (places: readonly Place[], from?: number) => {
    const { version, settings } = await shown()
    const after = { ...settings, staff: [...settings.staff], places: [...places] }
    return centre.saveSettings({ version: from ?? version, by: 'liberec-vedouci', now: NOW }, after)
  }

  it('in which somebody has an appointment is retired and not taken away', async () => {
    const { id } = await make(at('09:00'))
    await expect(save(others)).rejects.toMatchObject({ code: 'invalid' })
    const retired = { ...seat, rooms: seat.rooms.map((room) => ({ ...room, retired: true as const })) }
    await save([retired, ...others])
    const { free } = await centre.nearestAppointments({ minutes: 60, place: seat.id }, NOW)
    expect(free).toEqual([])
    expect((await weekOf()).find((one) => one.id === id)).toMatchObject({ place: seat.id })
    await save([seat, ...others])
  })

  it('is never both taken away and taken, however many do both at once', async () => {
    for (const time of ['11:00', '13:00', '15:00']) {
      const id = `race-${time.slice(0, 2)}`
      const before = (await shown()).settings.places?.find((place) => place.id === seat.id) ?? seat
      const { version } = await save([{ ...before, rooms: [...before.rooms, { id, name: id }] }, ...others])
      const [taken, gone] = await Promise.allSettled([make(at(time, { room: id })), save([before, ...others], version)])
      const rooms = (await shown()).settings.places?.[0]?.rooms.map((room) => room.id)
      expect([taken.status, gone.status].filter((status) => status === 'fulfilled')).toHaveLength(1)
      expect(rooms?.includes(id)).toBe(taken.status === 'fulfilled')
    }
  })
})
