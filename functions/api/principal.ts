import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import { type Principal, principalFrom, type StaffRole } from '../../shared/centres/staff.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import type { CentreStore } from '../store/for-centre.ts'

/** What the gateway hands over with a request. It has checked the token; only the token's claims are read here. */
interface Bindings {
  readonly event?: unknown
}

export interface SignedInEnv {
  Bindings: Bindings
  Variables: { principal: Principal; now: Instant }
}

/** A worker or head who asks, with the data of their own centre and of no other. */
export interface Caller {
  readonly id: string
  readonly role: StaffRole
  readonly centre: string
  readonly store: CentreStore
}

/** Who does what is asked for, as what and when: for the audit, and for whatever depends on who they are. */
export function doer({ staff: { id, role }, now }: { readonly staff: Caller; readonly now: Instant }) {
  return { by: id, role, now }
}

interface StaffEnv {
  Bindings: Bindings
  Variables: SignedInEnv['Variables'] & { staff: Caller }
}

const eventSchema = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }),
  }),
})

/** Lets in whoever is signed in with one clear set of rights. Throws `not-signed-in` and `forbidden`. */
export function signedIn(now: () => Date) {
  return createMiddleware<SignedInEnv>(async (c, next) => {
    const event = eventSchema.safeParse(c.env?.event)
    if (!event.success) throw new Problem('not-signed-in')
    const principal = principalFrom(event.data.requestContext.authorizer.jwt.claims)
    if (principal === undefined) throw new Problem('forbidden')
    c.set('principal', principal)
    c.set('now', instant(now()))
    await next()
  })
}

/** Lets in workers and heads, and opens their own centre. Analysts and admins see no person: `forbidden`. */
export function staffOnly(openCentre: (centre: string) => CentreStore) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const principal = c.get('principal')
    if (!('centre' in principal)) throw new Problem('forbidden')
    const { id, role, centre } = principal
    c.set('staff', { id, role, centre, store: openCentre(centre) })
    await next()
  })
}
