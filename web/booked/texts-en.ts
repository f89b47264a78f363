import type { BookedTexts } from './texts-cs.ts'

export const en: BookedTexts = {
  title: 'Appointments',
  make: 'Make an appointment',
  none: 'There is none yet.',
  more: 'Show earlier appointments',
  planned: 'planned',
  ended: { held: 'took place', missed: 'nobody came', cancelled: 'cancelled' },
}
