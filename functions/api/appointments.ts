import { Hono } from 'hono'
import * as z from 'zod/mini'
import { appointmentSchema, LENGTH } from '../../shared/appointments/appointment.ts'
import type { AppointmentStep } from '../../shared/appointments/changes.ts'
import { endSchema } from '../../shared/appointments/end.ts'
import type {
  Appointments,
  ChangedAppointment,
  HeldAppointments,
  Misfits,
  Nearest,
} from '../../shared/appointments/views.ts'
import { plusDays, weekdayOf } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { isoDay } from '../../shared/time/written.ts'
import { valid, version } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'
import { param as fileParam } from './valid.ts'

const body = {
  entry: valid('json', z.strictObject({ id: z.ulid(), appointment: appointmentSchema })),
  change: valid('json', z.strictObject({ version, appointment: appointmentSchema })),
  end: valid('json', z.strictObject({ version, ...endSchema.shape })),
  resumption: valid('json', z.strictObject({ version })),
}

const param = valid('param', z.object({ appointment: z.ulid() }), 'not-found')

const after = z.optional(z.string().check(z.maxLength(80)))

const query = {
  week: valid('query', z.object({ day: z.optional(isoDay), after })),
  held: valid('query', z.object({ after })),
  wish: valid(
    'query',
    z.object({
      minutes: z.pipe(
        z.pipe(z.string().check(z.regex(/^\d{1,4}$/)), z.transform(Number)),
        z.int().check(z.minimum(LENGTH.shortest), z.maximum(LENGTH.longest)),
      ),
      place: z.optional(z.string().check(z.maxLength(40))),
      worker: z.optional(z.string().check(z.maxLength(120))),
    }),
  ),
}

/** Appointments of the centre: a week of them, the nearest that is free, and every step with one. Nothing is deleted. */
export function appointmentRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', query.week, async (c) => {
      const { day = pragueDay(c.var.now), after } = c.req.valid('query')
      const monday = plusDays(day, 1 - weekdayOf(day))
      return c.json<Appointments>(await c.var.staff.store.appointmentsOfWeek(monday, doer(c.var), after))
    })
    .get('/nearest', query.wish, async (c) => {
      return c.json<Nearest>(await c.var.staff.store.nearestAppointments(c.req.valid('query'), c.var.now))
    })
    .get('/misfits', async (c) => {
      return c.json<Misfits>(await c.var.staff.store.misfittingAppointments(c.var.now))
    })
    .post('/', body.entry, async (c) => {
      const { id, appointment: made } = c.req.valid('json')
      return c.json<ChangedAppointment>(await step(c, { id, version: 0 }, { do: 'arrange', made }))
    })
    .put('/:appointment', param, body.change, async (c) => {
      const { version, appointment: made } = c.req.valid('json')
      const id = c.req.valid('param').appointment
      return c.json<ChangedAppointment>(await step(c, { id, version }, { do: 'arrange', made }))
    })
    .post('/:appointment/outcome', param, body.end, async (c) => {
      const { version, ...end } = c.req.valid('json')
      const id = c.req.valid('param').appointment
      return c.json<ChangedAppointment>(await step(c, { id, version }, { do: 'end', end }))
    })
    .post('/:appointment/resumption', param, body.resumption, async (c) => {
      const id = c.req.valid('param').appointment
      return c.json<ChangedAppointment>(await step(c, { id, ...c.req.valid('json') }, { do: 'resume' }))
    })
}

/** Appointments of one person. */
export function fileAppointmentRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono().use(staff).get('/', fileParam.client, query.held, async (c) => {
    const { client } = c.req.valid('param')
    const { store } = c.var.staff
    return c.json<HeldAppointments>(await store.appointmentsOfFile(client, doer(c.var), c.req.valid('query').after))
  })
}

const enquiryParam = valid('param', z.object({ enquiry: z.ulid() }), 'not-found')

/** Appointments that an enquiry holds. */
export function enquiryAppointmentRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono().use(staff).get('/', enquiryParam, query.held, async (c) => {
    const { enquiry } = c.req.valid('param')
    const { store } = c.var.staff
    return c.json<HeldAppointments>(await store.appointmentsOfEnquiry(enquiry, doer(c.var), c.req.valid('query').after))
  })
}

interface StepContext {
  readonly var: { readonly staff: Caller; readonly now: string }
}

function step(
  c: StepContext,
  which: { readonly id: string; readonly version: number },
  step: AppointmentStep,
): Promise<ChangedAppointment> {
  return c.var.staff.store.changeAppointment({ ...which, ...doer(c.var) }, step)
}
