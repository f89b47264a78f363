import type { AppointmentOutcome } from '../../../shared/appointments/appointment.ts'

/** What the appointments of a file say, in Czech. Loaded with the tabs of a file. */
export const cs = {
  title: 'Termíny',
  make: 'Objednat termín',
  none: 'Žádný termín zatím není.',
  planned: 'objednán',
  ended: { held: 'proběhl', missed: 'nikdo nepřišel', cancelled: 'zrušen' } satisfies Record<
    AppointmentOutcome,
    string
  >,
}

export type FileAppointmentsTexts = typeof cs
