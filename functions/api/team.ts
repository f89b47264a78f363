import { Hono } from 'hono'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { eventKinds } from '../../shared/code-lists/kinds.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { eventSchema, eventWithdrawalSchema, type TeamEvent } from '../../shared/team/event.ts'
import { type Member, memberSchema } from '../../shared/team/member.ts'
import type { Kept, TeamEventFile, TeamMemberFile, TeamMembers, TeamYear } from '../../shared/team/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import type { Timed } from '../../shared/time/timed.ts'
import { valid, version } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'

/** 0 for what is new. */
const from = z.int().check(z.nonnegative())

const body = {
  event: valid('json', z.strictObject({ version: from, event: eventSchema })),
  withdrawal: valid('json', z.strictObject({ version, ...eventWithdrawalSchema.shape })),
  member: valid('json', z.strictObject({ version: from, member: memberSchema })),
}

// What cannot be an id answers like an id that nobody has.
const param = {
  event: valid('param', z.object({ event: z.ulid() }), 'not-found'),
  member: valid('param', z.object({ member: z.ulid() }), 'not-found'),
}

const query = valid(
  'query',
  z.object({
    year: z.optional(z.string().check(z.regex(/^20\d{2}$/))),
    kind: z.optional(z.enum(eventKinds)),
    after: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d#[0-9A-Z]{26}$/))),
  }),
)

/** What the team does besides its work with people, and, for the head, who works how many hours. */
export function teamRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', query, async (c) => {
      const { now } = c.var
      const { year = pragueDay(now).slice(0, 4), kind, after } = c.req.valid('query')
      return c.json<TeamYear>({ now, ...(await c.var.staff.store.teamYear({ year: Number(year), kind, after })) })
    })
    .get('/members', async (c) => {
      const { staff, now } = c.var
      headOnly(staff)
      return c.json<TeamMembers>({ now, members: await staff.store.teamMembers() })
    })
    .get('/members/:member', param.member, async (c) => {
      const { staff, now } = c.var
      headOnly(staff)
      return c.json<TeamMemberFile>({ now, ...(await staff.store.teamMember(c.req.valid('param').member)) })
    })
    .put('/members/:member', param.member, body.member, async (c) => {
      const { staff, now } = c.var
      headOnly(staff)
      const { version, member } = c.req.valid('json')
      const target = { id: c.req.valid('param').member, version, ...doer(c.var) }
      return c.json<Timed & Kept<Member>>({ now, ...(await staff.store.saveTeamMember(target, member)) })
    })
    .get('/:event', param.event, async (c) => {
      const { staff, now } = c.var
      return c.json<TeamEventFile>({ now, ...(await staff.store.teamEvent(c.req.valid('param').event)) })
    })
    .put('/:event', param.event, body.event, async (c) => {
      const { staff, now } = c.var
      const { version, event } = c.req.valid('json')
      const target = { id: c.req.valid('param').event, version, ...doer(c.var) }
      return c.json<Timed & Kept<TeamEvent>>({ now, ...(await staff.store.saveTeamEvent(target, event)) })
    })
    .post('/:event/withdrawal', param.event, body.withdrawal, async (c) => {
      const { staff, now } = c.var
      const { version, reason } = c.req.valid('json')
      const target = { id: c.req.valid('param').event, version, ...doer(c.var) }
      return c.json<Timed & Kept<TeamEvent>>({ now, ...(await staff.store.withdrawTeamEvent(target, reason)) })
    })
}

/** Hours of work are the head's. Throws `forbidden`. */
function headOnly(staff: Caller): void {
  if (!may(staff, 'see-hours-of-work')) throw new Problem('forbidden')
}
