import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import { type Principal, principalFrom } from '../../shared/centres/staff.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'

/** What the gateway hands over with a request. It has checked the token; only the token's claims are read here. */
export interface Bindings {
  readonly event?: unknown
}

export interface SignedInEnv {
  Bindings: Bindings
  Variables: { principal: Principal; now: Instant }
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
