import { Hono } from 'hono'
import * as z from 'zod/mini'
import { agreementSchema, agreementWithdrawalSchema, newAgreementSchema } from '../../shared/agreements/agreement.ts'
import { consentSchema, consentWithdrawalSchema, newConsentSchema } from '../../shared/agreements/consent.ts'
import type { EarlierWords } from '../../shared/agreements/earlier.ts'
import { closingSchema, periodCorrectionSchema, reopeningSchema } from '../../shared/agreements/period.ts'
import { agreementTemplateSchema } from '../../shared/agreements/template.ts'
import type { AgreementTemplate, Consents, ConsentView, ServiceView } from '../../shared/agreements/views.ts'
import { cancelledSchema, ENDED_WITH_FILE } from '../../shared/appointments/end.ts'
import { may } from '../../shared/centres/rights.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Timed } from '../../shared/time/timed.ts'
import { valid, version } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

/** 0: nothing was written down before. */
const from = z.int().check(z.nonnegative())

const body = {
  agreement: valid('json', z.strictObject({ version: from, ...newAgreementSchema.shape })),
  agreementCorrection: valid('json', z.strictObject({ version, agreement: agreementSchema })),
  agreementWithdrawal: valid('json', z.strictObject({ version, ...agreementWithdrawalSchema.shape })),
  period: valid('json', z.strictObject({ version: from, period: periodCorrectionSchema })),
  closing: valid(
    'json',
    z.strictObject({ version: from, closing: closingSchema, cancelled: z.optional(cancelledSchema) }),
  ),
  reopening: valid('json', z.strictObject({ version, reopening: reopeningSchema })),
  consent: valid('json', newConsentSchema),
  consentCorrection: valid('json', z.strictObject({ version, consent: consentSchema })),
  consentWithdrawal: valid('json', z.strictObject({ version, withdrawal: consentWithdrawalSchema })),
  template: valid('json', z.strictObject({ version: from, ...agreementTemplateSchema.shape })),
}

// What cannot be an id answers like an id that nobody has.
const one = {
  agreement: valid('param', z.object({ client: z.ulid(), agreement: z.ulid() }), 'not-found'),
  period: valid('param', z.object({ client: z.ulid(), period: z.ulid() }), 'not-found'),
  consent: valid('param', z.object({ client: z.ulid(), consent: z.ulid() }), 'not-found'),
  earlier: valid('param', z.object({ client: z.ulid(), of: z.ulid() }), 'not-found'),
}

/** The service to a person: its periods and its agreements. Each change says which version of all of it was seen. */
export function serviceRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:client/service', param.client, async (c) =>
      c.json<ServiceView>(await c.var.staff.store.service({ ...c.req.valid('param'), ...doer(c.var) })),
    )
    .get('/:client/earlier/:of', one.earlier, async (c) => {
      const { client, of } = c.req.valid('param')
      return c.json<EarlierWords>(await c.var.staff.store.earlier({ client, ...doer(c.var) }, of))
    })
    .post('/:client/agreements', param.client, body.agreement, async (c) => {
      const { version, ...agreement } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ServiceView>(await c.var.staff.store.addAgreement(change, agreement))
    })
    .put('/:client/agreements/:agreement', one.agreement, body.agreementCorrection, async (c) => {
      const { version, agreement } = c.req.valid('json')
      const { client, agreement: id } = c.req.valid('param')
      const change = { client, version, ...doer(c.var) }
      return c.json<ServiceView>(await c.var.staff.store.correctAgreement(change, { id, agreement }))
    })
    .post('/:client/agreements/:agreement/withdrawal', one.agreement, body.agreementWithdrawal, async (c) => {
      const { version, reason } = c.req.valid('json')
      const { client, agreement: id } = c.req.valid('param')
      const change = { client, version, ...doer(c.var) }
      return c.json<ServiceView>(await c.var.staff.store.withdrawAgreement(change, { id, reason }))
    })
    .put('/:client/periods/:period', one.period, body.period, async (c) => {
      const { version, period } = c.req.valid('json')
      const { client, period: id } = c.req.valid('param')
      const change = { client, version, ...doer(c.var) }
      return c.json<ServiceView>(await c.var.staff.store.correctPeriod(change, { id, period }))
    })
    .post('/:client/closing', param.client, body.closing, async (c) => {
      const { version, closing, cancelled = [] } = c.req.valid('json')
      const { store } = c.var.staff
      const service = await store.closeFile({ ...c.req.valid('param'), version, ...doer(c.var) }, closing)
      for (const appointment of cancelled) await cancel(store, { ...appointment, ...doer(c.var) })
      return c.json<ServiceView>(service)
    })
    .post('/:client/reopening', param.client, body.reopening, async (c) => {
      const { version, reopening } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ServiceView>(await c.var.staff.store.reopenFile(change, reopening))
    })
}

/** One that somebody has changed meanwhile stays as they left it: the closed file says which are still to come. */
async function cancel(
  store: Caller['store'],
  change: Parameters<Caller['store']['changeAppointment']>[0],
): Promise<void> {
  try {
    await store.changeAppointment(change, { do: 'end', end: ENDED_WITH_FILE })
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code === 'busy') throw thrown
  }
}

/** Consents of a person to pass something on. */
export function consentRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:client/consents', param.client, async (c) =>
      c.json<Consents>(await c.var.staff.store.consents({ ...c.req.valid('param'), ...doer(c.var) })),
    )
    .post('/:client/consents', param.client, body.consent, async (c) => {
      const { id, consent } = c.req.valid('json')
      const change = { ...c.req.valid('param'), id, version: 0, ...doer(c.var) }
      return c.json<ConsentView & Timed>({
        now: c.var.now,
        ...(await c.var.staff.store.writeConsent(change, consent)),
      })
    })
    .put('/:client/consents/:consent', one.consent, body.consentCorrection, async (c) => {
      const { version, consent } = c.req.valid('json')
      const { client, consent: id } = c.req.valid('param')
      const change = { client, id, version, ...doer(c.var) }
      return c.json<ConsentView & Timed>({
        now: c.var.now,
        ...(await c.var.staff.store.writeConsent(change, consent)),
      })
    })
    .post('/:client/consents/:consent/withdrawal', one.consent, body.consentWithdrawal, async (c) => {
      const { version, withdrawal } = c.req.valid('json')
      const { client, consent: id } = c.req.valid('param')
      const change = { client, id, version, ...doer(c.var) }
      return c.json<ConsentView & Timed>({
        now: c.var.now,
        ...(await c.var.staff.store.withdrawConsent(change, withdrawal)),
      })
    })
}

/** The centre's template of written agreements. All its staff fill it in, the head may replace it. */
export function agreementTemplateRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', async (c) => c.json<AgreementTemplate>(await c.var.staff.store.agreementTemplate(c.var.now)))
    .put('/', body.template, async (c) => {
      const { staff, now } = c.var
      if (!may(staff, 'change-settings')) throw new Problem('forbidden')
      const { version, document } = c.req.valid('json')
      const change = { version, by: staff.id, now }
      return c.json<AgreementTemplate>(await staff.store.changeAgreementTemplate(change, document))
    })
}
