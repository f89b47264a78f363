import type { AppointmentOutcome } from '../../shared/appointments/appointment.ts'

/** What the appointments of one person say, in Czech. Loaded with what comes after the first page. */
export const cs = {
  title: 'Termíny',
  make: 'Objednat termín',
  none: 'Žádný termín zatím není.',
  more: 'Zobrazit starší termíny',
  planned: 'objednán',
  ended: { held: 'proběhl', missed: 'nikdo nepřišel', cancelled: 'zrušen' } satisfies Record<
    AppointmentOutcome,
    string
  >,
}

export type BookedTexts = typeof cs
