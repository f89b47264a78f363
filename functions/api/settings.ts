import { Hono } from 'hono'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { handoverSchema } from '../../shared/on-duty/roster.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { newSettingsSchema } from '../../shared/settings/settings.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { valid, version } from '../http/valid.ts'
import type { staffOnly } from './principal.ts'

const settings = valid('json', z.strictObject({ version, settings: newSettingsSchema }))
const handover = valid('json', z.strictObject({ version, handover: handoverSchema }))

/** What a centre decides for itself. All its staff may see it, the head may change it, and each may hand on their own duty. */
export function settingsRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', async (c) => {
      const { staff, now } = c.var
      return c.json<CentreSettings>(await staff.store.showSettings(now))
    })
    .put('/', settings, async (c) => {
      const { staff, now } = c.var
      if (!may(staff, 'change-settings')) throw new Problem('forbidden')
      const { version, settings } = c.req.valid('json')
      return c.json<CentreSettings>(await staff.store.saveSettings({ version, by: staff.id, now }, settings))
    })
    .post('/handovers', handover, async (c) => {
      const { staff, now } = c.var
      const { version, handover } = c.req.valid('json')
      if (!may(staff, 'hand-over-for-others') && handover.by !== staff.id) throw new Problem('forbidden')
      return c.json<CentreSettings>(await staff.store.handOver({ version, by: staff.id, now }, handover))
    })
    .post('/handovers/cancellation', handover, async (c) => {
      const { staff, now } = c.var
      const { version, handover } = c.req.valid('json')
      const isConcerned = handover.by === staff.id || handover.to === staff.id
      if (!may(staff, 'hand-over-for-others') && !isConcerned) throw new Problem('forbidden')
      return c.json<CentreSettings>(await staff.store.cancelHandover({ version, by: staff.id, now }, handover))
    })
}
