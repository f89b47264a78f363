import type { Appointment, NewAppointment } from '../../shared/appointments/appointment.ts'
import type { Place } from '../../shared/appointments/places.ts'

const weekdays = [1, 2, 3, 4]

function contactSite(id: string, name: string): Place {
  return {
    id,
    name,
    kind: 'contact-site',
    address: `${name}, Zkušební 1`,
    hours: [
      { weekdays, from: '08:00', until: '15:00' },
      { weekdays: [5], from: '08:00', until: '12:00' },
    ],
    rooms: [{ id: '1', name: 'Poradna' }],
    gap: 10,
    byPhone: true,
  }
}

/** A seat with two rooms, open on working days 8–16, and a contact site. */
export const liberecPlaces: readonly [Place, Place] = [
  {
    id: 'seat',
    name: 'Liberec',
    kind: 'seat',
    address: 'Zkušební 269, Liberec',
    hours: [{ weekdays: [...weekdays, 5], from: '08:00', until: '16:00' }],
    rooms: [
      { id: '1', name: 'Zelená' },
      { id: '2', name: 'Modrá' },
    ],
    gap: 10,
    byPhone: false,
  },
  contactSite('frydlant', 'Frýdlant'),
]

/** An hour at the seat on a Tuesday, with the worker of the test centre who is on duty. */
export function wanted(changes: Partial<NewAppointment> = {}): NewAppointment {
  return {
    wall: '2026-03-03T09:00',
    minutes: 60,
    place: 'seat',
    room: '1',
    worker: 'liberec-sluzba',
    words: '',
    ...changes,
  }
}

/** The same as it is kept. */
export function appointment(changes: Partial<Appointment> = {}): Appointment {
  return { id: '01KJNZSN0000000000000000A1', gap: 10, ...wanted(), ...changes }
}
