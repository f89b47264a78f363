import { randomBytes } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose'
import * as z from 'zod/mini'
import { readJson, writeJson } from '../base/json-file.ts'
import { isPrivateKey } from '../base/private-key.ts'

const jwkSchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
})
const schema = z.object({ signing: jwkSchema, cookies: z.string() })

/** What may be lost: nothing is sealed by it. */
export const SIGN_IN_AGAIN = 'Delete it: everybody then signs in again.'

/** Keys that are keys. */
const usable = schema.check(z.refine(({ signing }) => isPrivateKey(signing)))

/** What the local sign-in service signs with: a private P-256 JWK for tokens, a secret for cookies. */
export type SignInKeys = z.infer<typeof schema>

/** Reads the keys of the sign-in service from a file, or makes them: tokens and sessions outlive a restart. */
export async function openSignInKeys(file: string): Promise<SignInKeys> {
  const kept = readJson({ path: file, schema: usable, remedy: SIGN_IN_AGAIN })
  if (kept) return kept
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  const signing = jwkSchema.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' })
  const keys = { signing, cookies: randomBytes(32).toString('base64url') }
  writeJson(file, keys)
  return keys
}

/** The half that anybody may have. */
export function publicKeys({ signing }: SignInKeys): JSONWebKeySet {
  const { d: _, ...key } = signing
  return { keys: [key] }
}
