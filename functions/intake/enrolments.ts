import { createPublicKey } from 'node:crypto'
import { bareKey, enrolmentSchema, isWeak, partsOfCode } from '../../shared/police/enrolment.ts'
import { type Fingerprint, fingerprintOf, keyIdOf } from '../../shared/police/fingerprint.ts'
import { type Fault, faults } from '../../shared/problems/faults.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { instant } from '../../shared/time/instant.ts'
import { type Enrolled, enrol } from '../store/police/enrolments.ts'
import type { Table } from '../store/table/connection.ts'
import { decode } from './encoding.ts'
import { parseJson } from './json.ts'
import type { SignedRequest } from './readings.ts'
import { checkSignature, checkWhole, ENROLMENT_TAG } from './signature.ts'

/** What a unit is answered: both sides compare the fingerprint before the admin confirms the key. */
export interface EnrolmentAnswer extends Omit<Enrolled, 'first'> {
  readonly keyId: string
  readonly fingerprint: Fingerprint
}

/**
 * Takes the public key of a unit that has a code. The request is signed by that very key: that proves who has the private one. So this
 * body alone is read before its signature is checked, once it is known to be as it was sent and signed by somebody. Throws what
 * `checkSignature` and `enrol` throw, `not-json`, `not-utf8` and `invalid-enrolment`.
 */
export async function receiveEnrolment(
  request: SignedRequest,
  { table, now }: { readonly table: Table; readonly now: Date },
): Promise<{ answer: EnrolmentAnswer; first: boolean }> {
  checkWhole(request, ENROLMENT_TAG)
  const { code, publicKey } = readEnrolment(request.body)
  const keyId = await keyIdOf(publicKey)
  const { nonce, forgetNonceAt } = await checkSignature(request, {
    now,
    tag: ENROLMENT_TAG,
    lookUp: onlyKey(keyId, publicKey),
  })
  const parts = partsOfCode(code)
  if (parts === undefined) throw new Problem('code-unknown')
  const used = { keyId, value: nonce, forgetAt: forgetNonceAt }
  const { first, ...enrolled } = await enrol(table, { ...parts, keyId, publicKey, at: instant(now), nonce: used })
  return { answer: { keyId, ...enrolled, fingerprint: await fingerprintOf(publicKey) }, first }
}

function readEnrolment(body: Uint8Array): { code: string; publicKey: ReturnType<typeof bareKey> } {
  const { data, error } = enrolmentSchema.safeParse(parseJson(decode(body)))
  if (error !== undefined) throw new Problem('invalid-enrolment', { faults: faults(error) })
  const publicKey = bareKey(data.publicKey)
  const found = keyFaults(publicKey)
  if (found.length > 0) throw new Problem('invalid-enrolment', { faults: found })
  return { code: data.code, publicKey }
}

function keyFaults(publicKey: ReturnType<typeof bareKey>): Fault[] {
  if (isWeak(publicKey)) return [{ path: 'publicKey.x', code: 'weak-key' }]
  try {
    createPublicKey({ key: publicKey, format: 'jwk' })
    return []
  } catch {
    return [{ path: 'publicKey', code: 'not-a-key' }]
  }
}

/** The key that came is the only one that counts, and its id is its thumbprint. */
function onlyKey(keyId: string, publicKey: ReturnType<typeof bareKey>) {
  return async (asked: string) => {
    if (asked !== keyId) throw new Problem('signature-invalid')
    const nothing = { centreKeys: new Map(), closed: new Map(), network: { centres: [], coverage: [] } }
    return { senderKey: { keyId, sender: '', publicKey }, ...nothing }
  }
}
