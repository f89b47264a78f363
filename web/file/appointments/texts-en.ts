import type { FileAppointmentsTexts } from './texts-cs.ts'

export const en: FileAppointmentsTexts = {
  title: 'Appointments',
  make: 'Make an appointment',
  none: 'There is none yet.',
  planned: 'planned',
  ended: { held: 'took place', missed: 'nobody came', cancelled: 'cancelled' },
}
