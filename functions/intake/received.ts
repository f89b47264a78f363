import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { LARGEST_NOTICE_KIB, Problem } from '../../shared/problems/problem.ts'
import { lookUp, type SenderKey } from '../store/police/senders.ts'
import type { IntakeDeps } from './app.ts'
import { checkStatedEncoding } from './encoding.ts'
import type { SignedRequest } from './readings.ts'
import { checkSignature, NOTICE_TAG, type Signed, signedComponents } from './signature.ts'

/** The largest message, in bytes. */
export const MAX_BYTES = LARGEST_NOTICE_KIB * 1024

/** What the door reads of an event of the gateway (payload format 2.0). The gateway writes names of headers in small letters. */
export type IntakeEvent = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'body' | 'isBase64Encoded'
> & { readonly requestContext: { readonly http: { readonly method: string } } }

/** What one request is answered with. */
export interface RequestDeps extends IntakeDeps {
  /** Counts the request for the key that signed it. Throws `too-many`. */
  readonly checkLimit: (key: SenderKey) => Promise<void>
}

/** A request whose signature is good: nobody has looked into its body yet. */
export interface Received {
  readonly body: Uint8Array
  readonly signed: Signed
  readonly at: Date
}

/**
 * The ladder of checks that every request of a unit climbs: size, type, shape of the headers, key, time, digest, signature, how many by this
 * key. Only then is its body read. The nonce is checked by the transaction that uses it up.
 */
export async function received(
  event: IntakeEvent,
  deps: RequestDeps,
  components: readonly string[],
): Promise<Received> {
  const at = deps.now()
  const request = requestIn(event, deps, components)
  const lookUpKey = (keyId: string) => lookUp(deps.table, keyId)
  const signed = await checkSignature(request, { now: at, tag: NOTICE_TAG, components, lookUp: lookUpKey })
  await deps.checkLimit(signed.senderKey)
  return { body: request.body, signed, at }
}

/** A request as its signature is made over it. Throws `too-large`, `unsupported-type`, `compressed` and `not-utf8`. */
export function requestIn(
  event: IntakeEvent,
  { publicOrigin }: IntakeDeps,
  components: readonly string[] = signedComponents,
): SignedRequest & { body: Uint8Array } {
  const body = components.includes('content-digest') ? readBody(event) : new Uint8Array()
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
