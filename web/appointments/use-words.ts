import { type Appointment, dayOf, endOf, startOf } from '../../shared/appointments/appointment.ts'
import type { Place } from '../../shared/appointments/places.ts'
import type { SeenAppointment } from '../../shared/appointments/views.ts'
import { clockTime, dayInWords } from '../moments.ts'
import { useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useAppointmentsTexts } from './use-appointments-texts.ts'

/** What appointments, places and people are called. */
export function useWords(places: readonly Place[]) {
  const texts = useTexts()
  const own = useAppointmentsTexts()
  const { staff } = useWorker()
  const place = (id: string) => places.find((one) => one.id === id)
  const placeName = (id: string) => place(id)?.name ?? own.gone
  const roomName = (of: string, id: string) => place(of)?.rooms.find((room) => room.id === id)?.name ?? own.gone
  const from = (one: Pick<Appointment, 'wall'>) => clockTime(texts, startOf(one))
  return {
    placeName,
    roomName,
    workerName: (id: string) => staff.get(id) ?? own.gone,
    who: ({ name, enquiry }: Pick<SeenAppointment, 'name' | 'enquiry'>) =>
      name ?? (enquiry === undefined ? own.nobodyNamed : own.enquiry),
    from,
    hours: (one: Pick<Appointment, 'wall' | 'minutes'>) => `${from(one)}–${clockTime(texts, endOf(one))}`,
    day: (one: Pick<Appointment, 'wall'>) => dayInWords(texts, dayOf(one)),
    where: ({ place, room }: Pick<Appointment, 'place' | 'room'>) => `${placeName(place)}, ${roomName(place, room)}`,
  }
}

export type Words = ReturnType<typeof useWords>
