import { createPublicKey } from 'node:crypto'
import type { JWK } from 'jose'
import * as z from 'zod/mini'
import { noteAssociate } from '../../functions/store/association/people.ts'
import { bindSignIn } from '../../functions/store/centres/accounts.ts'
import { openCentre } from '../../functions/store/open-centre.ts'
import { listOlderKeys } from '../../functions/store/police/older-keys.ts'
import { keepReceiptKeys } from '../../functions/store/police/receipt-keys.ts'
import { lookUp, NOBODY, type SenderKey } from '../../functions/store/police/senders.ts'
import { registerSenderKey, revokeKey as revokeUnitKey } from '../../functions/store/police/unit-keys.ts'
import { joinStaff, memberAt } from '../../functions/store/settings/staff.ts'
import { principalFrom } from '../../shared/centres/staff.ts'
import { OPERATOR } from '../../shared/platform/acts.ts'
import { instant } from '../../shared/time/instant.ts'
import { Misuse } from '../local/base/misuse.ts'
import type { Ground, Invited } from './ground.ts'
import { knownCentre } from './known-centre.ts'

/*
 * What an operator does. Each says in a sentence what it did, refuses what it cannot do by Misuse, and done twice does nothing more.
 */

/** Makes a centre ready to receive notices. */
export async function openCentreOf(ground: Ground, centre: string): Promise<string> {
  const { table, vault } = ground
  const known = await knownCentre(ground, centre)
  const { centreKeys, closed } = await lookUp(table, NOBODY)
  if (closed.has(centre))
    throw new Misuse(
      `${known.name} has left. It comes back out of its archive: npm run operate -- restore ${centre} <file>`,
    )
  const wasOpen = centreKeys.has(centre)
  // Also where it was open: what an opening that broke off left out is made up for.
  await openCentre({ table, vault }, centre, { staff: [] })
  return wasOpen ? `${known.name} was open already.` : `${known.name} is open: notices for its districts are taken now.`
}

/**
 * Lets somebody sign in, and makes whoever works in a centre one of its staff. Whoever is of the staff by that address already, as after
 * a move from another installation, stays who they are: they only sign in by another id.
 */
export async function invite(ground: Ground, person: Invited): Promise<string> {
  const { name, email, group } = checked(person)
  const principal = principalFrom({ sub: email, 'cognito:groups': group })
  if (principal === undefined) throw new Misuse(`There is no group ${group}. Groups are ${GROUPS}.`)
  if ('centre' in principal) await checkOpen(ground, principal.centre)
  const { id, isNew } = await ground.invite({ name, email, group })
  const said = isNew ? `${email} is invited into ${group}.` : `${email} was in ${group} already.`
  if (!('centre' in principal)) {
    await noteAssociate(ground.table, { id, name, email, role: principal.role })
    return said
  }
  const { centre, role } = principal
  const there = await memberAt(ground.table, { centre, email }, instant(ground.now()))
  if (there !== undefined && there.id !== id) {
    await bindSignIn(ground.table, { centre, person: there.id }, { signIn: id, at: instant(ground.now()) })
    return `${said} All that is theirs in ${centre} stays theirs, and so does their role there.`
  }
  const hasJoined = await joinStaff(ground.table, centre, { id, name, email, role, outOfHours: false })
  return hasJoined ? `${said} ${centre} has one more of staff: ask its head to put them into the roster.` : said
}

async function checkOpen({ table }: Ground, centre: string): Promise<void> {
  const { centreKeys } = await lookUp(table, NOBODY)
  if (!centreKeys.has(centre)) throw new Misuse(`${centre} is not open yet: npm run operate -- open-centre ${centre}`)
}

const GROUPS = 'liberec.worker or liberec.head, likewise for each centre, and apic.analyst, platform.admin'

const invitedSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  email: z.email(),
  group: z.string(),
})

function checked(person: Invited): Invited {
  const { data, error } = invitedSchema.safeParse({ ...person, email: person.email.toLowerCase() })
  if (data !== undefined) return data
  throw new Misuse(`The ${String(error.issues[0]?.path[0])} cannot be used. Say: ${INVITE}`)
}

export const INVITE = 'npm run operate -- invite <e-mail> <group> --name "First Last"'

/** Registers a public key of a police unit. `text` is a PEM file or a JWK. */
export async function registerKey(
  { table, now }: Ground,
  { keyId, sender, text }: { readonly keyId: string; readonly sender: string; readonly text: string },
): Promise<string> {
  if (!NAME.test(keyId)) throw new Misuse(`The id of a key is up to 100 letters, digits, dots, dashes and underscores.`)
  if (!NAME.test(sender))
    throw new Misuse(`The id of a unit is up to 100 letters, digits, dots, dashes and underscores.`)
  const publicKey = publicKeyIn(text)
  const { senderKey } = await lookUp(table, keyId)
  if (senderKey === undefined) {
    await registerSenderKey(table, { keyId, sender, publicKey }, instant(now()))
    return `The key ${keyId} of ${sender} is registered: what it signs is taken now.`
  }
  if (senderKey.revokedAt !== undefined)
    throw new Misuse(`The key ${keyId} was revoked. Register the new one under another id.`)
  if (!isSame(senderKey, { keyId, sender, publicKey }))
    throw new Misuse(`Another key is registered as ${keyId}. Register this one under another id.`)
  return `The key ${keyId} of ${sender} was registered already.`
}

const NAME = /^[\w.-]{1,100}$/

function isSame(one: SenderKey, other: SenderKey): boolean {
  const { kty, crv, x, y } = one.publicKey
  const { publicKey } = other
  return (
    one.sender === other.sender &&
    kty === publicKey.kty &&
    crv === publicKey.crv &&
    x === publicKey.x &&
    y === publicKey.y
  )
}

/** Ed25519 or P-256, without anything private. */
function publicKeyIn(text: string): JWK {
  if (/PRIVATE KEY|"d"\s*:/.test(text))
    throw new Misuse(
      'This is a private key, which must not leave the unit that signs with it. Ask for the public one, and for a new pair.',
    )
  const { kty = '', crv = '', x = '', y } = readKey(text)
  if (!['OKP/Ed25519', 'EC/P-256'].includes(`${kty}/${crv}`))
    throw new Misuse('A key of the police is Ed25519 or P-256; this one is not.')
  return { kty, crv, x, ...(y !== undefined && { y }) }
}

function readKey(text: string): JWK {
  try {
    const key = text.trimStart().startsWith('{')
      ? createPublicKey({ key: JSON.parse(text), format: 'jwk' })
      : createPublicKey(text)
    return key.export({ format: 'jwk' })
  } catch {
    throw new Misuse('The file holds no public key. It is a PEM file (BEGIN PUBLIC KEY) or a JWK.')
  }
}

/** Nothing signed by the key is taken from now on. */
export async function revokeKey({ table, now }: Ground, keyId: string): Promise<string> {
  const { senderKey } = await lookUp(table, keyId)
  if (senderKey === undefined) throw new Misuse(`There is no key ${keyId}.`)
  if (senderKey.revokedAt !== undefined) return `The key ${keyId} was revoked already, at ${senderKey.revokedAt}.`
  const actor = { by: OPERATOR, at: instant(now()) }
  await revokeUnitKey(table, { unit: senderKey.sender, keyId }, { revoking: { reason: 'other' }, actor })
  return `The key ${keyId} of ${senderKey.sender} is revoked: nothing it signs is taken any more.`
}

/** Lets another key sign from now on. What was signed before can be checked for good: its key is kept first. */
export async function rotateReceiptKey({ table, signer, now, newReceiptKey }: Ground): Promise<string> {
  await keepReceiptKeys(table, await signer.publicKeys(), instant(now()))
  if (newReceiptKey === undefined) return ROTATE_BY_DEPLOYMENT
  const made = await newReceiptKey()
  await keepReceiptKeys(table, await made.publicKeys(), instant(now()))
  made.use()
  return 'Another key signs receipts from the next start on. What was signed before can still be checked. Start the platform anew.'
}

const ROTATE_BY_DEPLOYMENT =
  'The key of now is kept: what it signed can be checked whoever signs. Another one comes with a deployment: raise receiptKey in cdk.json by one, then npm run deploy.'

/** Gives keys that were registered before units were kept their unit, so that the admin sees them. */
export async function listKeys({ table, now }: Ground): Promise<string> {
  const count = await listOlderKeys(table, instant(now()))
  return count === 0 ? 'Every key stands under its unit already.' : `Keys that stand under their units now: ${count}.`
}

/** Hands over again what the stream, the schedules and the topics gave up. */
export async function replay(ground: Ground): Promise<string> {
  const { replayed, left } = await ground.replay()
  if (replayed + left === 0) return 'Nothing was given up.'
  return `Handed over again: ${replayed}. Failed once more, and kept: ${left}.`
}
