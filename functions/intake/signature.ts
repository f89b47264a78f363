import { createHash, createPublicKey, timingSafeEqual, verify as verifyBytes } from 'node:crypto'
import {
  isSignatureError,
  type RequestDescriptor,
  type UntrustedSignatureCandidate,
  type VerifiedSignature,
  type Verifier,
  type VerifySignatureOptions,
  verifySignature,
} from 'http-message-sig'
import type { JWK } from 'jose'
import { keyRefusal } from '../../shared/police/unit-key.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import type { Directory, SenderKey } from '../store/police/senders.ts'
import { encodingFault } from './encoding.ts'
import { memberTagged, readingsOf, type SignedRequest } from './readings.ts'

/*
 * Who sent this, and is it whole? HTTP Message Signatures (RFC 9421) over the method, the address and the digest of the body
 * (RFC 9530). Checks run in the order in which a sender can mend them: shape of the headers, key, time, digest, signature.
 */

/** What the signature of a notice must cover; of what is told of one later, the version it stands on too; of a question, where it is asked. */
export const signedComponents = ['@method', '@target-uri', 'content-type', 'content-digest'] as const
export const laterComponents = [...signedComponents, 'if-match'] as const
export const askingComponents = ['@method', '@target-uri'] as const
const requiredParameters = ['created', 'nonce', 'keyid', 'tag'] as const
/** What is said in whose name: a unit's, and that of a key that is yet to become one. */
export const NOTICE_TAG = 'opora-notice'
export const ENROLMENT_TAG = 'opora-enrolment'
type Tag = typeof NOTICE_TAG | typeof ENROLMENT_TAG

/** Value of Accept-Signature (RFC 9421, section 5): what to sign and how. */
export function acceptSignature(tag: Tag, components: readonly string[] = signedComponents): string {
  return `opora=(${components.map((name) => `"${name}"`).join(' ')});created;nonce;keyid;tag="${tag}"`
}

/** How far the sender's clock may be from ours, either way. */
const WINDOW_SECONDS = 300
const NONCE_SHAPE = /^[\x21-\x7e]{8,128}$/

/** Besides who signed, what was read together with their key. */
export interface Signed extends Directory {
  readonly senderKey: SenderKey
  readonly nonce: string
  /** After this nobody can use the nonce again, because the time of its signature has passed. */
  readonly forgetNonceAt: Instant
}

interface Checks {
  readonly now: Date
  readonly tag: Tag
  /** What the signature must cover; left out, what that of a notice must. */
  readonly components?: readonly string[]
  readonly lookUp: (keyId: string) => Promise<Directory>
}

/**
 * Finds out who signed a request for us; signatures with other tags are others' business. Throws `unsigned`, `signature-malformed`,
 * `unknown-key`, `unconfirmed-key`, `key-not-yet-valid`, `key-no-longer-valid`, `revoked-key`, `outside-window`, `compressed`, `not-utf8`, `digest-mismatch` or `signature-invalid`.
 */
export async function checkSignature(request: SignedRequest, checks: Checks): Promise<Signed> {
  const member = memberOf(request, checks.tag)
  const { verifier, parameters } = await firstVerified(readingsOf(request, member), {
    policy: {
      algorithms: Object.values(algorithms),
      requiredComponents: checks.components ?? signedComponents,
      requiredParameters,
      // The window is ours, below: it comes after the key, and its refusal has a code of its own.
      now: checks.now.getTime() / 1000,
      clockSkew: Number.MAX_SAFE_INTEGER,
    },
    resolveVerifier: judgedOnce(request, checks),
  })
  const { created = 0, nonce = '' } = parameters
  const { senderKey, centreKeys, closed, network } = verifier
  return { senderKey, centreKeys, closed, network, nonce, forgetNonceAt: windowEnd(created) }
}

/**
 * What can be said of a request before its key is known: it bears a signature for us, and its body came whole. Throws `unsigned`,
 * `signature-malformed`, `compressed`, `not-utf8` and `digest-mismatch`.
 */
export function checkWhole(request: SignedRequest, tag: Tag): void {
  memberOf(request, tag)
  checkDigest(request)
}

function memberOf({ headers: { signature, 'signature-input': input } }: SignedRequest, tag: Tag) {
  if (signature === undefined || input === undefined) throw new Problem('unsigned')
  const member = memberTagged(tag, input)
  if (member === undefined) throw new Problem('signature-malformed')
  return member
}

function checkDigest({ headers, body }: SignedRequest): void {
  if (!isDigestOf(body, headers['content-digest'] ?? '')) throw new Problem(encodingFault(body) ?? 'digest-mismatch')
}

/** Checks one reading of a request after another until the signature fits one. Throws what `checkSignature` throws. */
async function firstVerified(
  readings: readonly RequestDescriptor[],
  options: VerifySignatureOptions<KnownVerifier>,
): Promise<VerifiedSignature<KnownVerifier>> {
  for (const message of readings) {
    try {
      return await verifySignature(message, options)
    } catch (thrown) {
      if (!isSignatureError(thrown) || thrown.code !== 'VerificationFailed') throw refusal(thrown)
    }
  }
  throw new Problem('signature-invalid')
}

/** All readings have the same signature: who made it is asked once. */
function judgedOnce(request: SignedRequest, checks: Checks) {
  let judged: Promise<KnownVerifier> | undefined
  return (candidate: UntrustedSignatureCandidate) => {
    judged ??= judge(candidate, request, checks)
    return judged
  }
}

type KnownVerifier = Verifier & Omit<Signed, 'nonce' | 'forgetNonceAt'>

/** Everything that can be said before the signature itself is computed. */
async function judge(
  { parameters }: UntrustedSignatureCandidate,
  request: SignedRequest,
  { now, components = signedComponents, lookUp }: Checks,
): Promise<KnownVerifier> {
  const { keyid = '', nonce = '', created = 0, expires } = parameters
  if (!NONCE_SHAPE.test(nonce) || keyid.length > 100) throw new Problem('signature-malformed')
  const { senderKey, isWaiting, ...directory } = await lookUp(keyid)
  if (senderKey === undefined) throw new Problem(isWaiting ? 'unconfirmed-key' : 'unknown-key')
  const refused = keyRefusal(senderKey, instant(now))
  if (refused !== undefined) throw new Problem(refused)
  const seconds = now.getTime() / 1000
  const expired = expires !== undefined && expires < seconds
  if (Math.abs(seconds - created) > WINDOW_SECONDS || expired) throw new Problem('outside-window')
  if (components.includes('content-digest')) checkDigest(request)
  return { ...verifierFor(senderKey.publicKey), ...directory, senderKey }
}

function windowEnd(created: number): Instant {
  return instant(new Date((created + 2 * WINDOW_SECONDS) * 1000))
}

/** RFC 9530: one of the digests must be sha-256; is it that of the bytes received? Throws `signature-malformed`. */
export function isDigestOf(body: Uint8Array, header: string): boolean {
  const sha256 = /^[ \t]*sha-256=:([A-Za-z0-9+/]{43}=):[ \t]*(?:;|$)/
  const [stated, ...others] = header.split(',').flatMap((member) => sha256.exec(member)?.[1] ?? [])
  if (stated === undefined || others.length > 0) throw new Problem('signature-malformed')
  const actual = createHash('sha256').update(body).digest()
  return timingSafeEqual(Buffer.from(stated, 'base64'), actual)
}

const algorithms = { 'OKP/Ed25519': 'ed25519', 'EC/P-256': 'ecdsa-p256-sha256' } as const

/** Made once for a key: reading it takes longer than checking a signature by it. */
const verifiers = new Map<string, Verifier>()
/** More than units have; whoever sends made-up keys to be enrolled must not fill the memory. */
const MOST_VERIFIERS = 2000

/** The algorithm follows from the registered key, never from what the request says of itself. */
export function verifierFor(publicKey: JWK): Verifier {
  const name = JSON.stringify(publicKey)
  const verifier = verifiers.get(name) ?? newVerifier(publicKey)
  if (verifiers.size >= MOST_VERIFIERS) verifiers.clear()
  verifiers.set(name, verifier)
  return verifier
}

function newVerifier(publicKey: JWK): Verifier {
  const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
  return publicKey.kty === 'OKP'
    ? { algorithm: 'ed25519', verify: (data, signature) => verifyBytes(null, data, key, signature) }
    : {
        algorithm: 'ecdsa-p256-sha256',
        verify: (data, signature) => verifyBytes('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature),
      }
}

/** What `judge` threw comes back as a cause; everything else is the library's complaint about what it was given to read. */
function refusal(thrown: unknown): unknown {
  if (isSignatureError(thrown) && thrown.code === 'ResolverFailed') return thrown.cause
  return new Problem('signature-malformed')
}
