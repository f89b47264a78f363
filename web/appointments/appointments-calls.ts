import type { NewAppointment } from '../../shared/appointments/appointment.ts'
import type { End } from '../../shared/appointments/end.ts'
import type { Wish } from '../../shared/appointments/nearest.ts'
import type { Appointments, ChangedAppointment, Misfits, Nearest } from '../../shared/appointments/views.ts'
import type { Day } from '../../shared/time/instant.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'

/** Which appointment a step is for, and the version of it that it was made from. */
export interface AppointmentTarget {
  readonly id: string
  readonly version: number
}

/** A page of a week: the first when it comes after none. */
export interface WeekPage {
  readonly day: Day
  readonly after?: string | undefined
}

/** The calls of the screen of appointments. */
export function appointmentCalls(ask: Ask) {
  const param = (id: string) => ({ appointment: segment(id) })
  return {
    week: ({ day, after }: WeekPage): Promise<Appointments> =>
      ask(({ appointments }) => appointments.$get({ query: { day, ...(after !== undefined && { after }) } })),
    nearest: ({ minutes, place, worker }: Wish): Promise<Nearest> =>
      ask(({ appointments }) =>
        appointments.nearest.$get({
          query: { minutes: String(minutes), ...(place && { place }), ...(worker && { worker }) },
        }),
      ),
    misfits: (): Promise<Misfits> => ask(({ appointments }) => appointments.misfits.$get()),
    make: (id: string, appointment: NewAppointment): Promise<ChangedAppointment> =>
      ask(({ appointments }) => appointments.$post({ json: { id, appointment } })),
    change: ({ id, version }: AppointmentTarget, appointment: NewAppointment): Promise<ChangedAppointment> =>
      ask(({ appointments }) =>
        appointments[':appointment'].$put({ param: param(id), json: { version, appointment } }),
      ),
    end: ({ id, version }: AppointmentTarget, end: End): Promise<ChangedAppointment> =>
      ask(({ appointments }) =>
        appointments[':appointment'].outcome.$post({ param: param(id), json: { version, ...end } }),
      ),
    resume: ({ id, version }: AppointmentTarget): Promise<ChangedAppointment> =>
      ask(({ appointments }) => appointments[':appointment'].resumption.$post({ param: param(id), json: { version } })),
  }
}
