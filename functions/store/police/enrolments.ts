import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { codeState, enrolledStates } from '../../../shared/police/enrolment.ts'
import { keyState } from '../../../shared/police/unit-key.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { absent, anewWhenOvertaken, create, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { nonceItem, type UsedNonce } from './nonces.ts'
import { lookUp } from './senders.ts'

/** A code by which a unit may send a key, once. Of its secret only the digest is kept. */
export const codeSchema = z.object({
  finding: z.string(),
  secretDigest: z.string(),
  unit: z.string(),
  /** As the unit was called when the code was made. */
  unitName: z.string(),
  isTest: z.boolean(),
  madeAt: z.string(),
  by: z.string(),
  validUntil: z.string(),
  /** How many wrong secrets were tried. */
  wrong: z.number(),
  version: z.number(),
  /** Which key came by it. */
  keyId: z.exactOptional(z.string()),
  usedAt: z.exactOptional(z.string()),
  withdrawnAt: z.exactOptional(z.string()),
})
export type EnrolmentCode = Readonly<z.infer<typeof codeSchema>>

/** A key that came by a code, and what the admin said of it. */
export const waitingKeySchema = z.object({
  keyId: z.string(),
  unit: z.string(),
  isTest: z.boolean(),
  publicKey: z.record(z.string(), z.unknown()),
  sentAt: z.string(),
  state: z.enum(enrolledStates),
  version: z.number(),
})
export type WaitingKey = Readonly<z.infer<typeof waitingKeySchema>>

/** A code as it is stored. */
export function codeItem(code: EnrolmentCode) {
  const listed = byCentre.unitKey(code.unit, 'code', `${code.madeAt}#${code.finding}`)
  return { ...keys.enrolmentCode(code.finding), ...listed, type: 'enrolment-code' as const, ...code }
}

export function waitingKeyItem(key: WaitingKey) {
  const listed = byCentre.unitKey(key.unit, 'waiting', key.keyId)
  return { ...keys.waitingKey(key.keyId), ...listed, type: 'waiting-key' as const, ...key }
}

/** SHA-256, base64url. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** A key that came with a code, and whose owner has proved to have the private one. */
export interface Enrolling {
  readonly finding: string
  readonly secret: string
  readonly keyId: string
  readonly publicKey: Readonly<Record<string, unknown>>
  readonly at: Instant
  readonly nonce: UsedNonce
}

export interface Enrolled {
  readonly unit: { readonly id: string; readonly name: string }
  readonly isTest: boolean
  readonly state: 'waiting' | 'rejected' | 'valid' | 'not-yet-valid' | 'no-longer-valid' | 'revoked'
  readonly first: boolean
}

/**
 * Takes a key by a code. The same code with the same key again is told how the key stands; with any other key it is a code that nobody
 * knows. Throws `code-unknown`, `key-taken` and `nonce-used`.
 */
export function enrol(table: Table, enrolling: Enrolling): Promise<Enrolled> {
  return anewWhenOvertaken(() => enrolOnce(table, enrolling))
}

async function enrolOnce(table: Table, enrolling: Enrolling): Promise<Enrolled> {
  const { finding, secret, keyId, at } = enrolling
  const found = await readItem(table, keys.enrolmentCode(finding))
  if (found === undefined) throw new Problem('code-unknown')
  const code = stored(codeSchema, found)
  const isRight = code.secretDigest === digestOfSecret(secret)
  const { unit: id, unitName: name, isTest } = code
  if (isRight && code.keyId === keyId)
    return { unit: { id, name }, isTest, state: await stateOf(table, keyId, at), first: false }
  if (codeState(code, at) !== 'open') throw new Problem('code-unknown')
  if (!isRight) {
    await transact(table, { code: replace(codeItem({ ...code, wrong: code.wrong + 1 }), code.version) })
    throw new Problem('code-unknown')
  }
  await takeKey(table, enrolling, code)
  return { unit: { id, name }, isTest, state: 'waiting', first: true }
}

/** The code used up and the key waiting, all or nothing. */
async function takeKey(table: Table, { keyId, publicKey, at, nonce }: Enrolling, code: EnrolmentCode): Promise<void> {
  const { unit, isTest } = code
  const waiting = { keyId, unit, isTest, publicKey, sentAt: at, state: 'waiting' as const, version: 1 }
  const refused = await somebodyWasFirst(
    transact(table, {
      nonce: create(nonceItem(nonce)),
      key: absent(keys.senderKey(keyId)),
      waiting: create(waitingKeyItem(waiting)),
      code: replace(codeItem({ ...code, keyId, usedAt: at }), code.version),
    }),
  )
  if (refused === undefined) return
  // Somebody had the code meanwhile, perhaps this very key: read anew.
  if (refused.failed.has('code')) throw refused
  if (refused.failed.has('key') || refused.failed.has('waiting')) throw new Problem('key-taken')
  throw new Problem('nonce-used')
}

const states = { good: 'valid', 'not-yet': 'not-yet-valid', over: 'no-longer-valid', revoked: 'revoked' } as const

async function stateOf(table: Table, keyId: string, now: Instant): Promise<Enrolled['state']> {
  const item = await readItem(table, keys.waitingKey(keyId))
  const { state } = item === undefined ? { state: 'rejected' as const } : stored(waitingKeySchema, item)
  if (state !== 'confirmed') return state
  const { senderKey } = await lookUp(table, keyId)
  return senderKey === undefined ? 'rejected' : states[keyState(senderKey, now)]
}
