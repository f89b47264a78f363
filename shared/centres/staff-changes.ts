import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { email, name } from '../text/text.ts'
import type { Day, Instant } from '../time/instant.ts'
import { endOfPragueDay, pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'
import { sameAddress } from './address-marks.ts'
import { type Days, daysSchema, MOST_LEAVES, type Staff, staffRoles } from './staff.ts'
import { isHere, roleNow } from './standing.ts'

/*
 * Who is of a centre, in which role and until when: what its head decides. Nobody is ever taken off the list, because names stand beside
 * what people did; an access ends.
 */

/** Given where work is left open on purpose, to be passed on later. */
const evenSo = z.optional(z.boolean())

/** What a head does about somebody. Days are whole days of Prague, the last one included. */
export const staffChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('invite'),
    name: name(120),
    email: email(),
    role: z.enum(staffRoles),
    until: z.optional(isoDay),
  }),
  /** Sends the invitation once more. */
  z.strictObject({ what: z.literal('invite-again') }),
  /** At once when no day is given. */
  z.strictObject({ what: z.literal('end'), until: z.optional(isoDay), evenSo }),
  /** Takes an end back, or puts it off. */
  z.strictObject({ what: z.literal('stay'), until: z.optional(isoDay) }),
  z.strictObject({ what: z.literal('role'), role: z.enum(staffRoles), until: z.optional(isoDay), evenSo }),
  z.strictObject({ what: z.literal('leave'), leave: z.array(daysSchema).check(z.maxLength(MOST_LEAVES)), evenSo }),
  z.strictObject({ what: z.literal('deputy'), deputy: z.optional(daysSchema) }),
])
export type StaffChange = z.infer<typeof staffChangeSchema>

/** What is known of somebody's account at the sign-in service. */
export interface Account {
  /** `asked`: the wish was stored and nobody has acted on it yet. */
  readonly state: 'asked' | 'done' | 'failed'
}

interface Deed {
  readonly person: string
  readonly by: string
  readonly now: Instant
  /** Accounts by whose they are; whoever an operator invited has none here. */
  readonly accounts: ReadonlyMap<string, Account>
  /** Whether they have anything open, or on the days of a leave, that was not passed on. */
  readonly hasOpenWork: boolean
}

/**
 * The staff after a change. Throws `forbidden` to whoever is no head now, and to a deputy where heads or deputies are concerned;
 * `not-found` for somebody who is not there; `invalid` with faults.
 */
export function staffAfter(staff: readonly Staff[], change: StaffChange, deed: Deed): Staff[] {
  const { person, by, now } = deed
  const before = staff.find(({ id }) => id === person)
  checkDoer(
    staff.find(({ id }) => id === by),
    { before, change, now },
  )
  if (change.what !== 'invite' && before === undefined) throw new Problem('not-found')
  const after = personAfter(before, change, deed)
  const all = before ? staff.map((member) => (member === before ? after : member)) : [...staff, after]
  const faults = [
    ...dayFaults(change, now),
    ...personFaults(staff, { after, change }, deed),
    ...headFaults(staff, all, deed),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
  return all
}

interface Asked {
  readonly before: Staff | undefined
  readonly change: StaffChange
  readonly now: Instant
}

/** A deputy does the head's daily work, and makes neither heads nor deputies. */
function checkDoer(doer: Staff | undefined, { before, change, now }: Asked): void {
  const isHead = doer !== undefined && isHere(doer, now) && roleNow(doer, now) === 'head'
  const isOfHeads = before?.role === 'head' || change.what === 'deputy' || ('role' in change && change.role === 'head')
  if (!isHead || (isOfHeads && doer.role !== 'head')) throw new Problem('forbidden')
}

function personAfter(before: Staff | undefined, change: StaffChange, { person, now }: Deed): Staff {
  // Whoever is there already was invited by the same call, whose answer was lost.
  if (change.what === 'invite') {
    const { name, email, role } = change
    return before ?? { id: person, name, email, role, ...untilOf(change.until), outOfHours: false }
  }
  if (before === undefined) throw new Problem('not-found')
  const { until: _until, ...rest } = before
  switch (change.what) {
    case 'invite-again':
      return before
    case 'end':
      return { ...rest, until: change.until === undefined ? now : endOfPragueDay(change.until) }
    case 'stay':
      return { ...rest, ...untilOf(change.until) }
    case 'role': {
      const { deputy, ...named } = rest
      const isWorker = change.role === 'worker'
      return {
        ...named,
        role: change.role,
        ...untilOf(change.until),
        ...(isWorker && deputy && { deputy }),
        ...(before.role === 'head' && change.role !== 'head' && { headUntil: now }),
      }
    }
    case 'leave':
      return { ...before, leave: change.leave.filter(({ until }) => until >= pragueDay(now)) }
    case 'deputy': {
      const { deputy: _deputy, ...named } = before
      return { ...named, ...(change.deputy && { deputy: change.deputy }) }
    }
    default:
      return change satisfies never
  }
}

function untilOf(day: Day | undefined): Pick<Staff, 'until'> {
  return day === undefined ? {} : { until: endOfPragueDay(day) }
}

function dayFaults(change: StaffChange, now: Instant): Fault[] {
  const today = pragueDay(now)
  const spans: (readonly [string, Days])[] = [
    ...('leave' in change ? change.leave.map((days, index) => [`leave.${index}`, days] as const) : []),
    ...('deputy' in change && change.deputy ? [['deputy', change.deputy] as const] : []),
  ]
  return [
    ...('until' in change && change.until !== undefined && change.until < today
      ? [{ path: 'until', code: 'in-the-past' }]
      : []),
    ...spans.flatMap(([path, { from, until }]) =>
      until < from
        ? [{ path: `${path}.until`, code: 'ends-before' }]
        : until < today
          ? [{ path: `${path}.until`, code: 'in-the-past' }]
          : [],
    ),
  ]
}

function personFaults(
  staff: readonly Staff[],
  { after, change }: { readonly after: Staff; readonly change: StaffChange },
  { now, hasOpenWork }: Deed,
): Fault[] {
  const others = staff.filter((member) => member.id !== after.id && isHere(member, now))
  const isTaken = isHere(after, now) && others.some((member) => sameAddress(member.email, after.email))
  return [
    ...(isTaken ? [{ path: 'email', code: 'taken' }] : []),
    ...(after.role === 'external' && after.until === undefined ? [{ path: 'until', code: 'missing' }] : []),
    ...(after.deputy !== undefined && after.role !== 'worker' ? [{ path: 'deputy', code: 'not-a-worker' }] : []),
    ...(takesAway(change) && hasOpenWork && change.evenSo !== true ? [{ path: 'evenSo', code: 'open-work' }] : []),
  ]
}

/** A change by which somebody may not be there for what they have open. */
export type Away = Extract<StaffChange, { readonly evenSo?: boolean | undefined }>

/** Whether by a change somebody is not there for what they have open: for good, or on the days of a leave. */
export function takesAway(change: StaffChange): change is Away {
  return change.what === 'end' || change.what === 'leave' || (change.what === 'role' && change.role === 'external')
}

/** There is always somebody who is head without an end, and can sign in: two heads who end each other are one too many. */
function headFaults(before: readonly Staff[], after: readonly Staff[], { accounts }: Deed): Fault[] {
  const stays = ({ id, role, until }: Staff) =>
    role === 'head' && until === undefined && (accounts.get(id)?.state ?? 'done') === 'done'
  return before.some(stays) && !after.some(stays) ? [{ path: 'person', code: 'last-head' }] : []
}

/** Whether somebody's account is to be opened or closed by a change; undefined when it stays as it is. */
export function accountAfter(
  { before, after }: { readonly before: Staff | undefined; readonly after: Staff },
  change: StaffChange,
  now: Instant,
): 'open' | 'closed' | undefined {
  const isThere = isHere(after, now)
  if (change.what === 'invite-again') return isThere ? 'open' : undefined
  const wasThere = before !== undefined && isHere(before, now)
  if (isThere === wasThere) return undefined
  return isThere ? 'open' : 'closed'
}
