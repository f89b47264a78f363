import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { Problem } from '../../../shared/problems/problem.ts'

/** Claims as API Gateway hands them to a door: everything as text, a list as `[a b]`. */
export type Claims = Readonly<Record<string, string>>

/** Checks the value of an Authorization header. Throws the problem `not-signed-in`. */
export type Authorize = (authorization: string | undefined) => Promise<Claims>

interface Trust {
  readonly issuer: string
  readonly audience: string
  readonly keys: JSONWebKeySet
}

/**
 * The JWT authorizer of an HTTP API: key, signature, issuer, audience, times. It asks for an access token (RFC 9068), where API
 * Gateway would also take an ID token. Times are real ones, whatever the local clock says: tokens are given out by real time.
 */
export function jwtAuthorizer({ issuer, audience, keys }: Trust): Authorize {
  const key = createLocalJWKSet(keys)
  const demands = { issuer, audience, typ: 'at+jwt', algorithms: ['ES256'], requiredClaims: ['exp', 'sub'] }
  return async (authorization = '') => {
    const token = /^bearer +(\S+)$/i.exec(authorization)?.[1]
    if (token === undefined) throw new Problem('not-signed-in')
    try {
      const { payload } = await jwtVerify(token, key, demands)
      return claimsOf(payload)
    } catch (thrown) {
      throw thrown instanceof errors.JOSEError ? new Problem('not-signed-in') : thrown
    }
  }
}

function claimsOf(payload: JWTPayload): Claims {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]))
}

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
