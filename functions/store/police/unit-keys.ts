import { randomInt } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { codeState, codeValidUntil, newEnrolmentCode, partsOfCode } from '../../../shared/police/enrolment.ts'
import { unnamedUnit } from '../../../shared/police/unit.ts'
import { type Confirming, keyState, type Revoking } from '../../../shared/police/unit-key.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { CODE_SIGNS } from '../../../shared/text/spoken-code.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Actor, actActions } from '../platform/acts.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, LAST, listBetween, readItem } from '../table/query.ts'
import { type Item, shaped, stored } from '../table/shapes.ts'
import { anewWhenOvertaken, create, inPlaceOf, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import {
  codeItem,
  codeSchema,
  digestOfSecret,
  type EnrolmentCode,
  type WaitingKey,
  waitingKeyItem,
  waitingKeySchema,
} from './enrolments.ts'
import { type SenderKey, senderKeySchema } from './senders.ts'
import { ensureUnit, readUnit } from './units.ts'

/*
 * What the admin does with codes and keys of units. A key is here once its fingerprint was compared; what waits for that stands beside.
 */

/** A key as it is stored. */
function keyItem(key: SenderKey) {
  const listed = byCentre.unitKey(key.sender, 'key', key.keyId)
  return { ...keys.senderKey(key.keyId), ...listed, type: 'sender-key' as const, ...key }
}

/** Registers a unit's public key, or replaces it, without asking anybody: for an operator and for a demo. Its unit is there then. */
export async function registerSenderKey(table: Table, key: SenderKey, at: Instant): Promise<void> {
  await ensureUnit(table, { ...unnamedUnit(key.sender), isTest: key.isTest ?? false }, at)
  await table.doc.send(new PutCommand({ TableName: table.name, Item: shaped(keyItem(key)) }))
}

/** Makes a code for a unit and answers it: it is told once, and only its digest is kept. Throws `not-found`. */
export async function makeCode(table: Table, unitId: string, actor: Actor): Promise<string> {
  const unit = await readUnit(table, unitId)
  const code = newEnrolmentCode(() => randomInt(CODE_SIGNS))
  const { finding = '', secret = '' } = partsOfCode(code) ?? {}
  const made: EnrolmentCode = {
    finding,
    secretDigest: digestOfSecret(secret),
    unit: unit.id,
    unitName: unit.name,
    isTest: unit.isTest,
    madeAt: actor.at,
    by: actor.by,
    validUntil: codeValidUntil(actor.at),
    wrong: 0,
    version: 1,
  }
  const refused = await somebodyWasFirst(
    transact<string>(table, {
      code: create(codeItem(made)),
      ...actActions({ kind: 'code-made', about: unitId }, actor),
    }),
  )
  // Another code is found by the same signs: one in some ten thousand.
  return refused === undefined ? code : makeCode(table, unitId, actor)
}

/** Takes a code back that nobody has used. Throws `not-found`. */
export function withdrawCode(
  table: Table,
  { unit, begins }: { readonly unit: string; readonly begins: string },
  actor: Actor,
): Promise<void> {
  return anewWhenOvertaken(async () => {
    const found = await readItem(table, keys.enrolmentCode(begins))
    const code = found && stored(codeSchema, found)
    if (code?.unit !== unit || codeState(code, actor.at) !== 'open') throw new Problem('not-found')
    await transact<string>(table, {
      code: replace(codeItem({ ...code, withdrawnAt: actor.at }), code.version),
      ...actActions({ kind: 'code-withdrawn', about: unit }, actor),
    })
  })
}

/** A key of a unit, by its id. */
export interface OfUnit {
  readonly unit: string
  readonly keyId: string
}

/**
 * Makes a key that waits one of its unit, from now or from a later time on. Done twice it does nothing more. Throws `not-found`, and
 * `invalid` for a time that has passed.
 */
export function confirmKey(
  table: Table,
  { unit, keyId }: OfUnit,
  { confirming, actor }: { readonly confirming: Confirming; readonly actor: Actor },
): Promise<void> {
  const { validFrom = actor.at } = confirming
  if (validFrom < actor.at) throw new Problem('invalid', { faults: [{ path: 'validFrom', code: 'passed' }] })
  return anewWhenOvertaken(async () => {
    const waiting = await readWaiting(table, { unit, keyId })
    if (waiting.state === 'confirmed') return
    if (waiting.state === 'rejected') throw new Problem('not-found')
    const { publicKey, isTest } = waiting
    const key = { keyId, sender: unit, publicKey, validFrom, confirmedBy: actor.by, ...(isTest && { isTest }) }
    await transact<string>(table, {
      waiting: replace(waitingKeyItem({ ...waiting, state: 'confirmed' }), waiting.version),
      key: create(keyItem(key)),
      ...actActions({ kind: 'key-confirmed', about: keyId }, actor),
    })
  })
}

/** Says that a key that waits is not of its unit. Throws `not-found`. */
export function rejectKey(table: Table, key: OfUnit, actor: Actor): Promise<void> {
  return anewWhenOvertaken(async () => {
    const waiting = await readWaiting(table, key)
    if (waiting.state === 'rejected') return
    if (waiting.state === 'confirmed') throw new Problem('not-found')
    await transact<string>(table, {
      waiting: replace(waitingKeyItem({ ...waiting, state: 'rejected' }), waiting.version),
      ...actActions({ kind: 'key-rejected', about: key.keyId }, actor),
    })
  })
}

async function readWaiting(table: Table, { unit, keyId }: OfUnit): Promise<WaitingKey> {
  const found = await readItem(table, keys.waitingKey(keyId))
  const waiting = found && stored(waitingKeySchema, found)
  if (waiting?.unit !== unit) throw new Problem('not-found')
  return waiting
}

/** Revokes a key: its next request is refused. A key that is revoked already stays as it was. Throws `not-found`. */
export function revokeKey(
  table: Table,
  of: OfUnit,
  { revoking: { reason, since }, actor }: { readonly revoking: Revoking; readonly actor: Actor },
): Promise<void> {
  const revoked = { revokedAt: actor.at, revokedFor: reason, ...(since && { doubtedSince: since }) }
  return changeKey(table, of, {
    change: (key) => (key.revokedAt === undefined ? revoked : {}),
    actor,
    kind: 'key-revoked',
  })
}

/** Says until when a key holds, from now on: so a unit goes over to another. Throws `not-found`, and `invalid` for a time that has passed. */
export function endKey(
  table: Table,
  of: OfUnit,
  { validUntil, actor }: { readonly validUntil: Instant; readonly actor: Actor },
): Promise<void> {
  if (validUntil < actor.at) throw new Problem('invalid', { faults: [{ path: 'validUntil', code: 'passed' }] })
  const change = (key: SenderKey) => {
    if (keyState(key, actor.at) === 'revoked') throw new Problem('not-found')
    if (key.validFrom !== undefined && validUntil <= key.validFrom)
      throw new Problem('invalid', { faults: [{ path: 'validUntil', code: 'before-it-begins' }] })
    return { validUntil }
  }
  return changeKey(table, of, { change, actor, kind: 'key-ended' })
}

interface KeyChange {
  /** What becomes of the key; nothing: it stays as it is. */
  readonly change: (key: SenderKey) => Item
  readonly actor: Actor
  readonly kind: 'key-revoked' | 'key-ended'
}

/** The first keys have no version and stand in no list: they get both. */
function changeKey(table: Table, { unit, keyId }: OfUnit, { change, actor, kind }: KeyChange): Promise<void> {
  return anewWhenOvertaken(async () => {
    const read = await readItem(table, keys.senderKey(keyId))
    const key = read && stored(senderKeySchema, read)
    if (read === undefined || key?.sender !== unit) throw new Problem('not-found')
    const changed = change(key)
    if (Object.keys(changed).length === 0) return
    const version = typeof read['version'] === 'number' ? read['version'] + 1 : 1
    await transact<string>(table, {
      key: inPlaceOf(read, { ...shaped(keyItem(key)), ...changed, version }),
      ...actActions({ kind, about: keyId }, actor),
    })
  })
}

interface KeysOfUnits {
  readonly keys: readonly SenderKey[]
  readonly waiting: readonly WaitingKey[]
  readonly codes: readonly EnrolmentCode[]
}

/** Keys, those that wait and codes of the units from one id to another in the order of ids; of a unit when both are the same. */
export async function readKeysOfUnits(table: Table, from: string, until: string): Promise<KeysOfUnits> {
  const items = await allItems(table, listBetween(byCentre.unitKeys, { from: `${from}#`, until: `${until}#${LAST}` }))
  const of = (type: string) => items.filter((item) => item['type'] === type)
  return {
    keys: of('sender-key').map((item) => stored(senderKeySchema, item)),
    waiting: of('waiting-key').map((item) => stored(waitingKeySchema, item)),
    codes: of('enrolment-code').map((item) => stored(codeSchema, item)),
  }
}
