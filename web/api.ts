import { hc } from 'hono/client'
import type { Admin } from '../functions/admin/app.ts'
import type { Api } from '../functions/api/app.ts'
import type { FailingAddresses } from '../shared/centres/views.ts'
import type { NewAttempt, NewDecision } from '../shared/clients/attempt.ts'
import type { SafeContact } from '../shared/clients/safe-contact.ts'
import type { ClientFile, FileVersion } from '../shared/clients/views.ts'
import type { FoundBy } from '../shared/deeds/deed.ts'
import type { Held } from '../shared/duties/deadline.ts'
import type { MeWithToday, Timeline, Today } from '../shared/duties/views.ts'
import type { Fault } from '../shared/problems/faults.ts'
import { Problem, type ProblemCode, type ProblemDetails, problems } from '../shared/problems/problem.ts'
import type { CentreSettings } from '../shared/settings/views.ts'
import type { Instant } from '../shared/time/instant.ts'
import { segment } from './path-segment.ts'
import type { ServerClock } from './server-clock.ts'
import type { Session } from './session.ts'
import { Unreachable } from './unreachable.ts'

/** How long an answer is waited for; by whoever wants to dial, not long. A save longer than the API itself works on one: giving up sooner would leave it unknown. */
const PATIENCE_MS = { reading: 10_000, saving: 20_000, checking: 4_000 }

/** Which file a change is for, and the version of the file it was made from. */
export interface Target {
  readonly client: string
  readonly version: number
}

/** Everything the screens ask of the platform. Throws Problem when it is refused, Unreachable when nothing answers. */
export interface Calls {
  me(): Promise<MeWithToday>
  today(): Promise<Today>
  /** A file with a page of its attempts, the newest one when it comes after none; the first, with how it was found. */
  file(client: string, page?: { readonly after?: string; readonly found?: FoundBy }): Promise<ClientFile>
  /** How far a file has come; gives up soon. */
  fileVersion(client: string): Promise<FileVersion>
  recordAttempt(target: Target, attempt: NewAttempt): Promise<ClientFile>
  withdrawAttempt(target: Target, withdrawal: { attempt: string; reason: string }): Promise<ClientFile>
  /** Says how a person is reached after an attempt found that contact is not safe. */
  decideWay(target: Target, about: NewDecision & { readonly attempt: string }): Promise<ClientFile>
  changeSafeContact(target: Target, safeContact: SafeContact): Promise<ClientFile>
  /** Addresses of the centre that take no letters. */
  failingAddresses(): Promise<FailingAddresses>
  /** With `until`, promises the next try by then. */
  acknowledge(target: Target, until?: Instant): Promise<ClientFile>
  cancelHolding(target: Target, what: Held): Promise<ClientFile>
  timeline(client: string): Promise<Timeline>
  centre(): Promise<CentreSettings>
  /** What only screens ask that come later: their calls come with them. */
  readonly ask: Ask
}

/** Calls signed by the session; the clock hears the platform's time from every answer. */
export function createCalls(session: Session, clock: ServerClock): Calls {
  const { api } = hc<Api | Admin>('/', {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => signed(session, input, init),
  })
  const answer = answers(clock)
  return {
    me: () => answer(api.me.$get({ query: { with: 'today' } })),
    today: () => answer(api.today.$get()),
    ...fileCalls(api.clients, answer),
    failingAddresses: () => answer(api.addresses.$get()),
    centre: () => answer(api.centre.$get()),
    ask: (asked) => answer(asked(api)),
  }
}

type Client = ReturnType<typeof hc<Api | Admin>>['api']

/** Asks the platform for what is read off the client: `ask((api) => api.complaints.$get())`. */
export type Ask = <T extends { readonly now: Instant }>(asked: (api: Client) => Promise<Reply<T>>) => Promise<Sent<T>>

/** What is asked of files, and changed in one. */
function fileCalls(clients: Client['clients'], answer: ReturnType<typeof answers>) {
  const file = clients[':client']
  return {
    file: (client, page = {}) => answer(file.$get({ param: { client: segment(client) }, query: page })),
    fileVersion: (client) => answer(file.version.$get({ param: { client: segment(client) } }, { init: soon() })),
    recordAttempt: ({ client, version }, attempt) =>
      answer(file.attempts.$post({ param: { client: segment(client) }, json: { version, attempt } })),
    withdrawAttempt: ({ client, version }, { attempt, reason }) =>
      answer(
        file.attempts[':attempt'].withdrawal.$post({
          param: { client: segment(client), attempt: segment(attempt) },
          json: { version, reason },
        }),
      ),
    decideWay: ({ client, version }, { attempt, ...decision }) =>
      answer(
        file.attempts[':attempt'].decision.$post({
          param: { client: segment(client), attempt: segment(attempt) },
          json: { version, ...decision },
        }),
      ),
    changeSafeContact: ({ client, version }, safeContact) =>
      answer(file['safe-contact'].$put({ param: { client: segment(client) }, json: { version, safeContact } })),
    acknowledge: ({ client, version }, until) =>
      answer(
        file.acknowledgement.$post({
          param: { client: segment(client) },
          json: { version, ...(until !== undefined && { until }) },
        }),
      ),
    cancelHolding: ({ client, version }, what) =>
      answer(file.acknowledgement.cancellation.$post({ param: { client: segment(client) }, json: { version, what } })),
    timeline: (client) => answer(file.timeline.$get({ param: { client: segment(client) } })),
  } satisfies Partial<Calls>
}

/** For an answer that is of no use later. */
function soon(): RequestInit {
  return { signal: AbortSignal.timeout(PATIENCE_MS.checking) }
}

/** Sends with a token; a token refused before its time is renewed once. */
async function signed(session: Session, input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const first = await send(input, init, await session.token())
  return first.status === 401 ? send(input, init, await session.renewed()) : first
}

async function send(input: RequestInfo | URL, init: RequestInit, token: string): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${token}`)
  const patience = init.method === 'GET' ? PATIENCE_MS.reading : PATIENCE_MS.saving
  try {
    const signal = init.signal ?? AbortSignal.timeout(patience)
    const sent = () => fetch(input, { ...init, headers, cache: 'no-store', signal })
    return await (firstAnswer(input, token) ?? sent())
  } catch {
    throw new Unreachable()
  }
}

/** The answer to what the page asked already, before this script was there. Only once: whoever asks again wants to know anew. */
function firstAnswer(input: RequestInfo | URL, token: string): Promise<Response> | undefined {
  const { firstCall } = window
  if (firstCall?.address !== input || firstCall.token !== token) return undefined
  window.firstCall = undefined
  return firstCall.answer
}

interface Reply<T> {
  readonly ok: boolean
  readonly status: number
  json(): Promise<T>
}

/** In JSON an optional field is there or not; hono's types would have it there and undefined. */
type Sent<T> = T extends object ? { [Name in keyof T]: Sent<Exclude<T[Name], undefined>> } : T

function answers(clock: ServerClock) {
  return async <T extends { readonly now: Instant }>(asked: Promise<Reply<T>>): Promise<Sent<T>> => {
    const response = await asked
    if (!response.ok) throw await refusal(response)
    const answer = await response.json().catch(() => Promise.reject(new Unreachable()))
    clock.hear(answer.now)
    return answer as Sent<T>
  }
}

async function refusal(response: Reply<unknown>): Promise<Problem> {
  const said: unknown = await response.json().catch(() => undefined)
  if (!isRefusal(said)) return new Problem(codeOf(response.status))
  const { code, faults, current } = said
  return new Problem(code, { ...(faults && { faults }), current })
}

/** Looked at by hand: a schema would bring its library to the first page, a sixth of all that comes with it. */
function isRefusal(said: unknown): said is ProblemDetails & { readonly code: ProblemCode } {
  if (typeof said !== 'object' || said === null || !('code' in said)) return false
  const isKnown = typeof said.code === 'string' && Object.hasOwn(problems, said.code)
  return isKnown && (!('faults' in said) || (Array.isArray(said.faults) && said.faults.every(isFault)))
}

function isFault(fault: unknown): fault is Fault {
  const { path, code }: Partial<Record<keyof Fault, unknown>> = Object(fault)
  return typeof path === 'string' && typeof code === 'string'
}

/** What a refusal means that did not come from the platform itself but from the gateway before it. */
function codeOf(status: number): ProblemCode {
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  return status === 429 || status === 503 ? 'busy' : 'internal'
}
