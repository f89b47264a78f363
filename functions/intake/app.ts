import { createHash } from 'node:crypto'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { JWK } from 'jose'
import { centreOfDelivery } from '../../shared/centres/centres.ts'
import { asCompared, asTakenBefore } from '../../shared/police/compared.ts'
import { missingIn } from '../../shared/police/missing.ts'
import { type Notice, noticeSchema } from '../../shared/police/notice.ts'
import { type Passing, passingHeaders } from '../../shared/police/passing.ts'
import type { Receipt, ReceiptClaims } from '../../shared/police/receipt.ts'
import { doubts, type KnowsMunicipality, slipsAt } from '../../shared/police/slips.ts'
import { faults } from '../../shared/problems/faults.ts'
import { LARGEST_NOTICE_KIB, Problem } from '../../shared/problems/problem.ts'
import { problemAnswer } from '../../shared/problems/response.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { offerDueAt } from '../../shared/time/law.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { accept } from '../store/clients/arrivals.ts'
import { lookUp } from '../store/police/senders.ts'
import type { Signer } from '../store/signer.ts'
import type { Table } from '../store/table/connection.ts'
import { newId } from '../store/table/ids.ts'
import { checkStatedEncoding, decode } from './encoding.ts'
import { parseJson } from './json.ts'
import { openLimit } from './limit.ts'
import type { SignedRequest } from './readings.ts'
import { acceptSignature, checkSignature, ENROLMENT_TAG, NOTICE_TAG, type Signed } from './signature.ts'
import { withExamples } from './with-examples.ts'

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

/** The largest notice, in bytes. */
export const MAX_BYTES = LARGEST_NOTICE_KIB * 1024

/** What the door reads of an event of the gateway (payload format 2.0). The gateway writes names of headers in small letters. */
export type IntakeEvent = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'body' | 'isBase64Encoded'
> & { readonly requestContext: { readonly http: { readonly method: string } } }

export type Intake = (event: IntakeEvent) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * The door of the police: takes signed notices, publishes the keys of its receipts. It has two routes and meets a cold start more often
 * than any other, so it reads the gateway's event itself: a framework would load Node's fetch first.
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
      const { status, headers, body } = problemAnswer(await withExamples(thrown), {
        language: event.headers['accept-language'],
        headers: askToSign(event.rawPath),
      })
      const all = { ...headers, ...limited.headers(), ...passing }
      return { statusCode: status, headers: all, body: JSON.stringify(body) }
    }
  }
}

/** RFC 9421, section 5: a refusal for want of a good signature says what to sign. */
function askToSign(path: string) {
  return { 401: { 'accept-signature': acceptSignature(path === ENROLMENTS ? ENROLMENT_TAG : NOTICE_TAG) } }
}

const ENROLMENTS = '/police/v1/enrolments'

/** What one request is answered with. */
interface RequestDeps extends IntakeDeps {
  /** Counts the request for the key that signed it. Throws `too-many`. */
  readonly checkLimit: (keyId: string) => Promise<void>
}

async function answer(event: IntakeEvent, deps: RequestDeps): Promise<APIGatewayProxyStructuredResultV2> {
  const { method } = event.requestContext.http
  switch (event.rawPath.replace(/\/$/, '')) {
    case '/police/v1/notices': {
      onlyBy(['POST'], method)
      const { receipt, first } = await receive(event, deps)
      return json(receipt, first ? 201 : 200)
    }
    case ENROLMENTS: {
      onlyBy(['POST'], method)
      const { receiveEnrolment } = await import('./enrolments.ts')
      const { answer: enrolled, first } = await receiveEnrolment(requestIn(event, deps), { ...deps, now: deps.now() })
      return json(enrolled, first ? 201 : 200, { 'cache-control': 'no-store' })
    }
    case '/.well-known/jwks.json': {
      onlyBy(['GET', 'HEAD'], method)
      const { publishedKeys } = await import('../store/police/receipt-keys.ts')
      const keys = json(await publishedKeys(deps.table, deps.signer), 200, { 'cache-control': 'public, max-age=300' })
      return method === 'HEAD' ? { ...keys, body: '' } : keys
    }
    default:
      throw new Problem('not-found')
  }
}

function onlyBy(allow: readonly string[], method: string): void {
  if (!allow.includes(method)) throw new Problem('method-not-allowed', { allow })
}

function json(body: object, statusCode: number, headers: Readonly<Record<string, string>> = {}) {
  const all = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff', ...headers }
  return { statusCode, headers: all, body: JSON.stringify(body) }
}

/**
 * The ladder of checks: size, type, shape of the headers, key, time, digest, signature, how many by this key, encoding, JSON, schema, centre. The nonce is
 * checked by the transaction that uses it up: nothing else is written in a police request.
 */
async function receive(event: IntakeEvent, deps: RequestDeps): Promise<{ receipt: Receipt; first: boolean }> {
  const now = deps.now()
  const request = requestIn(event, deps)
  const { body } = request
  const signed = await checkSignature(request, { now, tag: NOTICE_TAG, lookUp: (keyId) => lookUp(deps.table, keyId) })
  await deps.checkLimit(signed.senderKey.keyId)
  const { sent, notice } = readNotice(body, instant(now))
  const centre = routed(notice, instant(now), signed)
  return acceptNotice({ sent, notice, centre, body, signed, deliveredAt: instant(now) }, deps)
}

/** Throws `too-large`, `unsupported-type`, `compressed` and `not-utf8`. */
function requestIn(event: IntakeEvent, { publicOrigin }: IntakeDeps): SignedRequest & { body: Uint8Array } {
  const body = readBody(event)
  const query = event.rawQueryString && `?${event.rawQueryString}`
  const targetUri = `${publicOrigin}${event.rawPath}${query}`
  return { method: event.requestContext.http.method, targetUri, headers: event.headers, body }
}

function readBody({ headers, body = '', isBase64Encoded }: IntakeEvent): Uint8Array {
  if (Number(headers['content-length'] ?? 0) > MAX_BYTES) throw new Problem('too-large')
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.byteLength > MAX_BYTES) throw new Problem('too-large')
  if (!/^application\/json *(;|$)/i.test(headers['content-type'] ?? '')) throw new Problem('unsupported-type')
  checkStatedEncoding(headers)
  return bytes
}

/** A notice as it was sent and as it is understood. Throws `not-json`, `not-utf8` and `invalid-notice`. */
function readNotice(body: Uint8Array, now: Instant): Pick<Delivery, 'sent' | 'notice'> {
  const sent = parseJson(decode(body))
  const parsed = noticeSchema.safeParse(sent)
  const found = parsed.success ? slipsAt(parsed.data, now) : faults(parsed.error)
  if (!parsed.success || found.length > 0) throw new Problem('invalid-notice', { faults: found })
  return { sent, notice: parsed.data }
}

interface Routed {
  readonly id: string
  readonly name: string
  readonly publicKey: JWK
}

/** The centre for the shared dwelling on the day of delivery, or the one for trying things out. Throws `centre-closed`, and `no-centre` when none covers its district. */
function routed({ dwelling }: Notice, now: Instant, { senderKey, centreKeys, closed, network }: Signed): Routed {
  const { isTest } = senderKey
  const centre = centreOfDelivery(network, { district: dwelling.district, isTest }, pragueDay(now))
  const left = closed.get(centre?.id ?? '')
  if (left) throw new Problem('centre-closed', { sendTo: left.sendTo })
  const publicKey = centreKeys.get(centre?.id ?? '')
  if (centre === undefined || publicKey === undefined) throw new Problem('no-centre')
  return { id: centre.id, name: centre.name, publicKey }
}

interface Delivery {
  readonly sent: unknown
  readonly notice: Notice
  readonly centre: Routed
  readonly body: Uint8Array
  readonly signed: Signed
  readonly deliveredAt: Instant
}

async function acceptNotice(delivery: Delivery, { table, signer, publicOrigin }: IntakeDeps) {
  const { notice, centre, body, signed, deliveredAt } = delivery
  const compared = asCompared(notice)
  const earlier = asTakenBefore(delivery.sent, notice)
  const open = { missing: missingIn(notice), verify: doubts(notice, deliveredAt, await municipalitiesFor(notice)) }
  const ids = {
    notice: newId(deliveredAt),
    clients: notice.endangered.map(() => newId(deliveredAt)),
    letter: newId(deliveredAt),
  }
  const claims: ReceiptClaims = {
    iss: publicOrigin,
    sub: ids.notice,
    iat: Math.floor(Date.parse(deliveredAt) / 1000),
    sender: signed.senderKey.sender,
    digest: digest(body),
    centre: centre.id,
    deliveredAt,
    offerDueAt: offerDueAt(deliveredAt),
    ...(signed.senderKey.isTest && { test: true }),
  }
  return accept(table, {
    sender: signed.senderKey.sender,
    notice,
    centre,
    deliveredAt,
    ids,
    nonce: { keyId: signed.senderKey.keyId, value: signed.nonce, forgetAt: signed.forgetNonceAt },
    referenceDigest: digest(compared.reference),
    contentDigest: digest(JSON.stringify(compared)),
    earlier: { referenceDigest: digest(earlier.reference), contentDigest: digest(JSON.stringify(earlier)) },
    receipt: {
      noticeId: ids.notice,
      centre: { id: centre.id, name: centre.name },
      deliveredAt,
      offerDueAt: claims.offerDueAt,
      ...open,
      receipt: await signer.sign('opora-receipt+jwt', claims),
    },
  })
}

/** Which municipalities there are is loaded only for a notice that names one by its code. */
async function municipalitiesFor({ dwelling }: Notice): Promise<KnowsMunicipality | undefined> {
  if (dwelling.municipalityCode === undefined) return undefined
  return (await import('../../shared/centres/municipality-codes.ts')).isMunicipality
}

/** SHA-256, base64url. */
function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url')
}
