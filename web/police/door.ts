import * as z from 'zod/mini'
import type { Fault } from '../../shared/problems/faults.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { ServerClock } from '../server-clock.ts'
import { Unreachable } from '../unreachable.ts'
import type { Asked } from './signed-request.ts'
import type { PublicKey, Unit } from './units.ts'

/*
 * Everything the page asks of the platform: the protocol of police systems, nothing else.
 */

/** What the platform refused and what to do, in its own words, in the language it was asked in. */
export class Refused extends Error {
  readonly code: string
  readonly title: string
  readonly remedy: string
  readonly faults: readonly Fault[]
  /** What the codes of the faults mean, in words. */
  readonly reasons: readonly string[]

  constructor({ code, title, detail, faults = [], reasons = {} }: z.infer<typeof refusalSchema>) {
    super(code)
    this.code = code
    this.title = title
    this.remedy = detail
    this.faults = faults
    this.reasons = Object.values(reasons)
  }
}

const refusalSchema = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  faults: z.optional(z.array(z.object({ path: z.string(), code: z.string() }))),
  reasons: z.optional(z.record(z.string(), z.string())),
})

const enrolledSchema = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  isTest: z._default(z.boolean(), false),
  state: z.string(),
})

/** The answer to whatever was delivered: the receipt, and beside it what is missing or may be wrong. */
export const deliverySchema = z.object({
  noticeId: z.string(),
  kind: z._default(z.enum(['notice', 'supplement', 'end']), 'notice'),
  version: z._default(z.number(), 1),
  centre: z.object({ id: z.string(), name: z.string() }),
  deliveredAt: z.string(),
  offerDueAt: z.string(),
  missing: z._default(z.array(z.string()), []),
  verify: z._default(z.array(z.object({ path: z.string(), code: z.string() })), []),
  receipt: z.string(),
})
export type Delivery = z.infer<typeof deliverySchema>

const offerState = z.enum(['waiting', 'offered', 'closed'])

/** What may be read back of a notice. */
export const statusSchema = z.object({
  version: z.number(),
  state: offerState,
  offeredAt: z.optional(z.string()),
  missing: z.array(z.string()),
  ended: z.optional(z.object({ at: z.string(), reason: z.string() })),
  persons: z.array(z.object({ number: z.number(), state: offerState, offeredAt: z.optional(z.string()) })),
})
export type Status = z.infer<typeof statusSchema>

const NOTICES = '/police/v1/notices'
const ENROLMENTS = '/police/v1/enrolments'
/** Any public answer of the platform: it says what time it is there. */
const CLOCK = '/.well-known/jwks.json'
const PATIENCE_MS = 20_000

export interface Surroundings {
  readonly origin: string
  readonly clock: ServerClock
  readonly language: () => string
}

/** Tells the clock what time it is on the platform: a signature holds for minutes only, and a computer may have its own idea. */
export async function hearClock({ origin, clock }: Surroundings): Promise<void> {
  await fetch(origin + CLOCK, { method: 'HEAD', cache: 'no-store' }).then((answer) => heard(answer, clock))
}

/** The door of one unit. Throws Refused when it is refused, Unreachable when nothing answers: then nobody knows whether it arrived. */
export class Door {
  readonly #unit: Pick<Unit, 'keyId' | 'privateKey'>
  readonly #around: Surroundings

  constructor(unit: Pick<Unit, 'keyId' | 'privateKey'>, around: Surroundings) {
    this.#unit = unit
    this.#around = around
  }

  /** Sends the public key with the code of the admin; again, it asks how the key stands. */
  async enrol(code: string, publicKey: PublicKey) {
    const body = JSON.stringify({ code, publicKey })
    return this.#ask({ path: ENROLMENTS, method: 'POST', tag: 'opora-enrolment', body }, enrolledSchema)
  }

  /** Hands over a notice, whose bytes stay the same however often it is tried. */
  deliver(body: string): Promise<Delivery> {
    return this.#ask({ path: NOTICES, method: 'POST', body }, deliverySchema)
  }

  /** Supplements a notice or says that its eviction has ended, over the version that is known here. */
  add(to: { noticeId: string; version: number }, verb: 'supplements' | 'end', body: string): Promise<Delivery> {
    const path = `${NOTICES}/${encodeURIComponent(to.noticeId)}/${verb}`
    return this.#ask({ path, method: 'POST', version: to.version, body }, deliverySchema)
  }

  status(noticeId: string): Promise<Status> {
    return this.#ask({ path: `${NOTICES}/${encodeURIComponent(noticeId)}`, method: 'GET' }, statusSchema)
  }

  async #ask<T>({ path, ...asked }: Asking, schema: z.ZodMiniType<T>): Promise<T> {
    const sent = { tag: 'opora-notice' as const, ...asked, url: this.#around.origin + path }
    const first = await this.#send(sent)
    const answer = first.ok ? first : await this.#again(sent, first)
    if (!answer.ok) throw await refusalOf(answer)
    const said = schema.safeParse(await answer.json().catch(() => undefined))
    if (!said.success) throw new Unreachable()
    return said.data
  }

  /** A refusal says what time it is: what was signed by a wrong clock is signed once more. */
  async #again(sent: Asked, answer: Response): Promise<Response> {
    const said = refusalSchema.safeParse(
      await answer
        .clone()
        .json()
        .catch(() => undefined),
    )
    return said.data?.code === 'outside-window' ? this.#send(sent) : answer
  }

  async #send(asked: Asked): Promise<Response> {
    const { clock, language } = this.#around
    try {
      const { signedRequest } = await import('./signed-request.ts')
      const request = await signedRequest(asked, this.#unit, new Date(clock.now()))
      request.headers.set('accept-language', language())
      const answer = await fetch(request, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
      heard(answer, clock)
      return answer
    } catch {
      throw new Unreachable()
    }
  }
}

interface Asking extends Pick<Asked, 'method' | 'body' | 'version'> {
  readonly path: string
  readonly tag?: Asked['tag']
}

async function refusalOf(answer: Response): Promise<Error> {
  const said = refusalSchema.safeParse(await answer.json().catch(() => undefined))
  return said.success ? new Refused(said.data) : new Unreachable()
}

function heard(answer: Response, clock: ServerClock): void {
  const date = Date.parse(answer.headers.get('date') ?? '')
  if (!Number.isNaN(date)) clock.hear(new Date(date).toISOString() as Instant)
}
