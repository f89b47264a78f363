import type { Place } from '../../../shared/appointments/places.ts'

const weekdays = [1, 2, 3, 4]

function contactSite(id: string, name: string): Place {
  return {
    id,
    name,
    kind: 'contact-site',
    address: '',
    hours: [
      { weekdays, from: '08:00', until: '15:00' },
      { weekdays: [5], from: '08:00', until: '12:00' },
    ],
    rooms: [{ id: 'room-1', name: 'Konzultační místnost' }],
    gap: 15,
    byPhone: true,
  }
}

/** Where the centre in Liberec sees people, as it says on its own page; the rooms of the seat are invented. */
const liberec: readonly Place[] = [
  {
    id: 'seat',
    name: 'Liberec',
    kind: 'seat',
    address: 'Tanvaldská 269, Liberec',
    hours: [
      { weekdays, from: '08:00', until: '17:00' },
      { weekdays: [5], from: '08:00', until: '14:00' },
    ],
    rooms: [
      { id: 'room-1', name: 'Zelená místnost' },
      { id: 'room-2', name: 'Modrá místnost' },
    ],
    gap: 10,
    byPhone: false,
  },
  contactSite('frydlant', 'Frýdlant'),
  contactSite('jilemnice', 'Jilemnice'),
  contactSite('ceska-lipa', 'Česká Lípa'),
]

/** The places of a centre of the demo; the others begin with their seat. */
export function placesOfDemo(centre: string): { places?: Place[] } {
  return centre === 'liberec' ? { places: [...liberec] } : {}
}
