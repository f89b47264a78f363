import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type Passing, passingHeaders } from '../../shared/police/passing.ts'
import type { Receipt } from '../../shared/police/receipt.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Signer } from '../store/signer.ts'
import type { Table } from '../store/table/connection.ts'
import { openLimit } from './limit.ts'
import { takeNotice } from './notices.ts'
import { type IntakeEvent, type RequestDeps, received, requestIn } from './received.ts'
import {
  acceptSignature,
  askingComponents,
  ENROLMENT_TAG,
  laterComponents,
  NOTICE_TAG,
  signedComponents,
} from './signature.ts'

export interface IntakeDeps {
  readonly table: Table
  readonly signer: Signer
  /** Where police reach the platform: their signature covers it. */
  readonly publicOrigin: string
  readonly now: () => Date
  /** The most requests that a key may sign in a minute; left out, what the protocol says. */
  readonly requestsAMinute?: number
  /** When the version of the protocol gives way to a later one; left out when it does not. */
  readonly passing?: Passing | undefined
}

export type Intake = (event: IntakeEvent) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * The door of the police: takes signed notices and what is told of them later, publishes the keys of its receipts. It meets a cold start more
 * often than any other, so it reads the gateway's event itself, and loads what a notice does not need when it is needed.
 */
export function createIntake(deps: IntakeDeps): Intake {
  const limit = openLimit(deps)
  return async (event) => {
    const limited = limit()
    const passing = event.rawPath.startsWith('/police/v1/') ? passingHeaders(deps.passing) : {}
    try {
      const answered = await answer(event, { ...deps, checkLimit: limited.check })
      return { ...answered, headers: { ...answered.headers, ...limited.headers(), ...passing } }
    } catch (thrown) {
      const { refuse } = await import('./seldom.ts')
      const told = { language: event.headers['accept-language'], headers: askToSign(event) }
      const { status, headers, body } = await refuse(thrown, { unit: limited.sender(), ...told }, deps)
      const all = { ...headers, ...limited.headers(), ...passing }
      return { statusCode: status, headers: all, body: JSON.stringify(body) }
    }
  }
}

/** RFC 9421, section 5: a refusal for want of a good signature says what to sign. */
function askToSign({ rawPath }: IntakeEvent) {
  const { tag = NOTICE_TAG, components } = verbAt(rawPath) ?? {}
  return { 401: { 'accept-signature': acceptSignature(tag, components) } }
}

async function answer(event: IntakeEvent, deps: RequestDeps): Promise<APIGatewayProxyStructuredResultV2> {
  const { method } = event.requestContext.http
  if (pathOf(event.rawPath) === '/.well-known/jwks.json') {
    onlyBy(['GET', 'HEAD'], method)
    const { publishedKeys } = await import('./seldom.ts')
    const keys = json(await publishedKeys(deps.table, deps.signer), 200, { 'cache-control': 'public, max-age=300' })
    return method === 'HEAD' ? { ...keys, body: '' } : keys
  }
  const verb = verbAt(event.rawPath)
  if (verb === undefined) throw new Problem('not-found')
  onlyBy([verb.method], method)
  return verb.answer(event, deps)
}

/** What may be done at an address of the protocol: by which method, and what of the request is signed. */
interface Verb {
  readonly method: 'GET' | 'POST'
  readonly components: readonly string[]
  /** In whose name; left out, in that of a unit. */
  readonly tag?: typeof ENROLMENT_TAG
  readonly answer: (event: IntakeEvent, deps: RequestDeps) => Promise<APIGatewayProxyStructuredResultV2>
}

function verbAt(rawPath: string): Verb | undefined {
  const path = pathOf(rawPath)
  if (path === '/police/v1/notices') return notices
  if (path === '/police/v1/enrolments') return enrolments
  const [, notice = '', what = 'status'] =
    /^\/police\/v1\/notices\/([^/]{1,100})(?:\/(supplements|end))?$/.exec(path) ?? []
  if (notice === '') return undefined
  return what === 'status' ? statusOf(notice) : laterOf(notice, what === 'end' ? 'end' : 'supplement')
}

function pathOf(rawPath: string): string {
  return rawPath.replace(/\/$/, '')
}

const notices: Verb = {
  method: 'POST',
  components: signedComponents,
  answer: async (event, deps) => receipted(await takeNotice(await received(event, deps, signedComponents), deps)),
}

const enrolments: Verb = {
  method: 'POST',
  components: signedComponents,
  tag: ENROLMENT_TAG,
  answer: async (event, deps) => {
    const { receiveEnrolment } = await import('./seldom.ts')
    const { answer: enrolled, first } = await receiveEnrolment(requestIn(event, deps), { ...deps, now: deps.now() })
    return json(enrolled, first ? 201 : 200, { 'cache-control': 'no-store' })
  },
}

function laterOf(notice: string, kind: 'supplement' | 'end'): Verb {
  return {
    method: 'POST',
    components: laterComponents,
    answer: async (event, deps) => {
      const { takeLater, versionIn } = await import('./seldom.ts')
      const version = versionIn(event.headers)
      const request = await received(event, deps, laterComponents)
      return receipted(await takeLater({ ...request, notice, kind, version }, deps))
    },
  }
}

function statusOf(notice: string): Verb {
  return {
    method: 'GET',
    components: askingComponents,
    answer: async (event, deps) => {
      const { tellStatus } = await import('./seldom.ts')
      const status = await tellStatus({ ...(await received(event, deps, askingComponents)), notice }, deps)
      return json(status, 200, { etag: `"${status.version}"`, 'cache-control': 'no-store' })
    },
  }
}

function receipted({ receipt, first }: { readonly receipt: Receipt; readonly first: boolean }) {
  const { version } = receipt
  return json(receipt, first ? 201 : 200, version === undefined ? {} : { etag: `"${version}"` })
}

function onlyBy(allow: readonly string[], method: string): void {
  if (!allow.includes(method)) throw new Problem('method-not-allowed', { allow })
}

function json(body: object, statusCode: number, headers: Readonly<Record<string, string>> = {}) {
  const all = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff', ...headers }
  return { statusCode, headers: all, body: JSON.stringify(body) }
}
