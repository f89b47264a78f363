import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Problem } from '../../shared/problems/problem.ts'

/** What every answer to somebody who is signed in says: nobody keeps it, and it is what it says it is. */
export async function headers(c: Context, next: () => Promise<void>): Promise<void> {
  // Before the answer: a header set afterwards makes Hono copy it.
  c.header('cache-control', 'no-store')
  c.header('x-content-type-options', 'nosniff')
  await next()
}

/** Any thrown value as a problem. The words of refusals are loaded with the first of them: a door starts sooner without. */
export async function refuse(thrown: unknown, c: Context): Promise<Response> {
  // Hono's own validator refuses a body that is not JSON before ours sees it.
  const refusal = thrown instanceof HTTPException && thrown.status === 400 ? new Problem('not-json') : thrown
  const { problemResponse } = await import('../../shared/problems/response.ts')
  return problemResponse(refusal, { language: c.req.header('accept-language') })
}
