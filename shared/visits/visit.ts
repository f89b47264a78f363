import * as z from 'zod/mini'
import { line, lines } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'
import { writtenInstant } from '../time/written.ts'

/** Why somebody goes to a person who does not come: she cannot leave home, has a child under three, lives too far; or in words. */
export const visitReasons = ['handicap', 'young-child', 'remote', 'other'] as const
export type VisitReason = (typeof visitReasons)[number]

/** Two go; more than these no car takes. */
export const MOST_ON_VISIT = 4
const LONGEST_REASON = 500
const LONGEST_ADDRESS = 300
const LONGEST_ID = 120

const reason = z.exactOptional(lines(LONGEST_REASON).check(z.minLength(1)))
const missing = { params: { code: 'missing' } }

/** A field visit as it is planned, or changed while it is not over. */
export const visitSchema = z
  .strictObject({
    reason: z.enum(visitReasons),
    /** The reason in words, when it is another. */
    otherReason: reason,
    /** Sign-in ids of those who go. */
    workers: z.array(line(LONGEST_ID).check(z.minLength(1))).check(
      z.maxLength(MOST_ON_VISIT),
      z.refine((workers) => workers.length > 0, missing),
      z.refine((workers) => new Set(workers).size === workers.length, { params: { code: 'taken' } }),
    ),
    /** Why one goes alone. */
    aloneReason: reason,
    /** Where they are; no other words than those who look for them need. */
    address: lines(LONGEST_ADDRESS).check(z.minLength(1)),
    leavesAt: writtenInstant,
    /** When they are expected to give word. */
    returnsAt: writtenInstant,
  })
  .check(
    z.refine(({ reason, otherReason }) => reason !== 'other' || otherReason !== undefined, {
      path: ['otherReason'],
      ...missing,
    }),
    z.refine(({ reason, otherReason }) => reason === 'other' || otherReason === undefined, { path: ['otherReason'] }),
    z.refine(({ workers, aloneReason }) => workers.length !== 1 || aloneReason !== undefined, {
      path: ['aloneReason'],
      ...missing,
    }),
    z.refine(({ workers, aloneReason }) => workers.length === 1 || aloneReason === undefined, {
      path: ['aloneReason'],
    }),
  )

export type NewVisit = z.infer<typeof visitSchema>

/** What may be said of a visit, by one press: they left, come back later, are back, do not go, or it was not so that it is over. */
const visitSteps = ['left', 'later', 'back', 'cancelled', 'resumed'] as const

/** A step as it is sent. `until`: when they are expected now, of those who come back later. */
export const visitStepSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['left', 'back', 'cancelled', 'resumed']) }),
  z.strictObject({ what: z.literal('later'), until: writtenInstant }),
])
export type NewVisitStep = z.infer<typeof visitStepSchema>

/** More steps no visit needs; each is kept. */
export const MOST_VISIT_STEPS = 100

/** What was said of a visit, by whom and when; `changed` is a change of what was planned. `until`: when they were expected from then on. */
const keptStepSchema = z.object({
  what: z.enum([...visitSteps, 'changed']),
  by: z.string(),
  at: z.string(),
  until: z.exactOptional(z.string()),
})
export type VisitStep = z.infer<typeof keptStepSchema>

/** A visit as it is stored: what was planned, who entered it, and everything that was said of it since, oldest first. */
export const storedVisitSchema = z.object({
  id: z.string(),
  reason: z.enum(visitReasons),
  otherReason: z.exactOptional(z.string()),
  workers: z.array(z.string()),
  aloneReason: z.exactOptional(z.string()),
  address: z.string(),
  leavesAt: z.string(),
  returnsAt: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  steps: z.array(keptStepSchema),
})
export type Visit = z.infer<typeof storedVisitSchema>

/** Where a visit stands. */
export interface VisitStanding {
  readonly status: 'planned' | 'under-way' | 'back' | 'cancelled'
  /** When they are expected to give word. */
  readonly returnsAt: Instant
  readonly leftAt?: Instant
  /** When somebody said that they are back, or that they do not go. */
  readonly endedAt?: Instant
}

/** Where a visit stands is decided here and nowhere else. */
export function standingOf({ returnsAt, steps }: Pick<Visit, 'returnsAt' | 'steps'>): VisitStanding {
  return steps.reduce<VisitStanding>(afterStep, { status: 'planned', returnsAt })
}

function afterStep(before: VisitStanding, { what, at, until }: VisitStep): VisitStanding {
  const { endedAt: _endedAt, ...rest } = before
  const open = { ...rest, returnsAt: until ?? rest.returnsAt }
  switch (what) {
    case 'left':
      return { ...open, status: 'under-way', leftAt: at }
    case 'later':
    case 'changed':
      return open
    case 'resumed':
      return { ...open, status: open.leftAt === undefined ? 'planned' : 'under-way' }
    case 'back':
    case 'cancelled':
      return { ...open, status: what, endedAt: at }
  }
}

/** Whether nobody has said yet that they are back or do not go. */
export function isOpen({ status }: Pick<VisitStanding, 'status'>): boolean {
  return status === 'planned' || status === 'under-way'
}
